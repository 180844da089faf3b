/** Draws the tree of units for a terminal. Pure. */
import type { Day } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { UNIT_KINDS, type UnitKind } from './model.js';
import type { TreeRow } from './tree.js';
import type { TreeLine } from './tree-lines.js';
import { kindNames } from './words.js';

/** `rows` are all units, for the totals; `lines` those that are shown. */
export function viewTree(rows: readonly TreeRow[], lines: readonly TreeLine[], day: Day, lang: Lang): string {
  if (rows.length === 0) return sayEmpty(day, lang);
  // Which of the levels above still have siblings to come.
  const open: boolean[] = [];
  const drawn = lines.map((line) => {
    open[line.depth] = !line.isLast;
    const trunk = open.slice(1, line.depth).map((more) => (more ? '│  ' : '   '));
    const twig = line.depth === 0 ? '' : line.isLast ? '└─ ' : '├─ ';
    return `${trunk.join('')}${twig}${sayLine(line, lang)}`;
  });
  const isCut = lines.some(({ hidden }) => hidden.length > 0);
  const hasProblems = lines.some(({ own, below }) => own + below > 0);
  return [
    ...drawn,
    sayTotals(rows, day, lang),
    ...(isCut ? [CUT[lang]] : []),
    ...(hasProblems ? [PROBLEMS[lang]] : []),
  ].join('\n');
}

const CUT: Bilingual = {
  vi: 'Xem hết: --all · sâu hơn: --depth N · một đơn vị: --unit MÃ',
  en: 'For all of it: --all · deeper: --depth N · one unit: --unit CODE',
};
const PROBLEMS: Bilingual = {
  vi: '⚠ số điều cần xem lại: motcua org check',
  en: '⚠ findings to look at: motcua org check',
};

function sayLine({ row, hidden, own, below }: TreeLine, lang: Lang): string {
  const counts = hidden.map(([kind, count]) => sayCount(kind, count, lang));
  const mark = own > 0 ? `  ⚠ ${formatInteger(own, lang)}` : '';
  const inside = {
    vi: `  ⚠ bên trong ${formatInteger(below, lang)}`,
    en: `  ⚠ ${formatInteger(below, lang)} inside`,
  };
  const text = row === undefined ? `… ${counts.join(' · ')}` : sayUnit(row, counts, lang);
  return neutralise(text + mark + (below > 0 ? inside[lang] : ''));
}

function sayUnit({ unit, name, kind, below }: TreeRow, hidden: readonly string[], lang: Lang): string {
  const counts = hidden.length > 0 || below === 0 ? hidden : [formatInteger(below, lang)];
  return `${unit}  ${name}  (${[kindNames[kind][lang], ...counts].join(' · ')})`;
}

const sayCount = (kind: UnitKind, count: number, lang: Lang): string =>
  `${kindNames[kind][lang]} ${formatInteger(count, lang)}`;

function sayTotals(rows: readonly TreeRow[], day: Day, lang: Lang): string {
  const kinds = UNIT_KINDS.flatMap((kind) => {
    const count = rows.filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [sayCount(kind, count, lang)];
  });
  const head = { vi: `Ngày ${formatDay(day, lang)}`, en: `On ${formatDay(day, lang)}` }[lang];
  return `${head}: ${kinds.join(' · ')}`;
}

const sayEmpty = (day: Day, lang: Lang): string =>
  lang === 'vi'
    ? `Chưa có đơn vị nào vào ngày ${formatDay(day, lang)}. Khai báo: motcua org apply DON_VI.csv`
    : `There is no unit on ${formatDay(day, lang)}. Declare some: motcua org apply UNITS.csv`;
