/** Rows of different codes whose names are alike in some way. */
import { groupTwins } from '#kit/group.js';
import { compareCodes, fold } from '#kit/vietnamese.js';
import type { CatalogueRow } from '../parse.js';
import { codeOf } from './rule.js';

/** Groups of two codes at least; rows without a name or a code stand in none. */
export function groupByName(
  rows: readonly CatalogueRow[],
  keyOf: (row: CatalogueRow) => string | number,
): CatalogueRow[][] {
  const named = rows.filter(({ name, code }) => name !== '' && code !== undefined);
  return groupTwins(named, keyOf).filter((group) => new Set(group.map(codeOf)).size > 1);
}

/** The other codes of a group, in order. */
export const othersOf = (row: CatalogueRow, rows: readonly CatalogueRow[]): string =>
  [...new Set(rows.map(codeOf).filter((code) => code !== codeOf(row)))].sort(compareCodes).join(', ');

/** Letters and digits only, without diacritics. */
export const roughName = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const SKELETON = 'bcfghklmnpqrstvx0123456789';

/** Numbers that, times 31, the engine still keeps without making an object of them. */
const SMALL = 0x1ffffff;

/** Which characters of ASCII stand for themselves in a skeleton, in either case. */
const KEPT = new Uint8Array(128);
for (const char of SKELETON) {
  KEPT[char.charCodeAt(0)] = char.charCodeAt(0);
  KEPT[char.toUpperCase().charCodeAt(0)] = char.charCodeAt(0);
}

/**
 * A number that no diacritic, letter case or punctuation changes, and that is had cheaply: of the consonants but đ, and the
 * digits, or of the last `most` of them. Names of one number need not be alike; alike names have one number.
 */
export function skeletonOf(name: string, most = name.length): number {
  let number = 0;
  let left = most;
  for (let i = name.length - 1; i >= 0 && left > 0; i--) {
    const code = name.charCodeAt(i);
    const kept = code < 128 ? (KEPT[code] as number) : 0;
    if (kept === 0) continue;
    number = (number * 31 + kept) & SMALL;
    left--;
  }
  return number;
}
