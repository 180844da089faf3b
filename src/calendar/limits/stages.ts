/** Limits that follow one another: "Hẹn lần 1 … Hẹn lần 2 …", "05 ngày trả lời tính hợp lệ; 15 ngày quyết định". */
import type { LimitStage, TimeLimit } from '../model.js';
import type { Reading } from './read.js';

const ORDINAL = /^(?:hẹn\s+)?(?:lần|bước|giai đoạn|step|stage)\s+(?:thứ\s+)?(\d+)\s*[-–,.]?\s*/iu;
/** What an agency does with a dossier, one thing after the other. */
const ACTION =
  /^(?:(?:để|phải)\s+)?(?:tiếp nhận|kiểm tra|xem xét|thẩm định|thẩm tra|xác minh|lấy ý kiến|trả lời|thông báo|trình|phê duyệt|quyết định|ra quyết định|ban hành|cấp|công bố)(?!\p{L})/iu;

/** The stages, where every reading is one; undefined where the limits are alternatives. */
export function readStages(readings: readonly Reading[]): TimeLimit | undefined {
  if (readings.length < 2) return undefined;
  const numbered = readings.every(({ label }, i) => ORDINAL.exec(label)?.[1] === String(i + 1));
  if (!numbered && !readings.every(({ label }) => ACTION.test(label))) return undefined;
  const stages: LimitStage[] = [];
  for (const { label, limit } of readings) {
    if (limit.kind === 'not-specified') return undefined;
    stages.push({ name: label.replace(ORDINAL, ''), limit });
  }
  return { kind: 'stages', stages };
}
