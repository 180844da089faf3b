/** Names that differ in diacritics, case or punctuation only: mostly one procedure entered twice. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, type Rule } from './rule.js';
import { groupByName, othersOf, roughName, skeletonOf } from './same-name-groups.js';

export const nearName: Rule = {
  slug: 'near-name',
  *check(files): Iterable<Diagnostic> {
    const alike = groupByName(
      files.flatMap((file) => file.rows),
      (row) => skeletonOf(row.name),
    );
    for (const rows of alike.flatMap((some) => groupByName(some, (row) => roughName(row.name)))) {
      for (const row of rows) {
        const near = rows.filter((other) => other.name !== row.name);
        if (near.length === 0) continue;
        const args = { code: codeOf(row), others: othersOf(row, near) };
        if (args.others !== '') yield catalogueFindings.find('near-name', args, at(row, 'name'));
      }
    }
  },
};
