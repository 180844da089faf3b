/** `--compare` against the reports of both periods alone: random worlds, every `--by`, all hierarchies. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { COMPARISONS, comparedWith, layBeside } from '#report/arrange.js';
import { countDossiers } from '#report/counting/cube.js';
import { isTime } from '#report/counting/dimensions.js';
import { volumeMeasure } from '#report/counting/volume.js';
import { COUNT_KEYS, type CountedRow, type Dimension, type Hierarchy } from '#report/model.js';
import { type PeriodPart, parsePeriod, type ReportPeriod } from '#report/period.js';
import { openReportStore } from '#report/store.js';
import type { RawWorld } from '../oracle/volume.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { settle } from './settle.js';

const question = fc.record({
  period: fc.constantFrom('2025-04', '2025-Q2', '2025-05..2025-06', '2025-03-05..2025-05-20', '2026-Q1'),
  monthStarts: fc.constantFrom(1, 1, 15, 21),
  kind: fc.constantFrom(...COMPARISONS),
  hierarchy: fc.constantFrom<Hierarchy[]>(
    { mode: 'as-was' },
    { mode: 'as-now', on: '2026-12-31' as Day },
    { mode: 'as-of', on: '2025-03-15' as Day },
  ),
  by: fc.constantFrom<Dimension[][]>(
    ['unit'],
    ['branch'],
    ['level', 'field'],
    ['channel', 'unit'],
    ['procedure'],
    ['month'],
    ['quarter'],
    ['unit', 'month'],
    ['quarter', 'branch'],
  ),
});
type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

const measure = volumeMeasure('day');

function openCount(db: Db, world: RawWorld, { monthStarts, hierarchy, by, period: text }: Asked) {
  const period = parsePeriod(text, monthStarts) as ReportPeriod;
  const org = indexOrg(openOrgStore(db).readState());
  const fieldOf = (procedure: string) => world.fieldOfProcedure[procedure];
  const request = { period, monthStarts, hierarchy, by, org, fieldOf, today: '2026-12-31' as Day };
  const count = (change: {
    period: ReportPeriod;
    parts?: readonly PeriodPart[];
    by?: readonly Dimension[];
  }) => {
    const { from, until } = change.period;
    const span = { from: toDayNumber(from), until: toDayNumber(until) };
    return countDossiers(openReportStore(db).scanDossiers(span, 'received'), measure, {
      ...request,
      ...change,
    });
  };
  return { request, count };
}

/** A row as text, without the name of its time: that one is given. */
const sayRow = (time: string, { members, counts }: CountedRow<(typeof COUNT_KEYS)[number]>): string =>
  JSON.stringify([
    time,
    ...members.filter(({ dimension }) => !isTime(dimension)).map(({ key }) => key),
    ...COUNT_KEYS.map((key) => counts[key]),
  ]);

const timeOf = ({ members }: Pick<CountedRow<never>, 'members'>): string =>
  members.find(({ dimension }) => isTime(dimension))?.code ?? '';

function expectBothAlone(db: Db, world: RawWorld, asked: Asked): number {
  const { request, count } = openCount(db, world, asked);
  const other = comparedWith(request, asked.kind);
  const [now, then] = [count(request), count(other)];
  const rows = layBeside(measure.keys, now, { counted: then });
  const told = (pick: (row: (typeof rows)[number]) => (typeof rows)[number]['counts'] | null) =>
    rows
      .flatMap((row) => ({ members: row.members, counts: pick(row) ?? row.counts }))
      .filter(({ counts }) => COUNT_KEYS.some((key) => counts[key] > 0))
      .map((row) => sayRow(timeOf(row), row))
      .sort();
  const by = asked.by.filter((dimension) => !isTime(dimension));
  const parts = other.parts ?? [{ ...other.period, code: '' }];
  const alone = parts.flatMap(({ code, ...period }) =>
    count({ period, by }).rows.map((row) => sayRow(code, row)),
  );
  expect(told(({ counts }) => counts)).toEqual(now.rows.map((row) => sayRow(timeOf(row), row)).sort());
  expect(told(({ before }) => before)).toEqual(alone.sort());
  expect(then.total).toEqual(count({ period: other.period, by: [] }).total);
  // What came in came in once: no month of the earlier period is left out, and none is told twice.
  expect(rows.reduce((sum, { before }) => sum + (before?.received ?? 0), 0)).toBe(then.total.received);
  return then.total.received;
}

test('each column is the report of its period alone', () => {
  let seen = 0;
  fc.assert(
    fc.property(worldArbitrary, fc.array(question, { minLength: 2, maxLength: 4 }), (world, questions) => {
      const db = settle(world);
      for (const asked of questions) seen += expectBothAlone(db, world, asked);
      db.close();
    }),
    { seed: 20251122, numRuns: 60 },
  );
  expect(seen).toBeGreaterThan(200);
});
