/** `report volume` against the slow oracle: random worlds, all three hierarchies, through parse, import and store. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCalendar } from '#calendar/merge.js';
import { compileCalendar } from '#calendar/time/compile.js';
import type { Db } from '#db/open.js';
import { basisOf } from '#dossier/ledger-lines.js';
import { renewLedger } from '#dossier/ledger-store.js';
import { parseDossier } from '#dossier/parse.js';
import { recordChange } from '#journal/change.js';
import type { AreaCode, UnitCode } from '#kit/brand.js';
import { addDays, type Day, MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import type { LineageEvent, UnitId, UnitVersion } from '#org/model.js';
import { openOrgStore } from '#org/store.js';
import { countDossiers, countLines } from '#report/counting/cube.js';
import { volumeMeasure } from '#report/counting/volume.js';
import { COUNT_KEYS, type CountedRow, type CountKey, type Hierarchy } from '#report/model.js';
import { listOverdue, sumByDesk } from '#report/overdue.js';
import { lastDayOfPeriod, parsePeriod } from '#report/period.js';
import { openReportStore } from '#report/store.js';
import { importRows, openWorld, STAMP } from '../dossier/world.js';
import { oracleVolume, type RawEvent, type RawUnit, type RawWorld } from '../oracle/volume.js';
import { worldArbitrary } from '../oracle/worlds.js';

const NO_QUOTA = {
  total: null,
  'civil-servant': null,
  'public-employee': null,
  contract: null,
  postal: null,
};

function settle(world: RawWorld): Db {
  const db = openWorld();
  recordChange(db, STAMP, () => {
    const store = openOrgStore(db);
    const ids = new Map(
      world.units.map((unit) => [
        unit.id,
        store.insertLife(unit.code as UnitCode, {
          from: unit.opens as Day,
          until: unit.closes as Day | null,
        }),
      ]),
    );
    const idOf = (id: number | null): UnitId | null => (id === null ? null : (ids.get(id) ?? null));
    for (const unit of world.units)
      for (const version of versionsOf(unit, idOf)) store.insertVersion(ids.get(unit.id) as UnitId, version);
    for (const event of world.events) for (const line of linesOf(event, idOf)) store.insertEvent(line);
  });
  const fields = Object.entries(world.fieldOfProcedure).map(([code, field]) => ({
    code,
    field,
    from: '1900-01-01' as Day,
  }));
  renewLedger(db, basisOf(indexOrg(openOrgStore(db).readState()), fields));
  importDossiers(db, world);
  return db;
}

const versionsOf = (unit: RawUnit, idOf: (id: number | null) => UnitId | null): UnitVersion[] =>
  unit.versions.map((version, i) => ({
    from: version.from as Day,
    until: (unit.versions[i + 1]?.from ?? unit.closes) as Day | null,
    kind: 'one-stop',
    name: version.name,
    parent: idOf(version.parent),
    level: '',
    address: '',
    longitude: null,
    latitude: null,
    quota: NO_QUOTA,
    contractUntil: null,
    runningCost: null,
    openingHours: '',
    procedures: [],
    fields: [],
    areas: [],
  }));

const linesOf = (event: RawEvent, idOf: (id: number | null) => UnitId | null): LineageEvent[] =>
  event.parts.map((part, i) => ({
    event: event.parts.length === 1 ? 'merged' : 'split',
    on: event.on as Day,
    from: idOf(event.from),
    to: idOf(part.to),
    rule: {
      ...(part.fields === undefined ? {} : { fields: part.fields }),
      ...(part.rest === true ? { rest: true as const } : {}),
      ...(event.byArea === true ? { areas: [`0000${i}` as AreaCode] } : {}),
    },
    decision: '',
    signedOn: null,
    signer: '',
  }));

function importDossiers(db: Db, world: RawWorld): void {
  const declared = world.dossiers.flatMap((cells, i) => {
    const present = new Set(Object.keys(cells));
    return parseDossier({ line: i + 2, cells }, { file: 'ho-so.csv', present }).value ?? [];
  });
  expect(declared.length).toBe(world.dossiers.length);
  importRows(db, declared);
}

const question = fc.record({
  period: fc.constantFrom(
    '2025-03',
    '2025-Q1',
    '2025-H1',
    '2025',
    '2025-02-10..2025-05-20',
    '2025-04-01..2025-04-01',
  ),
  today: fc.constantFrom('2025-04-02', '2025-05-31', '2026-01-01'),
  hierarchy: fc.constantFrom('as-was', 'as-now', '2025-03-15'),
  within: fc.constantFrom(undefined, undefined, 'CN-1', 'HPASC', 'MC-1'),
});

const toHierarchy = (mode: string, today: string): Hierarchy =>
  mode === 'as-was'
    ? { mode }
    : mode === 'as-now'
      ? { mode, on: today as Day }
      : { mode: 'as-of', on: mode as Day };

/** Rows as text, in an order of their own. */
const sayRow = (unit: string, unitName: string | null, counts: Readonly<Record<CountKey, number>>): string =>
  JSON.stringify([unit, unitName, ...COUNT_KEYS.map((key) => `${key} ${counts[key]}`)]);

