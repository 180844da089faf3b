/** What a scenario may hold: the schema it is checked by and published as, and what the full design holds beyond it. */
import type { InferOutput } from 'valibot';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { parseOfficeDay } from '#kit/values.js';
import { compareCodes } from '#kit/vietnamese.js';
import { LEVELS, UNIT_KINDS } from '#org/model.js';
import { parseCount, parseDegrees, parseKind, parseLevel } from '#org/values.js';

type Valibot = typeof import('valibot');

/**
 * Entries of the full scenario that are not carried out yet, by the map they stand in (list positions left out).
 * They are refused by name: a scenario that is half obeyed would be worse than none.
 */
export const NOT_YET: Readonly<Record<string, readonly string[]>> = {
  '': ['parallel_until', 'split', 'move', 'rename', 'close', 'require', 'allocate', 'conditions', 'phases'],
  open: ['file', 'contract_until', 'running_cost', 'opening_hours', 'procedures', 'opens_on', 'closes_on'],
  merge: ['file', 'except', 'fields', 'areas', 'share', 'rest', 'level'],
  'merge.from': ['file', 'level', 'areas', 'kind', 'except'],
  staff: ['rules', 'appoint', 'second', 'lend', 'pin', 'overrides', 'file'],
};

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

/** Messages of the schema are slugs of this room's findings. */
export function makeScenarioSchema(v: Valibot) {
  const { text, unitCode, day } = makeScalars(v);
  const open = makeOpenSchema(v);
  const merge = v.strictObject({
    into: unitCode,
    from: v.pipe(v.array(unitCode, 'not-a-list'), v.minLength(1, 'empty-value')),
  });
  const scenario = v.strictObject({
    scenario: text,
    title: v.optional(text),
    basis: v.optional(text),
    effective: day,
    open: v.optional(v.array(open, 'not-a-list')),
    merge: v.optional(v.array(merge, 'not-a-list')),
    /** Everybody follows the unit; saying so is allowed. */
    staff: v.optional(v.picklist(['follow'], 'bad-choice')),
  });
  /** The entries known in each map, as NOT_YET names the maps. */
  const known: Readonly<Record<string, readonly string[]>> = {
    '': Object.keys(scenario.entries),
    open: Object.keys(open.entries),
    merge: Object.keys(merge.entries),
  };
  return { schema: scenario, known };
}

function makeOpenSchema(v: Valibot) {
  const { text, code, unitCode, numberBy } = makeScalars(v);
  /** A code, or the Vietnamese word for it. */
  const choice = <T extends string>(codes: readonly T[], parse: (word: string) => T | undefined) =>
    v.pipe(
      text,
      v.examples([...codes]),
      v.transform((word) => parse(word) ?? word),
      v.picklist(codes, 'bad-choice'),
    );
  return v.strictObject({
    code: unitCode,
    kind: choice(UNIT_KINDS, parseKind),
    name: text,
    parent: v.optional(unitCode),
    level: v.optional(choice(LEVELS, parseLevel)),
    address: v.optional(text),
    longitude: v.optional(numberBy((value) => parseDegrees(value, 180))),
    latitude: v.optional(numberBy((value) => parseDegrees(value, 90))),
    quota: v.optional(numberBy(parseCount)),
    fields: v.optional(
      v.pipe(
        v.array(text, 'not-a-list'),
        v.transform((names) => sorted(names)),
      ),
    ),
    areas: v.optional(
      v.pipe(
        v.array(code, 'not-a-list'),
        v.transform((codes) => sorted(codes as AreaCode[])),
      ),
    ),
  });
}

function makeScalars(v: Valibot) {
  const text = v.pipe(v.string('not-text'), v.nonEmpty('empty-value'));
  const code = v.pipe(text, v.regex(CODE, 'bad-code'));
  return {
    text,
    code,
    unitCode: v.pipe(
      code,
      v.transform((value) => value as UnitCode),
    ),
    day: v.pipe(
      text,
      v.check((value) => parseOfficeDay(value) !== undefined, 'bad-date'),
      v.transform((value) => parseOfficeDay(value) as Day),
    ),
    /** Digits are a number to an editor that knows YAML, and a text to us. */
    numberBy: (parse: (value: string) => number | undefined) =>
      v.pipe(
        v.union([v.string(), v.number()], 'not-text'),
        v.transform(String),
        v.check((value) => parse(value) !== undefined, 'bad-number'),
        v.transform((value) => parse(value) as number),
      ),
  };
}

const sorted = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort(compareCodes);

export type ScenarioInput = InferOutput<ReturnType<typeof makeScenarioSchema>['schema']>;

/** The schema of a scenario file as JSON Schema, for editors and `motcua help schema`. */
export async function scenarioSchema(): Promise<Record<string, unknown>> {
  const [v, { toJsonSchema }] = await Promise.all([import('valibot'), import('@valibot/to-json-schema')]);
  const { schema: own } = makeScenarioSchema(v);
  // JSON Schema knows neither our checks nor the flags of an expression.
  const schema = toJsonSchema(own, { typeMode: 'input', ignoreActions: ['check', 'regex'] });
  return { ...schema, title: 'motcua scenario' };
}
