/**
 * Which part of a divided unit a person goes with, where nobody sends them: by what they are competent for where the
 * fields divide it, by where they live where the areas do. A share says nothing of anybody. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { sameSpelling } from '#kit/vietnamese.js';
import { holdersOf } from '#org/lineage.js';
import type { Person } from '#staff/model.js';
import type { DividedPart, DividedUnit } from './divided.js';

export type Known = Pick<Person, 'fields' | 'residence'>;

/** The successor; undefined: nothing says which. Who stays with a unit that goes on needs no reason. */
export function placeByPart(person: Known, divided: DividedUnit): UnitCode | undefined {
  return fittingPart(person, divided.parts) ?? (divided.goesOn ? divided.unit.code : undefined);
}

/** The one part that surely fits better than any other may. */
function fittingPart({ fields, residence }: Known, parts: readonly DividedPart[]): UnitCode | undefined {
  const isDivided = parts.some(({ rule }) => rule.fields !== undefined || rule.areas !== undefined);
  if (!isDivided) return undefined;
  const area = parts.some((part) => covers(part, residence)) ? residence : undefined;
  const asked = fields.length > 0 ? fields : [undefined];
  const votes = asked.map((field) => listHolders(parts, field, area));
  const sure = (part: DividedPart) => votes.filter((held) => held.length === 1 && held[0] === part).length;
  const perhaps = (part: DividedPart) => votes.filter((held) => held.includes(part)).length;
  const best = parts.find((part) => parts.every((other) => other === part || perhaps(other) < sure(part)));
  return best !== undefined && sure(best) > 0 ? best.to : undefined;
}

/** Parts that may hold a field of a person in the area where they live; undefined: any. */
function listHolders(
  parts: readonly DividedPart[],
  field: string | undefined,
  area: string | undefined,
): readonly DividedPart[] {
  const holding = field === undefined ? parts : holdersOf(parts, field);
  if (area === undefined) return holding;
  const there = holding.filter(({ rule }) => rule.areas === undefined || claims(rule.areas, area));
  const named = there.filter(({ rule }) => rule.rest !== true);
  // The rest has nothing there of what others name.
  const isTaken = field !== undefined || named.some(({ rule }) => rule.fields === undefined);
  return isTaken && named.length > 0 ? named : there;
}

/** Does it have the area, as far as is recorded? */
const covers = ({ rule, scope }: DividedPart, area: string): boolean =>
  claims(rule.areas ?? [], area) || claims(scope.areas, area);

const claims = (list: readonly string[], value: string): boolean =>
  list.some((one) => sameSpelling(one, value));
