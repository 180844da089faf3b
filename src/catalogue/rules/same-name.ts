/** Two procedures of one name: citizens and staff pick the wrong one. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { catalogueFindings } from '../words.js';
import { at, codeOf, type Rule } from './rule.js';
import { groupByName, othersOf } from './same-name-groups.js';

export const sameName: Rule = {
  slug: 'same-name',
  *check(files): Iterable<Diagnostic> {
    for (const rows of groupByName(
      files.flatMap((file) => file.rows),
      (row) => row.name,
    )) {
      for (const row of rows) {
        const args = { code: codeOf(row), others: othersOf(row, rows) };
        yield catalogueFindings.find('same-name', args, at(row, 'name'));
      }
    }
  },
};
