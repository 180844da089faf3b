/** The single values of a scenario: texts, codes, days, numbers, choices. Messages are slugs of this room's findings. */
import type { GenericSchema } from 'valibot';
import type { AreaCode, StaffCode, UnitCode } from '#kit/brand.js';
import { type Day, untilAfter } from '#kit/dates.js';
import { parseOfficeDay, parseYesNo } from '#kit/values.js';
import { compareCodes } from '#kit/vietnamese.js';
import { parseDegrees } from '#org/values.js';

export type Valibot = typeof import('valibot');

export type ListOf = ReturnType<typeof makeListOf>;

/**
 * A list of a scenario. What is published says that any of its items, or all of it, may stand in a file; a reader of
 * scenarios has put the files in before. `name`: its file may also be named by a bare text.
 */
export function makeListOf(v: Valibot, isPublished: boolean) {
  const file = v.strictObject({ file: v.string(), mapping: v.optional(v.string()) });
  return <S extends GenericSchema>(item: S, name?: GenericSchema) => {
    const list = v.array(item, 'not-a-list');
    const forms = [v.array(v.union([item, file])), file, ...(name === undefined ? [] : [name])];
    return isPublished ? (v.union(forms) as unknown as typeof list) : list;
  };
}

/** What stands for a last parallel day that is still to be fixed. */
export const UNDECIDED = 'undecided';

/** How a code looks. */
export const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export type Scalars = ReturnType<typeof makeScalars>;

export function makeScalars(v: Valibot) {
  const text = v.pipe(v.string('not-text'), v.nonEmpty('empty-value'));
  const code = v.pipe(text, v.regex(CODE, 'bad-code'));
  /** Digits are a number to an editor that knows YAML, and a text to us. */
  const numberBy = (parse: (value: string) => number | undefined) =>
    v.pipe(
      v.union([v.string(), v.number()], 'not-text'),
      v.transform(String),
      v.check((value) => parse(value) !== undefined, 'bad-number'),
      v.transform((value) => parse(value) as number),
    );
  return {
    ...{ text, code },
    numberBy,
    degrees: (limit: number) => numberBy((value) => parseDegrees(value, limit)),
    /** A code, or the Vietnamese word for it. */
    choice: <T extends string>(codes: readonly T[], parse: (word: string) => T | undefined) =>
      v.pipe(
        text,
        v.examples([...codes]),
        v.transform((word) => parse(word) ?? word),
        v.picklist(codes, 'bad-choice'),
      ),
    areas: v.pipe(
      v.array(code, 'not-a-list'),
      v.transform((codes) => sorted(codes as AreaCode[])),
    ),
    staffCode: v.pipe(
      code,
      v.transform((value) => value as StaffCode),
    ),
    unitCode: v.pipe(
      code,
      v.transform((value) => value as UnitCode),
    ),
    /** A last day, or that nobody has decided on one. */
    lastDay: v.pipe(
      text,
      v.check((value) => value === UNDECIDED || parseOfficeDay(value) !== undefined, 'bad-date'),
      v.transform((value) => (value === UNDECIDED ? value : (parseOfficeDay(value) as Day))),
    ),
    /** The last day, as people write it; kept as the first day on which it no longer holds. */
    until: v.pipe(
      text,
      v.check((value) => parseOfficeDay(value) !== undefined, 'bad-date'),
      v.transform((value) => untilAfter(parseOfficeDay(value) as Day)),
    ),
    yesNo: v.pipe(
      text,
      v.check((value) => parseYesNo(value) !== undefined, 'bad-yes-no'),
      v.transform((value) => parseYesNo(value) === true),
    ),
    day: v.pipe(
      text,
      v.check((value) => parseOfficeDay(value) !== undefined, 'bad-date'),
      v.transform((value) => parseOfficeDay(value) as Day),
    ),
  };
}

export const sorted = <T extends string>(values: readonly T[]): T[] =>
  [...new Set(values)].sort(compareCodes);
