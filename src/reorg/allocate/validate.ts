/** What a scenario requires against itself and against the units there will be. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Org } from '#org/hierarchy.js';
import type { PlannedPhase } from '../phases/phase.js';
import type { Mention, Scenario } from '../scenario-model.js';
import { explainAbsence } from '../validate.js';
import { reorgFindings } from '../words.js';
import { findLasting } from '../world.js';
import { listDemands, toPlanRequirement } from './demands.js';
import type { Requirement } from './wish-model.js';

const { find } = reorgFindings;

export const validateRequirements = (org: Org, scenario: Scenario): Diagnostic[] =>
  scenario.require.flatMap((one) => [
    ...badTarget(one),
    ...badRange(one),
    ...absentUnits(org, scenario, one),
  ]);

function badTarget({ path, where, unit, kind, parent }: Requirement): Diagnostic[] {
  if ((unit === undefined) === (kind === undefined))
    return [find('requirement-target', { requirement: path }, where)];
  const isAlone = parent !== undefined && kind === undefined;
  return isAlone ? [find('requirement-parent', { requirement: path }, parent.where)] : [];
}

const badRange = ({ path, where, atLeast, atMost }: Requirement): Diagnostic[] =>
  atMost === null || atLeast <= atMost
    ? []
    : [find('requirement-range', { requirement: path, least: atLeast, most: atMost }, where)];

/** A unit that the phase opens, or that is there and stays. */
function absentUnits(org: Org, scenario: Scenario, { unit, parent }: Requirement): Diagnostic[] {
  const isThere = ({ code }: Mention): boolean =>
    scenario.open.some((one) => one.code === code) ||
    findLasting(org, code, scenario.effective) !== undefined;
  return [unit, parent]
    .flatMap((one) => one ?? [])
    .filter((one) => !isThere(one))
    .map((one) => explainAbsence(org, one, scenario.effective, 'unknown-unit'));
}

/** Requirements for a kind of unit of which none is left once all is done. */
export const noteIdleRequirements = ({ after, scenario }: PlannedPhase): Diagnostic[] =>
  scenario.require
    .filter((one) => listDemands(after.org, [toPlanRequirement(one, scenario.effective)]).length === 0)
    .map(({ path, where }) =>
      find('requirement-idle', { requirement: path, day: scenario.effective }, where),
    );
