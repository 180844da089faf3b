/** Writes stored dossiers one by one, each with its image and its part of the ledger: what the writer of rows does at once. */
import type { Database } from 'better-sqlite3';
import { openKeyStore } from '#dossier/key-store.js';
import { openLedgerMover } from '#dossier/ledger-store.js';
import type { Dossier } from '#dossier/model.js';
import { PACKED_COLUMNS, type PackedRow, packDossier } from '#dossier/packed.js';

const STATE = PACKED_COLUMNS.slice(1).join(', ');
const INSERT = /* sql */ `INSERT INTO packed_dossier VALUES (${PACKED_COLUMNS.map(() => '?')})`;
const STORED = /* sql */ `SELECT dossier_id, ${STATE} FROM packed_dossier WHERE dossier_id = ?`;
const KEEP = /* sql */ `INSERT INTO dossier_kept (kept_for, dossier_id, ${STATE}) VALUES (?, ${PACKED_COLUMNS.map(() => '?')})`;
const REPLACE = /* sql */ `UPDATE packed_dossier
  SET (${STATE}) = (${PACKED_COLUMNS.slice(1).map(() => '?')}) WHERE dossier_id = ?`;

/** Settle the ledger when all are written. */
export function openSlowStore(db: Database, batch: number) {
  const stored = db.prepare<[number], PackedRow>(STORED).raw();
  const { giveKey, numberOf } = openKeyStore(db);
  const { move, flush } = openLedgerMover(db);
  const pack = (dossier: Dossier) => packDossier(dossier, giveKey(dossier.code), batch, numberOf);
  return {
    insertDossier: (dossier: Dossier): void => {
      const row = pack(dossier);
      db.prepare(INSERT).run(...row);
      move(row, 1);
    },
    /** Keeps the image that stood until now for an undo of the batch. */
    replaceDossier: (dossier: Dossier): void => {
      const row = pack(dossier);
      const [key, ...state] = row;
      const before = stored.get(key);
      if (before === undefined) throw new Error(`dossier ${dossier.code} is not stored`);
      db.prepare(KEEP).run(batch, ...before);
      db.prepare(REPLACE).run(...state, key);
      move(before, -1);
      move(row, 1);
    },
    settleLedger: flush,
  };
}
