/** Look-ups of people that several gates share. Pure. */
import type { StaffCode } from '#kit/brand.js';
import type { StaffId } from '#staff/model.js';
import type { World } from '../world.js';
import type { JudgedPlan } from './gate.js';

export const personCodes = ({ staff }: World): ReadonlyMap<StaffId, StaffCode> =>
  new Map(staff.people.map(({ id, code }) => [id, code]));

/** The people whom the plan lists. */
export function touchedIds({ staff }: World, { people }: Pick<JudgedPlan, 'people'>): ReadonlySet<StaffId> {
  const codes = new Set(people.map((entry) => entry.staff));
  return new Set(staff.people.filter(({ code }) => codes.has(code)).map(({ id }) => id));
}
