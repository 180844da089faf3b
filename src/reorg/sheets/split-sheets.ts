/** What becomes of the units that a plan divides, and what units serve that take parts over: as tables. Pure. */
import type { Sheet } from '#kit/sheet.js';
import { formatPercent } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { SplitRule } from '#org/model.js';
import type { ChangedUnit, UnitChange } from '../model.js';
import { partsOf } from '../split/takers.js';

/** One row for each part; none, no sheet. */
export function splitSheets(units: readonly UnitChange[], lang: Lang): Sheet[] {
  const rows = units.flatMap((unit) =>
    partsOf(unit).map(({ to, toName, rule }) => [unit.code, to, toName, sayRule(rule, lang)]),
  );
  if (rows.length === 0) return [];
  const sheet: Sheet = {
    name: { vi: 'Đơn vị chia tách', en: 'Units that are split' },
    columns: [
      { key: 'unit', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
      { key: 'part', title: { vi: 'Chia về', en: 'Part goes to' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên đơn vị', en: 'Unit' }, kind: 'text' },
      { key: 'what', title: { vi: 'Phần được chia', en: 'What goes there' }, kind: 'text' },
    ],
    rows,
  };
  return [sheet];
}

function sayRule({ fields, areas, share, rest }: SplitRule, lang: Lang): string {
  const [others, unsaid] = lang === 'vi' ? ['phần còn lại', 'chưa rõ'] : ['the rest', 'not said'];
  if (rest === true) return others;
  if (share !== undefined) return formatPercent(share, 0, lang);
  const lists = [fields?.join('; '), areas?.join(', ')].filter((list) => list !== undefined);
  return lists.length === 0 ? unsaid : lists.join(' · ');
}

/** What a unit serves from then on, where that is another; `all` is said as such. */
export function sayScope(
  { scope, scopeBefore }: Pick<ChangedUnit, 'scope' | 'scopeBefore'>,
  lang: Lang,
): string {
  if (scope === undefined || scopeBefore === undefined) return '';
  const all = lang === 'vi' ? 'tất cả' : 'all';
  const said = ({ fields, areas }: typeof scope) =>
    [fields.join('; '), areas.join(', ') || all].filter((part) => part !== '').join(' · ');
  return `${said(scopeBefore)} → ${said(scope)}`;
}
