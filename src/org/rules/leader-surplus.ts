/** One director and at most two deputies; limits are data (limits.ts). */
import { orgFindings } from '../words.js';
import { openUnits, postedAt } from './open-units.js';
import type { DayRule } from './rule.js';

export const leaderSurplus: DayRule = {
  slug: 'leader-surplus',
  needs: ['postings'],
  *check(world) {
    for (const { unit, version } of openUnits(world)) {
      const limit = world.limits.leaders[version.kind];
      if (limit === undefined) continue;
      const posted = postedAt(world, unit);
      const count = (position: string) => posted.filter((one) => one.position === position).length;
      const args = {
        code: unit.code,
        directors: count('director'),
        deputies: count('deputy-director'),
        mostDirectors: limit.directors,
        mostDeputies: limit.deputies,
      };
      if (args.directors > limit.directors || args.deputies > limit.deputies)
        yield orgFindings.find('leader-surplus', args, world.locate(unit, 'code'));
    }
  },
};
