/** What an import does to the stored catalogue: never two versions of a day, never a lost attribute. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planImport, type StatedRow } from '#catalogue/import/plan.js';
import { BLANK_ATTRIBUTES, type ProcedureVersion } from '#catalogue/model.js';
import { openCatalogueStore } from '#catalogue/store.js';
import { openMemory } from '#db/open.js';
import { bringUp } from '#journal/bring-up.js';
import { recordChange } from '#journal/change.js';
import type { ProcedureCode } from '#kit/brand.js';
import { addDays, overlaps, toDay } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';

const STAMP = {
  recordedAt: '2025-03-01T01:00:00Z',
  actor: 'a',
  osUser: 'a',
  host: 'h',
  command: 'catalogue import',
};
const FIRST = toDay(2025, 1, 1);

const row = fc.record({
  code: fc.constantFrom('1.000001', '1.000002'),
  name: fc.constantFrom('A', 'B', 'C'),
  day: fc.option(fc.integer({ min: 0, max: 6 })),
  status: fc.constantFrom('', '', '', 'abolished' as const),
  fee: fc.option(fc.constantFrom('1', '2')),
});

const toStated = (
  { code, name, day, status, fee }: typeof row extends fc.Arbitrary<infer T> ? T : never,
  line: number,
): StatedRow => ({
  place: { file: 'a.csv', line },
  statement: {
    code: code as ProcedureCode,
    attributes: { name, status, ...(fee === null ? {} : { fee }) },
    effectiveFrom: day === null ? undefined : addDays(FIRST, day * 30),
  },
});

function openStored() {
  const db = openMemory();
  bringUp(db, STAMP);
  return { db, store: openCatalogueStore(db) };
}

type Stored = ReturnType<typeof openStored>;

const importAll = ({ db, store }: Stored, rows: readonly StatedRow[], correction: boolean) => {
  const stored = groupBy(store.listVersions(), ({ code }) => code);
  const plan = planImport({ rows, stored, correction });
  recordChange(db, STAMP, () => plan.changes.forEach(store.applyChange));
  return plan;
};

test('after any imports no two versions of a procedure share a day, and nothing is left to do', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(row, { maxLength: 6 }), { maxLength: 4 }),
      fc.boolean(),
      (files, correction) => {
        const stored = openStored();
        for (const file of files) {
          const rows = file.map(toStated);
          const plan = importAll(stored, rows, correction);
          expect(plan.results.length).toBe(rows.length);
          expect(plan.diagnostics.length).toBe(plan.results.filter((result) => result === 'rejected').length);
        }
        expectSound(stored.store.listVersions());
        stored.db.close();
      },
    ),
    { seed: 20_250_301, numRuns: 150 },
  );
});

function expectSound(versions: readonly ProcedureVersion[]): void {
  for (const own of groupBy(versions, ({ code }) => code).values()) {
    own.forEach((one, i) => {
      for (const other of own.slice(i + 1)) expect(overlaps(one, other), JSON.stringify(own)).toBe(false);
      if (one.until !== null) expect(one.from < one.until).toBe(true);
    });
  }
}

test('a catalogue that was imported is unchanged the second time', () => {
  const distinct = fc.uniqueArray(row, { selector: ({ code, day }) => `${code} ${day}`, maxLength: 8 });
  fc.assert(
    fc.property(distinct, (some) => {
      const stored = openStored();
      const rows = some.filter(({ status, day }) => status === '' && day !== null).map(toStated);
      importAll(stored, rows, false);
      const again = importAll(stored, rows, false);
      expect(again.changes).toEqual([]);
      expect(new Set(again.results).size).toBeLessThan(2);
      stored.db.close();
    }),
    { seed: 11, numRuns: 100 },
  );
});

test('what is stored comes back as it was', () => {
  const { db, store } = openStored();
  const version: ProcedureVersion = {
    ...BLANK_ATTRIBUTES,
    code: '1.000001' as ProcedureCode,
    from: FIRST,
    until: null,
    endedBy: '',
    name: 'Đăng ký',
    level: ['province', 'commune'],
    implementing: ['Sở Y tế', 'Ủy ban nhân dân cấp xã'],
    replaces: ['1.000009'],
    online: 'full',
    boundaryFree: 'yes',
    publishedOn: FIRST,
  };
  recordChange(db, STAMP, () => store.applyChange({ kind: 'promulgate', version }));
  expect(store.listVersions()).toEqual([version]);
  expect(store.listOn(addDays(FIRST, -1))).toEqual([]);
  const fields = db.prepare('SELECT name FROM agency ORDER BY agency_id').pluck().all();
  expect(fields).toEqual(['Sở Y tế', 'Ủy ban nhân dân cấp xã']);
});
