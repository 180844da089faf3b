/** People, their postings in time, what they are competent for, and what protects them from a transfer. */
import type { Migration } from '../migration.js';

export const staffMigration: Migration = {
  name: 'staff',
  journaled: ['staff', 'posting', 'competence', 'restriction'],
  sql: /* sql */ `
    CREATE TABLE staff (
      staff_id    INTEGER PRIMARY KEY AUTOINCREMENT,
      code        TEXT NOT NULL UNIQUE,
      full_name   TEXT NOT NULL,
      employment  TEXT NOT NULL,               -- civil-servant public-employee contract postal
      home_agency TEXT NOT NULL,
      residence   TEXT NOT NULL,               -- area code
      wish        TEXT NOT NULL,
      leaving_on  TEXT,                        -- first day no longer in service
      leaving_reason TEXT NOT NULL DEFAULT ''  -- a category, never printed unless asked for; '' where nobody said
    ) STRICT;
    CREATE TABLE posting (
      posting_id    INTEGER PRIMARY KEY AUTOINCREMENT,
      staff_id      INTEGER NOT NULL REFERENCES staff ON DELETE RESTRICT,
      unit_id       INTEGER NOT NULL REFERENCES unit ON DELETE RESTRICT,
      quota_unit_id INTEGER NOT NULL REFERENCES unit ON DELETE RESTRICT,
      form          TEXT NOT NULL,             -- main seconded lent concurrent
      position      TEXT NOT NULL,
      acting        INTEGER NOT NULL,          -- 1: holds the position without the appointment
      tasks         TEXT NOT NULL,             -- JSON array, sorted
      from_on       TEXT NOT NULL,
      until_on      TEXT,
      decision      TEXT NOT NULL,
      signed_on     TEXT,
      signer        TEXT NOT NULL
    ) STRICT;
    CREATE INDEX posting_by_staff ON posting (staff_id);
    CREATE INDEX posting_by_unit ON posting (unit_id);
    CREATE INDEX posting_by_quota_unit ON posting (quota_unit_id);
    CREATE TABLE competence (
      competence_id INTEGER PRIMARY KEY AUTOINCREMENT,
      staff_id      INTEGER NOT NULL REFERENCES staff ON DELETE RESTRICT,
      field         TEXT NOT NULL,
      UNIQUE (staff_id, field)
    ) STRICT;
    CREATE TABLE restriction (
      restriction_id INTEGER PRIMARY KEY AUTOINCREMENT,
      staff_id       INTEGER NOT NULL REFERENCES staff ON DELETE RESTRICT,
      category       TEXT NOT NULL,            -- never printed unless asked for
      until_on       TEXT,
      consents       INTEGER NOT NULL,         -- 1: agrees to be moved all the same
      UNIQUE (staff_id, category)
    ) STRICT;
  `,
};
