/**
 * Who could go where: people alike in all that an allocation looks at, together, with every unit that may receive them, how
 * far it is, and what speaks against it. Pure.
 */
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { remember } from '#kit/remember.js';
import { spelling } from '#kit/vietnamese.js';
import { unitOf, versionNear } from '#org/hierarchy.js';
import type { UnitId } from '#org/model.js';
import { spotOf } from '#org/places.js';
import type { Person } from '#staff/model.js';
import type { World } from '../world.js';
import type { Candidate } from './candidates.js';
import type { FreePerson } from './free.js';
import { findHome, isSamePremises, metresTo } from './premises.js';

/**
 * People whom nothing tells apart here, in order of code. Candidates are counted from 0, in order of code; what is known of
 * each stands in lists that all share who live, work or are competent alike: nothing is made for each way of each person.
 */
export interface Alike extends Ways {
  readonly people: readonly [FreePerson, ...FreePerson[]];
  /** All that a quota or a requirement looks at. */
  readonly kind: string;
  /** Who may receive them, in order. */
  readonly candidates: readonly number[];
  /** Where they would follow to; -1: to no candidate. */
  readonly own: number;
  /** Where an earlier plan sends them; -1: to no candidate; undefined: there is none, or it says nothing. */
  readonly kept: number | undefined;
  /** By candidate: is there a field that the unit serves among theirs? Who has none is not asked. */
  readonly isCompetent: readonly boolean[];
  /** By candidate: is it in the rooms of the old unit? */
  readonly isSame: readonly boolean[];
  /** To the premises where they work before. */
  readonly metresBefore: number | null;
}

interface Ways {
  /** By candidate; null: not known. */
  readonly metres: readonly (number | null)[];
  /** By candidate: beyond the greatest distance that the scenario allows? */
  readonly isFar: readonly boolean[];
}

export interface ArcQuestion {
  readonly before: World;
  readonly effective: Day;
  readonly candidates: readonly Candidate[];
  readonly maxMetres: number | null;
}

/** Would they work on other premises than those where the own unit, or its successor, is? */
export const isDisplaced = ({ own, isSame }: Alike, candidate: number): boolean =>
  candidate !== own && isSame[candidate] !== true;

/** Would an earlier plan be given up for it? */
export const isOther = ({ kept }: Alike, candidate: number): boolean =>
  kept !== undefined && candidate !== kept;

/** Are they not competent for any field that the unit serves? */
export const isUnfit = ({ own, isCompetent }: Alike, candidate: number): boolean =>
  candidate !== own && isCompetent[candidate] === false;

const spelt = remember((field) => spelling(field));

/** In order of the first code of each group. */
export function listAlike(free: readonly FreePerson[], question: ArcQuestion): Alike[] {
  const kindOf = ({ holder, person }: FreePerson): string =>
    JSON.stringify([holder.position, holder.tasks, person.employment, person.fields]);
  const groups = groupBy(free, (one) => {
    const { own, kept, holder, person } = one;
    return [own, kept, holder.unit, person.residence, kindOf(one)].join('\n');
  });
  const numbers = new Map(question.candidates.map(({ code }, candidate) => [code, candidate]));
  const candidates = [...numbers.values()];
  const [placesFrom, isCompetentAt] = [openPlaces(question), openCompetence(question)];
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { own, kept, holder, person } = first;
    return [
      {
        ...placesFrom(holder.unit, person.residence),
        people: [first, ...others] as const,
        kind: kindOf(first),
        candidates,
        own: own === null ? -1 : (numbers.get(own) ?? -1),
        kept: kept === undefined ? undefined : (numbers.get(kept) ?? -1),
        isCompetent: isCompetentAt(person.fields),
      },
    ];
  });
}

/** Ways from each home, and rooms of each old unit, are compared with every candidate once. */
function openPlaces({ before, effective, candidates, maxMetres }: ArcQuestion) {
  const premisesOf = remember((unit: UnitId) => {
    const premises = versionNear(unitOf(before.org, unit), effective);
    return {
      spot: spotOf(premises),
      isSame: candidates.map(({ version }) => isSamePremises(premises, version)),
    };
  });
  const homeIn = remember((residence: Person['residence']) => findHome(before, residence, effective));
  const waysFrom = remember((home: ReturnType<typeof spotOf>): Ways => {
    const metres = candidates.map(({ spot }) => metresTo(home, spot));
    const isFar = metres.map((one) => maxMetres !== null && one !== null && one > maxMetres);
    return { metres, isFar };
  });
  return (unit: UnitId, residence: Person['residence']): Ways & Pick<Alike, 'isSame' | 'metresBefore'> => {
    const { spot, isSame } = premisesOf(unit);
    const home = homeIn(residence) ?? spot;
    const { metres, isFar } = waysFrom(home);
    return { metres, isFar, isSame, metresBefore: metresTo(home, spot) };
  };
}

/** Candidate by candidate: is there a field that the unit serves among those of somebody? Who has none is not asked. */
function openCompetence({ candidates }: ArcQuestion): (fields: readonly string[]) => readonly boolean[] {
  const served = candidates.map(({ version }) => new Set(version.fields.map((one) => spelt(one))));
  const judge = (fields: readonly string[]): boolean[] =>
    served.map((own) => fields.length === 0 || own.size === 0 || fields.some((one) => own.has(spelt(one))));
  const judged = remember((list) => judge(JSON.parse(list) as string[]));
  return (fields) => judged(JSON.stringify(fields));
}
