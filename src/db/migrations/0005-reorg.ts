/** Plans that were applied. An undo removes the row, so "already applied" means applied and not undone. */
import type { Migration } from '../migration.js';

export const reorgMigration: Migration = {
  name: 'reorg',
  journaled: ['applied_plan'],
  sql: /* sql */ `
    CREATE TABLE applied_plan (
      applied_plan_id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash            TEXT NOT NULL UNIQUE,
      scenario        TEXT NOT NULL,
      title           TEXT NOT NULL,
      effective_on    TEXT NOT NULL,
      change_id       INTEGER NOT NULL
    ) STRICT;
  `,
};
