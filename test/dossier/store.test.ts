/** Dossiers in SQLite: what goes in comes out, what is replaced is kept, a batch that changes nothing leaves no trace. */
import { describe, expect, test } from 'vitest';
import { openScanStore, type ScanFilter } from '#dossier/scan-store.js';
import { openDossierStore } from '#dossier/store.js';
import type { DossierCode } from '#kit/brand.js';
import { DAY, declare, dump, importRows, openWorld } from './world.js';

const FULL = {
  channel: 'online',
  status: 'done',
  dueAt: 20_010 * DAY,
  finishedAt: 20_005 * DAY + 61,
  returnedAt: 20_006 * DAY,
  supplementRequestedAt: 20_001 * DAY,
  supplementCompletedAt: 20_002 * DAY,
  supplementCount: 1,
  paymentRequestedAt: 20_003 * DAY,
  paymentCompletedAt: 20_004 * DAY,
  handler: 'SXD',
  returnUnit: 'MC-2',
  officer: 'CB0012',
  rescheduledTo: 20_012 * DAY,
  apologyOn: 20_011 * DAY,
  fee: 150_000,
  onlinePayment: true,
  digitised: 3,
  resultElectronic: false,
  updatedAt: 20_007 * DAY,
} as const;

describe('the dossier store', () => {
  test('gives back every member as it was imported', () => {
    const db = openWorld();
    importRows(db, [declare('H-1', FULL, 'MC-Đ')]);
    expect(openDossierStore(db).findDossier('H-1' as DossierCode)).toEqual({
      code: 'H-1',
      unit: 'MC-Đ',
      procedure: '1.000001',
      receivedAt: 20_000 * DAY,
      desk: null,
      firstDueAt: null,
      ...FULL,
    });
  });

  test('keeps what a later batch replaced', () => {
    const db = openWorld();
    importRows(db, [declare('H-1', { dueAt: 20_010 * DAY }), declare('H-2')]);
    importRows(db, [declare('H-1', { dueAt: 20_012 * DAY, finishedAt: 20_003 * DAY }, 'CN-1')]);
    const store = openDossierStore(db);
    const code = 'H-1' as DossierCode;
    expect(store.findDossier(code)).toMatchObject({
      unit: 'MC-1',
      desk: 'CN-1',
      dueAt: 20_012 * DAY,
      firstDueAt: 20_010 * DAY,
    });
    expect(store.listEarlier(code)).toMatchObject([{ dueAt: 20_010 * DAY, finishedAt: null, desk: null }]);
    expect(store.findBatchOf(code)).toBe(2);
    expect(store.listBatches()).toMatchObject([
      { id: 1, inserted: 2, updated: 0, files: ['ho-so.csv'] },
      { id: 2, inserted: 0, updated: 1 },
    ]);
  });

  test('importing the same again writes and records nothing', () => {
    const db = openWorld();
    const rows = [declare('H-1', FULL), declare('H-2')];
    importRows(db, rows);
    const before = dump(db);
    const again = importRows(db, rows);
    expect(again).toMatchObject({ change: undefined, batch: undefined, counts: { unchanged: 2, read: 2 } });
    expect(dump(db)).toBe(before);
  });

  test('a dry run tells the same counts and leaves no trace, not even of codes', () => {
    const db = openWorld();
    const empty = dump(db);
    expect(importRows(db, [declare('H-1')], true)).toMatchObject({
      change: undefined,
      counts: { inserted: 1 },
    });
    expect(dump(db)).toBe(empty);
    expect(db.prepare('SELECT count(*) AS n FROM numbered_code').get()).toEqual({ n: 0 });
  });

  test('lists by filter, in the order of codes', () => {
    const db = openWorld();
    importRows(db, [
      declare('H-2', { finishedAt: 20_001 * DAY, status: 'done' }),
      declare('H-1', { receivedAt: 20_003 * DAY }),
      declare('H-3', {}, 'MC-2'),
    ]);
    const codes = (filter: ScanFilter) => [...openScanStore(db).scan(filter)].map(({ code }) => code);
    expect(codes({})).toEqual(['H-1', 'H-2', 'H-3']);
    expect(codes({ from: 20_001 * DAY })).toEqual(['H-1']);
    expect(codes({ until: 20_001 * DAY })).toEqual(['H-2', 'H-3']);
    expect(codes({ procedure: '1.000001' })).toEqual(['H-1', 'H-2', 'H-3']);
    expect(codes({ procedure: '9.999999' })).toEqual([]);
    expect(codes({ status: 'done' })).toEqual(['H-2']);
  });
});
