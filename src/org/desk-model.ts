/** Where open dossiers lie, as far as units are judged by it: read from the dossiers, which their own room writes. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';

export interface OpenDesk {
  /** The desk on which they lie, or the agency that handles them. */
  readonly role: 'desk' | 'handler';
  /** As it was called on the day of intake. */
  readonly unit: UnitCode;
  readonly received: Day;
  readonly count: number;
}
