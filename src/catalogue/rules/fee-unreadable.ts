/** A fee must be public: an amount, none, or the text that lays it down. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { CatalogueRow } from '../parse.js';
import { feeKindOf } from '../reading/fee.js';
import { catalogueFindings } from '../words.js';
import { at, cell, codeOf, type Rule } from './rule.js';

export const feeUnreadable: Rule = {
  slug: 'fee-unreadable',
  columns: ['fee'],
  *check(files) {
    for (const row of files.flatMap(({ rows }) => rows)) {
      yield* check(row, 'fee');
      yield* check(row, 'charge');
    }
  },
};

function* check(row: CatalogueRow, kind: 'fee' | 'charge'): Iterable<Diagnostic> {
  const value = cell(row, kind);
  if (feeKindOf(value) !== 'unreadable') return;
  yield catalogueFindings.find('fee-unreadable', { code: codeOf(row), value, kind }, at(row, kind));
}
