/** A unit serves an area that is no more: since the mergers of communes its code means another one, or none. */
import { findBearer, lifeOf } from '../book.js';
import { followLife } from '../lineage.js';
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule } from './rule.js';

export const areaClosed: DayRule = {
  slug: 'area-closed',
  needs: ['areas'],
  *check(world) {
    const { areas, day } = world;
    for (const { unit, version } of openUnits(world)) {
      for (const area of version.areas) {
        const former = areas.byCode.get(area)?.at(-1);
        if (former === undefined || former.until === null || findBearer(areas, area, day) !== undefined)
          continue;
        const { parts } = followLife(areas, former.id, { since: former.from, on: day });
        const now = parts.filter((id) => id !== former.id).map((id) => lifeOf(areas, id).code);
        const args = { code: unit.code, area, now: now.join(', ') || '–' };
        yield orgFindings.find('area-closed', args, world.locate(unit, 'areas'));
      }
    }
  },
};
