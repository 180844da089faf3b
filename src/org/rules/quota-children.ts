/** A unit's quota bounds the sum of those below it. */
import { groupBy } from '#kit/group.js';
import { totalQuota } from '../quota.js';
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule } from './rule.js';

export const quotaChildren: DayRule = {
  slug: 'quota-children',
  *check(world) {
    const open = openUnits(world);
    const children = groupBy(open, ({ version }) => version.parent ?? undefined);
    for (const { unit, version } of open) {
      const quota = totalQuota(version.quota);
      if (quota === null) continue;
      const below = children.get(unit.id) ?? [];
      const sum = below.reduce((total, child) => total + (totalQuota(child.version.quota) ?? 0), 0);
      if (sum > quota)
        yield orgFindings.find(
          'quota-children',
          { code: unit.code, quota, sum },
          world.locate(unit, 'quota'),
        );
    }
  },
};
