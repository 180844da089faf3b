/** What is laid beside and cut from counted rows. */
import { describe, expect, test } from 'vitest';
import type { Day } from '#kit/dates.js';
import { arrange, type Comparison, comparedWith, layBeside } from '#report/arrange.js';
import { memberOfTime } from '#report/counting/dimensions.js';
import type { Counted, CountedRow, Counts, Dimension, Member } from '#report/model.js';
import { parsePeriod, type ReportPeriod } from '#report/period.js';

type Key = 'received';
const KEYS: readonly Key[] = ['received'];

const unit = (code: string): Member => ({ dimension: 'unit', key: code, code, name: code });
const month = (code: string): Member => memberOfTime('month', code);
const row = (received: number, ...members: Member[]): CountedRow<Key> => ({ members, counts: { received } });

function counted(...rows: CountedRow<Key>[]): Counted<Key> {
  const received = rows.reduce((sum, { counts }) => sum + counts.received, 0);
  return { rows, total: { received }, excluded: [] };
}

const say = (counts: Counts<Key> | null): number | null => counts?.received ?? null;

/** Rows by the names of their members: how many now, how many then. */
const beside = (now: Counted<Key>, before: Counted<Key>) =>
  layBeside(KEYS, now, { counted: before }).map(({ members, counts, before: then }) => [
    members.map(({ code }) => code).join(' '),
    say(counts),
    say(then),
  ]);

describe('rows of two periods', () => {
  test('stand there with zeros where only one of them had something', () => {
    const before = counted(row(10, month('2025-01')), row(20, month('2025-02')));
    expect(beside(counted(row(2, month('2025-02')), row(3, month('2025-03'))), before)).toEqual([
      ['2025-01', 0, 10],
      ['2025-02', 2, 20],
      ['2025-03', 3, 0],
    ]);
  });

  test('keep a unit that has gone since, in its order', () => {
    const now = counted(row(2, month('2025-01'), unit('B')), row(4, month('2025-02'), unit('B')));
    const before = counted(row(10, month('2025-01'), unit('A')), row(20, month('2025-01'), unit('B')));
    expect(beside(now, before)).toEqual([
      ['2025-01 A', 0, 10],
      ['2025-01 B', 2, 20],
      ['2025-02 B', 4, 0],
    ]);
  });
});

/** What a period is compared with, and what each of its months or quarters is laid beside. */
const compared = (text: string, kind: Comparison, by: Dimension[] = [], today = '2030-01-01', starts = 1) =>
  comparedWith(
    { period: parsePeriod(text, starts) as ReportPeriod, by, monthStarts: starts, today: today as Day },
    kind,
  );
const beginnings = (...asked: Parameters<typeof compared>) =>
  compared(...asked).parts?.map(({ code, from }) => `${code} ${from}`);

describe('months and quarters', () => {
  test('lie beside those that are as far from them as the periods are', () => {
    expect(beginnings('2025-Q1', 'year-ago', ['month'])).toEqual([
      '2025-01 2024-01-01',
      '2025-02 2024-02-01',
      '2025-03 2024-03-01',
    ]);
    expect(beginnings('2025-02', 'previous', ['month'], '2030-01-01', 15)).toEqual(['2025-02 2024-12-15']);
  });

  test('are not cut where the calendar cuts the earlier period', () => {
    expect(compared('2025-02..2025-03', 'previous', ['quarter']).parts).toEqual([
      { code: '2025-Q1', from: '2024-12-01', until: '2025-02-01' },
    ]);
    expect(compared('2025-03-05..2025-03-20', 'previous', ['month']).parts).toEqual([
      { code: '2025-03', from: '2025-02-17', until: '2025-03-05' },
    ]);
  });

  test('are not told before they begin', () => {
    expect(beginnings('2025-Q1', 'year-ago', ['month'], '2025-01-20')).toEqual(['2025-01 2024-01-01']);
  });
});

test('what --top leaves out is summed up in both periods', () => {
  const row = (received: number, then: number) => ({
    members: [],
    counts: { received },
    before: { received: then },
  });
  const order = { of: ({ received }: Counts<Key>) => received, isAscending: false };
  expect(arrange(KEYS, [row(1, 10), row(5, 50), row(2, 20)], order, 1)).toEqual({
    rows: [row(5, 50)],
    others: { rows: 2, counts: { received: 3 }, before: { received: 30 } },
  });
});

test.each([
  ['2025-03', 'year-ago', '2024-03-01', '2024-04-01'],
  ['2024-02', 'year-ago', '2023-02-01', '2023-03-01'],
  ['2024-02-29..2024-02-29', 'year-ago', '2023-03-01', '2023-03-02'],
  ['2024-02-01..2024-02-28', 'year-ago', '2023-02-01', '2023-03-01'],
  ['2025-Q1', 'previous', '2024-10-01', '2025-01-01'],
  ['2025-03-10..2025-03-12', 'previous', '2025-03-07', '2025-03-10'],
] as const)('%s is compared, %s, with %s until %s', (text, kind, from, until) => {
  expect(compared(text, kind)).toEqual({ period: { from, until } });
});
