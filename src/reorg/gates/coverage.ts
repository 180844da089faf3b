/**
 * What is served on a day: for each field the areas, by units that are open and people who are competent and receive
 * (definitions.md 10). Areas are bits and people are asked once a unit: 677 units × 40 fields × 500 areas are sets to be
 * joined, not pairs to be listed. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { remember } from '#kit/remember.js';
import { spelling } from '#kit/vietnamese.js';
import { versionOn } from '#org/hierarchy.js';
import type { Unit, UnitId, UnitVersion } from '#org/model.js';
import type { Person, Posting } from '#staff/model.js';
import { isAtCounter } from '#staff/presence.js';
import { hasTask } from '#staff/tasks.js';
import type { UnitChange } from '../model.js';
import type { World } from '../world.js';
import { type AreaBook, type AreaSet, join } from './area-set.js';
import { type JudgedPlan, successorsIn } from './gate.js';

/** Whose competence counts: `recorded`, or also that of people of whom none is recorded. */
export type Trust = 'recorded' | 'presumed';

/** A field that a unit serves. */
export interface Service {
  readonly unit: Unit;
  /** In one spelling, and as the unit writes it. */
  readonly key: string;
  readonly field: string;
  readonly areas: AreaSet;
}

/** People at work in one unit, and what they could receive if they are competent. */
export interface Counter {
  readonly unit: UnitId;
  readonly present: readonly Person[];
  /** The unit itself and the predecessors that it staffs, as far as they are open. */
  readonly places: readonly Place[];
}

interface Place {
  readonly unit: Unit;
  readonly scope: Scope;
}

export interface Scope {
  /** As written, by spelling. */
  readonly fields: ReadonlyMap<string, string>;
  readonly areas: AreaSet;
}

export interface Coverage {
  readonly areas: AreaBook;
  /** Where everybody's competences are recorded there is nothing to presume. */
  readonly trusts: readonly Trust[];
  /** What a unit may receive. */
  readonly scopeOf: (version: UnitVersion) => Scope;
  countersOn(day: Day): Counter[];
  servicesOn(day: Day, trust: Trust): Service[];
  /** By field; remembered. */
  servedOn(day: Day, trust: Trust): ReadonlyMap<string, AreaSet>;
}

/** `plan`: its predecessors that still receive count as staffed by their successors (definitions.md 11). */
export function openCoverage(world: World, plan: JudgedPlan, areas: AreaBook): Coverage {
  const known = new Map<string, ReadonlyMap<string, AreaSet>>();
  const isKnown = world.staff.people.every(({ fields }) => fields.length > 0);
  const trusts: readonly Trust[] = isKnown ? ['recorded'] : ['recorded', 'presumed'];
  const receivers = groupBy(listReceivers(world), ({ posting }) => posting.unit);
  const scopeOf = openScopes(areas);
  const standIns = openStandIns(world, plan);
  const placeOn = (id: UnitId, day: Day): Place[] => {
    const unit = world.org.byId.get(id);
    const version = unit && versionOn(unit, day);
    return unit === undefined || version === undefined ? [] : [{ unit, scope: scopeOf(version) }];
  };
  const countersOn = (day: Day): Counter[] => {
    const standing = standIns(day);
    return [...receivers].map(([id, all]) => ({
      unit: id,
      present: all.filter((one) => isPresent(one, day)).map(({ person }) => person),
      places: [id, ...(standing.get(id) ?? [])].flatMap((place) => placeOn(place, day)),
    }));
  };
  const servicesOn = (day: Day, trust: Trust): Service[] =>
    countersOn(day).flatMap((counter) => servicesAt(counter, trust));
  const servedOn = (day: Day, trust: Trust): ReadonlyMap<string, AreaSet> => {
    const key = `${day} ${trust}`;
    const served = known.get(key) ?? joinAreas(servicesOn(day, trust), areas);
    known.set(key, served);
    return served;
  };
  return { areas, trusts, scopeOf, countersOn, servicesOn, servedOn };
}

/** Somebody who receives at a unit. */
interface Receiver {
  readonly person: Person;
  readonly posting: Posting;
}

const isPresent = ({ person, posting }: Receiver, day: Day): boolean =>
  holdsOn(posting, day) && isAtCounter(person, posting, day);

