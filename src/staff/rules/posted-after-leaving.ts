/** Whoever has left is posted nowhere. */
import { lastDayOf } from '#kit/dates.js';
import { staffFindings } from '../words.js';
import { postingRule } from './rule.js';

export const postedAfterLeaving = postingRule(
  'posted-after-leaving',
  {},
  (posting, { code, leavingOn }, { unitOf, locate }) => {
    if (leavingOn === null || (posting.until !== null && posting.until <= leavingOn)) return undefined;
    const args = { code, last: lastDayOf(leavingOn) ?? '', unit: unitOf(posting).code };
    return staffFindings.find('posted-after-leaving', args, locate(posting, 'leaving'));
  },
);
