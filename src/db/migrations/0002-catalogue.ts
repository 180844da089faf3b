/** Procedures as versions in time, and the fields and agencies they name. */
import type { Migration } from '../migration.js';

export const catalogueMigration: Migration = {
  name: 'catalogue',
  journaled: ['field', 'agency', 'procedure'],
  sql: /* sql */ `
    -- Every field and agency that a procedure has ever named.
    CREATE TABLE field (
      field_id INTEGER PRIMARY KEY AUTOINCREMENT,
      name     TEXT NOT NULL UNIQUE,
      code     TEXT NOT NULL
    ) STRICT;
    CREATE TABLE agency (
      agency_id INTEGER PRIMARY KEY AUTOINCREMENT,
      name      TEXT NOT NULL UNIQUE,
      code      TEXT NOT NULL
    ) STRICT;
    CREATE TABLE procedure (
      procedure_id  INTEGER PRIMARY KEY AUTOINCREMENT,
      code          TEXT NOT NULL,             -- core: 1.001122
      from_on       TEXT NOT NULL,             -- first day of this version
      until_on      TEXT,                      -- first day it no longer holds
      province      TEXT NOT NULL,             -- whose copy: H48; '' national
      name          TEXT NOT NULL,
      field         TEXT NOT NULL,
      level         TEXT NOT NULL,             -- central province district commune general vertical other, by comma
      agency        TEXT NOT NULL,             -- promulgating
      implementing  TEXT NOT NULL,             -- JSON array of agencies
      online        TEXT NOT NULL,             -- full partial information
      time_limit    TEXT NOT NULL,
      fee           TEXT NOT NULL,
      charge        TEXT NOT NULL,
      legal_basis   TEXT NOT NULL,
      boundary_free TEXT NOT NULL,             -- yes no
      interlinked   TEXT NOT NULL,             -- yes no
      delegated_to  TEXT NOT NULL,
      type          TEXT NOT NULL,
      replaces      TEXT NOT NULL,             -- codes, by comma
      published_on  TEXT NOT NULL,
      status        TEXT NOT NULL,             -- new amended replaced abolished published
      decision      TEXT NOT NULL,             -- that made this version
      ended_by      TEXT NOT NULL,             -- decision that abolished it
      UNIQUE (code, from_on)
    ) STRICT;
  `,
};
