/** Nobody stands above himself. A circle is said once: of the member whose version closes it, the first by code where several begin that day. */
import type { Day } from '#kit/dates.js';
import { compareUnits, type Org, parentNear, versionNear } from '../hierarchy.js';
import type { Unit } from '../model.js';
import { orgFindings } from '../words.js';
import type { StructureRule } from './rule.js';
import { sayStart } from './say.js';

export const cycle: StructureRule = {
  slug: 'cycle',
  *check({ org, locate }) {
    for (const unit of org.units) {
      for (const { from } of unit.versions) {
        const chain = circleThrough(org, unit, from);
        const closing = chain.filter((member) => versionNear(member, from).from === from);
        if (closing.toSorted(compareUnits)[0] !== unit) continue;
        const codes = [...chain, unit].map(({ code }) => code).join(' → ');
        yield orgFindings.find(
          'cycle',
          { code: unit.code, day: sayStart(from), chain: codes },
          locate(unit, 'parent'),
        );
      }
    }
  },
};

/** The units from one upward back to itself on a day; none when the way up ends. */
function circleThrough(org: Org, unit: Unit, day: Day): Unit[] {
  const chain: Unit[] = [];
  let next: Unit | undefined = unit;
  while (next !== undefined && !chain.includes(next)) {
    chain.push(next);
    next = parentNear(org, next, day);
  }
  return next === unit ? chain : [];
}
