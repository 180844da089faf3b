/** Nobody hangs under a unit that is not open: a parent closes after its children have gone elsewhere. */
import { type Day, holdsOn } from '#kit/dates.js';
import { unitOf } from '../hierarchy.js';
import type { Unit, UnitVersion } from '../model.js';
import { orgFindings } from '../words.js';
import type { StructureRule } from './rule.js';
import { sayStart } from './say.js';

export const outsideParent: StructureRule = {
  slug: 'outside-parent',
  *check({ org, locate }) {
    for (const unit of org.units) {
      for (const version of unit.versions) {
        if (version.parent === null) continue;
        const parent = unitOf(org, version.parent);
        const day = firstDayOutside(version, parent);
        if (day === undefined) continue;
        const args = { code: unit.code, parent: parent.code, day: sayStart(day) };
        yield orgFindings.find('outside-parent', args, locate(unit, 'parent'));
      }
    }
  },
};

/** The first day of the version on which its parent is not open. */
function firstDayOutside(version: UnitVersion, parent: Unit): Day | undefined {
  if (!holdsOn(parent, version.from)) return version.from;
  const { until } = parent;
  return until !== null && (version.until === null || version.until > until) ? until : undefined;
}
