/** The journal: changes chained by hash, and each row as it was before and after. */
import type { Migration } from '../migration.js';

export const journalMigration: Migration = {
  name: 'journal',
  journaled: ['setting'],
  sql: /* sql */ `
    CREATE TABLE change (
      change_id      INTEGER PRIMARY KEY AUTOINCREMENT,
      recorded_at    TEXT NOT NULL,            -- instant, UTC
      actor          TEXT NOT NULL,
      os_user        TEXT NOT NULL,
      host           TEXT NOT NULL,
      command        TEXT NOT NULL,            -- as typed, without folders and personal data
      effective_on   TEXT,
      decision       TEXT,
      schema_version INTEGER NOT NULL,
      row_count      INTEGER NOT NULL,
      rows_digest    TEXT NOT NULL,            -- of all changed rows in order
      digest_before  TEXT NOT NULL,            -- of the touched rows before
      digest_after   TEXT NOT NULL,            -- of the touched rows after
      state_digest   TEXT NOT NULL,            -- of all journaled rows after
      previous_hash  TEXT NOT NULL,
      hash           TEXT NOT NULL
    ) STRICT;
    CREATE TABLE changed_row (
      changed_row_id INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id      INTEGER NOT NULL REFERENCES change ON DELETE RESTRICT,
      table_name     TEXT NOT NULL,
      row_key        INTEGER NOT NULL,
      before         TEXT,                     -- JSON; NULL: the row did not exist
      after          TEXT                      -- JSON; NULL: the row was removed
    ) STRICT;
    CREATE INDEX changed_row_by_change ON changed_row (change_id);
    CREATE INDEX changed_row_by_row ON changed_row (table_name, row_key);
    -- Which changes an undo took back.
    CREATE TABLE change_undo (
      change_undo_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id        INTEGER NOT NULL REFERENCES change ON DELETE RESTRICT,
      undone_change_id INTEGER NOT NULL REFERENCES change ON DELETE RESTRICT
    ) STRICT;
    -- Holds a row only inside a transaction that records a change; without one no journaled table can be written.
    CREATE TABLE open_change (
      open_change_id INTEGER PRIMARY KEY CHECK (open_change_id = 1),
      change_id      INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE setting (
      setting_id INTEGER PRIMARY KEY AUTOINCREMENT,
      name       TEXT NOT NULL UNIQUE,
      value      TEXT NOT NULL
    ) STRICT;
  `,
};
