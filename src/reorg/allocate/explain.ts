/** Says why nobody can be allocated as asked, by name and line of the scenario, and what an allocation had to guess. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import { employmentNames } from '#org/words.js';
import type { Scenario } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { type Alike, isUnfit } from './arcs.js';
import type { Bound } from './bounds.js';
import { buildModel } from './build.js';
import { findConflict } from './conflict.js';
import type { Solver } from './linear.js';
import type { Problem } from './problem.js';
import { sayDemand, sayGap, sayRange } from './say.js';
import { solveBest } from './whole.js';
import type { AllocationWish } from './wish-model.js';

/** A demand that somebody made: a quota, a requirement at one unit, the greatest distance, the need of competence. */
type Member = Bound | 'distance' | 'competence';

/** All demands that contradict one another, after what they come to; undefined: the time was up before they were found. */
export function explainConflict(problem: Problem, scenario: Scenario, solver: Solver): Diagnostic[] {
  const { groups, bounds, wish } = problem;
  const stuck = groups.filter((alike) =>
    alike.candidates.every((one) => alike.isFar[one] === true || isUnfit(alike, one)),
  );
  const members = listMembers(problem, stuck.length > 0 ? [] : bounds);
  let isSure = true;
  const conflict = findConflict(members, (kept) => {
    const status = isSure ? trySolve(problem, kept, solver) : 'stopped';
    if (status === 'stopped') isSure = false;
    return status !== 'infeasible';
  });
  if (!isSure) return [sayStopped(wish, undefined)];
  const people = groups.reduce((sum, alike) => sum + alike.people.length, 0);
  const head = reorgFindings.find('no-allocation', { people, count: conflict.length }, fileOf(wish));
  return [head, ...sayStuck(stuck, wish), ...conflict.map((member) => sayMember(member, wish, scenario))];
}

/** Bounds have no part in it where somebody has nowhere to go even without them. */
function listMembers({ groups }: Problem, bounds: readonly Bound[]): Member[] {
  const speaks = (against: (alike: Alike, candidate: number) => boolean): boolean =>
    groups.some((alike) => alike.candidates.some((candidate) => against(alike, candidate)));
  return [
    ...(speaks(({ isFar }, candidate) => isFar[candidate] === true) ? (['distance'] as const) : []),
    ...(speaks(isUnfit) ? (['competence'] as const) : []),
    ...bounds.filter(({ lower, upper }) => lower > 0 || upper < Infinity),
  ];
}

/** How many people without a place are told by name. */
const TOLD = 5;

function sayStuck(stuck: readonly Alike[], wish: AllocationWish): Diagnostic[] {
  const codes = stuck.flatMap(({ people }) => people.map(({ person }) => person.code));
  if (codes.length === 0) return [];
  const names = codes.toSorted(compareCodes).slice(0, TOLD).join(', ');
  const who = codes.length > TOLD ? `${names} …` : names;
  return [reorgFindings.find('nowhere-to-go', { count: codes.length, who }, fileOf(wish))];
}

/** Of the file as a whole, so that it stands before its parts. */
const fileOf = ({ where: { file } }: AllocationWish): Place => (file === undefined ? {} : { file });

function trySolve({ groups, bounds }: Problem, kept: readonly Member[], solver: Solver) {
  const members = new Set(kept);
  const keeps = { distance: members.has('distance'), competence: members.has('competence') };
  const { model } = buildModel({
    groups,
    networks: [],
    keeps,
    bounds: bounds.filter((one) => members.has(one)),
  });
  const answer = solveBest(model, solver);
  return answer.status === 'stopped' && answer.values !== undefined ? 'optimal' : answer.status;
}

function sayMember(member: Member, wish: AllocationWish, scenario: Scenario): Diagnostic {
  if (member === 'distance') {
    return reorgFindings.find('conflict-distance', { km: (wish.maxMetres ?? 0) / 1000 }, wish.limitWhere);
  }
  if (member === 'competence') return reorgFindings.find('conflict-competence', {}, wish.where);
  const { name, already } = member;
  if (name.kind === 'quota') {
    const { unit, quota, employment } = name;
    const opened = scenario.open.find(({ code }) => code === unit.code);
    const args = { unit: unit.code, quota, already, employment: employmentNames[employment] };
    return reorgFindings.find('conflict-quota', args, opened?.where);
  }
  const { requirement, unit } = name.demand;
  const args = {
    ...{ requirement: requirement.path, unit: unit.code, already, what: sayDemand(name.demand) },
    wanted: sayRange(requirement.atLeast, requirement.atMost),
  };
  const said = scenario.require.find(({ path }) => path === requirement.path);
  return reorgFindings.find('conflict-requirement', args, said?.where);
}

/** `gap` undefined: nothing was found at all. */
export function sayStopped({ where }: AllocationWish, gap: number | null | undefined): Diagnostic {
  if (gap === undefined) return reorgFindings.find('allocation-unfinished', {}, where);
  return reorgFindings.find('allocation-stopped', { gap: sayGap(gap) }, where);
}

export function noteProblem({ wish, groups, candidates }: Problem, free: number): Diagnostic[] {
  if (free === 0) return [reorgFindings.find('allocation-idle', {}, wish.where)];
  const asks = wish.maxMetres !== null || wish.objectives.includes('shortest-distance');
  const units = candidates.filter(({ spot }) => spot === undefined).length;
  const people = groups
    .filter(({ metresBefore, metres }) => metresBefore === null && metres.every((one) => one === null))
    .reduce((sum, alike) => sum + alike.people.length, 0);
  if (!asks || people + units === 0) return [];
  return [reorgFindings.find('distance-unknown', { people, units }, wish.where)];
}
