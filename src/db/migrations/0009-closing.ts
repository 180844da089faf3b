/** Closed reporting periods: the counts as they were known that day, by the lines that reports are laid out from. */
import type { Migration } from '../migration.js';

export const closingMigration: Migration = {
  name: 'closing',
  journaled: ['closing', 'closing_line'],
  sql: /* sql */ `
    CREATE TABLE closing (
      closing_id      INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id       INTEGER NOT NULL,
      from_on         TEXT NOT NULL,
      until_on        TEXT NOT NULL,             -- exclusive
      today           TEXT NOT NULL,             -- the day on which it was closed: what as-now and "in progress" meant
      last_batch      INTEGER,                   -- the newest batch then; NULL: none
      stored          INTEGER NOT NULL,          -- dossiers stored then
      journal_change  INTEGER,                   -- the newest change before the closing
      inputs          TEXT NOT NULL,             -- JSON: the batches then, as a manifest names them
      reopened_reason TEXT                       -- NULL: closed
    ) STRICT;
    CREATE INDEX closing_by_period ON closing (from_on, until_on);
    CREATE TABLE closing_line (
      closing_line_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      closing_id        INTEGER NOT NULL REFERENCES closing ON DELETE RESTRICT,
      unit              TEXT NOT NULL,           -- of intake
      handler           TEXT NOT NULL,           -- '' where none is named
      since             INTEGER NOT NULL,        -- days since 1900: both codes mean from then on what they meant at intake
      field             TEXT NOT NULL,
      channel           INTEGER NOT NULL,
      sort              INTEGER NOT NULL,        -- as in ledger_line
      carried_over      INTEGER NOT NULL,
      received          INTEGER NOT NULL,
      resolved_early    INTEGER NOT NULL,
      resolved_on_time  INTEGER NOT NULL,
      resolved_late     INTEGER NOT NULL,
      resolved_undated  INTEGER NOT NULL,
      in_progress       INTEGER NOT NULL,
      paused            INTEGER NOT NULL,
      overdue           INTEGER NOT NULL,
      undated           INTEGER NOT NULL,
      received_later    INTEGER NOT NULL,
      outside           INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX closing_line_by_closing ON closing_line (closing_id);
  `,
};
