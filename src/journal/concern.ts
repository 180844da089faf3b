/** Which changes concern a person or a unit: those that touched its row, or a row that refers to it. */
import type { Database } from 'better-sqlite3';
import { journaledTables } from '#db/migrate.js';
import { listReferences } from './image.js';

const BEARERS = /* sql */ `SELECT DISTINCT row_key FROM changed_row WHERE table_name = @table
  AND @code IN (json_extract(before, '$.code'), json_extract(after, '$.code'))`;
const OF_ROW = /* sql */ 'SELECT DISTINCT change_id FROM changed_row WHERE table_name = ? AND row_key = ?';

/** Ids of the changes that concern the rows of `table` that ever bore `code`; also those no longer there. */
export function listConcerning(db: Database, table: string, code: string): Set<number> {
  const keys = db.prepare<[{ table: string; code: string }], number>(BEARERS).pluck().all({ table, code });
  const references = listReferences(db, journaledTables()).filter((reference) => reference.parent === table);
  const changes = new Set<number>();
  for (const key of keys) {
    for (const id of db.prepare<[string, number], number>(OF_ROW).pluck().all(table, key)) changes.add(id);
    for (const { child, column } of references) {
      for (const id of changesReferring(db, child, column, key)) changes.add(id);
    }
  }
  return changes;
}

function changesReferring(db: Database, child: string, column: string, key: number): number[] {
  const path = `$.${column}`;
  return db
    .prepare<[{ child: string; path: string; key: number }], number>(
      `SELECT DISTINCT change_id FROM changed_row WHERE table_name = @child
       AND @key IN (json_extract(before, @path), json_extract(after, @path))`,
    )
    .pluck()
    .all({ child, path, key });
}
