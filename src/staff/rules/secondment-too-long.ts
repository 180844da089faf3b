/** At most three years, prolongations included: NĐ 170/2025/NĐ-CP, Art. 26. */
import { lastDayOf } from '#kit/dates.js';
import { isTooLong, joinSecondments, limitOf, SECONDMENT_YEARS } from '../secondment.js';
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const secondmentTooLong = personRule(
  'secondment-too-long',
  {},
  ({ code }, postings, { unitOf, locate }) =>
    joinSecondments(postings)
      .filter(isTooLong)
      .map((posting) => {
        const args = {
          code,
          unit: unitOf(posting).code,
          start: posting.from,
          last: lastDayOf(posting.until) ?? '',
          years: SECONDMENT_YEARS,
          limit: lastDayOf(limitOf(posting.from)) ?? '',
        };
        return staffFindings.find('secondment-too-long', args, locate(posting, 'until'));
      }),
);
