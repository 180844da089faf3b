/** Prints a unit's history and its lineage. Pure. */
import type { Day } from '#kit/dates.js';
import type { Cell } from '#kit/sheet.js';
import { formatDay, formatPercent } from '#lang/numbers.js';
import { sayPeriod } from '#lang/period.js';
import { neutralise } from '#lang/say.js';
import type { Lang } from '#lang/words.js';
import { AREA_FORMAT } from './area-format.js';
import { UNIT_FORMAT } from './format.js';
import type { Named, ToldEnd, ToldEvent, ToldLife, ToldLineage, ToldVersion } from './history.js';
import type { SplitRule, UnitKind } from './model.js';
import { AREA_LABEL, eventNames, kindNames, levelNames } from './words.js';

/** `motcua org show`: one block a bearer of the code. */
export const viewLives = (lives: readonly ToldLife[], lang: Lang): string =>
  lives.map((life) => viewLife(life, lang).join('\n')).join('\n\n');

function viewLife(unit: ToldLife, lang: Lang): string[] {
  const versions = unit.versions.flatMap((version, i) =>
    viewVersion(version, unit.versions[i - 1], unit.of, lang),
  );
  const events = unit.events.map((event) => `  ${sayEvent(event, lang)}`);
  return [
    `${sayNamed(unit)}  (${sayOf(unit, lang)}${sayPeriod(unit.opensOn, unit.lastDay, lang)})`,
    ...versions,
    ...(events.length === 0 ? [] : [{ vi: 'Quá trình thay đổi:', en: 'Lineage:' }[lang], ...events]),
  ];
}

/** The first version in full, later ones by what they change. */
function viewVersion(
  { from, lastDay, facts }: ToldVersion,
  before: ToldVersion | undefined,
  of: string,
  lang: Lang,
): string[] {
  const shown = Object.entries(facts).filter(([column, value]) =>
    before === undefined ? value !== null && value !== '' : before.facts[column] !== value,
  );
  const lines = shown.map(
    ([column, value]) => `    ${titleOf(column, of, lang)}: ${sayFact(column, value, lang)}`,
  );
  return [`  ${sayPeriod(from, lastDay, lang)}`, ...lines];
}

const titleOf = (column: string, of: string, lang: Lang): string =>
  (of === 'areas' ? AREA_FORMAT : UNIT_FORMAT).columns.find(({ key }) => key === column)?.title[lang] ??
  column;

function sayFact(column: string, value: Cell, lang: Lang): string {
  if (value === null || value === '') return '–';
  if (column === 'kind') return kindNames[value as UnitKind][lang];
  if (column === 'level') return levelNames[value as keyof typeof levelNames][lang];
  if (column === 'contract_until') return formatDay(String(value), lang);
  return neutralise(String(value));
}

const sayNamed = ({ code, name }: Named): string => neutralise(`${code}  ${name}`);

/** Units need no word for what they are. */
const sayOf = ({ of }: { readonly of: string }, lang: Lang): string =>
  of === 'areas' ? `${AREA_LABEL[lang]}, ` : '';

function sayEvent({ event, on, from, to, isOwn, rule, decision }: ToldEvent, lang: Lang): string {
  const words = [formatDay(on, lang), eventNames[event][lang], saySides(from, isOwn ? null : to, lang)];
  words.push(sayRule(rule, lang));
  const basis = decision === '' ? '' : ` [${neutralise(decision)}]`;
  return words.filter((word) => word !== '').join('  ') + basis;
}

/** One code on both sides is two lives: the old one and the new one. */
function saySides(from: Named | null, to: Named | null, lang: Lang): string {
  if (from === null || to === null)
    return [from, to].flatMap((side) => (side === null ? [] : [sayNamed(side)])).join('');
  const [old, next] =
    from.code !== to.code ? ['', ''] : lang === 'vi' ? [' (cũ)', ' (mới)'] : [' (old)', ' (new)'];
  return `${sayNamed(from)}${old} → ${sayNamed(to)}${next}`;
}

function sayRule({ fields, areas, share, rest }: SplitRule, lang: Lang): string {
  const [field, area, part, others] =
    lang === 'vi'
      ? ['lĩnh vực', 'địa bàn', 'tỷ lệ', 'phần còn lại']
      : ['fields', 'areas', 'share', 'the rest'];
  const words = [
    ...(fields === undefined ? [] : [`${field}: ${fields.join(', ')}`]),
    ...(areas === undefined ? [] : [`${area}: ${areas.join(', ')}`]),
    ...(share === undefined ? [] : [`${part}: ${formatPercent(share, 1, lang)}`]),
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
    `${sayNamed(bearer)}  (${sayOf(bearer, lang)}${sayPeriod(bearer.opensOn, bearer.lastDay, lang)})`,
    ...block(before, bearer.before),
    ...block(after, bearer.after),
    ...(bearer.opensOn > today ? [] : [`  ${sayEnd(bearer.today, today, lang)}`]),
  ];
}

function sayEnd(end: ToldEnd, today: Day, lang: Lang): string {
  const head = { vi: `Ngày ${formatDay(today, lang)}:`, en: `On ${formatDay(today, lang)}:` }[lang];
  if (end.kind === 'whole') {
    const closed = { vi: ' (đã kết thúc, không có nơi kế thừa)', en: ' (closed, without a successor)' }[lang];
    return `${head} ${sayNamed(end.as)}${end.isOpen ? '' : closed}`;
  }
  const parts = end.parts.map(({ code, name }) => `${code} ${name}`).join(', ');
  const under =
    end.under === null ? '' : { vi: ` thuộc ${end.under.code}`, en: ` under ${end.under.code}` }[lang];
  return neutralise(`${head} ${{ vi: 'chia cho', en: 'divided between' }[lang]} ${parts}${under}`);
}
