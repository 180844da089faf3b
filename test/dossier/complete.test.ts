/** What complete files lack: named, taken out of all counts with the batch, back with its undo, out again with its redo. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#db/open.js';
import { takeOut } from '#dossier/commands/complete-period.js';
import { type Completeness, findMissing } from '#dossier/complete.js';
import { countLedgerFaults } from '#dossier/ledger-store.js';
import { openScanStore } from '#dossier/scan-store.js';
import { openDossierStore } from '#dossier/store.js';
import { recordChange } from '#journal/change.js';
import type { DossierCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { dossier } from './rule-world.js';
import { DAY, declare, dump, importRows, openWorld, STAMP, undo } from './world.js';

const PERIOD = { from: '2024-10-01' as Day, until: '2024-11-01' as Day };
const stored = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    dossier({ code: `H-${String(i).padStart(3, '0')}` as DossierCode }),
  );

describe('what is missing', () => {
  const look = (count: number, lacking: number, shown = 20): Completeness =>
    findMissing(stored(count).slice(0, lacking), { period: PERIOD, shown, stored: count });

  test.each([
    [10, 0, []],
    [10, 2, ['dossier/missing-from-files', 'dossier/missing-from-files']],
    [100, 6, Array.from({ length: 6 }, () => 'dossier/missing-from-files')],
    [20, 6, ['dossier/complete-unlikely', ...Array.from({ length: 6 }, () => 'dossier/missing-from-files')]],
  ])('of %i stored the files lack %i', (count, lacking, expected) => {
    const { stored: all, missing, codes, diagnostics, units } = look(count, lacking);
    expect([all, missing, codes.length]).toEqual([count, lacking, lacking]);
    expect(units).toEqual(lacking === 0 ? [] : [{ unit: 'MC-1', count: lacking }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(expected);
  });

  test('all are counted, and only the first are said', () => {
    const { missing, codes, diagnostics } = look(1000, 100, 3);
    expect([missing, codes.length, diagnostics.length]).toEqual([100, 100, 3]);
  });
});

describe('taking out', () => {
  let db: Db;
  beforeEach(() => {
    db = openWorld();
    importRows(db, [
      declare('H26.19-241004-0001', { status: 'processing', dueAt: 20_005 * DAY }),
      declare('H26.19-241004-0002', { finishedAt: 20_001 * DAY, dueAt: 20_005 * DAY }),
      declare('BN-3', { status: 'processing' }, 'MC-2'),
    ]);
  });
  afterEach(() => void db.close());

  const codes = (): string[] => [...openScanStore(db).scan()].map(({ code }) => code);

  /** A batch that takes these out, and writes no row. */
  function remove(...missing: string[]): number {
    const complete = { codes: missing } as unknown as Completeness;
    const counts = { read: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0, blank: 0 };
    const { change } = recordChange(db, STAMP, (id) =>
      takeOut(db, complete, { batch: undefined, counts }, { change: id, files: ['a.csv'] }),
    );
    if (change === undefined) throw new Error('nothing was recorded');
    return change.id;
  }

  test('leaves neither row nor count, is undone, and done again', () => {
    const before = dump(db);
    const change = remove('H26.19-241004-0002', 'BN-3');
    const after = dump(db);
    expect(codes()).toEqual(['H26.19-241004-0001']);
    expect(countLedgerFaults(db)).toBe(0);
    const undone = undo(db, change);
    expect(dump(db)).toBe(before);
    expect(countLedgerFaults(db)).toBe(0);
    undo(db, undone);
    expect(dump(db)).toBe(after);
    expect(countLedgerFaults(db)).toBe(0);
  });

  test('what was taken out can be imported again, and undone step by step', () => {
    const before = dump(db);
    const change = remove('BN-3');
    const again = importRows(db, [declare('BN-3', { status: 'processing' }, 'MC-2')]);
    expect(again.counts.inserted).toBe(1);
    undo(db, Number(again.change));
    expect(codes()).not.toContain('BN-3');
    undo(db, change);
    expect(dump(db)).toBe(before);
    expect(openDossierStore(db).findDossier('BN-3' as DossierCode)?.unit).toBe('MC-2');
  });

  test('a dossier that is not stored is a bug', () => {
    expect(() => remove('H-9')).toThrow('not stored');
    expect(codes()).toHaveLength(3);
  });
});
