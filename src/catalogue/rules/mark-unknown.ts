/** A cell that should say yes or no, and says something else. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { CatalogueRow } from '../parse.js';
import { parseMark } from '../reading/values.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, type Rule } from './rule.js';

const MARKS = ['boundary_free', 'interlinked', 'online_full', 'online_partial'] as const;

export const markUnknown: Rule = {
  slug: 'mark-unknown',
  *check(files): Iterable<Diagnostic> {
    for (const { rows, present } of files) {
      const marks = MARKS.filter((column) => present.has(column));
      for (const row of marks.length === 0 ? [] : rows) yield* judge(row, marks);
    }
  },
};

function* judge(row: CatalogueRow, marks: readonly (typeof MARKS)[number][]): Iterable<Diagnostic> {
  for (const column of marks) {
    const value = cell(row, column);
    if (parseMark(value) !== undefined) continue;
    yield catalogueFindings.find('mark-unknown', { code: codeOf(row), value, column }, at(row, column));
  }
}
