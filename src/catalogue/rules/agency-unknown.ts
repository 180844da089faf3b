/** An implementing agency that the closed list of `--codes units=FILE` does not have. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { parseAgencies } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, type Rule } from './rule.js';

export const agencyUnknown: Rule = {
  slug: 'agency-unknown',
  columns: ['implementing_agencies'],
  list: 'units',
  *check(files, { lists }): Iterable<Diagnostic> {
    for (const row of files.flatMap(({ rows }) => rows)) {
      for (const value of parseAgencies(cell(row, 'implementing_agencies'))) {
        if (lists?.units?.has(value) !== false) continue;
        const args = { code: codeOf(row), value };
        yield catalogueFindings.find('agency-unknown', args, at(row, 'implementing_agencies'));
      }
    }
  },
};
