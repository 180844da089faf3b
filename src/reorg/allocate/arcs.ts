/**
 * Who could go where: people alike in all that an allocation looks at, together, with every unit that may receive them, how
 * far it is, and what speaks against it. Pure.
 */
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { remember } from '#kit/remember.js';
import { spelling } from '#kit/vietnamese.js';
import { unitOf, versionNear } from '#org/hierarchy.js';
import { spotOf } from '#org/places.js';
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
  const fields = question.candidates.map(({ version }) => new Set(version.fields.map((one) => spelt(one))));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [toAlike([first, ...others], question, fields)],
  );
}

function toAlike(
  people: Alike['people'],
  question: ArcQuestion,
  served: readonly ReadonlySet<string>[],
): Alike {
  const [{ person, holder, own, kept }] = people;
  const { before, effective, candidates, maxMetres } = question;
  const premises = versionNear(unitOf(before.org, holder.unit), effective);
  const home = findHome(before, person.residence, effective) ?? spotOf(premises);
  const competent = person.fields.map((one) => spelt(one));
  const arcs = candidates.map(({ code, version, spot }, candidate): Arc => {
    const metres = metresTo(home, spot);
    const fields = served[candidate] ?? new Set();
    return {
      candidate,
      metres,
      isOther: kept !== undefined && code !== kept,
      isDisplaced: code !== own && !isSamePremises(premises, version),
      isFar: maxMetres !== null && metres !== null && metres > maxMetres,
      isUnfit:
        code !== own && competent.length > 0 && fields.size > 0 && !competent.some((one) => fields.has(one)),
    };
  });
  return { people, arcs, metresBefore: metresTo(home, spotOf(premises)) };
}
