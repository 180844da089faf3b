/** Whom the law protects from being moved, and who is not the centre's to move. Pure; says that, never why. */
import type { Day } from '#kit/dates.js';
import { type Person, RESTRICTIONS } from './model.js';

/**
 * Holds a restriction on the day that the person's consent does not lift? NĐ 170/2025/NĐ-CP, Art. 25 (transfer) and
 * 26 (secondment, the same exclusions).
 */
export const isProtected = ({ restrictions }: Pick<Person, 'restrictions'>, day: Day): boolean =>
  restrictions.some(
    ({ category, until, consents }) =>
      (until === null || day < until) && !(RESTRICTIONS[category].byConsent && consents),
  );

/** Of another agency, or of the postal company: the centre may place them, their own agency alone transfers them. */
export const isOfOtherAgency = ({ homeAgency, employment }: Pick<Person, 'homeAgency' | 'employment'>) =>
  homeAgency !== '' || employment === 'postal';
