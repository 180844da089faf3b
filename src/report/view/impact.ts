/** What people see of `report impact`: one row for each procedure that really changes. Pure. */
import { DIFF_KINDS } from '#catalogue/diff/view-diff.js';
import { ATTRIBUTE_LABELS } from '#catalogue/labels.js';
import type { Sheet } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Impact, ImpactReport } from '../impact.js';
import { TOTAL } from './columns.js';
import { inBoth } from './footer.js';

export function impactSheet({ impacts, spelling, total }: ImpactReport, lang: Lang): Sheet {
  return {
    name: { vi: 'Tác động của thay đổi danh mục', en: 'What the change of the catalogue touches' },
    columns: [
      { key: 'kind', title: { vi: 'Thay đổi', en: 'Change' }, kind: 'text' },
      { key: 'code', title: { vi: 'Mã TTHC', en: 'Code' }, kind: 'code' },
      { key: 'name', title: { vi: 'Tên TTHC', en: 'Name' }, kind: 'text' },
      { key: 'changes', title: { vi: 'Nội dung thay đổi', en: 'What changes' }, kind: 'text' },
      { key: 'units', title: { vi: 'Số đơn vị tiếp nhận', en: 'Units that receive' }, kind: 'integer' },
      { key: 'unitCodes', title: { vi: 'Mã đơn vị', en: 'Their codes' }, kind: 'text' },
      { key: 'people', title: { vi: 'Số cán bộ có năng lực', en: 'People competent' }, kind: 'integer' },
      {
        key: 'openDossiers',
        title: { vi: 'Hồ sơ đang giải quyết', en: 'Dossiers in progress' },
        kind: 'integer',
      },
    ],
    rows: impacts.map((impact) => [
      ...[DIFF_KINDS[impact.kind][lang], impact.code, impact.name, sayChanges(impact, lang)],
      ...[impact.units.length, sayCodes(impact.units), impact.people.length, impact.openDossiers],
    ]),
    total: ['', '', TOTAL[lang], '', total.units, '', total.people, total.openDossiers],
    footer: [
      inBoth((said) =>
        said === 'vi'
          ? `${formatInteger(impacts.length, said)} thủ tục thay đổi thực chất; ${formatInteger(spelling, said)} thủ tục chỉ khác cách viết, không tác động. Đơn vị và cán bộ đếm một lần ở dòng tổng.`
          : `${formatInteger(impacts.length, said)} procedures really change; ${formatInteger(spelling, said)} differ in spelling only and touch nothing. Units and people count once in the total.`,
      ),
    ],
  };
}

const sayChanges = ({ changes }: Impact, lang: Lang): string =>
  changes
    .map(({ attribute, before, after }) => {
      const label = ATTRIBUTE_LABELS[attribute][lang];
      return `${label}: ${before || '–'} → ${after || '–'}`;
    })
    .join('; ');

/** Enough codes to see who; the JSON has all. */
const SHOWN = 5;

const sayCodes = (codes: readonly string[]): string =>
  codes.length <= SHOWN
    ? codes.join(', ')
    : `${codes.slice(0, SHOWN).join(', ')} … (+${codes.length - SHOWN})`;

export function viewImpact(report: ImpactReport, lang: Lang, width: number): string {
  const sheet = impactSheet(report, lang);
  const footer = (sheet.footer ?? []).map((line) => line[lang]);
  if (report.impacts.length === 0) return footer.join('\n');
  return [...layoutSheet({ ...sheet, footer: [] }, lang, width), '', ...footer].join('\n');
}
