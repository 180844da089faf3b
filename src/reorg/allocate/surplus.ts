/**
 * Posts that stay short, and people awaiting placement who could fill them: as many as there is room for, the nearest first,
 * then in order of code. Proposed and not carried out: a transfer needs its own decision. Pure.
 */
import type { StaffCode } from '#kit/brand.js';
import { holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { takesTheDay } from '#staff/model.js';
import { isProtected } from '#staff/protection.js';
import type { Proposal, Shortage } from '../model.js';
import type { PlannedPhase } from '../phases/phase.js';
import { codeOf } from '../world.js';
import { listPlacements } from './allocation.js';
import type { Allocation, Placement } from './allocation-model.js';
import { type Alike, listAlike } from './arcs.js';
import type { Bound } from './bounds.js';
import { type Built, buildModel, type Column, eachColumn } from './build.js';
import type { FreePerson } from './free.js';
import type { Solver } from './linear.js';
import type { Problem } from './problem.js';
import { solveStages } from './stages.js';

export interface Filled {
  readonly built: Built;
  readonly values: Float64Array;
}

export function proposePlaces(
  phase: PlannedPhase,
  problem: Problem,
  filled: Filled,
  solver: Solver,
): Pick<Allocation, 'shortages' | 'proposals' | 'waitingAt'> {
  const left = roomLeft(problem.bounds, filled);
  const shortages = listShortages(left);
  if (!problem.wish.placeSurplus) return { shortages, proposals: undefined, waitingAt: [] };
  const waiting = listWaiting(phase);
  const waitingAt = waiting.map(({ holder }) => codeOf(phase.before.org, holder.unit));
  const groups = listReachable(phase, problem, {
    waiting,
    short: new Set(shortages.map(({ unit }) => unit)),
  });
  if (groups.every(({ candidates }) => candidates.length === 0))
    return { shortages, proposals: [], waitingAt };
  const keeps = { distance: true, competence: true };
  const built = buildModel({ groups, bounds: left, networks: [], keeps, isOptional: true });
  const answer = solveStages(built, ['most-placed', 'shortest-distance', 'code-order'], solver);
  const values = answer.status === 'infeasible' ? undefined : answer.values;
  const placed = values === undefined ? [] : toProposals(listPlacements(built, values, problem.candidates));
  return { shortages, proposals: placed, waitingAt };
}

/** How many more may come once everybody is placed; nobody else must. */
function roomLeft(bounds: readonly Bound[], { built, values }: Filled): Bound[] {
  const taken: (Column & { readonly count: number })[] = [];
  eachColumn(built, (column, at) => {
    const count = values[at] ?? 0;
    if (count > 0) taken.push({ ...column, count });
  });
  const takenAt = groupBy(taken, ({ candidate }) => candidate);
  return bounds.map((bound) => {
    const near = [...bound.candidates].flatMap((candidate) => takenAt.get(candidate) ?? []);
    const inside = near.filter(({ alike }) => bound.counts(alike));
    const sum = inside.reduce((people, { count }) => people + count, 0);
    return { ...bound, already: bound.already + sum, lower: 0, upper: bound.upper - sum };
  });
}

/** Quotas with room left. What a province's centre has left is spread over its branches. */
const listShortages = (left: readonly Bound[]): Shortage[] =>
  left
    .flatMap(({ name, upper }): Shortage[] =>
      name.kind !== 'quota' || upper === 0 || name.isOverall
        ? []
        : [{ unit: name.unit.code, employment: name.employment, short: upper }],
    )
    .sort((a, b) => compareCodes(a.unit, b.unit));

/** Those who wait, with the ways to units that are short or lie beneath one. */
function listReachable(
  phase: PlannedPhase,
  problem: Problem,
  { waiting, short }: { readonly waiting: readonly FreePerson[]; readonly short: ReadonlySet<string> },
): Alike[] {
  const { before, scenario } = phase;
  const { candidates, wish } = problem;
  const question = { before, effective: scenario.effective, candidates, maxMetres: wish.maxMetres };
  const isShort = (candidate: number): boolean =>
    candidates[candidate]?.chain.some(({ code }) => short.has(code)) ?? false;
  const reached = candidates.flatMap((_, candidate) => (isShort(candidate) ? [candidate] : []));
  return listAlike(waiting, question).map((alike) => ({ ...alike, candidates: reached }));
}

/** In order of code; whom the law protects stays where the centre has put them. */
function listWaiting({ before, people, scenario: { effective } }: PlannedPhase): FreePerson[] {
  const waiting = new Set(people.filter(({ form }) => form === 'surplus').map(({ staff }) => staff));
  const persons = new Map(
    before.staff.people
      .filter((person) => waiting.has(person.code) && !isProtected(person, effective))
      .map((person) => [person.id, person]),
  );
  return before.staff.postings
    .flatMap((holder): FreePerson[] => {
      const person = persons.get(holder.staff);
      const takesDay = takesTheDay(holder) && holdsOn(holder, effective);
      return person === undefined || !takesDay ? [] : [{ person, holder, own: null }];
    })
    .sort((a, b) => compareCodes(a.person.code, b.person.code));
}

const toProposals = (placements: ReadonlyMap<StaffCode, Placement>): Proposal[] =>
  [...placements]
    .map(([staff, { to, metres }]) => ({ staff, unit: to, metres: metres.after }))
    .sort((a, b) => compareCodes(a.staff, b.staff));
