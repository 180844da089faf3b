/** What `org check` prints beside its findings. Pure. */
import type { Day } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import type { Lang } from '#lang/words.js';
import type { NotEvaluated } from './check.js';
import type { Need } from './rules/rule.js';

export interface CheckSummary {
  readonly asOf: Day;
  readonly units: number;
  readonly areas: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  /** What still points to a closed unit; null: nobody asked. */
  readonly residue: number | null;
}

const REASONS: Readonly<Record<Need, Bilingual>> = {
  postings: { vi: 'chưa nhập nhân sự', en: 'no staff is recorded' },
  procedures: { vi: 'chưa nhập danh mục thủ tục', en: 'no catalogue is recorded' },
  scopes: { vi: 'chưa khai báo lĩnh vực của đơn vị nào', en: 'no unit has its fields recorded' },
  areas: { vi: 'chưa khai báo địa bàn', en: 'no area is recorded' },
};

export function viewCheck(summary: CheckSummary, notEvaluated: readonly NotEvaluated[], lang: Lang): string {
  const n = (value: number) => formatInteger(value, lang);
  const { asOf, units, areas, errors, warnings, notes } = summary;
  const head = {
    vi: `Ngày ${formatDay(asOf, lang)}: đã kiểm tra ${n(units)} đơn vị, ${n(areas)} địa bàn: ${n(errors)} lỗi, ${n(warnings)} cảnh báo, ${n(notes)} lưu ý.`,
    en: `Units checked on ${formatDay(asOf, lang)}: ${n(units)}, areas: ${n(areas)}. Errors: ${n(errors)}, warnings: ${n(warnings)}, notes: ${n(notes)}.`,
  };
  return [head[lang], ...sayResidue(summary, lang), ...sayNotEvaluated(notEvaluated, lang)].join('\n');
}

/** Nought is said too: somebody asked after a reorganisation whether anything was left. */
function sayResidue({ residue }: CheckSummary, lang: Lang): string[] {
  if (residue === null) return [];
  const count = formatInteger(residue, lang);
  return [
    {
      vi: `Tồn dư tại đơn vị đã kết thúc (nhân sự, đơn vị trực thuộc, hồ sơ, quá trình thay đổi): ${count}.`,
      en: `Left at closed units (people, units below, dossiers, lineage): ${count}.`,
    }[lang],
  ];
}

/** One line a reason, so that silence is not taken for praise. */
function sayNotEvaluated(notEvaluated: readonly NotEvaluated[], lang: Lang): string[] {
  const reasons = [...new Set(notEvaluated.map(({ reason }) => reason))];
  const title = { vi: 'Chưa đánh giá được', en: 'Not evaluated' }[lang];
  return reasons.map((reason) => {
    const rules = notEvaluated.filter((one) => one.reason === reason).map(({ rule }) => rule);
    return `${title} (${REASONS[reason][lang]}): ${rules.join(', ')}`;
  });
}
