/**
 * What is served on a day: for each field the areas, by units that are open and people who are competent and receive
 * (definitions.md 10). Areas are bits: 677 units × 40 fields × 500 areas are sets to be joined, not pairs to be listed. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { remember } from '#kit/remember.js';
import { spelling } from '#kit/vietnamese.js';
import { versionOn } from '#org/hierarchy.js';
import type { Unit, UnitId, UnitVersion } from '#org/model.js';
import type { Person, Posting, StaffId } from '#staff/model.js';
import { isAtCounter } from '#staff/presence.js';
import { tasksOf } from '#staff/tasks.js';
import type { World } from '../world.js';
import type { AreaBook, AreaSet } from './area-set.js';
import { type JudgedPlan, successorsIn } from './gate.js';

/** A field that a unit serves with these people. */
export interface Service {
  readonly unit: Unit;
  /** As the unit writes it. */
  readonly field: string;
  readonly areas: AreaSet;
  readonly staff: Set<StaffId>;
}

/** By field, in one spelling; inside a field by unit. */
export type Cover = ReadonlyMap<string, ReadonlyMap<UnitId, Service>>;

/** Whose competence counts: `recorded`, or also that of people of whom none is recorded. */
export type Trust = 'recorded' | 'presumed';

export interface Coverage {
  readonly areas: AreaBook;
  coverOn(day: Day, trust: Trust): Cover;
}

/** Somebody who receives at a unit. */
interface Receiver {
  readonly person: Person;
  readonly posting: Posting;
}

/** `plan`: its predecessors that still receive count as staffed by their successors (definitions.md 11). */
export function openCoverage(world: World, plan: JudgedPlan, areas: AreaBook): Coverage {
  const known = new Map<string, Cover>();
  const receivers = listReceivers(world);
  const scopeOf = openScopes(areas);
  const standIns = openStandIns(world, plan);
  const placeOn = (id: UnitId, day: Day): Place[] => {
    const unit = world.org.byId.get(id);
    const version = unit && versionOn(unit, day);
    return unit === undefined || version === undefined ? [] : [{ unit, scope: scopeOf(version) }];
  };
  const workOut = (day: Day, trust: Trust): Cover => {
    const cover = new Map<string, Map<UnitId, Service>>();
    const standing = standIns(day);
    for (const { person, posting } of receivers) {
      if (!holdsOn(posting, day) || !isAtCounter(person, posting, day)) continue;
      const ids = [posting.unit, ...(standing.get(posting.unit) ?? [])];
      const places = ids.flatMap((id) => placeOn(id, day));
      for (const place of places) addServices(cover, { ...place, person, trust });
    }
    return cover;
  };
  const coverOn = (day: Day, trust: Trust): Cover => {
    const key = `${day} ${trust}`;
    const cover = known.get(key) ?? workOut(day, trust);
    known.set(key, cover);
    return cover;
  };
  return { areas, coverOn };
}

/** Those whose tasks include receiving, where they work: seconded and lent people at the host. */
function listReceivers({ org, staff }: World): Receiver[] {
  const people = new Map(staff.people.map((person) => [person.id, person]));
  return staff.postings.flatMap((posting) => {
    const [person, unit] = [people.get(posting.staff), org.byId.get(posting.unit)];
    if (person === undefined || unit === undefined) return [];
    return tasksOf(person, unit, posting).includes('receive') ? [{ person, posting }] : [];
  });
}

interface Scope {
  /** As written, by spelling. */
  readonly fields: ReadonlyMap<string, string>;
  readonly areas: AreaSet;
}

/** One spelling of a field's name, remembered: the same forty names come again and again. */
export const spellField = remember((name: string) => spelling(name));

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

interface Place {
  readonly unit: Unit;
  readonly scope: Scope;
}

interface Presence extends Place {
  readonly person: Person;
  readonly trust: Trust;
}

function addServices(
  cover: Map<string, Map<UnitId, Service>>,
  { unit, person, scope, trust }: Presence,
): void {
  const isUnknown = person.fields.length === 0;
  if (isUnknown && trust === 'recorded') return;
  const held = isUnknown ? [...scope.fields.keys()] : person.fields.map(spellField);
  for (const key of held) {
    const field = scope.fields.get(key);
    if (field === undefined) continue;
    const units = cover.get(key) ?? new Map<UnitId, Service>();
    cover.set(key, units);
    const service = units.get(unit.id) ?? { unit, field, areas: scope.areas, staff: new Set() };
    units.set(unit.id, service);
    service.staff.add(person.id);
  }
}

/** By day and successor, the predecessors that it staffs: those whose people have gone over while they still receive. */
function openStandIns(
  { org }: World,
  plan: JudgedPlan,
): (day: Day) => ReadonlyMap<UnitId, readonly UnitId[]> {
  const pairs = [...successorsIn(plan)].flatMap(([code, successors]) => {
    const since = leftOn(plan, code);
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

/** The day on which the people of a unit that ends go over: the first of its phase. */
export function leftOn({ phases, units, parallel = [] }: JudgedPlan, code: UnitCode): Day | undefined {
  const one = [...units.filter(({ change }) => change === 'closed'), ...parallel].find(
    (step) => ('code' in step ? step.code : step.unit) === code,
  );
  return one === undefined ? undefined : phases[one.phase ?? 0]?.effective;
}
