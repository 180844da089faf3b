/** What a scenario may hold: the schema it is checked by and published as, and what the full design holds beyond it. */
import type { GenericSchema, InferOutput } from 'valibot';
import { LEVELS, UNIT_KINDS } from '#org/model.js';
import { parseCount, parseKind, parseLevel } from '#org/values.js';
import { allocateKeys, makeAllocateSchema } from './allocate-schema.js';
import { makeListOf, makeScalars, sorted, type Valibot } from './scalars.js';
import { makeSelectSchemas } from './select-schema.js';
import { makeSplitSchemas, splitKeys } from './split-schema.js';
import { makeStaffSchema, staffKeys } from './staff-schema.js';

/**
 * Entries of the full scenario that are not carried out yet, by the map they stand in (list positions left out).
 * They are refused by name: a scenario that is half obeyed would be worse than none.
 */
export const NOT_YET: Readonly<Record<string, readonly string[]>> = {
  open: ['contract_until', 'running_cost', 'opening_hours', 'procedures', 'opens_on', 'closes_on'],
};

/**
 * A scenario is of one day (`single`), or of several, each with its sections (`phased`). Messages are slugs of this
 * room's findings. Where an entry has one of two forms, a reader of files is told of the one that was meant; what is
 * published names both.
 */
export function makeScenarioSchema(v: Valibot, isPublished = false) {
  const { text, unitCode, day, lastDay } = makeScalars(v);
  const open = makeOpenSchema(v);
  const change = makeChangeSchemas(v, isPublished);
  const listOf = makeListOf(v, isPublished);
  const people = makeStaffSchema(v, makeScalars(v), listOf);
  const wanted = makeAllocateSchema(v, makeScalars(v));
  const divide = makeSplitSchemas(v, makeScalars(v));
  const select = makeSelectSchemas(v, makeScalars(v));
  const merge = v.strictObject({
    into: unitCode,
    from: eitherMap(v, isPublished, select.selector, select.codes),
    except: v.optional(select.except),
  });
  const close = eitherMap(v, isPublished, select.selection, unitCode);
  const sections = {
    effective: day,
    parallel_until: v.optional(lastDay),
    open: v.optional(listOf(open)),
    merge: v.optional(listOf(merge)),
    split: v.optional(listOf(divide.split)),
    close: v.optional(listOf(close)),
    rename: v.optional(listOf(change.rename)),
    move: v.optional(listOf(change.move)),
    require: v.optional(listOf(wanted.requirement)),
    /** Everybody follows the unit; saying so is allowed. */
    staff: v.optional(eitherMap(v, isPublished, people.staff, v.picklist(['follow'], 'bad-choice'))),
  };
  const head = { scenario: text, title: v.optional(text), basis: v.optional(text) };
  const shared = {
    conditions: v.optional(v.array(text, 'not-a-list')),
    allocate: v.optional(wanted.allocation),
  };
  const single = v.strictObject({ ...head, ...sections, ...shared });
  const phase = v.strictObject({ name: v.optional(text), ...sections });
  const phases = v.pipe(v.array(phase, 'not-a-list'), v.minLength(1, 'empty-value'));
  const phased = v.strictObject({ ...head, ...shared, phases });
  /** The entries known in each map, as NOT_YET names the maps. */
  const known: Readonly<Record<string, readonly string[]>> = {
    '': [...Object.keys(single.entries), 'phases'],
    phases: Object.keys(phase.entries),
    open: Object.keys(open.entries),
    merge: Object.keys(merge.entries),
    'merge.from': Object.keys(select.selector.entries),
    ...selectKeys(select, ['merge', 'close', 'move.units', 'staff.rules.match.units']),
    close: Object.keys(select.selection.entries),
    'move.units': Object.keys(select.selection.entries),
    'staff.rules.match.units': Object.keys(select.selection.entries),
    ...splitKeys(divide),
    ...staffKeys(people),
    ...allocateKeys(wanted),
    rename: Object.keys(change.rename.entries),
    move: [...Object.keys(change.one.entries), 'units'],
  };
  return { single, phased, known };
}

function makeChangeSchemas(v: Valibot, isPublished: boolean) {
  const { text, unitCode, degrees } = makeScalars(v);
  const rename = v.strictObject({ unit: unitCode, name: text });
  const one = v.strictObject({
    unit: unitCode,
    parent: v.optional(unitCode),
    address: v.optional(text),
    longitude: v.optional(degrees(180)),
    latitude: v.optional(degrees(90)),
  });
  const many = v.strictObject({
    units: makeSelectSchemas(v, makeScalars(v)).selection,
    parent: unitCode,
  });
  const move = isPublished
    ? v.union([one, many])
    : v.lazy((input) => ('units' in Object(input) ? many : one) as typeof one | typeof many);
  return { rename, move, one };
}

/** The entries of exceptions, wherever they may stand. */
const selectKeys = ({ except }: ReturnType<typeof makeSelectSchemas>, maps: readonly string[]) =>
  Object.fromEntries(maps.map((map) => [`${map}.except`, Object.keys(except.entries)]));

/** A map of one form, or something else: a reader of files is told of the one that was meant. */
const eitherMap = <M extends GenericSchema, O extends GenericSchema>(
  v: Valibot,
  isPublished: boolean,
  map: M,
  other: O,
) => (isPublished ? v.union([other, map]) : v.lazy((input) => (isMap(input) ? map : other) as M | O));

const isMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function makeOpenSchema(v: Valibot) {
  const { text, unitCode, numberBy, degrees, areas, choice } = makeScalars(v);
  return v.strictObject({
    code: unitCode,
    kind: choice(UNIT_KINDS, parseKind),
    name: text,
    parent: v.optional(unitCode),
    level: v.optional(choice(LEVELS, parseLevel)),
    address: v.optional(text),
    longitude: v.optional(degrees(180)),
    latitude: v.optional(degrees(90)),
    quota: v.optional(numberBy(parseCount)),
    fields: v.optional(
      v.pipe(
        v.array(text, 'not-a-list'),
        v.transform((names) => sorted(names)),
      ),
    ),
    areas: v.optional(areas),
  });
}

type ScenarioSchemas = ReturnType<typeof makeScenarioSchema>;

export type ScenarioInput = InferOutput<ScenarioSchemas['single']>;
export type PhasedInput = InferOutput<ScenarioSchemas['phased']>;
