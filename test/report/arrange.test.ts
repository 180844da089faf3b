/** What is laid beside and cut from counted rows. */
import { describe, expect, test } from 'vitest';
import type { Day } from '#kit/dates.js';
import { arrange, comparedPeriod, layBeside } from '#report/arrange.js';
import { memberOfTime } from '#report/counting/dimensions.js';
import type { Counted, CountedRow, Counts, Member } from '#report/model.js';
import { parsePeriod, type ReportPeriod } from '#report/period.js';

type Key = 'received';
const KEYS: readonly Key[] = ['received'];

const period = (text: string): ReportPeriod => parsePeriod(text) as ReportPeriod;
const unit = (code: string): Member => ({ dimension: 'unit', key: code, code, name: code });
const month = (code: string): Member => memberOfTime('month', code);
const row = (received: number, ...members: Member[]): CountedRow<Key> => ({ members, counts: { received } });

function counted(...rows: CountedRow<Key>[]): Counted<Key> {
  const received = rows.reduce((sum, { counts }) => sum + counts.received, 0);
  return { rows, total: { received }, excluded: [] };
}

const say = (counts: Counts<Key> | null): number | null => counts?.received ?? null;

/** Rows by the names of their members: how many now, how many then. */
function beside(now: Counted<Key>, before: Counted<Key>, asked: string, today = '2030-01-01') {
  const question = {
    ...{ period: period(asked), monthStarts: 1, today: today as Day },
    by: now.rows[0]?.members.map(({ dimension }) => dimension) ?? [],
  };
  const compared = { period: comparedPeriod(question.period, 'year-ago', 1), counted: before };
  return layBeside(KEYS, question, now, compared).map(({ members, counts, before: then }) => [
    members.map(({ code }) => code).join(' '),
    say(counts),
    say(then),
  ]);
}

describe('months beside those of a year ago', () => {
  test('keep their places where the earlier year had nothing in its first months', () => {
    const now = counted(row(1, month('2025-01')), row(2, month('2025-02')), row(3, month('2025-03')));
    expect(beside(now, counted(row(30, month('2024-03'))), '2025-Q1')).toEqual([
      ['2025-01', 1, 0],
      ['2025-02', 2, 0],
      ['2025-03', 3, 30],
    ]);
  });

  test('stand there with zeros where only the earlier year had something', () => {
    const before = counted(row(10, month('2024-01')), row(20, month('2024-02')));
    expect(beside(counted(row(2, month('2025-02'))), before, '2025-Q1')).toEqual([
      ['2025-01', 0, 10],
      ['2025-02', 2, 20],
    ]);
  });

  test('keep a unit that has gone since, in its order', () => {
    const now = counted(row(2, month('2025-01'), unit('B')), row(4, month('2025-02'), unit('B')));
    const before = counted(row(10, month('2024-01'), unit('A')), row(20, month('2024-01'), unit('B')));
    expect(beside(now, before, '2025-01..2025-02')).toEqual([
      ['2025-01 A', 0, 10],
      ['2025-01 B', 2, 20],
      ['2025-02 B', 4, 0],
    ]);
  });

  test('are not told before they begin', () => {
    const before = counted(row(10, month('2024-01')), row(20, month('2024-02')));
    expect(beside(counted(row(1, month('2025-01'))), before, '2025-Q1', '2025-01-20')).toEqual([
      ['2025-01', 1, 10],
    ]);
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
  expect(comparedPeriod(period(text), kind, 1)).toEqual({ from, until });
});
