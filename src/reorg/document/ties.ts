/**
 * What of a plan hangs together: two pieces are tied when one of them writes what the other reads, so that neither could
 * be applied alone, or would leave the other stale. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { ancestorsNear, findBearer } from '#org/hierarchy.js';
import type { UnitId } from '#org/model.js';
import { stepsByPhase, worldAfterPhase } from '../changes.js';
import type { Plan, ReadScope, UnitChange } from '../model.js';
import { selectUnits } from '../select.js';
import { takersOf } from '../split/takers.js';
import { childrenLasting, codeOf, findMergeable, type World } from '../world.js';

/** A unit or a person of the plan, or one of its questions. */
export interface Piece {
  /** `unit MC-TH`, `staff CB01`, `asks 0 2`. */
  readonly name: string;
  readonly writes: readonly string[];
  readonly reads: readonly string[];
}

/** Things that pieces read and write: a unit with what stands about it, a person's postings, who is at a unit. */
export const unitThing = (code: string): string => `unit ${code}`;
export const staffThing = (code: string): string => `staff ${code}`;
const peopleThing = (code: string): string => `people ${code}`;

/** The pieces of a plan by the components that they fall into, in the order of the pieces. */
export function findComponents(pieces: readonly Piece[]): Piece[][] {
  const parent = pieces.map((_, i) => i);
  const rootOf = (i: number): number => {
    const above = parent[i] ?? i;
    if (above === i) return i;
    const root = rootOf(above);
    parent[i] = root;
    return root;
  };
  const writers = gather(pieces, ({ writes }) => writes);
  const readers = gather(pieces, ({ reads }) => reads);
  for (const [thing, writing] of writers) {
    const [first = 0] = writing;
    const reading = readers.get(thing) ?? [];
    // Two who only come to the same unit are not tied; whoever asks who is there is tied to both.
    const tied = reading.length > 0 ? [...writing, ...reading] : [];
    for (const other of tied) parent[rootOf(other)] = rootOf(first);
  }
  const components = new Map<number, Piece[]>();
  pieces.forEach((piece, i) => {
    const root = rootOf(i);
    components.set(root, [...(components.get(root) ?? []), piece]);
  });
  return [...components.values()];
}

function gather(
  pieces: readonly Piece[],
  thingsOf: (piece: Piece) => readonly string[],
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  pieces.forEach((piece, i) => {
    for (const thing of thingsOf(piece)) {
      const known = found.get(thing);
      if (known === undefined) found.set(thing, [i]);
      else known.push(i);
    }
  });
  return found;
}

/** Each phase is looked at in the world as the earlier ones leave it. */
export function listPieces(plan: Plan, world: World): Piece[] {
  const pieces: Piece[] = [];
  let at = world;
  for (const [phase, steps] of stepsByPhase(plan).entries()) {
    const scene: Scene = { plan, world: at, about: steps.about, phase };
    pieces.push(...steps.units.map((unit) => unitPiece(scene, unit)));
    pieces.push(...parallelPieces(scene), ...staffPieces(scene), ...questionPieces(scene));
    at = worldAfterPhase(steps, at);
  }
  return joinNamesakes(pieces);
}

interface Scene {
  readonly plan: Plan;
  readonly world: World;
  readonly about: ReadScope;
  readonly phase: number;
}

/** A unit or person that has a part in several phases is one piece. */
function joinNamesakes(pieces: readonly Piece[]): Piece[] {
  const joined = new Map<string, Piece>();
  for (const piece of pieces) {
    const known = joined.get(piece.name);
    const writes = [...(known?.writes ?? []), ...piece.writes];
    const reads = [...(known?.reads ?? []), ...piece.reads];
    joined.set(piece.name, { name: piece.name, writes: distinct(writes), reads: distinct(reads) });
  }
  return [...joined.values()];
}

const distinct = (things: readonly string[]): string[] => [...new Set(things)];

