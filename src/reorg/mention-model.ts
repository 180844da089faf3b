/** What a scenario names, with its place in the file. */
import type { UnitCode } from '#kit/brand.js';
import type { Place } from '#kit/diagnostic.js';

/** A code and where the scenario names it. */
export interface Mention {
  readonly code: UnitCode;
  readonly where: Place;
}
