/** `report volume` against the slow oracle: random worlds, all three hierarchies, through parse, import and store. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCalendar } from '#calendar/merge.js';
import { compileCalendar } from '#calendar/time/compile.js';
import type { Db } from '#db/open.js';
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { countDossiers, countLines, needsField } from '#report/counting/cube.js';
import { newTally, type Window } from '#report/counting/measure.js';
import { volumeMeasure } from '#report/counting/volume.js';
import {
  COUNT_KEYS,
  type Counted,
  type CountedAt,
  type CountedRow,
  type CountKey,
  type Dimension,
  type Hierarchy,
  type Precision,
} from '#report/model.js';
import { listOverdue, sumByDesk } from '#report/overdue.js';
import { lastDayOfPeriod, parsePeriod } from '#report/period.js';
import { openReportStore } from '#report/store.js';
import { dayAfter, oracleVolume, type RawWorld } from '../oracle/volume.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { settle } from './settle.js';

const question = fc.record({
  period: fc.constantFrom(
    '2025-03',
    '2025-Q1',
    '2025-H1',
    '2025',
    '2025-02-10..2025-05-20',
    '2025-04-01..2025-04-01',
  ),
  monthStarts: fc.constantFrom(1, 1, 15, 21),
  today: fc.constantFrom('2025-04-02', '2025-05-31', '2026-01-01'),
  hierarchy: fc.constantFrom('as-was', 'as-now', '2025-03-15'),
  within: fc.constantFrom(undefined, undefined, 'CN-1', 'HPASC', 'MC-1'),
  by: fc.constantFrom<Dimension[][]>(
    ['unit'],
    ['branch'],
    ['level', 'field'],
    ['channel', 'unit'],
    ['procedure'],
    ['month'],
    ['unit', 'month'],
    ['quarter', 'branch'],
  ),
  place: fc.constantFrom<CountedAt[]>('received', 'received', 'handled', 'returned'),
  precision: fc.constantFrom<Precision[]>('day', 'day', 'minute'),
});
type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

const toHierarchy = (mode: string, today: string): Hierarchy =>
  mode === 'as-was'
    ? { mode }
    : mode === 'as-now'
      ? { mode, on: today as Day }
      : { mode: 'as-of', on: mode as Day };

/** A row as text: its names without those of times, and its counts. */
const sayRow = (
  time: string,
  names: readonly unknown[],
  counts: Readonly<Record<CountKey, number>>,
): string => JSON.stringify([time, ...names, ...COUNT_KEYS.map((key) => `${key} ${counts[key]}`)]);

const isTime = (dimension: string): boolean => dimension === 'month' || dimension === 'quarter';

function saidRows(rows: readonly CountedRow<CountKey>[]): string[] {
  return rows
    .map(({ members, counts }) => {
      const time = members.find(({ dimension }) => isTime(dimension))?.code ?? '';
      const others = members.filter(({ dimension }) => !isTime(dimension));
      return sayRow(
        time,
        others.map(({ code, name }) => [code, name]),
        counts,
      );
    })
    .sort();
}

/** The months or quarters of a period, counted out day by day: code, first day, last day. */
function cutOut(first: string, last: string, by: readonly string[], starts: number) {
  const parts: { code: string; first: string; last: string }[] = [];
  for (let day = first; day <= last; day = dayAfter(day, 1)) {
    let year = Number(day.slice(0, 4));
    let month = Number(day.slice(5, 7));
    if (starts > 1 && Number(day.slice(8)) >= starts) month += 1;
    if (month === 13) [year, month] = [year + 1, 1];
    const code = by.includes('month')
      ? `${year}-${String(month).padStart(2, '0')}`
      : `${year}-Q${Math.ceil(month / 3)}`;
    const open = parts.at(-1);
    if (open?.code === code) open.last = day;
    else parts.push({ code, first: day, last: day });
  }
  return parts;
}

const COLUMN = { received: 'unit', handled: 'handler', returned: 'return_unit' } as const;

/** What the oracle says to a question: rows as text, and the whole. */
function askOracle(world: RawWorld, asked: Asked, first: string, last: string) {
  const { today, hierarchy, within, by, place, precision } = asked;
  const ask = (from: string, to: string, dimensions: readonly string[]) =>
    oracleVolume(world, {
      first: from,
      lastOfPeriod: to,
      today,
      forwardTo: hierarchy === 'as-was' ? undefined : hierarchy === 'as-now' ? today : hierarchy,
      by: dimensions,
      column: COLUMN[place],
      byMinute: precision === 'minute',
      ...(within === undefined ? {} : { within }),
    });
  const others = by.filter((dimension) => !isTime(dimension));
  const parts = by.some(isTime)
    ? cutOut(first, last, by, asked.monthStarts).filter((part) => part.first <= today)
    : [{ code: '', first, last }];
  return {
    rows: parts
      .flatMap((part) =>
        ask(part.first, part.last, others).rows.map((row) => sayRow(part.code, row.names, row)),
      )
      .sort(),
    whole: ask(first, last, []),
  };
}

