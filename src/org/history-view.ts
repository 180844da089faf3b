/** Prints a unit's history and its lineage. Pure. */
import type { Day } from '#kit/dates.js';
import type { Cell } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import { sayPeriod } from '#lang/period.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { UNIT_FORMAT } from './format.js';
import type { NamedUnit, ToldEnd, ToldEvent, ToldLineage, ToldUnit, ToldVersion } from './history.js';
import type { SplitRule, UnitKind } from './model.js';
import { eventNames, kindNames, levelNames } from './words.js';

/** `motcua org show`: one block a bearer of the code. */
export const viewUnits = (units: readonly ToldUnit[], lang: Lang): string =>
  units.map((unit) => viewUnit(unit, lang).join('\n')).join('\n\n');

function viewUnit(unit: ToldUnit, lang: Lang): string[] {
  const versions = unit.versions.flatMap((version, i) => viewVersion(version, unit.versions[i - 1], lang));
  const events = unit.events.map((event) => `  ${sayEvent(event, lang)}`);
  return [
    `${sayNamed(unit)}  (${sayPeriod(unit.opensOn, unit.lastDay, lang)})`,
    ...versions,
    ...(events.length === 0 ? [] : [{ vi: 'Quá trình thay đổi:', en: 'Lineage:' }[lang], ...events]),
  ];
}

/** The first version in full, later ones by what they change. */
function viewVersion(
  { from, lastDay, facts }: ToldVersion,
  before: ToldVersion | undefined,
  lang: Lang,
): string[] {
  const shown = Object.entries(facts).filter(([column, value]) =>
    before === undefined ? value !== null && value !== '' : before.facts[column] !== value,
  );
  const lines = shown.map(
    ([column, value]) => `    ${titleOf(column, lang)}: ${sayFact(column, value, lang)}`,
  );
  return [`  ${sayPeriod(from, lastDay, lang)}`, ...lines];
}

const titleOf = (column: string, lang: Lang): string =>
  UNIT_FORMAT.columns.find(({ key }) => key === column)?.title[lang] ?? column;

function sayFact(column: string, value: Cell, lang: Lang): string {
  if (value === null || value === '') return '–';
  if (column === 'kind') return kindNames[value as UnitKind][lang];
  if (column === 'level') return levelNames[value as keyof typeof levelNames][lang];
  if (column === 'contract_until') return formatDay(String(value), lang);
  return neutralise(String(value));
}

const sayNamed = ({ unit, name }: NamedUnit): string => neutralise(`${unit}  ${name}`);

function sayEvent({ event, on, from, to, rule, decision }: ToldEvent, lang: Lang): string {
  const isOwn = from !== null && to !== null && from.unit === to.unit;
  const sides = isOwn
    ? [sayNamed(to)]
    : [from, to].flatMap((side) => (side === null ? [] : [sayNamed(side)]));
  const words = [formatDay(on, lang), eventNames[event][lang], sides.join(' → '), sayRule(rule, lang)];
  const basis = decision === '' ? '' : ` [${neutralise(decision)}]`;
  return words.filter((word) => word !== '').join('  ') + basis;
}

function sayRule({ fields, areas, share, rest }: SplitRule, lang: Lang): string {
  const [field, area, part, others] =
    lang === 'vi'
      ? ['lĩnh vực', 'địa bàn', 'tỷ lệ', 'phần còn lại']
      : ['fields', 'areas', 'share', 'the rest'];
  const words = [
    ...(fields === undefined ? [] : [`${field}: ${fields.join(', ')}`]),
    ...(areas === undefined ? [] : [`${area}: ${areas.join(', ')}`]),
    ...(share === undefined ? [] : [`${part}: ${share}`]),
    ...(rest === true ? [others] : []),
  ];
  return words.length === 0 ? '' : `(${neutralise(words.join('; '))})`;
}

/** `motcua org lineage`: every bearer of the code, what led to it and what followed. */
export const viewLineage = (bearers: readonly ToldLineage[], today: Day, lang: Lang): string =>
  bearers.map((bearer) => viewBearer(bearer, today, lang).join('\n')).join('\n\n');

function viewBearer(bearer: ToldLineage, today: Day, lang: Lang): string[] {
  const block = (title: string, events: readonly ToldEvent[]) =>
    events.length === 0 ? [] : [`  ${title}`, ...events.map((event) => `    ${sayEvent(event, lang)}`)];
  const [before, after] = lang === 'vi' ? ['Hình thành:', 'Về sau:'] : ['Came from:', 'Became:'];
  return [
    `${sayNamed(bearer)}  (${sayPeriod(bearer.opensOn, bearer.lastDay, lang)})`,
    ...block(before, bearer.before),
    ...block(after, bearer.after),
    `  ${sayEnd(bearer.today, today, lang)}`,
  ];
}

function sayEnd(end: ToldEnd, today: Day, lang: Lang): string {
  const head = { vi: `Ngày ${formatDay(today, lang)}:`, en: `On ${formatDay(today, lang)}:` }[lang];
  if (end.kind === 'unit') {
    const closed = { vi: ' (đã kết thúc, không có đơn vị kế thừa)', en: ' (closed, without a successor)' }[
      lang
    ];
    return `${head} ${sayNamed(end.unit)}${end.isOpen ? '' : closed}`;
  }
  const parts = end.parts.map(({ unit }) => unit).join(', ');
  const under =
    end.under === null ? '' : { vi: ` thuộc ${end.under.unit}`, en: ` under ${end.under.unit}` }[lang];
  return neutralise(`${head} ${{ vi: 'chia cho', en: 'divided between' }[lang]} ${parts}${under}`);
}
