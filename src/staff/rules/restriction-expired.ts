/** A restriction that no longer holds is to be taken out: it is sensitive, and nothing needs it. Says neither why nor since when. */
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const restrictionExpired = personRule(
  'restriction-expired',
  { needs: 'today' },
  ({ code, restrictions }, _, { today }) =>
    today !== undefined && restrictions.some(({ until }) => until !== null && until <= today)
      ? staffFindings.find('restriction-expired', { code })
      : undefined,
);
