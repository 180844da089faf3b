/** Procedures as versions in time. */
import type { Migration } from '../migrate.js';

export const catalogueMigration: Migration = {
  name: 'catalogue',
  journaled: ['procedure'],
  sql: /* sql */ `
    CREATE TABLE procedure (
      procedure_id  INTEGER PRIMARY KEY AUTOINCREMENT,
      code          TEXT NOT NULL,
      from_on       TEXT NOT NULL,             -- first day of this version
      until_on      TEXT,                      -- first day it no longer holds
      name          TEXT NOT NULL,
      field         TEXT NOT NULL,
      level         TEXT NOT NULL,
      agency        TEXT NOT NULL,             -- promulgating
      implementing  TEXT NOT NULL,             -- JSON array of agencies
      online        TEXT NOT NULL,
      time_limit    TEXT NOT NULL,
      fee           TEXT NOT NULL,
      charge        TEXT NOT NULL,
      legal_basis   TEXT NOT NULL,
      boundary_free TEXT NOT NULL,
      interlinked   TEXT NOT NULL,
      delegated_to  TEXT NOT NULL,
      status        TEXT NOT NULL,
      decision      TEXT NOT NULL,
      UNIQUE (code, from_on)
    ) STRICT;
  `,
};
