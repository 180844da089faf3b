/**
 * The ledger by months beside its days, and by the agency that resolves: a report of any period, by intake or by handler,
 * adds up whole months and the days of one more. Empty it counts as lost (0008): the next import or `db rebuild` makes it anew.
 */
import type { Migration } from '../migration.js';

export const ledgerMonthsMigration: Migration = {
  name: 'ledger-months',
  sql: /* sql */ `
    DELETE FROM ledger;
    DROP TABLE ledger_line;
    CREATE TABLE ledger_line (
      ledger_line_id INTEGER PRIMARY KEY,
      unit           TEXT NOT NULL,            -- code of the unit of intake, or of the agency that resolves
      since          INTEGER NOT NULL,         -- received on this day or later, up to the next stretch of the code; days since 1900
      field          TEXT NOT NULL,            -- of the procedure on the day of intake; '' where the catalogue does not say
      channel        INTEGER NOT NULL,
      sort           INTEGER NOT NULL,         -- 0 usual, 1 without a due date, 2 withdrawn, 3 both, 4 outside every report
      place          INTEGER NOT NULL,         -- 0 received and resolved there, 1 received only, 2 resolved only
      UNIQUE (unit, since, field, channel, sort, place)
    ) STRICT;
    CREATE TABLE ledger_month (
      month INTEGER PRIMARY KEY,               -- since the year 0
      cells BLOB NOT NULL                      -- of all its days (dossier/ledger-sums.hot.ts)
    ) STRICT;
  `,
};
