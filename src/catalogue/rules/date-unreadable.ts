/** A date that is none: 31/02/2025, or prose. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { parseOfficeDay } from '#kit/values.js';
import type { CatalogueRow } from '../parse.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, type Rule } from './rule.js';

const DATES = ['effective_from', 'published_on'] as const;

export const dateUnreadable: Rule = {
  slug: 'date-unreadable',
  *check(files): Iterable<Diagnostic> {
    for (const { rows, present } of files) {
      const columns = DATES.filter((column) => present.has(column));
      for (const column of columns) for (const row of rows) yield* judge(row, column);
    }
  },
};

function* judge(row: CatalogueRow, column: (typeof DATES)[number]): Iterable<Diagnostic> {
  const value = cell(row, column);
  if (value === '' || parseOfficeDay(value) !== undefined) return;
  yield catalogueFindings.find('date-unreadable', { code: codeOf(row), value }, at(row, column));
}
