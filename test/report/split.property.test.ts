/** Split reports and crossed figures against the slow oracle: what each part and each total holds, through parse and import. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { countDossiers, countLines, needsField } from '#report/counting/cube.js';
import type { Window } from '#report/counting/measure.js';
import { volumeMeasure } from '#report/counting/volume.js';
import { layAcross } from '#report/cross.js';
import {
  COUNT_KEYS,
  type Counted,
  type CountKey,
  type Dimension,
  type Hierarchy,
  type Split,
} from '#report/model.js';
import { lastDayOfPeriod, parsePeriod } from '#report/period.js';
import { openReportStore } from '#report/store.js';
import { oracleVolume, type RawWorld } from '../oracle/volume.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { settle } from './settle.js';

const question = fc.record({
  period: fc.constantFrom('2025-03', '2025-H1', '2025-02-10..2025-05-20'),
  today: fc.constantFrom('2025-04-02', '2026-01-01'),
  hierarchy: fc.constantFrom('as-was', '2025-03-15'),
  split: fc.constantFrom<Split[]>('branch', 'unit', 'handler'),
  by: fc.constantFrom<Dimension[][]>(['channel'], ['field', 'channel'], []),
});
type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

type Counts = Readonly<Record<CountKey, number>>;

const sayRow = (names: readonly (readonly [string, string | null])[], counts: Counts): string =>
  JSON.stringify([...names, ...COUNT_KEYS.map((key) => `${key} ${counts[key]}`)]);

const MEASURE = volumeMeasure('day');

function openAsked(db: Db, world: RawWorld, asked: Pick<Asked, 'period' | 'today' | 'hierarchy'>) {
  const store = openReportStore(db);
  const period = parsePeriod(asked.period, 1);
  if (period === undefined) throw new Error(asked.period);
  const hierarchy: Hierarchy =
    asked.hierarchy === 'as-was' ? { mode: 'as-was' } : { mode: 'as-of', on: asked.hierarchy as Day };
  const request = {
    ...{ period, today: asked.today as Day, hierarchy, monthStarts: 1 },
    org: indexOrg(openOrgStore(db).readState()),
    fieldOf: (procedure: string) => world.fieldOfProcedure[procedure],
  };
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const ask = (by: readonly string[], column: 'unit' | 'handler' = 'unit') =>
    oracleVolume(world, {
      first: period.from,
      lastOfPeriod: lastDayOfPeriod(period),
      today: asked.today,
      forwardTo: asked.hierarchy === 'as-was' ? undefined : asked.hierarchy,
      by,
      column,
    }).rows;
  return { store, request, span, ask };
}

function compareParts(db: Db, world: RawWorld, asked: Asked): number {
  const { store, request, span, ask } = openAsked(db, world, asked);
  const { split, by } = asked;
  const dossiers = store.scanDossiers(span, 'received', { handler: split === 'handler' });
  const report = countDossiers(dossiers, MEASURE, { ...request, by, split });
  const parts = report.parts ?? [];
  const place = split === 'handler' ? 'unit' : (split as string);
  const column = split === 'handler' ? 'handler' : 'unit';
  const said = parts.flatMap(({ member, counted }) =>
    counted.rows.map(({ members, counts }) =>
      sayRow(
        [member, ...members].map(({ code, name }) => [code, name]),
        counts,
      ),
    ),
  );
  expect(said.sort()).toEqual(
    ask([place, ...by], column)
      .map((row) => sayRow(row.names, row))
      .sort(),
  );
  const totals = parts
    .filter(({ counted }) => COUNT_KEYS.some((key) => counted.total[key] > 0))
    .map(({ member, counted }) => sayRow([[member.code, member.name]], counted.total));
  expect(totals.sort()).toEqual(
    ask([place], column)
      .map((row) => sayRow(row.names, row))
      .sort(),
  );
  if (split !== 'handler') expect(fromLedger(db, { ...request, by, split })).toEqual(report);
  return parts.length;
}

function fromLedger(db: Db, request: Parameters<typeof countDossiers>[2]): Counted<CountKey> {
  const laid = { ...request, fieldOf: (field: string) => field || undefined };
  const ask = { place: 'received', byField: needsField(laid) } as const;
  const lines = (windows: readonly Window[]) => openReportStore(db).sumLedger({ ...ask, windows }, 'day');
  return countLines(lines, MEASURE, laid);
}

test('each part is what the oracle counts for it, from dossiers and from the ledger', () => {
  let seen = 0;
  fc.assert(
    fc.property(worldArbitrary, fc.array(question, { minLength: 3, maxLength: 5 }), (world, questions) => {
      const db = settle(world);
      for (const asked of questions) seen += compareParts(db, world, asked);
      db.close();
    }),
    { seed: 20250313, numRuns: 100 },
  );
  expect(seen).toBeGreaterThan(500);
});

/** Totals of a figure laid across: over months those of the whole period, else sums. */
function compareCross(db: Db, world: RawWorld, asked: Asked, by: readonly Dimension[]): number {
  const { store, request, span, ask } = openAsked(db, world, asked);
  const hasTimes = by.includes('month');
  const other = by.find((dimension) => dimension !== 'month');
  const split = hasTimes ? other : undefined;
  const counted = countDossiers(store.scanDossiers(span, 'received'), MEASURE, { ...request, by, split });
  const cross = layAcross(counted, COUNT_KEYS, by);
  const sides = [
    { members: cross.rows, of: cross.ofRow, dimension: by[0] },
    { members: cross.columns, of: cross.ofColumn, dimension: by[1] },
  ];
  for (const { members, of, dimension } of sides) {
    if (dimension === undefined || dimension === 'month') continue;
    const said = members.map((member) => sayRow([[member.code, member.name]], of(member)));
    const expected = ask([dimension]).map((row) => sayRow(row.names, row));
    // Who moved into another branch within the period has rows of months in both, and a total in one.
    if (!(hasTimes && dimension === 'branch')) expect(said.sort()).toEqual(expected.sort());
  }
  for (const [i, month] of cross.rows.entries()) {
    if (by[0] !== 'month') break;
    const sum = cross.columns.reduce((all, column) => all + cross.at(month, column).received, 0);
    expect([i, cross.ofRow(month).received]).toEqual([i, sum]);
  }
  return cross.rows.length;
}

test('the totals of a crossed figure are what the oracle counts without the other dimension', () => {
  let seen = 0;
  const dimensions = fc.constantFrom<Dimension[][]>(
    ['unit', 'month'],
    ['month', 'unit'],
    ['channel', 'month'],
    ['branch', 'field'],
    ['unit', 'channel'],
  );
  fc.assert(
    fc.property(worldArbitrary, question, dimensions, (world, asked, by) => {
      const db = settle(world);
      seen += compareCross(db, world, asked, by);
      db.close();
    }),
    { seed: 20250314, numRuns: 50 },
  );
  expect(seen).toBeGreaterThan(100);
});
