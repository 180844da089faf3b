/**
 * What comes to a unit on the day on which it is divided. One that ends takes over first and hands all of it on, as the
 * ledger follows the lines of a day to their end; one that keeps a part divides what it had before, and what comes stays
 * with what goes on. Units that end by way of one another have no such order. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import { divide } from '#org/lineage.js';
import type { DividedPart, DividedUnit } from './divided.js';
import { type Known, placeByPart } from './people.js';

/** A unit that is divided, as a scenario has it or as a plan says it. */
export interface Dividing {
  readonly unit: { readonly code: UnitCode };
  readonly parts: readonly Pick<DividedPart, 'to' | 'rule'>[];
  /** Does it keep a part? */
  readonly goesOn: boolean;
}

/** Of those that are divided, the one that hands on what comes to a code. */
const handingOn = <D extends Dividing>(code: UnitCode, divided: readonly D[]): D | undefined =>
  divided.find(({ unit, goesOn }) => unit.code === code && !goesOn);

/** Nobody is passed twice, not even where a plan was written by hand. */
const without = <D>(divided: readonly D[], one: D): D[] => divided.filter((other) => other !== one);

/** All in which what comes to a unit ends up: the unit itself unless it hands it on. */
export function endsOf(code: UnitCode, divided: readonly Dividing[]): UnitCode[] {
  const one = handingOn(code, divided);
  if (one === undefined) return [code];
  return [...new Set(one.parts.flatMap(({ to }) => endsOf(to, without(divided, one))))];
}

/** Where a person ends up who comes to a unit; undefined: nothing says which part they go with. */
export function placeOnward(
  person: Known,
  code: UnitCode | undefined,
  divided: readonly DividedUnit[],
): UnitCode | undefined {
  const one = code && handingOn(code, divided);
  return one ? placeOnward(person, placeByPart(person, one), without(divided, one)) : code;
}

/** On whose desk a dossier comes to lie. */
export interface Desk {
  /** null: several parts may hold it. */
  readonly to: UnitCode | null;
  /** Those parts. */
  readonly parts: readonly UnitCode[];
}

/** Of a dossier that comes to a unit. */
export function deskOnward(code: UnitCode, field: string | undefined, divided: readonly Dividing[]): Desk {
  const one = handingOn(code, divided);
  return one === undefined ? { to: code, parts: [code] } : deskOfPart(one, field, without(divided, one));
}

/** Of a dossier of a unit that is divided: what nobody can tell apart stays with one that goes on. */
export function deskOfPart(
  { unit, parts: all, goesOn }: Dividing,
  field: string | undefined,
  divided: readonly Dividing[],
): Desk {
  const desks = divide(all, field).map(({ to }) => deskOnward(to, field, divided));
  const parts = [...new Set(desks.flatMap((desk) => desk.parts))].sort(compareCodes);
  const [only = null, ...others] = parts;
  if (others.length === 0) return { to: only, parts };
  return { to: goesOn && desks.length > 1 ? unit.code : null, parts };
}

/** Units that end and come to be divided by way of one another. */
export function listCircular(divided: readonly Dividing[]): UnitCode[] {
  const reaches = (at: UnitCode, wanted: UnitCode, passed: Set<UnitCode>): boolean =>
    (handingOn(at, divided)?.parts ?? []).some(({ to }) => {
      if (passed.has(to)) return false;
      passed.add(to);
      return to === wanted || reaches(to, wanted, passed);
    });
  return divided.map(({ unit }) => unit.code).filter((code) => reaches(code, code, new Set()));
}
