/** What people see of a check: each rule with its count and the units where it is broken most, and what was not judged. */
import type { Severity } from '#kit/diagnostic.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { CheckSummary, NotJudged, RuleSummary, Unremarkable } from './check-summary.js';
import { RULE_TITLES } from './rule-titles.js';
import type { Obstacle } from './rules/rule.js';

export interface CheckAccount extends CheckSummary {
  /** The file of all findings, where one was asked for. */
  readonly file: string | null;
  /** So many findings of a rule are told at most. */
  readonly shown: number;
}

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'lưu ý', en: 'note' },
};

const RULE: SheetColumn = { key: 'rule', title: { vi: 'Quy tắc', en: 'Rule' }, kind: 'code' };
const TITLE: SheetColumn = { key: 'title', title: { vi: 'Nội dung', en: 'What is wrong' }, kind: 'text' };
const SEVERITY: SheetColumn = { key: 'severity', title: { vi: 'Mức', en: 'Severity' }, kind: 'text' };
const COUNT: SheetColumn = { key: 'count', title: { vi: 'Số hồ sơ', en: 'Dossiers' }, kind: 'integer' };
const UNITS: SheetColumn = { key: 'units', title: { vi: 'Số đơn vị', en: 'Units' }, kind: 'integer' };
const MOST: SheetColumn = { key: 'most', title: { vi: 'Nhiều nhất tại', en: 'Most at' }, kind: 'text' };
const UNIT: SheetColumn = { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, kind: 'code' };

/** Units that a line of the terminal has room for. */
const NAMED_UNITS = 3;

export const rulesSheet = ({ rules }: CheckSummary, lang: Lang): Sheet => ({
  name: { vi: 'Theo quy tắc', en: 'By rule' },
  columns: [RULE, TITLE, SEVERITY, COUNT, UNITS, MOST],
  rows: rules
    .filter(({ count }) => count > 0)
    .map((one) => [
      one.rule,
      RULE_TITLES[one.rule][lang],
      SEVERITIES[one.severity][lang],
      one.count,
      one.units.length,
      sayMost(one, lang),
    ]),
});

const sayMost = ({ units }: RuleSummary, lang: Lang): string =>
  units
    .slice(0, NAMED_UNITS)
    .map(({ unit, count }) => `${unit} (${formatInteger(count, lang)})`)
    .join(', ');

export const unitsSheet = ({ rules }: CheckSummary, lang: Lang): Sheet => ({
  name: { vi: 'Theo đơn vị', en: 'By unit' },
  columns: [RULE, TITLE, UNIT, COUNT],
  rows: rules.flatMap(({ rule, units }) =>
    units.map(({ unit, count }) => [rule, RULE_TITLES[rule][lang], unit, count]),
  ),
});

export function viewCheck(account: CheckAccount, lang: Lang, width: number): string {
  const n = (value: number) => formatInteger(value, lang);
  const { dossiers, errors, warnings, notes } = account.summary;
  const head = {
    vi: `Đã rà soát ${n(dossiers)} hồ sơ: ${n(errors)} lỗi, ${n(warnings)} cảnh báo, ${n(notes)} lưu ý.`,
    en: `Dossiers checked: ${n(dossiers)}. Errors: ${n(errors)}, warnings: ${n(warnings)}, notes: ${n(notes)}.`,
  };
  const sheet = rulesSheet(account, lang);
  const table = sheet.rows.length === 0 ? [] : ['', ...layoutSheet(sheet, lang, width), ''];
  const others = [
    ...account.unremarkable.map((one) => sayUnremarkable(one)[lang]),
    ...account.notEvaluated.map((one) => sayNotJudged(one)[lang]),
  ];
  return [head[lang], ...table, ...others, ...sayRest(account, lang)].join('\n').trimEnd();
}

const sayUnremarkable = ({ rule, count, units }: Unremarkable): Bilingual => ({
  vi: `Theo ${rule} còn ${formatInteger(count, 'vi')} hồ sơ rải rác tại ${formatInteger(units, 'vi')} đơn vị, không bất thường.`,
  en: `Counted by ${rule}, and no more than chance explains: ${formatInteger(count, 'en')} dossiers at ${formatInteger(units, 'en')} units.`,
});

const REASONS: Readonly<Record<Obstacle, Bilingual>> = {
  'no-limit': {
    vi: 'danh mục không có thời hạn tính được',
    en: 'the catalogue has no limit that can be counted',
  },
  'no-calendar': { vi: 'lịch làm việc chưa có dữ liệu năm đó', en: 'the calendar has no data for the year' },
};

const sayNotJudged = ({ rule, reason, count }: NotJudged): Bilingual => ({
  vi: `Chưa đánh giá được ${formatInteger(count, 'vi')} hồ sơ theo ${rule}: ${REASONS[reason].vi}.`,
  en: `Not judged by ${rule}: ${formatInteger(count, 'en')} dossiers; ${REASONS[reason].en}.`,
});

/** Where the findings are that are not told. */
function sayRest({ rules, shown, file }: CheckAccount, lang: Lang): string[] {
  if (file !== null) return [{ vi: `Tất cả phát hiện: ${file}`, en: `All findings: ${file}` }[lang]];
  if (rules.every(({ count }) => count <= shown)) return [];
  const limit = formatInteger(shown, lang);
  const rest = {
    vi: `Mỗi quy tắc chỉ nêu ${limit} hồ sơ đầu; ghi tất cả: --findings phat-hien.csv`,
    en: `Of each rule the first ${limit} are told; for all of them: --findings findings.csv`,
  };
  return [rest[lang]];
}
