/** A secondment or a loan that ends is followed by another posting, as a rule at the sender (definitions.md 8). */
import { lastDayOf } from '#kit/dates.js';
import { takesTheDay } from '../model.js';
import { isAway } from '../secondment.js';
import { staffFindings } from '../words.js';
import { postingRule } from './rule.js';

export const noReturn = postingRule('no-return', {}, (posting, person, { org, postingsOf, locate }) => {
  const { until } = posting;
  const { code, leavingOn } = person;
  if (!isAway(posting) || until === null || (leavingOn !== null && leavingOn <= until)) return undefined;
  const goesOn = postingsOf(person).some((next) => takesTheDay(next) && next.from === until);
  if (goesOn) return undefined;
  const sender = org.byId.get(posting.quotaUnit)?.code ?? '';
  return staffFindings.find(
    'no-return',
    { code, last: lastDayOf(until) ?? '', sender, day: until },
    locate(posting, 'until'),
  );
});