function unitPiece(scene: Scene, unit: UnitChange): Piece {
  const { code } = unit;
  const own = { name: unitThing(code), writes: [unitThing(code)] };
  switch (unit.change) {
    case 'opened':
      return { ...own, reads: chainAbove(scene, code, unit.parent) };
    case 'changed': {
      const parents = [unit.parent, unit.before.parent];
      const reads = parents.flatMap((parent) => chainAbove(scene, code, parent));
      const takers = takersOf(unit).map((taker) => taker.code);
      return {
        ...own,
        reads: takers.length === 0 ? reads : [...reads, ...readsOfEnding(scene, code, takers)],
      };
    }
    case 'closed':
      return {
        ...own,
        reads: readsOfEnding(
          scene,
          code,
          takersOf(unit).map((taker) => taker.code),
        ),
      };
  }
}

/** What is merged and goes on receiving is not written, but its people are sent on. */
const parallelPieces = (scene: Scene): Piece[] =>
  (scene.plan.parallel ?? [])
    .filter(({ phase = 0 }) => phase === scene.phase)
    .map(({ unit, successor }) => ({
      name: unitThing(unit),
      writes: [unitThing(unit)],
      reads: readsOfEnding(scene, unit, [successor]),
    }));

/** The unit itself, where it goes, what stands above and below it, and who is there. */
function readsOfEnding(scene: Scene, code: UnitCode, successors: readonly UnitCode[]): string[] {
  const { world, about } = scene;
  const standing = findMergeable(world.org, code, about.effective);
  const below = standing === undefined ? [] : childrenLasting(world.org, standing.id, about.effective);
  return [
    ...chainAbove(scene, code, ...successors),
    ...below.map((child) => unitThing(child.code)),
    peopleThing(code),
  ];
}

/** A unit and another that it names, with all that stands above either. */
function chainAbove({ world: { org }, about }: Scene, ...codes: readonly (UnitCode | null)[]): string[] {
  return codes.flatMap((code) => {
    if (code === null) return [];
    const bearer = findBearer(org, code, about.effective) ?? findMergeable(org, code, about.effective);
    const above = bearer === undefined ? [] : ancestorsNear(org, bearer, about.effective);
    return [unitThing(code), ...above.map((unit) => unitThing(unit.code))];
  });
}

/** By person: the postings that are changed, where they are, and where they go. */
function staffPieces(scene: Scene): Piece[] {
  const { plan, world, about, phase } = scene;
  const { effective } = about;
  const present = openPresence(world, effective);
  const steps = plan.postings.filter((step) => (step.phase ?? 0) === phase);
  const moved = steps.map(({ staff, next, after }) => {
    const places = [next, after].flatMap((one) => (one ? [one.unit, one.quotaUnit] : []));
    return { staff, places };
  });
  const listed = plan.people
    .filter(({ on }) => on === effective)
    .map(({ staff, from, to }) => ({ staff, places: to === null ? [from] : [from, to] }));
  return [...moved, ...listed].map(({ staff, places }) => ({
    name: staffThing(staff),
    writes: [staffThing(staff), ...[...places, ...present(staff)].map(peopleThing)],
    reads: [staffThing(staff), ...places.flatMap((code) => chainAbove(scene, code))],
  }));
}

/** Where people are counted from a day on. */
function openPresence(world: World, effective: Day): (staff: string) => readonly UnitCode[] {
  const codes = new Map(world.staff.people.map(({ id, code }) => [id, code]));
  const places = new Map<string, UnitCode[]>();
  const add = (staff: string, id: UnitId) =>
    places.set(staff, [...(places.get(staff) ?? []), codeOf(world.org, id)]);
  for (const { staff, unit, quotaUnit, until } of world.staff.postings) {
    if (until !== null && until <= effective) continue;
    const code = codes.get(staff) ?? '';
    add(code, unit);
    if (quotaUnit !== unit) add(code, quotaUnit);
  }
  return (staff) => places.get(staff) ?? [];
}

/** A rule that looks at a unit's people, and a selection, are tied to all that they look at. */
const questionPieces = ({ world, about, phase }: Scene): Piece[] => [
  ...about.staffOf.map((code) => ({
    name: askedStaff(phase, code),
    writes: [],
    reads: [peopleThing(code)],
  })),
  ...about.selectors.map((selector, i) => ({
    name: askedUnits(phase, i),
    writes: [],
    reads: selectUnits(world.org, selector, about.effective).map(({ code }) => unitThing(code)),
  })),
];

export const askedStaff = (phase: number, code: string): string => `asks ${phase} who is at ${code}`;
export const askedUnits = (phase: number, selector: number): string => `asks ${phase} selector ${selector}`;