/** Those whose tasks include receiving, where they work: seconded and lent people at the host. */
function listReceivers({ org, staff }: World): Receiver[] {
  const people = new Map(staff.people.map((person) => [person.id, person]));
  return staff.postings.flatMap((posting) => {
    const [person, unit] = [people.get(posting.staff), org.byId.get(posting.unit)];
    if (person === undefined || unit === undefined) return [];
    return hasTask('receive', person, unit, posting) ? [{ person, posting }] : [];
  });
}

/** One spelling of a field's name, remembered: the same forty names come again and again. */
const spellField = remember((name: string) => spelling(name));

/** The scope of each version, worked out once. */
function openScopes(areas: AreaBook): (version: UnitVersion) => Scope {
  const known = new Map<UnitVersion, Scope>();
  return (version) => {
    const found = known.get(version);
    if (found !== undefined) return found;
    const fields = new Map(version.fields.map((field) => [spellField(field), field]));
    const scope = { fields, areas: areas.setOf(version.areas) };
    known.set(version, scope);
    return scope;
  };
}

function servicesAt({ present, places }: Counter, trust: Trust): Service[] {
  const held = new Set(present.flatMap(fieldsOf));
  const isAnyones = trust === 'presumed' && present.some(({ fields }) => fields.length === 0);
  const services: Service[] = [];
  for (const { unit, scope } of places) {
    for (const [key, field] of scope.fields) {
      if (isAnyones || held.has(key)) services.push({ unit, key, field, areas: scope.areas });
    }
  }
  return services;
}

const SPELT = new WeakMap<readonly string[], readonly string[]>();

/** The fields of a person in one spelling, each worked out once. */
export function fieldsOf({ fields }: Pick<Person, 'fields'>): readonly string[] {
  const known = SPELT.get(fields) ?? [...new Set(fields.map(spellField))];
  SPELT.set(fields, known);
  return known;
}

function joinAreas(services: readonly Service[], book: AreaBook): Map<string, AreaSet> {
  const served = new Map<string, AreaSet>();
  for (const { key, areas } of services) {
    const all = served.get(key);
    if (all !== undefined) join(all, areas);
    else served.set(key, joined(areas, book));
  }
  return served;
}

function joined(areas: AreaSet, book: AreaBook): AreaSet {
  const set = book.none();
  join(set, areas);
  return set;
}

/** By day and successor, the predecessors that it staffs: those whose people have gone over while they still receive. */
function openStandIns(
  { org }: World,
  plan: JudgedPlan,
): (day: Day) => ReadonlyMap<UnitId, readonly UnitId[]> {
  const leaving = leaveDays(plan);
  const pairs = [...successorsIn(plan)].flatMap(([code, successors]) => {
    const since = leaving.get(code);
    return since === undefined ? [] : successors.map((successor) => ({ code, successor, since }));
  });
  const bearerOn = (code: UnitCode, day: Day) => org.byCode.get(code)?.find((life) => holdsOn(life, day));
  return (day) => {
    const standing = pairs
      .filter(({ since }) => since <= day)
      .flatMap(({ code, successor }) => {
        const [old, next] = [bearerOn(code, day), bearerOn(successor, day)];
        return old === undefined || next === undefined ? [] : [{ old: old.id, next: next.id }];
      });
    const byNext = groupBy(standing, ({ next }) => next);
    return new Map([...byNext].map(([next, all]) => [next, all.map(({ old }) => old)]));
  };
}

/** The day on which the people of each unit that ends or is divided go over: the first of its phase. */
export function leaveDays({ phases, units, parallel = [] }: JudgedPlan): ReadonlyMap<UnitCode, Day> {
  const left = units.filter((unit) => unit.change === 'closed' || isDivided(unit));
  const ending = [...left.map(({ code: unit, phase }) => ({ unit, phase })), ...parallel];
  return new Map(
    ending.flatMap(({ unit, phase = 0 }) => {
      const effective = phases[phase]?.effective;
      return effective === undefined ? [] : [[unit, effective] as const];
    }),
  );
}

/** Does it go on with a part of what it was? */
export const isDivided = (unit: UnitChange): boolean => unit.change === 'changed' && unit.parts !== undefined;
