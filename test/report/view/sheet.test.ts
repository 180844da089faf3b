/** A counted report on a terminal. */
import { expect, test } from 'vitest';
import type { Day } from '#kit/dates.js';
import { memberOfTime } from '#report/counting/dimensions.js';
import type { Counts, ReportHead } from '#report/model.js';
import { countColumn } from '#report/view/columns.js';
import { makeSheet, type SheetRequest, viewSheet } from '#report/view/sheet.js';

type Key = 'open' | 'paused' | 'undated';

const head: ReportHead = {
  report: 'volume',
  period: { from: '2025-01-01' as Day, until: '2025-03-01' as Day, lastDay: '2025-02-28' as Day },
  evaluatedOn: '2025-02-28' as Day,
  by: 'month',
  place: 'received',
  hierarchy: 'as-was',
  definition: '',
};

const month = (code: string, counts: Counts<Key>) => ({
  members: [memberOfTime('month', code)],
  counts,
  before: null,
});

test('a column of which a month has some is there, though none are left at the end of the period', () => {
  const request: SheetRequest<Key> = {
    ...{ head, by: ['month'], title: { vi: 'T', en: 'T' }, footer: [] },
    figures: (['open', 'paused', 'undated'] as const).map((key) => countColumn(key, { vi: key, en: key })),
    arranged: {
      rows: [
        month('2025-01', { open: 3, paused: 2, undated: 0 }),
        month('2025-02', { open: 1, paused: 0, undated: 0 }),
      ],
      others: null,
    },
    total: { open: 1, paused: 0, undated: 0 },
  };
  const text = viewSheet(makeSheet(request, 'vi'), request, 'vi', 0);
  expect(text).toContain('paused');
  expect(text).not.toContain('undated');
});
