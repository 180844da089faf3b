/** What came of an allocation: who goes where, what else was possible, and how good it is. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import type { Placement } from './allocation-model.js';
import { type Alike, isDisplaced } from './arcs.js';
import { type Built, eachColumn } from './build.js';
import type { Candidate } from './candidates.js';

/** How many places other than the one taken are told. */
const TOLD = 3;

/** Of people alike those of lower codes go to units of lower codes. */
export function listPlacements(
  built: Built,
  values: Float64Array,
  candidates: readonly Candidate[],
): Map<StaffCode, Placement> {
  const placements = new Map<StaffCode, Placement>();
  const given = built.groups.map(() => 0);
  eachColumn(built, ({ group, alike, candidate }, at) => {
    const [from, count] = [given[group] ?? 0, values[at] ?? 0];
    if (count === 0) return;
    const placement = toPlacement(alike, candidate, built.open[group] ?? [], candidates);
    for (const { person } of alike.people.slice(from, from + count)) placements.set(person.code, placement);
    given[group] = from + count;
  });
  return placements;
}

function toPlacement(
  alike: Alike,
  taken: number,
  open: readonly number[],
  candidates: readonly Candidate[],
): Placement {
  const metresTo = (candidate: number): number | null => alike.metres[candidate] ?? null;
  return {
    to: codeOf(candidates, taken),
    metres: { before: alike.metresBefore, after: metresTo(taken) },
    alternatives: listNextBest(alike, taken, open).map((candidate) => ({
      unit: codeOf(candidates, candidate),
      metres: metresTo(candidate),
    })),
  };
}

/** In order. Most of those open are beyond the last that is told, and need no place in the order. */
function listNextBest(alike: Alike, taken: number, open: readonly number[]): number[] {
  const best: number[] = [];
  for (const candidate of open) {
    const last = best[TOLD - 1];
    if (candidate === taken || (last !== undefined && comparePlaces(alike, last, candidate) < 0)) continue;
    best.push(candidate);
    best.sort((a, b) => comparePlaces(alike, a, b));
    if (best.length > TOLD) best.pop();
  }
  return best;
}

/** On the own premises first, then the nearest; candidates stand in order of code. */
const comparePlaces = (alike: Alike, a: number, b: number): number =>
  Number(isDisplaced(alike, a)) - Number(isDisplaced(alike, b)) ||
  (alike.metres[a] ?? Infinity) - (alike.metres[b] ?? Infinity) ||
  a - b;

function codeOf(candidates: readonly Candidate[], candidate: number): UnitCode {
  const found = candidates[candidate];
  if (found === undefined) throw new Error(`no candidate ${candidate}`);
  return found.code;
}
