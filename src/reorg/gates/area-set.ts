/** Sets of areas as bits. A unit without a list of areas serves every one: those that somebody lists, and area `*`. Pure. */
import type { AreaCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';

export type AreaSet = Uint32Array;

/** What stands for every area there is. */
export const EVERYWHERE = '*';

export interface AreaBook {
  /** What a unit's list means. */
  setOf(areas: readonly AreaCode[]): AreaSet;
  none(): AreaSet;
  /** In order of code; `*` alone where it is in the set. */
  listOf(set: AreaSet): (AreaCode | typeof EVERYWHERE)[];
}

const BITS = 32;

export function areaBook(mentioned: readonly AreaCode[]): AreaBook {
  const codes = [EVERYWHERE, ...[...new Set(mentioned)].sort(compareCodes)] as const;
  const places = new Map<string, number>(codes.map((code, i) => [code, i]));
  const size = Math.ceil(codes.length / BITS);
  const setOf = (areas: readonly AreaCode[]): AreaSet => {
    const set = new Uint32Array(size);
    if (areas.length === 0) return set.fill(0xffffffff);
    for (const area of areas) {
      const place = places.get(area) ?? 0;
      set[(place / BITS) | 0] = (set[(place / BITS) | 0] ?? 0) | (1 << (place % BITS));
    }
    return set;
  };
  return {
    setOf,
    none: () => new Uint32Array(size),
    listOf: (set) => {
      const listed = codes.filter((_, i) => ((set[(i / BITS) | 0] ?? 0) >>> (i % BITS)) & 1);
      return (listed[0] === EVERYWHERE ? [EVERYWHERE] : listed) as (AreaCode | typeof EVERYWHERE)[];
    },
  };
}

/** Adds `other` to `set`. */
export function join(set: AreaSet, other: AreaSet): void {
  for (let i = 0; i < set.length; i++) set[i] = (set[i] ?? 0) | (other[i] ?? 0);
}

/** Of at least one set; all are of one book. */
export function union(sets: readonly AreaSet[]): AreaSet {
  const all = (sets[0] ?? new Uint32Array()).slice();
  for (const set of sets) join(all, set);
  return all;
}

export const without = (set: AreaSet, other: AreaSet): AreaSet =>
  set.map((bits, i) => bits & ~(other[i] ?? 0));

export const inBoth = (set: AreaSet, other: AreaSet): AreaSet => set.map((bits, i) => bits & (other[i] ?? 0));

/** Do they share an area? */
export const meet = (set: AreaSet, other: AreaSet): boolean =>
  set.some((bits, i) => (bits & (other[i] ?? 0)) !== 0);

export const isEmpty = (set: AreaSet): boolean => set.every((bits) => bits === 0);
