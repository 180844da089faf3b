/** No more people than the quota grants, counted by quota unit with all below (definitions.md 8). */

import { quotaRows } from '../quota.js';
import { employmentNames, orgFindings } from '../words.js';
import type { DayRule } from './rule.js';

export const quotaExceeded: DayRule = {
  slug: 'quota-exceeded',
  needs: ['postings'],
  *check({ org, postings, day, locate }) {
    for (const { unit, employment, assigned, quota } of quotaRows(org, postings, day)) {
      if (quota === null || assigned <= quota) continue;
      const column = employment === 'total' ? 'quota' : `quota_${employment.replace('-', '_')}`;
      yield orgFindings.find(
        'quota-exceeded',
        { code: unit.code, assigned, quota, employment: employmentNames[employment] },
        locate(unit, column),
      );
    }
  },
};
