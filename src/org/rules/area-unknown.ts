/** A unit serves an area that nobody declared: a slip of the pen, most often a lost zero in front. */
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule } from './rule.js';

export const areaUnknown: DayRule = {
  slug: 'area-unknown',
  needs: ['areas'],
  *check(world) {
    for (const { unit, version } of openUnits(world)) {
      for (const area of version.areas) {
        if (world.areas.byCode.has(area)) continue;
        yield orgFindings.find('area-unknown', { code: unit.code, area }, world.locate(unit, 'areas'));
      }
    }
  },
};
