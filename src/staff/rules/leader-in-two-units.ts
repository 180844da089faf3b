/** One person leads one unit; a second one only as acting, until somebody is appointed. */
import { laterOf, overlaps } from '#kit/dates.js';
import { isLeading } from '../model.js';
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const leaderInTwoUnits = personRule(
  'leader-in-two-units',
  {},
  ({ code }, postings, { unitOf, locate }) => {
    const leading = postings.filter(({ position, acting }) => isLeading(position) && !acting);
    return leading.flatMap((posting, i) =>
      leading
        .slice(i + 1)
        .filter((other) => other.unit !== posting.unit && overlaps(other, posting))
        .map((other) => {
          const day = laterOf(posting.from, other.from);
          const args = { code, unit: unitOf(posting).code, other: unitOf(other).code, day };
          return staffFindings.find('leader-in-two-units', args, locate(other, 'position'));
        }),
    );
  },
);