const lines = (rows: readonly CountedRow<CountKey>[]): string[] =>
  rows.map(({ members: [unit], counts }) => sayRow(unit?.code ?? '', unit?.name ?? null, counts)).sort();

/** Overdue by `report volume` on the day it is asked, and by `report overdue`. */
function expectSameOverdue(db: Db, today: Day, within: string | undefined): number {
  const store = openReportStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  const unit = within as UnitCode | undefined;
  const period = { from: '1990-01-01' as Day, until: addDays(today, 1) };
  const cube = {
    period,
    today,
    hierarchy: { mode: 'as-now', on: today } as const,
    org,
    unit,
    by: [],
    monthStarts: 1,
  };
  const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
  const fieldOf = () => undefined;
  const { total } = countDossiers(store.scanDossiers(span, 'received'), volumeMeasure, { ...cube, fieldOf });
  const open = store.scanOpen({ on: toDayNumber(today), dueBefore: toDayNumber(today) * MINUTES_PER_DAY });
  const calendar = compileCalendar(mergeCalendar([]));
  const { entries } = listOverdue(open, { today, calendar, days: 0, org, fieldOf });
  const inside = listOverdue(
    store.scanOpen({ on: toDayNumber(today), dueBefore: toDayNumber(today) * MINUTES_PER_DAY }),
    { today, calendar, days: 0, org, fieldOf, unit },
  );
  if (unit === undefined) expect(entries.length).toBe(total.inProgressOverdue);
  // By desk or by unit: at least those whose desk lies there.
  expect(inside.entries.length).toBeGreaterThanOrEqual(total.inProgressOverdue);
  expect(sumByDesk(entries).reduce((sum, { overdue }) => sum + overdue, 0)).toBe(entries.length);
  return entries.length;
}

test('every figure equals the slow recomputation from the raw rows', () => {
  const seen = { rows: 0, paused: 0, withdrawn: 0, unknown: 0, undivided: 0, excluded: 0, overdue: 0 };
  fc.assert(
    fc.property(worldArbitrary, fc.array(question, { minLength: 3, maxLength: 6 }), (world, questions) => {
      const db = settle(world);
      const store = openReportStore(db);
      const org = indexOrg(openOrgStore(db).readState());
      for (const day of ['2025-04-02', '2026-01-01'] as Day[])
        for (const unit of [undefined, 'CN-1']) seen.overdue += expectSameOverdue(db, day, unit);
      for (const { period: name, today, hierarchy: mode, within } of questions) {
        const period = parsePeriod(name);
        if (period === undefined) throw new Error(name);
        const hierarchy = toHierarchy(mode, today);
        const span = { from: toDayNumber(period.from), until: toDayNumber(period.until) };
        const request = {
          period,
          today: today as Day,
          hierarchy,
          org,
          unit: within as UnitCode | undefined,
          by: ['unit'] as const,
          monthStarts: 1,
        };
        const report = countDossiers(store.scanDossiers(span, 'received'), volumeMeasure, {
          ...request,
          fieldOf: (procedure) => world.fieldOfProcedure[procedure],
        });
        const expected = oracleVolume(world, {
          first: period.from,
          lastOfPeriod: lastDayOfPeriod(period),
          today,
          forwardTo: hierarchy.mode === 'as-was' ? undefined : hierarchy.on,
          ...(within === undefined ? {} : { within }),
        });
        expect(lines(report.rows)).toEqual(
          expected.rows.map((row) => sayRow(row.unit, row.unitName, row)).sort(),
        );
        const ledger = countLines((window) => store.sumLedger(window), volumeMeasure, {
          ...request,
          fieldOf: (field) => field || undefined,
        });
        expect(ledger).toEqual(report);
        const excluded = Object.fromEntries(report.excluded.map(({ reason, count }) => [reason, count]));
        expect([excluded['not-accepted'] ?? 0, excluded['received-after-evaluation'] ?? 0]).toEqual([
          expected.notAccepted,
          expected.tooLate,
        ]);
        seen.rows += report.rows.length;
        seen.paused += report.total.inProgressPaused;
        seen.withdrawn += report.total.withdrawn;
        seen.unknown += report.rows.filter(({ members }) => members[0]?.place === 'unknown').length;
        seen.undivided += report.rows.filter(({ members }) => members[0]?.place === 'undivided').length;
        seen.excluded += expected.notAccepted + expected.tooLate;
      }
      db.close();
    }),
    { seed: 20250305, numRuns: 150 },
  );
  // The worlds hold what the rules are about, or the test shows nothing.
  for (const [what, count] of Object.entries(seen)) expect([what, count > 20]).toEqual([what, true]);
});
