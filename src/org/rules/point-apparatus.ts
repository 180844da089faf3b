/** A point is part of a branch and has no apparatus of its own: nobody leads it (domain.md 3.4). */
import { orgFindings } from '../words.js';
import { LEADERS, openUnits, postedAt } from './open-units.js';
import type { DayRule } from './rule.js';

export const pointApparatus: DayRule = {
  slug: 'point-apparatus',
  needs: ['postings'],
  *check(world) {
    for (const { unit, version } of openUnits(world)) {
      if (version.kind !== 'point') continue;
      const leaders = postedAt(world, unit).filter(({ position }) => LEADERS.has(position));
      if (leaders.length === 0) continue;
      const staff = leaders.map((one) => one.staff).join(', ');
      yield orgFindings.find('point-apparatus', { code: unit.code, staff }, world.locate(unit, 'code'));
    }
  },
};
