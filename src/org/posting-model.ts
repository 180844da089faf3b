/** Who works where, as far as units are judged by it: read from the postings, which the room of staff owns and writes. */
import type { Period } from '#kit/dates.js';
import type { Employment, UnitId } from './model.js';

export interface PostedPerson extends Period {
  /** Code of the person. */
  readonly staff: string;
  readonly employment: Employment;
  /** Where the person works, and on whose quota. */
  readonly unit: UnitId;
  readonly quotaUnit: UnitId;
  /** main seconded lent concurrent; a concurrent posting counts in no quota (definitions.md 8). */
  readonly form: string;
  readonly position: string;
  /** Holds the position without the appointment. */
  readonly acting: boolean;
}
