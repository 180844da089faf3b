/**
 * Who gets which field in which area where a unit is split: a part named by both gets those fields in those areas only, one
 * named by one of the two all of the other, the rest what is left. Each pair has exactly one heir. Pure.
 */
import { compareCodes, spelling } from '#kit/vietnamese.js';
import type { SplitPart } from '../scenario-model.js';

/** null: one that nobody names, of a unit that lists none and so serves all. */
export interface Pair {
  readonly field: string | null;
  readonly area: string | null;
}

export interface Lists {
  readonly fields: readonly string[];
  readonly areas: readonly string[];
}

/** Pairs that two parts name. */
export interface Clash {
  readonly first: SplitPart;
  readonly second: SplitPart;
  readonly pairs: readonly Pair[];
}

export interface Deal {
  readonly clashes: readonly Clash[];
  /** What no part names. */
  readonly left: readonly Pair[];
}

/** Is it split by both at once? */
export const isCrossed = (parts: readonly SplitPart[]): boolean =>
  (['fields', 'areas'] as const).every((way) => parts.some((part) => part[way] !== undefined));

export function dealPairs(parts: readonly SplitPart[], whole: Lists): Deal {
  const pairs = listPairs(parts, whole);
  const naming = parts.filter((part) => part.fields !== undefined || part.areas !== undefined);
  const tests = naming.map((part) => ({ part, names: namesPair(part) }));
  const clashes = tests.flatMap(({ part: second, names }, i) =>
    tests.slice(0, i).flatMap((earlier): Clash[] => {
      const both = pairs.filter((pair) => names(pair) && earlier.names(pair));
      return both.length === 0 ? [] : [{ first: earlier.part, second, pairs: both }];
    }),
  );
  return { clashes, left: pairs.filter((pair) => !tests.some(({ names }) => names(pair))) };
}

/** Fields and areas of these pairs. A unit that lists none has none here either: all of them are meant. */
export function boundsOf(pairs: readonly Pair[], whole: Lists): Lists {
  const listed = (all: readonly string[], key: keyof Pair): readonly string[] => {
    const among = new Set(pairs.map((pair) => pair[key]));
    return all.filter((value) => among.has(value));
  };
  return { fields: listed(whole.fields, 'field'), areas: listed(whole.areas, 'area') };
}

/** Pairs that the lists of a unit take in beside these: it serves each of its fields in each of its areas. */
export function beyondBounds(pairs: readonly Pair[]): Pair[] {
  const fields = new Set(pairs.map(({ field }) => field));
  const areas = new Set(pairs.map(({ area }) => area));
  const meant = new Set(pairs.map(keyOf));
  return [...fields]
    .flatMap((field) => [...areas].map((area) => ({ field, area })))
    .filter((pair) => !meant.has(keyOf(pair)));
}

const keyOf = ({ field, area }: Pair): string => JSON.stringify([field, area]);

function listPairs(parts: readonly SplitPart[], whole: Lists): Pair[] {
  const areas = valuesOf(whole.areas, parts, 'areas');
  return valuesOf(whole.fields, parts, 'fields').flatMap((field) => areas.map((area) => ({ field, area })));
}

function valuesOf(
  listed: readonly string[],
  parts: readonly SplitPart[],
  key: keyof Lists,
): readonly (string | null)[] {
  if (listed.length > 0) return listed;
  const named = parts
    .flatMap((part) => part[key] ?? [])
    .map(({ value }) => [spelling(value), value] as const);
  return [...[...new Map(named.toReversed()).values()].sort(compareCodes), null];
}

/** Looked up by spelling: comparing each name with each other one takes seconds on a hundred areas. */
function namesPair(part: SplitPart): (pair: Pair) => boolean {
  const fits = (key: keyof Lists): ((value: string | null) => boolean) => {
    if (part[key] === undefined) return () => true;
    const named = new Set(part[key]?.map(({ value }) => spelling(value)));
    return (value) => value !== null && named.has(spelling(value));
  };
  const [hasField, hasArea] = [fits('fields'), fits('areas')];
  return ({ field, area }) => hasField(field) && hasArea(area);
}

/** Field by field with its areas, as people write it. */
export function sayPairs(pairs: readonly Pair[]): string {
  const byField = new Map<string | null, string[]>();
  for (const { field, area } of pairs) {
    byField.set(field, [...(byField.get(field) ?? []), ...(area === null ? [] : [area])]);
  }
  return [...byField]
    .map(([field, areas]) => {
      if (field === null) return areas.join(', ');
      return areas.length === 0 ? field : `${field} (${areas.join(', ')})`;
    })
    .join('; ');
}
