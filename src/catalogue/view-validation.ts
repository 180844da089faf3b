/** What people see of a validation, and of a rule that is explained. */
import type { Bilingual } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { RuleReference } from './reference.js';
import type { NotEvaluated, RuleLevel } from './validate.js';

export interface ValidationSummary {
  readonly rows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly notEvaluated: number;
}

export interface ValidationAccount {
  readonly summary: ValidationSummary;
  readonly notEvaluated: readonly NotEvaluated[];
  /** Findings that the baseline knows. */
  readonly known: number;
}

export function viewValidation({ summary, notEvaluated, known }: ValidationAccount, lang: Lang): string {
  const n = (value: number) => formatInteger(value, lang);
  const { rows, errors, warnings, notes } = summary;
  const head = {
    vi: `Đã kiểm tra ${n(rows)} thủ tục: ${n(errors)} lỗi, ${n(warnings)} cảnh báo, ${n(notes)} lưu ý.`,
    en: `Checked ${n(rows)} procedures: ${n(errors)} errors, ${n(warnings)} warnings, ${n(notes)} notes.`,
  };
  const baseline = {
    vi: `Đã biết từ trước: ${n(known)}.`,
    en: `Known before: ${n(known)}.`,
  };
  return [head[lang], ...(known > 0 ? [baseline[lang]] : []), ...sayNotEvaluated(notEvaluated, lang)].join(
    '\n',
  );
}

const REASONS: Readonly<Record<NotEvaluated['reason'], Bilingual>> = {
  'column-missing': { vi: 'tệp không có cột', en: 'the file lacks the column' },
  'list-missing': { vi: 'chưa có danh sách (--codes)', en: 'no closed list was given (--codes)' },
  'file-unreadable': { vi: 'không đọc được tệp', en: 'the file could not be read' },
};

/** One line a reason: which rules said nothing, so that silence is not taken for praise. */
function sayNotEvaluated(notEvaluated: readonly NotEvaluated[], lang: Lang): string[] {
  const rules = new Map<string, Set<string>>();
  for (const { rule, reason, columns = [] } of notEvaluated) {
    const why = [REASONS[reason][lang], columns.join(', ')].join(' ').trim();
    rules.set(why, (rules.get(why) ?? new Set()).add(rule));
  }
  const title = { vi: 'Chưa đánh giá được', en: 'Not evaluated' }[lang];
  return [...rules].map(([why, slugs]) => `${title} (${why}): ${[...slugs].join(', ')}`);
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
    [title('Căn cứ', 'Source'), rule.source ?? ''],
    [title('Cần cột', 'Needs columns'), rule.columns.join(', ')],
    [title('Cần danh sách', 'Needs a list'), list],
    [title('Phụ thuộc ngày tính toán', 'Depends on --today'), rule.usesToday ? title('có', 'yes') : ''],
    [title('Có từ phiên bản', 'Since version'), rule.since],
  ];
  const said = lines.filter(([, text]) => text !== '').map(([name, text]) => `  ${name}: ${text}`);
  return [`${rule.code}  ${LEVELS[rule.level][lang]}`, ...said].join('\n');
}
