/** Draws the tree of units for a terminal. Pure. */
import type { Day } from '#kit/dates.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { UNIT_KINDS } from './model.js';
import type { TreeRow } from './tree.js';
import { kindNames } from './words.js';

export function viewTree(rows: readonly TreeRow[], day: Day, lang: Lang): string {
  if (rows.length === 0) return sayEmpty(day, lang);
  // Which of the levels above still have siblings to come.
  const open: boolean[] = [];
  const lines = rows.map((row) => {
    open[row.depth] = !row.isLast;
    const trunk = open.slice(1, row.depth).map((more) => (more ? '│  ' : '   '));
    const twig = row.depth === 0 ? '' : row.isLast ? '└─ ' : '├─ ';
    return `${trunk.join('')}${twig}${sayUnit(row, lang)}`;
  });
  return [...lines, sayTotals(rows, day, lang)].join('\n');
}

function sayUnit({ unit, name, kind, below }: TreeRow, lang: Lang): string {
  const count = below === 0 ? '' : ` · ${formatInteger(below, lang)}`;
  return neutralise(`${unit}  ${name}  (${kindNames[kind][lang]}${count})`);
}

function sayTotals(rows: readonly TreeRow[], day: Day, lang: Lang): string {
  const kinds = UNIT_KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${kindNames[kind][lang]} ${formatInteger(count, lang)}`];
  });
  const head = { vi: `Ngày ${formatDay(day, lang)}`, en: `On ${formatDay(day, lang)}` }[lang];
  return `${head}: ${kinds.join(' · ')}`;
}

const sayEmpty = (day: Day, lang: Lang): string =>
  lang === 'vi'
    ? `Chưa có đơn vị nào vào ngày ${formatDay(day, lang)}. Khai báo: motcua org apply DON_VI.csv`
    : `There is no unit on ${formatDay(day, lang)}. Declare some: motcua org apply UNITS.csv`;
