/** Does what a plan says, inside the transaction of the caller: exactly that. */
import { dataVersionOf } from '#db/data-version.js';
import type { Db } from '#db/open.js';
import { Refusal } from '#kit/refusal.js';
import { saveChanges } from '#org/change-store.js';
import type { UnitId } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { openStaffStore } from '#staff/store.js';
import { listRedated } from '../after/redate.js';
import { type PhaseChanges, stepsByPhase, toPhaseChanges, worldAfter } from '../changes.js';
import { type GateFailure, gateId } from '../gate-model.js';
import type { GateScene } from '../gates/gate.js';
import { judgeGates } from '../gates/registry.js';
import type { Plan } from '../model.js';
import { sayGate, sayStale } from '../obstacles.js';
import { collectReads, findStale } from '../reads.js';
import { openReorgStore } from '../store.js';
import type { World } from '../world.js';
import { partsIn, readOpenDossiers } from './open-dossiers.js';
import { fillDecisions } from './signatures.js';
import { readWorld } from './world.js';

/** The state for which a plan was found fresh, and by what to know that nobody has written since. */
export interface Seen {
  readonly world: World;
  readonly dataVersion: number;
}

/** Refuses a plan that is stale. */
export function lookFirst(db: Db, plan: Plan): Seen {
  const dataVersion = dataVersionOf(db);
  const world = readWorld(db);
  refuseStale(world, plan);
  return { world, dataVersion };
}

/**
 * Refuses a plan that is stale; otherwise writes units, ledger and postings with the decisions that were signed. What was
 * seen before counts where nobody else has written since.
 */
export function carryOut(db: Db, plan: Plan, change: number, seen?: Seen): void {
  const isKnown = seen !== undefined && seen.dataVersion === dataVersionOf(db);
  const before = (isKnown ? seen : lookFirst(db, plan)).world;
  const phases = stepsByPhase(plan);
  const first = phases[0] && toPhaseChanges(phases[0], before);
  refuseNewFailures(db, { before, after: worldAfter(plan, before, first) }, plan);
  for (const [phase, steps] of phases.entries()) {
    const world = phase === 0 ? before : readWorld(db);
    const changes = (phase === 0 ? first : undefined) ?? toPhaseChanges(steps, world);
    const org = openOrgStore(db);
    const ids = saveChanges(org, changes.org);
    for (const { line, on } of listRedated(steps.units, world.org)) org.reviseEvent(line, { ...line, on });
    savePostings(db, changes.postings, ids);
  }
  openReorgStore(db).insertApplied(plan, change);
  fillDecisions(db, plan);
  assertNoResidue(db, plan);
}

/** Refused when a row that the plan read has changed, is gone, or is new; each is named. */
export function refuseStale(world: World, plan: Plan): void {
  const stale = findStale(plan.reads, collectReads(world, plan.reads.about));
  if (stale.length === 0) return;
  throw new Refusal('refused', sayStale(stale, plan.reads), { hash: plan.hash, stale });
}

/**
 * People leave and dossiers come in after a plan is made, in rows that it did not read: a gate that held then must hold
 * now.
 */
function refuseNewFailures(db: Db, { before, after }: Pick<GateScene, 'before' | 'after'>, plan: Plan): void {
  const known = new Set(plan.gates.map(gateId));
  const conditions = plan.gates.filter(({ code }) => code === 'reorg/condition');
  const dossiers = readOpenDossiers(db, before.org, partsIn(plan));
  const { gates } = judgeGates({
    ...{ before, after, plan, dossiers },
    conditions: conditions.map(({ said = '', who, day }) => ({ said, no: Number(who), day })),
  });
  const fresh = gates.filter((gate) => !known.has(gateId(gate)));
  if (fresh.length === 0) return;
  const earlier = [...plan.gates, ...lostBefore(before, plan)];
  const found = fresh.filter((gate) => !earlier.some((one) => isSameLoss(one, gate)));
  if (found.length > 0) throw new Refusal('refused', found.map(sayGate), { hash: plan.hash, gates: found });
}

/** What another plan has lost already is not lost by this one, whichever unit it is laid to. */
function lostBefore(before: World, plan: Plan): GateFailure[] {
  const scene = { before, after: before, dossiers: [], conditions: [] };
  const idle = { ...plan, units: [], lineage: [], people: [], postings: [], parallel: [] };
  const lost = judgeGates({ ...scene, plan: idle });
  const led = judgeGates({ ...scene, plan }).gates.filter(({ code }) => code === LEADERSHIP); // on the days of the plan
  return [...lost.gates, ...lost.warnings, ...led];
}

const LEADERSHIP = 'reorg/leadership';

/** Begun by then: the same field, in an area of both; or the same leader that the same unit is without. */
function isSameLoss(one: GateFailure, other: GateFailure): boolean {
  if (one.code !== other.code || one.day > other.day) return false;
  if (one.code === LEADERSHIP)
    return one.unit === other.unit && one.who === other.who && one.why === other.why;
  return (
    one.code === 'reorg/continuity' &&
    one.field === other.field &&
    (one.areas ?? []).some((area) => area === '*' || other.areas?.includes(area) === true)
  );
}

function savePostings(db: Db, changes: PhaseChanges['postings'], ids: ReadonlyMap<UnitId, UnitId>): void {
  const staff = openStaffStore(db);
  const real = (id: UnitId): UnitId => ids.get(id) ?? id;
  for (const { posting, staff: person, endsOn, next } of changes) {
    if (endsOn === null) staff.deletePosting(posting);
    else staff.closePosting(posting, endsOn);
    for (const facts of next) {
      staff.insertPosting(person, { ...facts, unit: real(facts.unit), quotaUnit: real(facts.quotaUnit) });
    }
  }
}

/** Nothing may point to a closed unit from its closing day on; that it could would be a bug of the planning. */
function assertNoResidue(db: Db, plan: Plan): void {
  const residue = openReorgStore(db).listResidue(plan.units.filter(({ change }) => change === 'closed'));
  if (residue.length > 0) throw new Error(`residue after the plan: ${JSON.stringify(residue)}`);
}
