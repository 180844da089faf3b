/**
 * The ledger by days: all counts of a day in one run of bytes (dossier/ledger-sums.hot.ts), a sixth of what a row for each
 * took. It is derived, and empty it counts as lost: the next import or `db rebuild` makes it anew, until then reports
 * count the dossiers themselves.
 */
import type { Migration } from '../migration.js';

export const ledgerDaysMigration: Migration = {
  name: 'ledger-days',
  sql: /* sql */ `
    DROP TABLE ledger;
    DELETE FROM ledger_line;
    CREATE TABLE ledger (
      day   INTEGER PRIMARY KEY,               -- since 1900
      cells BLOB NOT NULL
    ) STRICT;
  `,
};
