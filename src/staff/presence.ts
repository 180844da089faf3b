/** Who is at the counter on a day, as far as the staff list tells (definitions.md 10). Pure; says that, never why. */
import type { Day } from '#kit/dates.js';
import type { Person, Posting, RestrictionCategory } from './model.js';

/**
 * On leave, under treatment, away to study. The list of restrictions (NĐ 170/2025/NĐ-CP, Art. 25) does not tell leave
 * from raising a small child, nor study from a secondment: whoever is seconded works, at the host.
 */
const ABSENCES: readonly RestrictionCategory[] = ['maternity', 'illness', 'study'];

export const isAtCounter = (
  { leavingOn, restrictions }: Pick<Person, 'leavingOn' | 'restrictions'>,
  { form }: Pick<Posting, 'form'>,
  day: Day,
): boolean =>
  (leavingOn === null || day < leavingOn) &&
  !restrictions.some(
    ({ category, until }) =>
      (until === null || day < until) &&
      ABSENCES.includes(category) &&
      !(category === 'study' && form === 'seconded'),
  );
