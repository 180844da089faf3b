/** An acting director satisfies the rule, and is mentioned, for such an arrangement should end. */
import { orgFindings } from '../words.js';
import { openUnits, postedAt } from './open-units.js';
import type { DayRule } from './rule.js';

export const leaderActing: DayRule = {
  slug: 'leader-acting',
  needs: ['postings'],
  *check(world) {
    for (const { unit, version } of openUnits(world)) {
      if (world.limits.leaders[version.kind] === undefined) continue;
      const directors = postedAt(world, unit).filter(({ position }) => position === 'director');
      const [only] = directors;
      if (only !== undefined && directors.every(({ acting }) => acting))
        yield orgFindings.find(
          'leader-acting',
          { code: unit.code, staff: only.staff },
          world.locate(unit, 'code'),
        );
    }
  },
};
