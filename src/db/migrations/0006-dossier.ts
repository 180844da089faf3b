/** Dossiers: a bulk table, stamped with its batch instead of journaled; what a batch replaced is kept, so that it can be undone. */
import type { Migration } from '../migration.js';

/** What is known of a dossier. The kept images have the same columns, so that an undo moves rows and rewrites none. */
const STATE = /* sql */ `
      code                    TEXT NOT NULL,       -- trimmed, NFC, upper case
      unit                    INTEGER NOT NULL REFERENCES numbered_code ON DELETE RESTRICT,  -- of intake; never changes
      desk                    INTEGER REFERENCES numbered_code ON DELETE RESTRICT,           -- NULL: still at the unit of intake
      procedure               INTEGER NOT NULL REFERENCES numbered_code ON DELETE RESTRICT,
      channel                 TEXT NOT NULL,
      status                  TEXT,                -- NULL: not given
      received_at             INTEGER NOT NULL,    -- this and all times below: local minutes since 1970
      due_at                  INTEGER,
      first_due_at            INTEGER,             -- only where it is another than due_at
      finished_at             INTEGER,
      returned_at             INTEGER,
      supplement_requested_at INTEGER,
      supplement_completed_at INTEGER,
      supplement_count        INTEGER,
      payment_requested_at    INTEGER,
      payment_completed_at    INTEGER,
      handler                 INTEGER REFERENCES numbered_code ON DELETE RESTRICT,
      return_unit             INTEGER REFERENCES numbered_code ON DELETE RESTRICT,
      officer                 INTEGER REFERENCES numbered_code ON DELETE RESTRICT,
      rescheduled_to          INTEGER,
      apology_on              INTEGER,
      fee                     INTEGER,             -- đồng
      online_payment          INTEGER,             -- 0, 1
      digitised               INTEGER,             -- 0..3, as the national exchange list
      result_electronic       INTEGER,             -- 0, 1
      updated_at              INTEGER,
      -- The batch that wrote the row last. No foreign key: a redo brings the rows back before the journal brings the batch.
      batch_id                INTEGER NOT NULL`;

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
    -- Codes by number: unknown codes, re-used codes and an undo in org need no rewriting. Only ever added to.
    CREATE TABLE numbered_code (
      numbered_code_id INTEGER PRIMARY KEY AUTOINCREMENT,
      code             TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE dossier (
      dossier_id              INTEGER PRIMARY KEY AUTOINCREMENT,${STATE},
      UNIQUE (code)
    ) STRICT;
    -- While a batch stands: its dossiers as they were before it (none for those it brought). While it is undone: as it left them.
    CREATE TABLE dossier_kept (
      kept_for                INTEGER NOT NULL,    -- the batch
      dossier_id              INTEGER NOT NULL,${STATE},
      PRIMARY KEY (kept_for, dossier_id)
    ) STRICT, WITHOUT ROWID;
    -- Batches that are undone. Not journaled: it says on which side of an undo the bulk rows stand.
    CREATE TABLE batch_undone (
      batch_id  INTEGER PRIMARY KEY,
      change_id INTEGER NOT NULL UNIQUE        -- the import
    ) STRICT;
  `,
};
