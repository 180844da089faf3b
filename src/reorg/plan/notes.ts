/** What a plan leaves to others: leaders whom somebody must appoint or relieve, scope that a unit does not take over. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { versionOn } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import { isLeading } from '#staff/model.js';
import type { PlanContent } from '../model.js';
import type { Scenario } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { findLasting, findMergeable, versionOnEve, type World } from '../world.js';

/** One note for each successor that leaders come to, in order of code. */
export function noteLeaders({ people }: Pick<PlanContent, 'people'>): Diagnostic[] {
  const arriving = groupBy(people, ({ to, form, position }) =>
    to !== null && form === 'follows' && isLeading(position) ? to : undefined,
  );
  return [...arriving]
    .map(([unit, leaders]) => reorgFindings.find('leaders-follow', { unit, count: leaders.length }))
    .sort((a, b) => compareCodes(String(a.args.unit), String(b.args.unit)));
}

/** A new unit inherits its predecessors' scope; one that is there keeps its own, and what it lacks is named. */
export function noteScope({ org }: World, { merge, effective }: Scenario): Diagnostic[] {
  return merge.flatMap(({ into, from }) => {
    const standing = findLasting(org, into.code, effective);
    const own = standing && versionOn(standing, effective);
    if (own === undefined) return [];
    const missing = from.flatMap(({ code }) => {
      const unit = findMergeable(org, code, effective);
      return unit === undefined ? [] : lackedBy(own, versionOnEve(unit, effective));
    });
    const args = { unit: into.code, missing: [...new Set(missing)].sort(compareCodes).join('; ') };
    return missing.length === 0 ? [] : [reorgFindings.find('scope-not-inherited', args, into.where)];
  });
}

/** Fields and areas that a merged unit served and its successor does not list; an empty list is "all". */
const lackedBy = (own: UnitVersion, merged: UnitVersion): string[] => [
  ...(own.fields.length === 0 ? [] : merged.fields.filter((field) => !own.fields.includes(field))),
  ...(own.areas.length === 0 ? [] : merged.areas.filter((area) => !own.areas.includes(area))),
];
