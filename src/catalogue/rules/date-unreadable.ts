/** A date that is none: 31/02/2025, or prose. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { parseOfficeDay } from '#kit/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, type Rule } from './rule.js';

export const dateUnreadable: Rule = {
  slug: 'date-unreadable',
  *check(files): Iterable<Diagnostic> {
    for (const row of files.flatMap(({ rows }) => rows)) {
      for (const column of ['effective_from', 'published_on'] as const) {
        const value = cell(row, column);
        if (value === '' || parseOfficeDay(value) !== undefined) continue;
        yield catalogueFindings.find('date-unreadable', { code: codeOf(row), value }, at(row, column));
      }
    }
  },
};
