/** Nobody is posted at a unit before it opens or after it closes. */
import { type Day, holdsOn } from '#kit/dates.js';
import type { Unit } from '#org/model.js';
import type { Posting } from '../model.js';
import { staffFindings } from '../words.js';
import { postingRule } from './rule.js';

export const outsideUnit = postingRule('outside-unit', {}, (posting, { code }, { unitOf, locate }) => {
  const unit = unitOf(posting);
  const day = firstDayOutside(posting, unit);
  if (day === undefined) return undefined;
  return staffFindings.find('outside-unit', { code, unit: unit.code, day }, locate(posting, 'unit'));
});

/** The first day of a posting on which its unit is not open. */
function firstDayOutside({ from, until }: Posting, unit: Unit): Day | undefined {
  if (!holdsOn(unit, from)) return from;
  return unit.until !== null && (until === null || until > unit.until) ? unit.until : undefined;
}
