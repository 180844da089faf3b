/**
 * Which part of a divided unit a person goes with, where nobody sends them: by what they are competent for where the
 * fields divide it, by where they live where the areas do. A share says nothing of anybody. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { sameSpelling } from '#kit/vietnamese.js';
import type { Person } from '#staff/model.js';
import type { DividedPart, DividedUnit } from './divided.js';

/** The successor; undefined: nothing says which. Who stays with a unit that goes on needs no reason. */
export function placeByPart(person: Pick<Person, 'fields' | 'residence'>, divided: DividedUnit) {
  return fittingPart(person, divided.parts) ?? (divided.goesOn ? divided.unit.code : undefined);
}

/** The one part that fits best; where two fit alike, neither. */
function fittingPart(
  person: Pick<Person, 'fields' | 'residence'>,
  parts: readonly DividedPart[],
): UnitCode | undefined {
  const scores = parts.map((part) => ({ to: part.to, score: scoreOf(person, part, parts) }));
  const best = Math.max(...scores.map(({ score }) => score));
  const [first, ...others] = best > 0 ? scores.filter(({ score }) => score === best) : [];
  return others.length === 0 ? first?.to : undefined;
}

/** How much of a person belongs to a part: fields of theirs that it takes, or the area where they live. */
function scoreOf(
  { fields, residence }: Pick<Person, 'fields' | 'residence'>,
  { rule }: DividedPart,
  parts: readonly DividedPart[],
): number {
  const claims = (list: readonly string[] | undefined, value: string) =>
    list?.some((one) => sameSpelling(one, value)) === true;
  if (rule.fields !== undefined) return fields.filter((field) => claims(rule.fields, field)).length;
  if (rule.areas !== undefined) return claims(rule.areas, residence) ? 1 : 0;
  if (rule.rest !== true || parts.every((part) => part.rule.fields === undefined)) return 0;
  return fields.filter((field) => !parts.some((part) => claims(part.rule.fields, field))).length;
}
