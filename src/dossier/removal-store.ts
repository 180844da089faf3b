/**
 * Takes dossiers out of all counts as part of a batch: the row goes where images for the undo of that batch lie, the
 * ledger with it. What a batch took out is also written down, so that a redo of its undo takes it out again.
 */
import type { Database } from 'better-sqlite3';
import type { DossierCode } from '#kit/brand.js';
import { openKeyStore } from './key-store.js';
import { openLedgerMover } from './ledger-store.js';
import { PACKED_COLUMNS, type PackedRow } from './packed.js';

const COLUMNS = PACKED_COLUMNS.join(', ');
const STORED = /* sql */ `SELECT ${COLUMNS} FROM packed_dossier WHERE dossier_id = ?`;
const KEEP = /* sql */ `INSERT INTO dossier_kept (kept_for, ${COLUMNS})
  SELECT @batch, ${COLUMNS} FROM packed_dossier WHERE dossier_id = @key`;
const REMOVE = /* sql */ 'DELETE FROM packed_dossier WHERE dossier_id = ?';
const NOTE = /* sql */ 'INSERT INTO dossier_removed (batch_id, dossier_id) VALUES (?, ?)';

/** The dossiers must be stored, and none of them written by the same batch. Returns how many were taken out. */
export function removeDossiers(db: Database, codes: Iterable<DossierCode>, batch: number): number {
  const stored = db.prepare<[number | undefined], PackedRow>(STORED).raw();
  const [keep, remove, note] = [db.prepare(KEEP), db.prepare(REMOVE), db.prepare(NOTE)];
  const { findKey } = openKeyStore(db);
  const ledger = openLedgerMover(db);
  let count = 0;
  for (const code of codes) {
    const row = stored.get(findKey(code));
    if (row === undefined) throw new Error(`dossier ${code} is not stored`);
    const [key] = row;
    keep.run({ batch, key });
    remove.run(key);
    note.run(batch, key);
    ledger.move(row, -1);
    count++;
  }
  ledger.flush();
  return count;
}
