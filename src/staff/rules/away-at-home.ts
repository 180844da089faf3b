/** Whoever is seconded or lent works elsewhere than where the quota counts (definitions.md 8). */
import { isAway } from '../secondment.js';
import { staffFindings } from '../words.js';
import { postingRule } from './rule.js';

export const awayAtHome = postingRule('away-at-home', {}, (posting, { code }, { unitOf, locate }) =>
  isAway(posting) && posting.unit === posting.quotaUnit
    ? staffFindings.find(
        'away-at-home',
        { code, unit: unitOf(posting).code, start: posting.from },
        locate(posting, 'posting'),
      )
    : undefined,
);
