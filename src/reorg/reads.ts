/**
 * The rows that a plan stands on: for each question the natural keys and row hashes (definitions.md 13). Asked again
 * before the plan is applied; a row that changed, went or came makes it stale. Ids stay out, so that undoing a change
 * and making it again leaves a plan fresh. Pure.
 */
import { digestOf } from '#kit/canonical.js';
import { addDays } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Area } from '#org/area-model.js';
import { ancestorsNear, type Org, unitOf } from '#org/hierarchy.js';
import type { LineageEvent, Unit, UnitId, UnitVersion } from '#org/model.js';
import type { Person, Posting, PostingId } from '#staff/model.js';
import { isProtected } from '#staff/protection.js';
import { type CountRow, listCounts, listHomes } from './allocate/weigh.js';
import {
  type PlanReads,
  READ_TABLES,
  type ReadScope,
  type ReadTable,
  type RowHashes,
  type WeighScope,
} from './model.js';
import { selectUnits } from './select.js';
import { childrenLasting, lastsBeyond, postingsAt, type World } from './world.js';

/** Asks all questions anew: those of every phase. */
export function collectReads(world: World, about: readonly ReadScope[]): PlanReads {
  const { org } = world;
  const answers = about.map((scope) => answer(world, scope));
  const all = <T>(pick: (one: Answer) => readonly T[]): T[] => [...new Set(answers.flatMap(pick))];
  const units = all((one) => one.units);
  const read = new Set(all((one) => one.versions));
  const versions = units.flatMap((unit) =>
    unit.versions.filter((version) => read.has(version)).map((version) => ({ unit, version })),
  );
  return {
    about,
    unit: hashRows(units, unitRow),
    unit_version: hashRows(versions, ({ unit, version }) => versionRow(org, unit, version)),
    lineage: hashRows(
      all((one) => one.lineage),
      (event) => eventRow(org, event),
    ),
    staff: hashRows(
      all((one) => one.people),
      personRowFor(answers),
    ),
    posting: hashRows(
      all((one) => one.postings),
      postingRowOf(world),
    ),
    area: hashRows(
      all((one) => one.homes),
      areaRow,
    ),
    count: hashRows(
      answers.flatMap((one) => one.counts),
      ({ key, row }) => ({ key, row: () => row }),
    ),
  };
}

/** What one phase's questions find. */
interface Answer {
  readonly about: ReadScope;
  readonly units: readonly Unit[];
  readonly versions: readonly UnitVersion[];
  readonly lineage: readonly LineageEvent[];
  readonly people: readonly Person[];
  readonly postings: readonly Posting[];
  readonly homes: readonly Area[];
  readonly counts: readonly CountRow[];
}

function answer(world: World, about: ReadScope): Answer {
  const { org } = world;
  const ending = bearersOf(org, about, about.ending);
  const changed = bearersOf(org, about, about.changed);
  const named = [...bearersOf(org, about, about.named), ...changed];
  const below = ending.flatMap((unit) => childrenLasting(org, unit.id, about.effective));
  const above = [...ending, ...named].flatMap((unit) => ancestorsNear(org, unit, about.effective));
  const selected = about.selectors.flatMap((selector) => selectUnits(org, selector, about.effective));
  const weighed = about.weighs === undefined ? [] : pointsBelow(org, about, about.weighs);
  const units = [...new Set([...ending, ...named, ...below, ...above, ...selected, ...weighed])];
  const postings = touchedPostings(world, about);
  const people = peopleOf(world, postings, about);
  return {
    ...{ about, units, postings, people },
    homes: about.weighs?.receiving.length ? listHomes(world, people) : [],
    counts: about.weighs === undefined ? [] : listCounts(world, about, about.weighs),
    versions: units.flatMap((unit) => versionsFromEve(unit, about)),
    lineage: laterEvents(org, [...ending, ...changed], about),
  };
}

/** Points beneath units that may receive people receive them as well. */
function pointsBelow(org: Org, { effective }: ReadScope, { receiving }: WeighScope): Unit[] {
  const tops = new Set<string>(receiving);
  return org.units.filter(
    (unit) =>
      lastsBeyond(unit, effective) && ancestorsNear(org, unit, effective).some(({ code }) => tops.has(code)),
  );
}

/** Names every posting that a phase touches as `reads.posting` does. */
export const namePostings = (world: World, about: ReadScope): Map<PostingId, string> =>
  new Map(
    nameRows(touchedPostings(world, about), postingRowOf(world)).map(({ item, name }) => [item.id, name]),
  );

/** A row that no longer is as the plan read it. */
export interface StaleRow {
  readonly table: ReadTable;
  readonly key: string;
  readonly how: 'changed' | 'missing' | 'new';
}

/** What no longer is as the plan read it, by table and key. */
export function findStale(planned: PlanReads, now: PlanReads): StaleRow[] {
  return READ_TABLES.flatMap((table) => {
    const names = new Set([...Object.keys(planned[table]), ...Object.keys(now[table])]);
    return [...names].sort(compareCodes).flatMap((key) => {
      const [before, after] = [planned[table][key], now[table][key]];
      if (before === after) return [];
      return [
        { table, key, how: before === undefined ? 'new' : after === undefined ? 'missing' : 'changed' },
      ];
    });
  });
}

// What is asked

const bearersOf = (org: Org, { effective }: ReadScope, codes: readonly string[]): Unit[] => {
  const asked = new Set(codes);
  return org.units.filter((unit) => asked.has(unit.code) && lastsBeyond(unit, effective));
};

/** The version of the eve of the effective day, whose scope a successor inherits, and all after it. */
const versionsFromEve = (unit: Unit, { effective }: ReadScope): UnitVersion[] =>
  unit.versions.filter((version) => lastsBeyond(version, addDays(effective, -1)));

