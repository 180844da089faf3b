/** `reorg plan --keep`: the earlier plan, and what the new one keeps of it. */
import type { Db } from '#db/open.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { listBranchParts } from '../after/branch-part.js';
import { tellKept } from '../after/kept.js';
import type { KeptAnswer } from '../after/kept-model.js';
import { openSignatureStore } from '../after/signature-store.js';
import { withoutName } from '../document/anonymise.js';
import { openPlaces } from '../document/places.js';
import type { Plan } from '../model.js';
import { openReorgStore } from '../store.js';
import { reorgFindings } from '../words.js';
import type { World } from '../world.js';
import { readPlan } from './plan-file.js';

/** The earlier plan; refused where it is applied already. */
export async function readEarlier(file: string, db: Db): Promise<Plan> {
  const plan = await readPlan(file);
  const change = openReorgStore(db).findApplied(plan.hash);
  if (change === undefined) return plan;
  throw reorgFindings.refuse('refused', 'keep-applied', { change: String(change) }, { file });
}

/** What the new plan keeps; `names` false: codes stand for names. */
export function compareKept(
  db: Db,
  world: World,
  plans: { readonly old: Plan; readonly now: Plan },
): KeptAnswer {
  const store = openSignatureStore(db);
  const partsOf = (plan: Plan) => listBranchParts(plan, openPlaces(plan, world));
  return tellKept({
    ...plans,
    ...{ partsBefore: partsOf(plans.old), partsNow: partsOf(plans.now) },
    signatureOf: (part) => store.findFor(part),
  });
}

/** Branches whose signature is void, and an earlier plan of something else. */
export function sayKept(kept: KeptAnswer, old: Plan, { scenario }: Pick<Plan, 'scenario'>): Diagnostic[] {
  const other =
    old.scenario === scenario
      ? []
      : [reorgFindings.find('keep-other-scenario', { old: old.scenario, scenario })];
  const again = kept.branches.flatMap(({ branch, signed }) =>
    signed === null ? [] : [reorgFindings.find('sign-again', { unit: branch, number: signed })],
  );
  return [...other, ...again];
}

/** For review outside: codes stand where names were, nobody's way is told. */
export const withoutNames = (kept: KeptAnswer): KeptAnswer => ({
  ...kept,
  people: kept.people.map(({ staff, from, before, now }) => ({
    ...{ staff, name: staff, from },
    before: before && withoutName(before),
    now: now && withoutName(now),
  })),
});
