/** `report on-time --definition 766` against the slow oracle, through parse, import and store. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCalendar } from '#calendar/merge.js';
import { compileCalendar } from '#calendar/time/compile.js';
import type { Db } from '#db/open.js';
import type { ProcedureCode } from '#kit/brand.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { countDossiers } from '#report/counting/cube.js';
import { openLimits } from '#report/counting/legal-limit.js';
import { KEYS_766, type Key766, measure766 } from '#report/counting/on-time-766.js';
import type { Counted, Dimension, Hierarchy, Precision } from '#report/model.js';
import { lastDayOfPeriod, parsePeriod } from '#report/period.js';
import { openReportStore } from '#report/store.js';
import { detailedWorld } from '../oracle/details.js';
import { oracle766 } from '../oracle/on-time-766.js';
import type { RawWorld } from '../oracle/volume.js';
import { settle } from './settle.js';

const MERGED = mergeCalendar([]);
const CALENDAR = compileCalendar(MERGED);
const sureDays = (kind: string) =>
  new Set<string>(MERGED.days.filter((d) => d.kind === kind && d.confidence !== 'unsure').map((d) => d.day));
const RAW_CALENDAR = { off: sureDays('off'), work: sureDays('work') };

/** In working days; the other procedures have none. */
const LIMITS = { '1.000001': 5, '1.000002': 12 };

const question = fc.record({
  period: fc.constantFrom('2025-03', '2025-H1', '2025', '2025-02-10..2025-05-20', '2025-04-01..2025-04-01'),
  today: fc.constantFrom('2025-04-02', '2026-01-01'),
  hierarchy: fc.constantFrom('as-was', '2025-03-15'),
  by: fc.constantFrom<Dimension[][]>(['unit'], ['channel'], ['branch', 'procedure'], []),
  precision: fc.constantFrom<Precision[]>('day', 'minute'),
});
type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

/** Dates alone: then the limit of the catalogue can be counted out on the fingers, and days and minutes are one. */
const withoutHours = (world: RawWorld): RawWorld => ({
  ...world,
  dossiers: world.dossiers.map((dossier) =>
    Object.fromEntries(
      Object.entries(dossier).map(([column, cell]) => [
        column,
        column.endsWith('_at') ? cell.slice(0, 10) : cell,
      ]),
    ),
  ),
});

const sayRow = (names: unknown, counts: Readonly<Record<Key766, number>>): string =>
  JSON.stringify([names, ...KEYS_766.map((key) => `${key} ${counts[key]}`)]);

function askReport(db: Db, world: RawWorld, asked: Asked, hasLimits: boolean): Counted<Key766> {
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const period = parsePeriod(asked.period, 1);
  if (period === undefined) throw new Error(asked.period);
  const versions = Object.entries(hasLimits ? LIMITS : {}).map(([code, days]) => ({
    ...{ code: code as ProcedureCode, from: '1900-01-01' as Day, until: null },
    timeLimit: `${days} ngày làm việc`,
  }));
  const measure = measure766(hasLimits ? asked.precision : 'day', openLimits(versions, CALENDAR));
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const hierarchy: Hierarchy =
    asked.hierarchy === 'as-was' ? { mode: 'as-was' } : { mode: 'as-of', on: asked.hierarchy as Day };
  return countDossiers(store.scanDossiers(span, 'received', measure.reads ?? {}), measure, {
    ...{ period, today: asked.today as Day, hierarchy, org, by: asked.by, monthStarts: 1 },
    fieldOf: (procedure) => world.fieldOfProcedure[procedure],
  });
}

function compare(db: Db, world: RawWorld, asked: Asked, hasLimits: boolean): Counted<Key766> {
  const period = parsePeriod(asked.period, 1);
  if (period === undefined) throw new Error(asked.period);
  const report = askReport(db, world, asked, hasLimits);
  const expected = oracle766(world, {
    first: period.from,
    lastOfPeriod: lastDayOfPeriod(period),
    today: asked.today,
    forwardTo: asked.hierarchy === 'as-was' ? undefined : asked.hierarchy,
    by: asked.by,
    calendar: RAW_CALENDAR,
    limits: hasLimits ? LIMITS : {},
  });
  const said = report.rows.map(({ members, counts }) =>
    sayRow(
      members.map(({ code, name }) => [code, name]),
      counts,
    ),
  );
  expect(said.sort()).toEqual(expected.map((row) => sayRow(row.names, row)).sort());
  return report;
}

test('every class of decision 766 equals the slow recomputation from the raw rows', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(
      detailedWorld,
      fc.boolean(),
      fc.array(question, { minLength: 2, maxLength: 4 }),
      (drawn, hasLimits, questions) => {
        const world = hasLimits ? withoutHours(drawn) : drawn;
        const db = settle(world);
        for (const asked of questions) {
          const { total } = compare(db, world, asked, hasLimits);
          for (const key of KEYS_766) seen[key] = (seen[key] ?? 0) + total[key];
        }
        db.close();
      },
    ),
    { seed: 20250312, numRuns: 250 },
  );
  const { noCalendar, ...others } = seen;
  expect(noCalendar).toBe(0); // the calendar knows every year of these worlds
  for (const [what, count] of Object.entries(others)) expect([what, count > 50]).toEqual([what, true]);
});
