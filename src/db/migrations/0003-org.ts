/** Units and areas, their versions in time, and the ledgers of what became of them: the same three tables twice. */
import type { Migration } from '../migration.js';

export const orgMigration: Migration = {
  name: 'org',
  journaled: ['unit', 'unit_version', 'lineage', 'area', 'area_version', 'area_lineage'],
  sql: /* sql */ `
    -- A unit is a code with a life: codes come back with another meaning, ids do not.
    CREATE TABLE unit (
      unit_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      code      TEXT NOT NULL,
      opens_on  TEXT NOT NULL,
      closes_on TEXT,                          -- first day it is closed
      UNIQUE (code, opens_on)
    ) STRICT;
    CREATE TABLE unit_version (
      unit_version_id       INTEGER PRIMARY KEY AUTOINCREMENT,
      unit_id               INTEGER NOT NULL REFERENCES unit ON DELETE RESTRICT,
      from_on               TEXT NOT NULL,
      until_on              TEXT,
      kind                  TEXT NOT NULL,
      name                  TEXT NOT NULL,
      parent_id             INTEGER REFERENCES unit ON DELETE RESTRICT,
      level                 TEXT NOT NULL,
      address               TEXT NOT NULL,
      longitude             INTEGER,           -- micro-degrees
      latitude              INTEGER,
      quota                 INTEGER,           -- all kinds of staff together
      quota_civil_servant   INTEGER,
      quota_public_employee INTEGER,
      quota_contract        INTEGER,
      quota_postal          INTEGER,
      contract_until        TEXT,              -- of the lease of the premises
      running_cost          INTEGER,           -- đồng a year
      opening_hours         TEXT NOT NULL,     -- as printed at the door
      fields                TEXT NOT NULL,     -- JSON array, sorted
      procedures            TEXT NOT NULL,     -- JSON array of procedure codes, sorted
      areas                 TEXT NOT NULL,     -- JSON array of area codes, sorted
      UNIQUE (unit_id, from_on)
    ) STRICT;
    CREATE INDEX unit_version_by_parent ON unit_version (parent_id);
    CREATE TABLE lineage (
      lineage_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      event        TEXT NOT NULL,              -- opened renamed moved merged split closed
      on_day       TEXT NOT NULL,              -- first day on which it holds
      from_unit_id INTEGER REFERENCES unit ON DELETE RESTRICT,
      to_unit_id   INTEGER REFERENCES unit ON DELETE RESTRICT,
      rule         TEXT NOT NULL,              -- of a split: JSON of {fields, areas, share, rest}; else {}
      decision     TEXT NOT NULL,
      signed_on    TEXT,
      signer       TEXT NOT NULL
    ) STRICT;
    CREATE INDEX lineage_by_from ON lineage (from_unit_id);
    CREATE INDEX lineage_by_to ON lineage (to_unit_id);

    CREATE TABLE area (
      area_id   INTEGER PRIMARY KEY AUTOINCREMENT,
      code      TEXT NOT NULL,
      opens_on  TEXT NOT NULL,
      closes_on TEXT,
      UNIQUE (code, opens_on)
    ) STRICT;
    CREATE TABLE area_version (
      area_version_id INTEGER PRIMARY KEY AUTOINCREMENT,
      area_id         INTEGER NOT NULL REFERENCES area ON DELETE RESTRICT,
      from_on         TEXT NOT NULL,
      until_on        TEXT,
      name            TEXT NOT NULL,
      longitude       INTEGER,                 -- micro-degrees
      latitude        INTEGER,
      population      INTEGER,
      surface         INTEGER,                 -- square metres
      UNIQUE (area_id, from_on)
    ) STRICT;
    CREATE TABLE area_lineage (
      area_lineage_id INTEGER PRIMARY KEY AUTOINCREMENT,
      event           TEXT NOT NULL,
      on_day          TEXT NOT NULL,
      from_area_id    INTEGER REFERENCES area ON DELETE RESTRICT,
      to_area_id      INTEGER REFERENCES area ON DELETE RESTRICT,
      rule            TEXT NOT NULL,
      decision        TEXT NOT NULL,
      signed_on       TEXT,
      signer          TEXT NOT NULL
    ) STRICT;
    CREATE INDEX area_lineage_by_from ON area_lineage (from_area_id);
    CREATE INDEX area_lineage_by_to ON area_lineage (to_area_id);
  `,
};
