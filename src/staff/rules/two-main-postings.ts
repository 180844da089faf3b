/** A person has one working day: one posting that is not concurrent (definitions.md 8). */
import { overlaps } from '#kit/dates.js';
import { takesTheDay } from '../model.js';
import { staffFindings } from '../words.js';
import { personRule } from './rule.js';

export const twoMainPostings = personRule(
  'two-main-postings',
  {},
  ({ code }, postings, { unitOf, locate }) => {
    const main = postings.filter(takesTheDay);
    return main.flatMap((posting, i) =>
      main
        .slice(i + 1)
        .filter((later) => overlaps(posting, later))
        .map((later) => {
          const args = { code, day: later.from, unit: unitOf(posting).code, other: unitOf(later).code };
          return staffFindings.find('two-main-postings', args, locate(later, 'unit'));
        }),
    );
  },
);