function compare(db: Db, world: RawWorld, asked: Asked, seen: Record<string, number>): void {
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const { today, by, place, precision, monthStarts } = asked;
  const period = parsePeriod(asked.period, monthStarts);
  if (period === undefined) throw new Error(asked.period);
  const hierarchy = toHierarchy(asked.hierarchy, today);
  const unit = asked.within as UnitCode | undefined;
  const request = { period, today: today as Day, hierarchy, org, unit, by, monthStarts };
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const measure = volumeMeasure(precision);
  const report = countDossiers(store.scanDossiers(span, place), measure, {
    ...request,
    fieldOf: (procedure) => world.fieldOfProcedure[procedure],
  });
  const expected = askOracle(world, asked, period.from, lastDayOfPeriod(period));
  expect(saidRows(report.rows)).toEqual(expected.rows);
  expect([sayRow('', [], report.total)]).toEqual(
    expected.whole.rows.length === 0
      ? [sayRow('', [], newTally(COUNT_KEYS))]
      : expected.whole.rows.map((row) => sayRow('', [], row)),
  );
  if (place !== 'returned' && !by.includes('procedure')) {
    const laid = { ...request, fieldOf: (field: string) => field || undefined };
    const lines = (windows: readonly Window[]) =>
      store.sumLedger({ windows, place, byField: needsField(laid) }, precision);
    const fromLedger = countLines(lines, measure, laid);
    expect(fromLedger).toEqual(report);
  }
  const excluded = Object.fromEntries(report.excluded.map(({ reason, count }) => [reason, count]));
  expect([excluded['not-accepted'] ?? 0, excluded['received-after-evaluation'] ?? 0]).toEqual([
    expected.whole.notAccepted,
    expected.whole.tooLate,
  ]);
  note(seen, report, asked);
}

/** Counts what the worlds held: without it the test would show nothing. */
function note(seen: Record<string, number>, report: Counted<CountKey>, { by, precision }: Asked): void {
  const add = (what: string, count: number) => {
    seen[what] = (seen[what] ?? 0) + count;
  };
  const members = report.rows.flatMap((row) => row.members);
  add('rows', report.rows.length);
  add('paused', report.total.inProgressPaused);
  add('withdrawn', report.total.withdrawn);
  add('unknown', members.filter(({ place }) => place === 'unknown').length);
  add('undivided', members.filter(({ place }) => place === 'undivided').length);
  add('excluded', report.excluded.length);
  add(`by ${by.join()}`, report.rows.length);
  if (precision === 'minute') add('late by the minute', report.total.resolvedLate);
}

test('every figure equals the slow recomputation from the raw rows', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(worldArbitrary, fc.array(question, { minLength: 3, maxLength: 6 }), (world, questions) => {
      const db = settle(world);
      for (const asked of questions) compare(db, world, asked, seen);
      db.close();
    }),
    { seed: 20250305, numRuns: 500 },
  );
  for (const [what, count] of Object.entries(seen)) expect([what, count > 20]).toEqual([what, true]);
  expect(Object.keys(seen).length).toBe(15);
});

/** What lies overdue, by `report volume` on the day it is asked and by `report overdue`. */
test('what is overdue is as much in the list as in the counts', () => {
  let seen = 0;
  fc.assert(
    fc.property(worldArbitrary, fc.constantFrom('2025-04-02', '2026-01-01'), (world, day) => {
      const db = settle(world);
      for (const unit of [undefined, 'CN-1']) seen += expectSameOverdue(db, day as Day, unit);
      db.close();
    }),
    { seed: 20250306, numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(20);
});

function expectSameOverdue(db: Db, today: Day, within: string | undefined): number {
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const unit = within as UnitCode | undefined;
  const period = { from: '1990-01-01' as Day, until: addDays(today, 1) };
  const asNow = { mode: 'as-now', on: today } as const;
  const fieldOf = () => undefined;
  const cube = { period, today, hierarchy: asNow, org, unit, by: [], monthStarts: 1, fieldOf };
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const { total } = countDossiers(store.scanDossiers(span, 'received'), volumeMeasure('day'), cube);
  const calendar = compileCalendar(mergeCalendar([]));
  const open = store.scanOpen({ on: toDayNumber(today), dueBefore: toDayNumber(today) * MINUTES_PER_DAY });
  const { entries } = listOverdue(open, { today, calendar, days: 0, org, fieldOf, unit });
  // Within a unit lies what came in there or has its desk there: at least what the counts have.
  if (unit === undefined) expect(entries.length).toBe(total.inProgressOverdue);
  else expect(entries.length).toBeGreaterThanOrEqual(total.inProgressOverdue);
  expect(sumByDesk(entries).reduce((sum, { overdue }) => sum + overdue, 0)).toBe(entries.length);
  return entries.length;
}
