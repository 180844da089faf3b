/** The columns of `report volume --with` against the slow oracle, through parse, import and store. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCalendar } from '#calendar/merge.js';
import { compileCalendar } from '#calendar/time/compile.js';
import type { Db } from '#db/open.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { countDossiers } from '#report/counting/cube.js';
import { EXTRAS, extraKeysOf, type VolumeKey, volumeMeasureWith } from '#report/counting/extras.js';
import { quantileOf } from '#report/counting/spread.js';
import type { Counted, Counts, Dimension, Hierarchy } from '#report/model.js';
import { lastDayOfPeriod, parsePeriod } from '#report/period.js';
import { openReportStore } from '#report/store.js';
import { detailedWorld } from '../oracle/details.js';
import { type OracleExtras, oracleExtras, percentile } from '../oracle/extras.js';
import type { RawWorld } from '../oracle/volume.js';
import { settle } from './settle.js';

const MERGED = mergeCalendar([]);
const CALENDAR = compileCalendar(MERGED);
const sureDays = (kind: string) =>
  new Set<string>(MERGED.days.filter((d) => d.kind === kind && d.confidence !== 'unsure').map((d) => d.day));
const RAW_CALENDAR = { off: sureDays('off'), work: sureDays('work') };
const KEYS = extraKeysOf(EXTRAS);

const question = fc.record({
  period: fc.constantFrom('2025-03', '2025-H1', '2025', '2025-02-10..2025-05-20', '2025-04-01..2025-04-01'),
  today: fc.constantFrom('2025-04-02', '2026-01-01'),
  hierarchy: fc.constantFrom('as-was', '2025-03-15'),
  by: fc.constantFrom<Dimension[][]>(['unit'], ['channel'], ['branch', 'procedure'], []),
});
type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

function sayRow(names: unknown, counts: Readonly<Record<string, unknown>>, quantiles: readonly unknown[]) {
  return JSON.stringify([names, ...KEYS.map((key) => `${key} ${counts[key]}`), ...quantiles]);
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

const sayCounts = (names: unknown, counts: Counts<VolumeKey>): string =>
  sayRow(
    names,
    counts,
    [5, 9].map((tenths) => rounded(quantileOf(counts.spread ?? new Map(), tenths))),
  );

const sayOracle = ({ names, minutes, ...counts }: OracleExtras): string =>
  sayRow(
    names,
    counts,
    [0.5, 0.9].map((share) => rounded(percentile(minutes, share))),
  );

function askReport(db: Db, world: RawWorld, asked: Asked): Counted<VolumeKey> {
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const period = parsePeriod(asked.period, 1);
  if (period === undefined) throw new Error(asked.period);
  const measure = volumeMeasureWith('day', EXTRAS, CALENDAR);
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const hierarchy: Hierarchy =
    asked.hierarchy === 'as-was' ? { mode: 'as-was' } : { mode: 'as-of', on: asked.hierarchy as Day };
  return countDossiers(store.scanDossiers(span, 'received', measure.reads ?? {}), measure, {
    ...{ period, today: asked.today as Day, hierarchy, org, by: asked.by, monthStarts: 1 },
    fieldOf: (procedure) => world.fieldOfProcedure[procedure],
  });
}

const isAny = (row: object): boolean =>
  KEYS.some((key) => (row as Readonly<Record<string, unknown>>)[key] !== 0);

function compare(db: Db, world: RawWorld, asked: Asked, seen: Record<string, number>): void {
  const period = parsePeriod(asked.period, 1);
  if (period === undefined) throw new Error(asked.period);
  const { rows, total } = askReport(db, world, asked);
  const ask = (by: readonly string[]) =>
    Object.values(
      oracleExtras(world, RAW_CALENDAR, {
        first: period.from,
        lastOfPeriod: lastDayOfPeriod(period),
        today: asked.today,
        forwardTo: asked.hierarchy === 'as-was' ? undefined : asked.hierarchy,
        by,
      }),
    ).filter(isAny);
  const said = rows
    .filter(({ counts }) => isAny(counts))
    .map(({ members, counts }) =>
      sayCounts(
        members.map(({ code, name }) => [code, name]),
        counts,
      ),
    );
  expect(said.sort()).toEqual(ask(asked.by).map(sayOracle).sort());
  const whole = ask([]);
  if (whole.length > 0) expect([sayCounts([], total)]).toEqual(whole.map(sayOracle));
  for (const key of KEYS) seen[key] = (seen[key] ?? 0) + total[key];
}

test('every added column equals the slow recomputation from the raw rows', () => {
  const seen: Record<string, number> = {};
  fc.assert(
    fc.property(detailedWorld, fc.array(question, { minLength: 2, maxLength: 4 }), (world, questions) => {
      const db = settle(world);
      for (const asked of questions) compare(db, world, asked, seen);
      db.close();
    }),
    { seed: 20250311, numRuns: 250 },
  );
  const { workUntimed, ...others } = seen;
  expect(workUntimed).toBe(0); // the calendar knows every year of these worlds
  for (const [what, count] of Object.entries(others)) expect([what, count > 50]).toEqual([what, true]);
});
