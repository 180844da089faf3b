/**
 * Continuity once more, slowly and from the definition (definitions.md 10 and 11): pair by pair, day by day, person by
 * person, on a state as it is stored. Shares no code with the gates: only the shapes of units, people and postings.
 */
import type { World } from '#reorg/world.js';

/** A unit that goes into another: its people move on `since`, it is closed from `until` on (null: nobody knows when). */
export interface OracleMerger {
  readonly from: string;
  readonly into: string;
  readonly since: string;
}

export interface OraclePair {
  readonly field: string;
  readonly area: string;
}

const within = (day: string, from: string, until: string | null): boolean =>
  from <= day && (until === null || day < until);

type Unit = World['org']['units'][number];
type Version = Unit['versions'][number];

function scopeOn(unit: Unit, day: string): Version | undefined {
  for (const version of unit.versions) if (within(day, version.from, version.until)) return version;
  return undefined;
}

/** `*` is the area of whoever lists none. */
function hasInScope(version: Version, { field, area }: OraclePair): boolean {
  const fields: readonly string[] = version.fields;
  const areas: readonly string[] = version.areas;
  return fields.includes(field) && (areas.length === 0 || (area !== '*' && areas.includes(area)));
}

type Person = World['staff']['people'][number];
type Posting = World['staff']['postings'][number];

function isThere(person: Person, posting: Posting, day: string): boolean {
  if (!within(day, posting.from, posting.until)) return false;
  if (person.leavingOn !== null && person.leavingOn <= day) return false;
  for (const { category, until } of person.restrictions) {
    if (until !== null && until <= day) continue;
    if (category === 'maternity' || category === 'illness') return false;
    if (category === 'study' && posting.form !== 'seconded') return false;
  }
  return true;
}

/** Postal workers do not receive, nobody does at an agent; no tasks given means all that are allowed. */
function receives(person: Person, posting: Posting, unit: Unit): boolean {
  if (posting.tasks.length > 0) return posting.tasks.includes('receive');
  return person.employment !== 'postal' && unit.versions[0]?.kind !== 'agent';
}

/** Is there anybody at `place` who can receive it that day? */
function isStaffed({ staff }: World, place: Unit, day: string, field: string): boolean {
  for (const posting of staff.postings) {
    if (posting.unit !== place.id) continue;
    for (const person of staff.people) {
      if (person.id !== posting.staff || !(person.fields as readonly string[]).includes(field)) continue;
      if (isThere(person, posting, day) && receives(person, posting, place)) return true;
    }
  }
  return false;
}

export function isServed(
  world: World,
  day: string,
  pair: OraclePair,
  mergers: readonly OracleMerger[],
): boolean {
  for (const unit of world.org.units) {
    const version = scopeOn(unit, day);
    if (version === undefined || !hasInScope(version, pair)) continue;
    for (const place of placesOf(world, unit, day, mergers)) {
      if (isStaffed(world, place, day, pair.field)) return true;
    }
  }
  return false;
}

/** The unit itself, and those that its people have gone over to while it is still open. */
function placesOf({ org }: World, unit: Unit, day: string, mergers: readonly OracleMerger[]): Unit[] {
  const places = [unit];
  for (const { from, into, since } of mergers) {
    if (from !== unit.code || day < since) continue;
    for (const next of org.units)
      if (next.code === into && scopeOn(next, day) !== undefined) places.push(next);
  }
  return places;
}

/** Every pair that any unit has ever had in its scope. */
export function listPairs({ org }: World): OraclePair[] {
  const fields = new Set<string>();
  const areas = new Set<string>(['*']);
  for (const { versions } of org.units) {
    for (const version of versions) {
      for (const field of version.fields) fields.add(field);
      for (const area of version.areas) areas.add(area);
    }
  }
  return [...fields].flatMap((field) => [...areas].map((area) => ({ field, area })));
}
