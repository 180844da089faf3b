/** Rows of different codes whose names are alike in some way. */
import { groupBy } from '#kit/group.js';
import { compareCodes, fold } from '#kit/vietnamese.js';
import type { CatalogueRow } from '../parse.js';
import { codeOf } from './rule.js';

/** Groups of two codes at least; rows without a name or a code stand in none. */
export function groupByName(
  rows: readonly CatalogueRow[],
  keyOf: (row: CatalogueRow) => string,
): CatalogueRow[][] {
  const named = rows.filter(({ name, code }) => name !== '' && code !== undefined);
  return [...groupBy(named, keyOf).values()].filter((group) => new Set(group.map(codeOf)).size > 1);
}

/** The other codes of a group, in order. */
export const othersOf = (row: CatalogueRow, rows: readonly CatalogueRow[]): string =>
  [...new Set(rows.map(codeOf).filter((code) => code !== codeOf(row)))].sort(compareCodes).join(', ');

/** Letters and digits only, without diacritics. */
export const roughName = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** What no diacritic, letter case or punctuation changes, and what is had cheaply: consonants but đ, and digits. */
export const skeletonOf = (name: string): string =>
  name.toLowerCase().replace(/[^bcfghklmnpqrstvx0-9]+/g, '');
