/** The rules of units that a phase of a plan would break: judged on the units as they would then be. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { checkOrg, type Locate } from '#org/validate.js';
import type { Mention, Scenario } from '../scenario-model.js';
import type { World } from '../world.js';

/** One phase: what is there, what would be, and what was wanted. */
export interface PhaseChange {
  readonly before: World;
  readonly after: World;
  readonly scenario: Scenario;
}

/** Errors that were not there before, each at the entry of the scenario that brings it. */
export function findBrokenRules({ before, after, scenario }: PhaseChange): Diagnostic[] {
  const known = new Set(checkOrg(before.org).map(keyOf));
  const fresh = checkOrg(after.org, locateIn(before, scenario)).filter(
    (finding) => finding.severity === 'error' && !known.has(keyOf(finding)),
  );
  // A unit left open below one that closes is a gate of its own, and stands in the plan.
  return fresh.filter(({ code, where }) => code !== 'org/outside-parent' || where !== undefined);
}

const keyOf = ({ code, args }: Diagnostic): string => `${code} ${JSON.stringify(args)}`;

const locateIn =
  ({ org }: World, { open, move, rename }: Scenario): Locate =>
  (unit, column) => {
    const byCode = ({ code }: Mention): boolean => code === unit.code;
    if (org.byId.has(unit.id)) {
      const changed = move.find(byCode);
      return column === 'parent'
        ? (changed?.parent ?? changed)?.where
        : (changed ?? rename.find(byCode))?.where;
    }
    const request = open.find(byCode);
    return column === 'parent' ? (request?.parent?.where ?? request?.where) : request?.where;
  };