/** What the ledger says of units from the effective day on. */
function laterEvents(org: Org, units: readonly Unit[], { effective }: ReadScope): LineageEvent[] {
  const ids = new Set<UnitId | null>(units.map((unit) => unit.id));
  return org.lineage.filter(({ on, from, to }) => on >= effective && (ids.has(from) || ids.has(to)));
}

/** Every posting from the effective day on of each person who is counted at a unit that ends then. */
function touchedPostings(world: World, about: ReadScope): Posting[] {
  const ending = new Set(bearersOf(world.org, about, about.ending).map((unit) => unit.id));
  const named = new Set<string>(about.people);
  const looked = new Set(bearersOf(world.org, about, about.staffOf).map((unit) => unit.id));
  const touched = new Set([
    ...postingsAt(world, ending, about.effective).map((posting) => posting.staff),
    ...world.staff.people.filter(({ code }) => named.has(code)).map(({ id }) => id),
    ...world.staff.postings
      .filter((posting) => looked.has(posting.unit) && lastsBeyond(posting, about.effective))
      .map((posting) => posting.staff),
  ]);
  return world.staff.postings.filter(
    (posting) => touched.has(posting.staff) && lastsBeyond(posting, about.effective),
  );
}

function peopleOf(world: World, postings: readonly Posting[], about: ReadScope): Person[] {
  const touched = new Set(postings.map((posting) => posting.staff));
  const named = new Set<string>(about.people);
  return world.staff.people.filter((person) => touched.has(person.id) || named.has(person.code));
}

// Rows by natural keys

interface NaturalRow {
  readonly key: string;
  /** Put together only where its hash is asked for: names seldom need it. */
  readonly row: () => unknown;
}

interface NamedRow<T> {
  readonly item: T;
  readonly name: string;
  readonly row: NaturalRow['row'];
}

/** Sixteen digits tell rows apart by accident as well as sixty-four, at a quarter of the plan's size. */
const ROW_HASH_DIGITS = 16;

const hashOfRow = (row: NaturalRow['row']): string => digestOf(row()).slice(0, ROW_HASH_DIGITS);

/** Rows in order of their keys; where two share one, the later in order of content is numbered. */
function nameRows<T>(items: readonly T[], toRow: (item: T) => NaturalRow): NamedRow<T>[] {
  const seen = new Map<string, number>();
  return items
    .map((item) => ({ item, ...toRow(item) }))
    .sort((a, b) => compareCodes(a.key, b.key) || compareCodes(hashOfRow(a.row), hashOfRow(b.row)))
    .map(({ item, key, row }) => {
      const count = (seen.get(key) ?? 0) + 1;
      seen.set(key, count);
      return { item, row, name: count === 1 ? key : `${key} #${count}` };
    });
}

const hashRows = <T>(items: readonly T[], toRow: (item: T) => NaturalRow): RowHashes =>
  Object.fromEntries(nameRows(items, toRow).map(({ name, row }) => [name, hashOfRow(row)]));

/** A unit by its code and first day: codes come back. */
const unitKey = (unit: Unit): string => `${unit.code} ${unit.from}`;

const keyOfId = (org: Org, id: UnitId | null): string => (id === null ? '' : unitKey(unitOf(org, id)));

const unitRow = (unit: Unit): NaturalRow => ({
  key: unitKey(unit),
  row: () => [unit.code, unit.from, unit.until],
});

const versionRow = (org: Org, unit: Unit, version: UnitVersion): NaturalRow => ({
  key: `${unitKey(unit)} / ${version.from}`,
  row: () => ({ ...version, unit: unitKey(unit), parent: keyOfId(org, version.parent) }),
});

/** An area by its code and first day: codes come back. */
const areaRow = ({ id: _, ...area }: Area): NaturalRow => ({
  key: `${area.code} ${area.from}`,
  row: () => area,
});

const eventRow = (org: Org, event: LineageEvent): NaturalRow => {
  const [from, to] = [keyOfId(org, event.from), keyOfId(org, event.to)];
  return { key: `${event.event} ${event.on} ${from} → ${to}`, row: () => ({ ...event, from, to }) };
};

/**
 * Competences and restrictions are questions that a plan in which everybody follows does not ask. Of a restriction no more
 * is read than that it protects: a plan tells nobody's reasons.
 */
function personRowFor(answers: readonly Answer[]): (person: Person) => NaturalRow {
  const asking = answers.map(({ about, people }) => ({ about, people: new Set(people) }));
  const toRow = (person: Person) => {
    const { id: _, fields, restrictions: __, ...row } = person;
    const scopes = asking.filter(({ people }) => people.has(person)).map(({ about }) => about);
    const judged = scopes.filter(({ sends }) => sends).map(({ effective }) => isProtected(person, effective));
    return {
      ...row,
      ...(scopes.some(({ competences }) => competences) ? { fields } : {}),
      ...(judged.length > 0 ? { isProtected: judged } : {}),
    };
  };
  return (person) => ({ key: person.code, row: () => toRow(person) });
}

function postingRowOf({ org, staff }: World): (posting: Posting) => NaturalRow {
  const codes = new Map(staff.people.map((person) => [person.id, person.code]));
  return (posting) => {
    const [person, unit] = [codes.get(posting.staff) ?? '', unitOf(org, posting.unit)];
    const row = () => {
      const [at, sender] = [unitKey(unit), keyOfId(org, posting.quotaUnit)];
      return { ...posting, id: undefined, staff: person, unit: at, quotaUnit: sender };
    };
    return { key: `${person} ${posting.from} ${unit.code} ${posting.form}`, row };
  };
}
