/** Dossiers: a bulk table, stamped with its batch instead of journaled; what a re-import replaced is kept for the undo. */
import type { Migration } from '../migrate.js';

export const dossierMigration: Migration = {
  name: 'dossier',
  journaled: ['batch'],
  sql: /* sql */ `
    CREATE TABLE batch (
      batch_id  INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id INTEGER NOT NULL,
      files     TEXT NOT NULL,                 -- JSON array of file names
      read      INTEGER NOT NULL,
      inserted  INTEGER NOT NULL,
      updated   INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      rejected  INTEGER NOT NULL,
      blank     INTEGER NOT NULL
    ) STRICT;
    -- Codes of units and procedures by number: unknown codes, re-used codes and an undo in org need no rewriting.
    CREATE TABLE numbered_code (
      numbered_code_id INTEGER PRIMARY KEY AUTOINCREMENT,
      code             TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE dossier (
      dossier_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      code         TEXT NOT NULL UNIQUE,       -- trimmed, NFC, upper case
      unit         INTEGER NOT NULL REFERENCES numbered_code ON DELETE RESTRICT,  -- of intake; never changes
      procedure    INTEGER NOT NULL REFERENCES numbered_code ON DELETE RESTRICT,
      channel      TEXT NOT NULL,
      status       TEXT NOT NULL,
      received_at  INTEGER NOT NULL,           -- local minutes since 1970
      due_at       INTEGER,
      finished_at  INTEGER,
      returned_at  INTEGER,
      updated_at   INTEGER,
      batch_id     INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE dossier_replaced (
      dossier_replaced_id INTEGER PRIMARY KEY AUTOINCREMENT,
      batch_id            INTEGER NOT NULL,    -- the batch that replaced it
      image               TEXT NOT NULL        -- the whole row as JSON
    ) STRICT;
    CREATE INDEX dossier_replaced_by_batch ON dossier_replaced (batch_id);
  `,
};
