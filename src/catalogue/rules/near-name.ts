/** Names that differ in diacritics, case or punctuation only: mostly one procedure entered twice. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { CatalogueRow } from '../parse.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, type Rule } from './rule.js';
import { groupByName, othersOf, roughName, skeletonOf } from './same-name-groups.js';

export const nearName: Rule = {
  slug: 'near-name',
  *check(files): Iterable<Diagnostic> {
    for (const rows of groupAlike(files.flatMap((file) => file.rows))) {
      for (const row of rows) {
        const near = rows.filter((other) => other.name !== row.name);
        if (near.length === 0) continue;
        const args = { code: codeOf(row), others: othersOf(row, near) };
        if (args.others !== '') yield catalogueFindings.find('near-name', args, at(row, 'name'));
      }
    }
  },
};

/** So many characters from the end tell most names of a catalogue apart. */
const TAIL = 16;

/** From what is had cheaply to what must agree: each is asked only for names that the one before holds for alike. */
const KEYS: readonly ((row: CatalogueRow) => string | number)[] = [
  (row) => skeletonOf(row.name, TAIL),
  (row) => skeletonOf(row.name),
  (row) => roughName(row.name),
];

const groupAlike = (rows: readonly CatalogueRow[]): readonly (readonly CatalogueRow[])[] =>
  KEYS.reduce<readonly (readonly CatalogueRow[])[]>(
    (groups, keyOf) => groups.flatMap((group) => groupByName(group, keyOf)),
    [rows],
  );
