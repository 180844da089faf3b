/** What `staff check` prints: how much was looked at, what was found, and what could not be judged. Pure. */
import type { Severity } from '#kit/diagnostic.js';
import { formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { StaffState } from './model.js';
import type { StaffValidation } from './validate.js';

export interface CheckAccount {
  readonly summary: {
    readonly people: number;
    readonly postings: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly notEvaluated: number;
  };
  /** Slugs of the rules that need a catalogue or areas, and had none. */
  readonly notEvaluated: readonly string[];
}

export function accountOf({ people, postings }: StaffState, validation: StaffValidation): CheckAccount {
  const { diagnostics, notEvaluated } = validation;
  const count = (severity: Severity) => diagnostics.filter((one) => one.severity === severity).length;
  const summary = {
    people: people.length,
    postings: postings.length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    notEvaluated: notEvaluated.length,
  };
  return { summary, notEvaluated };
}

export function viewCheck({ summary, notEvaluated }: CheckAccount, lang: Lang): string {
  const n = (value: number) => formatInteger(value, lang);
  const { people, postings, errors, warnings, notes } = summary;
  const head = {
    vi: `Đã kiểm tra ${n(people)} người, ${n(postings)} quá trình công tác: ${n(errors)} lỗi, ${n(warnings)} cảnh báo, ${n(notes)} lưu ý.`,
    en: `People checked: ${n(people)}, postings: ${n(postings)}. Errors: ${n(errors)}, warnings: ${n(warnings)}, notes: ${n(notes)}.`,
  };
  const rest = {
    vi: `Chưa đánh giá, vì chưa nhập danh mục TTHC hoặc địa bàn: ${notEvaluated.join(', ')}.`,
    en: `Not evaluated, because there is no catalogue or no areas: ${notEvaluated.join(', ')}.`,
  };
  return [head[lang], ...(notEvaluated.length > 0 ? [rest[lang]] : [])].join('\n');
}
