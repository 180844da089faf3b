/** Closed periods: the figures as they were closed, the difference since, and which batch made it. Random worlds and late data. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { parseDossier } from '#dossier/parse.js';
import { recordChange } from '#journal/change.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { layClosedBeside } from '#report/closing/beside.js';
import { countClosing } from '#report/closing/count.js';
import { driftByBatch } from '#report/closing/drift.js';
import { countClosed, stretchesOf } from '#report/commands/closed.js';
import { sourceOf } from '#report/commands/source.js';
import { countDossiers, slicesOf } from '#report/counting/cube.js';
import { formMeasure } from '#report/counting/form-06.js';
import type { Measure } from '#report/counting/measure.js';
import { onTimeMeasure } from '#report/counting/on-time.js';
import { volumeMeasure } from '#report/counting/volume.js';
import type { CountedAt, Dimension } from '#report/model.js';
import { importRows, STAMP } from '../dossier/world.js';
import type { RawWorld } from '../oracle/volume.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { settle } from './settle.js';

const period = { from: '2025-02-01' as Day, until: '2025-04-01' as Day };
const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
const today = '2025-04-02' as Day;

function importMore(db: Db, { dossiers }: RawWorld): void {
  const rows = dossiers.flatMap((cells, i) => {
    const present = new Set(Object.keys(cells));
    return parseDossier({ line: i + 2, cells }, { file: 'bo-sung.csv', present }).value ?? [];
  });
  importRows(db, rows);
}

const asked = (by: readonly Dimension[], place: CountedAt, unit: string | undefined) => ({
  ...{ period, today, monthStarts: 1, hierarchy: { mode: 'as-was' } as const, by, place },
  ...{ unit: unit as UnitCode | undefined, precision: 'day' as const, isAsClosed: true },
  ...{
    compare: undefined,
    sort: undefined,
    top: undefined,
    list: undefined,
    ...{ cross: undefined, splitBy: undefined, part: undefined, split: undefined },
  },
});

const measures: readonly Measure<string>[] = [
  volumeMeasure('day') as Measure<string>,
  onTimeMeasure('day') as Measure<string>,
  formMeasure({ undated: 'on-time', withdrawn: 'on-time' }) as Measure<string>,
];

const question = fc.record({
  by: fc.constantFrom<Dimension[][]>(['unit'], ['branch'], ['level', 'field'], ['channel']),
  place: fc.constantFrom<CountedAt[]>('received', 'handled'),
  unit: fc.constantFrom(undefined, 'CN-1', 'MC-1'),
  measure: fc.constantFrom(...measures),
});

test('as closed is to the digit what was known then, and later batches explain the difference', () => {
  let moved = 0;
  fc.assert(
    fc.property(worldArbitrary, worldArbitrary, worldArbitrary, question, (world, first, second, q) => {
      const db = settle(world);
      const then = count(db, world, q);
      close(db, world);
      importMore(db, first);
      importMore(db, second);
      const source = sourceOf(db);
      const closing = source.closings.find(period);
      if (closing === undefined) throw new Error('the period is closed');
      const closed = countClosed(source, q.measure, closing, asked(q.by, q.place, q.unit));
      expect(closed).toEqual(then);
      const now = count(db, world, q).total;
      const [slice] = slicesOf({ period, monthStarts: 1, today, by: [] });
      if (slice === undefined) throw new Error('a period has a whole');
      const drift = driftByBatch(source.store.listStatesSince(closing.lastBatch ?? 0, q.place), q.measure, {
        ...{ window: slice.window, lastDay: slice.lastDay, lastBatch: closing.lastBatch ?? 0 },
        ...{ org: source.org, fieldOf: source.fieldOf, unit: q.unit as UnitCode | undefined },
        hierarchy: { mode: 'as-was' },
      });
      const beside = layClosedBeside(q.measure.keys, closing, closed.total, now, drift);
      expect(Object.values(beside.other).every((value) => value === 0)).toBe(true);
      moved += beside.byBatch.length;
      db.close();
    }),
    { seed: 20250402, numRuns: 100 },
  );
  expect(moved).toBeGreaterThan(100);
});

type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

function count(db: Db, world: RawWorld, { by, place, unit, measure }: Asked) {
  const { store, org } = sourceOf(db);
  return countDossiers(store.scanDossiers(span, place), measure, {
    ...asked(by, place, unit),
    org,
    fieldOf: (procedure) => world.fieldOfProcedure[procedure],
  });
}

function close(db: Db, { fieldOfProcedure }: RawWorld): void {
  const source = sourceOf(db);
  const [slice] = slicesOf({ period, monthStarts: 1, today, by: [] });
  if (slice === undefined) throw new Error('a period has a whole');
  const lines = countClosing(source.store.scanHandled(span), {
    window: slice.window,
    stretches: stretchesOf(source),
    fieldOf: (procedure) => fieldOfProcedure[procedure],
  });
  const inputs = source.store.listInputs();
  const lastBatch = inputs.at(-1)?.batch ?? null;
  const origin = { inputs, lastBatch, journal: source.store.findHead(), stored: 0 };
  const facts = { period, today, ...origin, calendar: source.calendar, ledger: null };
  recordChange(db, STAMP, (change) => source.closings.insert(change, facts, lines));
}
