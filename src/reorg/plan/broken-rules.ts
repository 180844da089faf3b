/** The rules of units that a plan would break: judged on the units as they would then be. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { checkOrg, type Locate } from '#org/validate.js';
import { worldAfter } from '../changes.js';
import type { PlanContent } from '../model.js';
import type { Mention, Scenario } from '../scenario-model.js';
import type { World } from '../world.js';

/** Errors that were not there before, each at the entry of the scenario that brings it. */
export function findBrokenRules(world: World, plan: PlanContent, scenario: Scenario): Diagnostic[] {
  const known = new Set(checkOrg(world.org).map(keyOf));
  const after = worldAfter(plan, world).org;
  const fresh = checkOrg(after, locateIn(scenario)).filter(
    (finding) => finding.severity === 'error' && !known.has(keyOf(finding)),
  );
  // A unit left open below one that closes is a gate of its own, and stands in the plan.
  return fresh.filter(({ code, where }) => code !== 'org/outside-parent' || where !== undefined);
}

const keyOf = ({ code, args }: Diagnostic): string => `${code} ${JSON.stringify(args)}`;

/** Units that the plan opens bear negative ids. */
const locateIn =
  ({ open, move, rename }: Scenario): Locate =>
  (unit, column) => {
    const byCode = ({ code }: Mention): boolean => code === unit.code;
    if (unit.id > 0) {
      const changed = move.find(byCode);
      return column === 'parent'
        ? (changed?.parent ?? changed)?.where
        : (changed ?? rename.find(byCode))?.where;
    }
    const request = open.find(byCode);
    return column === 'parent' ? (request?.parent?.where ?? request?.where) : request?.where;
  };
