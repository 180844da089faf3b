/** What came of an allocation: who goes where, what else was possible, and how good it is. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import type { Placement } from './allocation-model.js';
import type { Arc } from './arcs.js';
import type { Built, Column } from './build.js';
import type { Candidate } from './candidates.js';

/** How many places other than the one taken are told. */
const TOLD = 3;

/** Of people alike those of lower codes go to units of lower codes. */
export function listPlacements(
  { columns, groups }: Built,
  values: Float64Array,
  candidates: readonly Candidate[],
): Map<StaffCode, Placement> {
  const placements = new Map<StaffCode, Placement>();
  const given = groups.map(() => 0);
  const open = groupBy(columns, ({ group }) => group);
  columns.forEach(({ group, arc }, i) => {
    const [alike, from, count] = [groups[group], given[group] ?? 0, values[i] ?? 0];
    if (alike === undefined || count === 0) return;
    const placement = toPlacement(alike.metresBefore, arc, open.get(group) ?? [], candidates);
    for (const { person } of alike.people.slice(from, from + count)) placements.set(person.code, placement);
    given[group] = from + count;
  });
  return placements;
}

function toPlacement(
  before: number | null,
  taken: Arc,
  open: readonly Column[],
  candidates: readonly Candidate[],
): Placement {
  const others = open.flatMap(({ arc }) => (arc === taken ? [] : [arc]));
  return {
    to: codeOf(candidates, taken),
    metres: { before, after: taken.metres },
    alternatives: others
      .sort(compareArcs)
      .slice(0, TOLD)
      .map((arc) => ({ unit: codeOf(candidates, arc), metres: arc.metres })),
  };
}

/** On the own premises first, then the nearest; candidates stand in order of code. */
const compareArcs = (a: Arc, b: Arc): number =>
  Number(a.isDisplaced) - Number(b.isDisplaced) ||
  (a.metres ?? Infinity) - (b.metres ?? Infinity) ||
  a.candidate - b.candidate;

function codeOf(candidates: readonly Candidate[], { candidate }: Arc): UnitCode {
  const found = candidates[candidate];
  if (found === undefined) throw new Error(`no candidate ${candidate}`);
  return found.code;
}
