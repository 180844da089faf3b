/** What a plan does, as changes that the rooms of units and of staff know how to write. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { changeState, type OrgChange } from '#org/changes.js';
import { findBearer, indexOrg, type Org, versionOn } from '#org/hierarchy.js';
import type { LineageEvent, UnitId, UnitVersion } from '#org/model.js';
import type { Posting, PostingFacts, PostingId, StaffId } from '#staff/model.js';
import { redatedId, redateLedger, redateUnit } from './after/redate.js';
import type { ChangedUnit, LineageStep, NextPosting, OpenedUnit, PlanContent, ReadScope } from './model.js';
import { namePostings } from './reads.js';
import { codeOf, findLasting, findMergeable, type World } from './world.js';

/** What one phase of a plan carries out. */
export interface PhaseSteps extends Pick<PlanContent, 'units' | 'lineage' | 'postings' | 'basis'> {
  /** The questions by which its postings are named. */
  readonly about: ReadScope;
}

/** The part of a plan that is carried out, phase by phase. */
export function stepsByPhase({
  reads,
  units,
  lineage,
  postings,
  basis,
}: Pick<PlanContent, 'units' | 'lineage' | 'postings' | 'basis' | 'reads'>): PhaseSteps[] {
  return reads.about.map((about, i) => {
    const isOf = ({ phase = 0 }: { readonly phase?: number }): boolean => phase === i;
    const steps = {
      units: units.filter(isOf),
      lineage: lineage.filter(isOf),
      postings: postings.filter(isOf),
    };
    return { ...steps, basis, about };
  });
}

/** Finds the unit that a code means from a day on; new units bear negative ids until they are stored. */
type ToId = (code: UnitCode, day: Day) => UnitId;

/** Openings first, then what changes, then closings with their mergers, in the plan's order. */
function toOrgChanges(plan: PhaseSteps, org: Org): OrgChange[] {
  const toId = idFinder(plan, org);
  const opening = groupBy(plan.lineage, ({ event, to }) =>
    event === 'opened' && to !== null ? to : undefined,
  );
  const leaving = groupBy(plan.lineage, ({ from }) => from ?? undefined);
  const toEvents = (steps: readonly LineageStep[] = []) => steps.map((one) => toEvent(one, plan, org, toId));
  const eventsOf: EventsOf = (code, day) => toEvents(leaving.get(code)?.filter(({ on }) => on === day));
  return plan.units.flatMap((unit): OrgChange[] => {
    if (unit.was !== undefined) return redateUnit(unit, org);
    if (unit.change === 'opened') {
      const { code, on } = unit;
      const life = { id: toId(code, on), code, from: on, until: null };
      const versions = [toVersion(unit, toId)];
      return [{ kind: 'open', life: { ...life, versions }, events: toEvents(opening.get(code)) }];
    }
    if (unit.change === 'changed') return [toRevision(unit, org, toId, eventsOf)];
    const id = closingId(org, unit.code, unit.on);
    return [{ kind: 'close', id, on: unit.on, events: eventsOf(unit.code, unit.on) }];
  });
}

/** The lines of the ledger that lead from a unit on a day. */
type EventsOf = (code: UnitCode, day: Day) => LineageEvent[];

/** All that the plan does not name goes on as it stands on the day. */
function toRevision(unit: ChangedUnit, org: Org, toId: ToId, eventsOf: EventsOf): OrgChange {
  const { code, on, name, parent, address, longitude, latitude, scope = {} } = unit;
  const standing = findLasting(org, code, on);
  const known = standing && versionOn(standing, on);
  if (standing === undefined || known === undefined) throw new Error(`unit ${code} is not open on ${on}`);
  // A parent that stays is kept by id: its own end may be recorded already.
  const parentId = parent === null ? null : parent === unit.before.parent ? known.parent : toId(parent, on);
  const place = { name, parent: parentId, address, longitude, latitude };
  const version = { ...known, ...place, ...scope, from: on, until: null };
  return { kind: 'revise', id: standing.id, version, events: eventsOf(code, on) };
}

function idFinder(plan: PhaseSteps, org: Org): ToId {
  const opened = plan.units.filter((unit) => unit.change === 'opened' && unit.was === undefined);
  const known = lowestId(org.units);
  const redated = plan.units.filter(({ was }) => was !== undefined);
  const ids = new Map([
    ...redated.map((unit) => [unit.code, redatedId(unit, org)] as const),
    ...opened.map(({ code }, i) => [code, (known - i - 1) as UnitId] as const),
  ]);
  return (code, day) => {
    const id = ids.get(code) ?? findBearer(org, code, day)?.id;
    if (id === undefined) throw new Error(`nobody bears ${code} on ${day}`);
    return id;
  };
}

/** What earlier phases open bears negative ids too. */
const lowestId = (rows: readonly { readonly id: number }[]): number =>
  rows.reduce((lowest, { id }) => Math.min(lowest, id), 0);

function closingId(org: Org, code: UnitCode, on: Day): UnitId {
  const unit = findMergeable(org, code, on);
  if (unit === undefined) throw new Error(`unit ${code} is not open before ${on}`);
  return unit.id;
}

function toEvent(step: LineageStep, plan: PhaseSteps, org: Org, toId: ToId): LineageEvent {
  return {
    event: step.event,
    on: step.on,
    from: fromId(step, org),
    to: step.to === null ? null : toId(step.to, step.on),
    rule: step.rule ?? {},
    decision: plan.basis,
    signedOn: null,
    signer: '',
  };
}

