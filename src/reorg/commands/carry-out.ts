/** Does what a plan says, inside the transaction of the caller: exactly that, and provably to be undone. */
import type { Db } from '#db/open.js';
import { rehearseUndo } from '#journal/rehearse.js';
import { Refusal } from '#kit/refusal.js';
import { saveChanges } from '#org/change-store.js';
import type { UnitId } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { openStaffStore } from '#staff/store.js';
import { type PhaseSteps, stepsByPhase, toOrgChanges, toPostingChanges } from '../changes.js';
import type { Plan } from '../model.js';
import { sayStale } from '../obstacles.js';
import { findResidue } from '../plan/gates.js';
import { listWithoutDesk } from '../plan/handover.js';
import { collectReads, findStale } from '../reads.js';
import { openReorgStore } from '../store.js';
import { reorgFindings } from '../words.js';
import { findMergeable, type World } from '../world.js';
import { readWorld } from './world.js';

/** Refuses a plan that is stale; otherwise writes units, ledger and postings, and rehearses the undo. */
export function carryOut(db: Db, plan: Plan, change: number): void {
  refuseStale(readWorld(db), plan);
  for (const [i, steps] of stepsByPhase(plan).entries()) {
    const world = readWorld(db);
    refuseWithoutDesk(db, world, plan, i);
    const ids = saveChanges(openOrgStore(db), toOrgChanges(steps, world.org));
    savePostings(db, steps, world, ids);
  }
  openReorgStore(db).insertApplied(plan, change);
  assertNoResidue(db, plan);
  rehearseUndo(db, change);
}

/** Refused when a row that the plan read has changed, is gone, or is new; each is named. */
export function refuseStale(world: World, plan: Plan): void {
  const stale = findStale(plan.reads, collectReads(world, plan.reads.about));
  if (stale.length > 0) throw new Refusal('refused', stale.map(sayStale), { hash: plan.hash, stale });
}

/** Dossiers come in after a plan is made: none may be left at a unit that nobody follows. */
function refuseWithoutDesk(db: Db, { org }: World, { units, phases, gates }: Plan, phase: number): void {
  const effective = phases[phase]?.effective;
  if (effective === undefined) return;
  const ending = units.flatMap((unit) => {
    if ((unit.phase ?? 0) !== phase) return [];
    const standing = unit.change === 'closed' ? findMergeable(org, unit.code, unit.on) : undefined;
    return standing === undefined || unit.change !== 'closed'
      ? []
      : [{ unit: standing, into: unit.successor, on: unit.on, path: '' }];
  });
  const known = new Set(gates.filter(({ code }) => code === 'reorg/no-desk').map(({ unit }) => unit));
  const open = openReorgStore(db).listOpenDossiers();
  const found = listWithoutDesk(org, effective, ending, open).filter((unit) => !known.has(unit));
  if (found.length === 0) return;
  const failures = found.map((unit) => reorgFindings.find('no-desk', { unit, day: effective }));
  throw new Refusal('refused', failures);
}

function savePostings(db: Db, plan: PhaseSteps, world: World, ids: ReadonlyMap<UnitId, UnitId>): void {
  const staff = openStaffStore(db);
  const real = (id: UnitId): UnitId => ids.get(id) ?? id;
  for (const { posting, staff: person, endsOn, next } of toPostingChanges(plan, world)) {
    if (endsOn === null) staff.deletePosting(posting);
    else staff.closePosting(posting, endsOn);
    for (const facts of next) {
      staff.insertPosting(person, { ...facts, unit: real(facts.unit), quotaUnit: real(facts.quotaUnit) });
    }
  }
}

/** Nothing may point to a closed unit from its closing day on; that it could would be a bug of the planning. */
function assertNoResidue(db: Db, plan: Plan): void {
  const residue = findResidue(readWorld(db), plan);
  if (residue.length > 0) throw new Error(`residue after the plan: ${JSON.stringify(residue)}`);
}
