/** A print of the dossiers of each day (dossier/day-prints.hot.ts), kept with the ledger and made anew with it. */
import type { Migration } from '../migration.js';

export const dossierPrintsMigration: Migration = {
  name: 'dossier-prints',
  sql: /* sql */ `
    CREATE TABLE dossier_day (
      day   INTEGER PRIMARY KEY,               -- of the codes; since 2000
      count INTEGER NOT NULL,
      low   INTEGER NOT NULL,
      high  INTEGER NOT NULL
    ) STRICT;
    DELETE FROM ledger;                        -- lost, and with it made anew
    DELETE FROM ledger_line;
  `,
};
