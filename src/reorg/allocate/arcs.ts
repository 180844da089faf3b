/**
 * Who could go where: people alike in all that an allocation looks at, together, with every unit that may receive them, how
 * far it is, and what speaks against it. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
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

export interface Arc {
  /** Counted from 0, in order of code. */
  readonly candidate: number;
  /** Would the person work on other premises than those where the own unit, or its successor, is? */
  readonly isDisplaced: boolean;
  /** Would an earlier plan be given up for it? */
  readonly isOther: boolean;
  /** null: not known. */
  readonly metres: number | null;
  /** Beyond the greatest distance that the scenario allows. */
  readonly isFar: boolean;
  /** Not competent for any field that the unit serves. */
  readonly isUnfit: boolean;
}

/** People whom nothing tells apart here, in order of code. */
export interface Alike {
  readonly people: readonly [FreePerson, ...FreePerson[]];
  readonly arcs: readonly Arc[];
  /** To the premises where they work before. */
  readonly metresBefore: number | null;
}

export interface ArcQuestion {
  readonly before: World;
  readonly effective: Day;
  readonly candidates: readonly Candidate[];
  readonly maxMetres: number | null;
}

const spelt = remember((field) => spelling(field));

/** In order of the first code of each group. */
export function listAlike(free: readonly FreePerson[], question: ArcQuestion): Alike[] {
  const groups = groupBy(free, ({ own, holder, person, kept }) =>
    JSON.stringify([
      ...[own, kept ?? null, holder.unit, holder.position, holder.tasks],
      ...[person.employment, person.residence, person.fields],
    ]),
  );
  const [waysFrom, isCompetentAt] = [openWays(question), openCompetence(question)];
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { own, kept, holder, person } = first;
    const { places, metresBefore } = waysFrom(holder.unit, person.residence);
    const competent = isCompetentAt(person.fields);
    const arcs = places.map(({ code, candidate, metres, isFar, isSame }): Arc => {
      const [isOwn, isOther] = [code === own, kept !== undefined && code !== kept];
      const isUnfit = !isOwn && competent[candidate] === false;
      return { candidate, isDisplaced: !isOwn && !isSame, isOther, metres, isFar, isUnfit };
    });
    return [{ people: [first, ...others], arcs, metresBefore }];
  });
}

interface Place extends Pick<Arc, 'candidate' | 'metres' | 'isFar'> {
  readonly code: UnitCode;
  /** Is it in the rooms of the old unit? */
  readonly isSame: boolean;
}

interface Ways extends Pick<Alike, 'metresBefore'> {
  readonly places: readonly Place[];
}

/** From where people live and work to every candidate: reckoned once for all who live and work alike. */
function openWays({ before, effective, candidates, maxMetres }: ArcQuestion) {
  const known = new Map<string, Ways>();
  const reckon = (unit: UnitId, residence: Person['residence']): Ways => {
    const premises = versionNear(unitOf(before.org, unit), effective);
    const home = findHome(before, residence, effective) ?? spotOf(premises);
    const places = candidates.map(({ code, version, spot }, candidate): Place => {
      const metres = metresTo(home, spot);
      const isFar = maxMetres !== null && metres !== null && metres > maxMetres;
      return { code, candidate, metres, isFar, isSame: isSamePremises(premises, version) };
    });
    return { places, metresBefore: metresTo(home, spotOf(premises)) };
  };
  return (unit: UnitId, residence: Person['residence']): Ways => {
    const key = `${unit} ${residence}`;
    const found = known.get(key) ?? reckon(unit, residence);
    known.set(key, found);
    return found;
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
