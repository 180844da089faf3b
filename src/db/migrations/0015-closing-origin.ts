/** What the manifest of a closed period's reports said on the day of closing, so that `--as-closed` says it again. */
import type { Migration } from '../migration.js';

export const closingOriginMigration: Migration = {
  name: 'closing-origin',
  journaled: ['closing_origin'],
  sql: /* sql */ `
    -- Of closings since this migration.
    CREATE TABLE closing_origin (
      closing_id INTEGER PRIMARY KEY REFERENCES closing ON DELETE RESTRICT,
      calendar   TEXT NOT NULL,                  -- digest of the days imported over the built-in calendar, and of the office hours
      ledger     TEXT                            -- digest of what the ledger was made of; NULL: it was behind
    ) STRICT;
  `,
};
