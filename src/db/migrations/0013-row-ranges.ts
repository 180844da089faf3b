/**
 * The rows of a change lie side by side, for one change is written at a time: where they begin finds them, and every
 * journaled row is spared an entry in a second index.
 */
import type { Migration } from '../migration.js';

export const rowRangesMigration: Migration = {
  name: 'row-ranges',
  sql: /* sql */ `
    -- The last changed row before the change: its own follow, up to the next change's.
    ALTER TABLE change ADD COLUMN rows_after INTEGER NOT NULL DEFAULT 0;
    UPDATE change SET rows_after = coalesce((SELECT changed_row_id FROM changed_row
      WHERE changed_row.change_id < change.change_id ORDER BY changed_row.change_id DESC, changed_row_id DESC LIMIT 1), 0);
    DROP INDEX changed_row_by_change;
  `,
};
