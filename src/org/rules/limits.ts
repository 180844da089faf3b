/** The numbers and lists that rules measure by: data, which a province may set otherwise. */
import type { UnitKind } from '../model.js';

export interface Leaders {
  readonly directors: number;
  readonly deputies: number;
}

export interface Limits {
  /** How many lead a unit of a kind. Ha Noi: one director and at most two deputies a branch (domain.md 3.4). */
  readonly leaders: Partial<Readonly<Record<UnitKind, Leaders>>>;
  /**
   * Fields that every unit of a kind must serve. Quảng Ninh's pilot: five at a branch, two at a commune's point
   * (domain.md 7); compared in any spelling.
   */
  readonly fixedFields: Partial<Readonly<Record<UnitKind, readonly string[]>>>;
  /** How far beside the known areas a place may lie and still be of the province, in micro-degrees. */
  readonly margin: number;
}

export const LIMITS: Limits = {
  leaders: { branch: { directors: 1, deputies: 2 } },
  fixedFields: {
    branch: [
      'Tài chính - Kế hoạch',
      'Tư pháp',
      'Xây dựng',
      'Tài nguyên và Môi trường',
      'Văn phòng đăng ký đất đai',
    ],
    point: ['Tư pháp - Hộ tịch', 'Lao động - Thương binh và Xã hội'],
  },
  margin: 250_000,
};