/** A unit that goes on bears the same id on both sides. */
function fromId({ from, to, on }: LineageStep, org: Org): UnitId | null {
  if (from === null) return null;
  return from === to ? (findLasting(org, from, on)?.id ?? null) : closingId(org, from, on);
}

function toVersion(unit: OpenedUnit, toId: ToId): UnitVersion {
  const { on, kind, name, parent, level, address, longitude, latitude, fields, procedures, areas } = unit;
  const noKind = { 'civil-servant': null, 'public-employee': null, contract: null, postal: null };
  return {
    ...{ from: on, until: null, kind, name, level, address, longitude, latitude },
    ...{ fields, procedures, areas, openingHours: '' },
    parent: parent === null ? null : toId(parent, on),
    quota: { total: unit.quota, ...noKind },
    contractUntil: null,
    runningCost: null,
    openingHours: '',
    procedures: [],
  };
}

/** What happens to one posting: it ends or is taken out, and another may follow. */
export interface PostingChange {
  readonly posting: PostingId;
  readonly staff: StaffId;
  readonly endsOn: Day | null;
  /** In order of their days; none: the person has left, or only gives the post up. */
  readonly next: readonly PostingFacts[];
}

/** Postings as `reads` names them. */
type PostingNames = ReadonlyMap<PostingId, string>;

/** The plan's steps on the postings as they are stored. Trusts that the plan is not stale. */
function toPostingChanges(plan: PhaseSteps, world: World, names: PostingNames): PostingChange[] {
  const stored = new Map(world.staff.postings.map((posting) => [names.get(posting.id), posting]));
  const toId = idFinder(plan, world.org);
  return plan.postings.map(({ posting: name, endsOn, next, after }) => {
    const posting = stored.get(name);
    if (posting === undefined) throw new Error(`no posting ${name}`);
    const steps = [next, after].filter((one) => one !== null && one !== undefined);
    const facts = steps.map((one) => toFacts(posting, one, plan.basis, { org: world.org, toId }));
    return { posting: posting.id, staff: posting.staff, endsOn, next: facts };
  });
}

function toFacts(
  posting: Posting,
  next: NextPosting,
  basis: string,
  { org, toId }: { readonly org: Org; readonly toId: ToId },
): PostingFacts {
  const { from, until, form = posting.form, position = posting.position, acting = posting.acting } = next;
  const idAt = (id: UnitId, code: UnitCode) => (codeOf(org, id) === code ? id : toId(code, from));
  const place = {
    unit: idAt(posting.unit, next.unit),
    quotaUnit: idAt(posting.quotaUnit, next.quotaUnit),
  };
  return { ...nextFacts(posting, basis), ...place, from, until, form, position, acting };
}

/** The new posting rests on the plan's basis; its own decision is signed later. */
function nextFacts({ id: _, staff: __, ...facts }: Posting, basis: string): PostingFacts {
  return { ...facts, decision: basis, signedOn: null, signer: '' };
}

/** What a phase comes to in the world as it finds it. */
export interface PhaseChanges {
  readonly org: readonly OrgChange[];
  readonly postings: readonly PostingChange[];
}

/** `names`: of the postings that the phase touches, where they are known. */
export const toPhaseChanges = (
  plan: PhaseSteps,
  world: World,
  names: PostingNames = namePostings(world, plan.about),
): PhaseChanges => ({
  org: toOrgChanges(plan, world.org),
  postings: toPostingChanges(plan, world, names),
});

/** The world once a phase is carried out; what is new bears negative ids. `known`: what it comes to there. */
export function worldAfterPhase(plan: PhaseSteps, world: World, known?: PhaseChanges): World {
  const { org: orgChanges, postings: changes } = known ?? toPhaseChanges(plan, world);
  const changed = changeState(world.org, orgChanges);
  const org = indexOrg({ ...changed, lineage: redateLedger(changed.lineage, plan.units, world.org) });
  const touched = new Map(changes.map((change) => [change.posting, change]));
  const kept = world.staff.postings.flatMap((posting) => {
    const change = touched.get(posting.id);
    if (change === undefined) return [posting];
    return change.endsOn === null ? [] : [{ ...posting, until: change.endsOn }];
  });
  let lowest = lowestId(world.staff.postings);
  const added = changes.flatMap(({ staff, next }) =>
    next.map((facts): Posting => {
      lowest -= 1;
      return { ...facts, staff, id: lowest as PostingId };
    }),
  );
  return { ...world, org, staff: { ...world.staff, postings: [...kept, ...added] } };
}

/** The worlds in which the phases of a plan begin: each as the earlier ones leave it. */
export function worldsBefore(plan: Parameters<typeof stepsByPhase>[0], world: World): World[] {
  let at = world;
  return stepsByPhase(plan).map((steps) => {
    const before = at;
    at = worldAfterPhase(steps, at);
    return before;
  });
}

/** The world once the whole plan is carried out. `first`: what its first phase comes to, where that is known. */
export const worldAfter = (
  plan: Parameters<typeof stepsByPhase>[0],
  world: World,
  first?: PhaseChanges,
): World =>
  stepsByPhase(plan).reduce((at, steps, i) => worldAfterPhase(steps, at, i === 0 ? first : undefined), world);
