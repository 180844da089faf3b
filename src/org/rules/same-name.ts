/** Two open units of one name: letters and people go astray. Names are compared in any spelling. */
import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import { orgFindings } from '../words.js';
import { openUnits } from './open-units.js';
import type { DayRule } from './rule.js';

export const sameName: DayRule = {
  slug: 'same-name',
  *check(world) {
    const groups = groupBy(openUnits(world), ({ version }) => spelling(version.name));
    for (const [first, ...others] of groups.values()) {
      if (first === undefined || others.length === 0) continue;
      const codes = others.map(({ unit }) => unit.code).join(', ');
      const args = { code: first.unit.code, others: codes, name: first.version.name };
      yield orgFindings.find('same-name', args, world.locate(first.unit, 'name'));
    }
  },
};
