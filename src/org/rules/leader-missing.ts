/** A branch has a director; an acting one will do (QĐ 63/2024/QĐ-UBND of Ha Noi; NĐ 118/2025). */
import { orgFindings } from '../words.js';
import { openUnits, postedAt } from './open-units.js';
import type { DayRule } from './rule.js';

export const leaderMissing: DayRule = {
  slug: 'leader-missing',
  needs: ['postings'],
  *check(world) {
    for (const { unit, version } of openUnits(world)) {
      const limit = world.limits.leaders[version.kind];
      if (limit === undefined || limit.directors === 0) continue;
      const directors = postedAt(world, unit).filter(({ position }) => position === 'director');
      if (directors.length === 0)
        yield orgFindings.find(
          'leader-missing',
          { code: unit.code, name: version.name, day: world.day },
          world.locate(unit, 'code'),
        );
    }
  },
};
