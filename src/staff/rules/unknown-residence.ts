/** The residence is an area that is declared: distances are reckoned from it. */
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const unknownResidence = personRule(
  'unknown-residence',
  { needs: 'areas' },
  ({ code, residence }, _, { areas }) =>
    residence === '' || areas === undefined || areas.has(residence)
      ? undefined
      : staffFindings.find('unknown-residence', { code, residence }),
);
