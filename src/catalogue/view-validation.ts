/** What people see of a validation, and of a rule that is explained. */
import type { RuleLevel } from '#kit/rule-level.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import { PROCEDURE_FORMAT } from './columns.js';
import type { RuleReference } from './reference.js';
import type { NotEvaluated } from './validate.js';

interface ValidationSummary {
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly notEvaluated: number;
}

interface ValidationAccount {
  readonly summary: ValidationSummary;
  readonly notEvaluated: readonly NotEvaluated[];
  /** Findings that the baseline knows. */
  readonly known: number;
  /** The baseline that was just written. */
  readonly baseline?: string;
}

export function viewValidation(
  { summary, notEvaluated, known, baseline }: ValidationAccount,
  lang: Lang,
): string {
  const n = (value: number) => formatInteger(value, lang);
  const { rows, errors, warnings, notes } = summary;
  const head = {
    vi: `Đã kiểm tra ${n(rows)} thủ tục: ${n(errors)} lỗi, ${n(warnings)} cảnh báo, ${n(notes)} lưu ý.`,
    en: `Procedures checked: ${n(rows)}. Errors: ${n(errors)}, warnings: ${n(warnings)}, notes: ${n(notes)}.`,
  };
  const knowns = {
    vi:
      baseline === undefined
        ? `Đã biết từ trước: ${n(known)}.`
        : `Đã ghi ${n(known)} lỗi đã biết vào ${baseline}.`,
    en:
      baseline === undefined ? `Known before: ${n(known)}.` : `Known from now on (${baseline}): ${n(known)}.`,
  };
  return [head[lang], ...(known > 0 ? [knowns[lang]] : []), ...sayNotEvaluated(notEvaluated, lang)].join(
    '\n',
  );
}

/** A column as a Vietnamese file heads it; in English its key says as much. */
const titleOf = (key: string, lang: Lang): string =>
  (lang === 'vi' ? PROCEDURE_FORMAT.columns.find((column) => column.key === key)?.title.vi : undefined) ??
  key;

/** One line a reason, so that silence is not taken for praise. */
function sayNotEvaluated(notEvaluated: readonly NotEvaluated[], lang: Lang): string[] {
  const of = (reason: NotEvaluated['reason']) => notEvaluated.filter((one) => one.reason === reason);
  const unique = (items: readonly string[]) => [...new Set(items)];
  const columns = unique(of('column-missing').flatMap((one) => one.columns ?? []))
    .map((key) => titleOf(key, lang))
    .join({ vi: '; ', en: ', ' }[lang]);
  const lists = unique(of('list-missing').map(({ rule }) => rule)).join(', ');
  const files = unique(of('file-unreadable').map(({ file }) => file)).join(', ');
  const rules = (reason: NotEvaluated['reason']) =>
    formatInteger(unique(of(reason).map((one) => one.rule)).length, lang);
  const lines: [string, Bilingual][] = [
    [
      columns,
      {
        vi: `Chưa đánh giá ${rules('column-missing')} quy tắc vì tệp không có cột: ${columns}.`,
        en: `Not evaluated, because columns are missing (${columns}): ${rules('column-missing')} rules.`,
      },
    ],
    [
      lists,
      {
        vi: `Chưa đánh giá vì chưa có danh sách (--codes): ${lists}.`,
        en: `Not evaluated without a closed list (--codes): ${lists}.`,
      },
    ],
    [
      files,
      {
        vi: `Chưa đánh giá ${rules('file-unreadable')} quy tắc vì không đọc được tệp: ${files}.`,
        en: `Not evaluated, because files could not be read (${files}): ${rules('file-unreadable')} rules.`,
      },
    ],
  ];
  return lines.filter(([what]) => what !== '').map(([, line]) => line[lang]);
}

const LEVELS: Readonly<Record<RuleLevel, Bilingual>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  note: { vi: 'lưu ý', en: 'note' },
  off: { vi: 'tắt', en: 'off' },
};

/** `catalogue/code-price  lỗi  ý nghĩa`, one line a rule. */
export function viewRules(rules: readonly RuleReference[], lang: Lang): string {
  const width = Math.max(...rules.map(({ code }) => code.length));
  return rules
    .map(
      ({ code, level, explanation }) =>
        `${code.padEnd(width)}  ${LEVELS[level][lang]}\n  ${explanation[lang]}`,
    )
    .join('\n');
}

export function viewRule(rule: RuleReference, lang: Lang): string {
  const title = (vi: string, en: string) => ({ vi, en })[lang];
  const list = rule.list === null ? '' : `--codes ${rule.list}=…`;
  const lines: [string, string][] = [
    [title('Nội dung', 'Says'), rule.message[lang]],
    [title('Vì sao', 'Why'), rule.explanation[lang]],
    [title('Cách sửa', 'Remedy'), rule.remedy[lang]],
    [title('Ví dụ sai', 'Wrong'), rule.example.bad],
    [title('Ví dụ đúng', 'Right'), rule.example.good],
    [title('Căn cứ', 'Source'), rule.source?.[lang] ?? ''],
    [title('Cần cột', 'Needs columns'), rule.columns.join(', ')],
    [title('Cần danh sách', 'Needs a list'), list],
    [title('Phụ thuộc ngày tính toán', 'Depends on --today'), rule.usesToday ? title('có', 'yes') : ''],
    [title('Có từ phiên bản', 'Since version'), rule.since],
  ];
  const said = lines.filter(([, text]) => text !== '').map(([name, text]) => `  ${name}: ${text}`);
  return [`${rule.code}  ${LEVELS[rule.level][lang]}`, ...said].join('\n');
}
