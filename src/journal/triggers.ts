/** Triggers that write every row of a journaled table into `changed_row`, so that domain code only writes. */
import type { Database } from 'better-sqlite3';

export interface TableShape {
  readonly table: string;
  /** The INTEGER PRIMARY KEY. */
  readonly key: string;
  /** Stored columns, the key included; generated ones are not stored. */
  readonly columns: readonly string[];
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
  readonly hidden: number;
}

/** Reads a table's stored columns; a journaled table must have an INTEGER PRIMARY KEY. */
export function shapeOf(db: Database, table: string): TableShape {
  const columns = db.pragma(`table_xinfo(${table})`) as ColumnRow[];
  const stored = columns.filter((column) => column.hidden === 0);
  const key = stored.find((column) => column.pk === 1 && column.type === 'INTEGER');
  if (key === undefined) throw new Error(`journaled table ${table} has no INTEGER PRIMARY KEY`);
  return { table, key: key.name, columns: stored.map((column) => column.name) };
}

/** SQL of a row's image as JSON; `row` is NEW, OLD or a table's alias. */
export const imageSql = (shape: TableShape, row: string): string =>
  `json_object(${shape.columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')})`;

/** Makes the triggers of all journaled tables anew; to be called after every migration. */
export function installTriggers(db: Database, tables: readonly string[]): void {
  for (const table of tables) {
    for (const [name, sql] of triggersOf(shapeOf(db, table))) {
      db.exec(`DROP TRIGGER IF EXISTS ${name}; ${sql}`);
    }
  }
}

/** Takes the triggers away: for a savepoint that is rolled back, and brings them back with it. */
export function dropTriggers(db: Database): void {
  const names = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'journal_*'")
    .pluck()
    .all();
  for (const name of names) db.exec(`DROP TRIGGER ${name}`);
}

/** Name and SQL of a table's three triggers. Outside a change `change_id` is NULL, which the table refuses. */
export function triggersOf(shape: TableShape): [name: string, sql: string][] {
  const { table, key } = shape;
  const oldImage = imageSql(shape, 'OLD');
  const newImage = imageSql(shape, 'NEW');
  const make = (
    event: string,
    keySql: string,
    before: string,
    after: string,
    when = '',
  ): [string, string] => {
    const name = `journal_${table}_${event.toLowerCase()}`;
    const sql = `CREATE TRIGGER ${name} AFTER ${event} ON ${table}${when} BEGIN
      INSERT INTO changed_row (change_id, table_name, row_key, before, after)
      VALUES ((SELECT change_id FROM open_change), '${table}', ${keySql}, ${before}, ${after});
    END`;
    return [name, sql];
  };
  return [
    make('INSERT', `NEW."${key}"`, 'NULL', newImage),
    make('UPDATE', `NEW."${key}"`, oldImage, newImage, ` WHEN ${oldImage} <> ${newImage}`),
    make('DELETE', `OLD."${key}"`, oldImage, 'NULL'),
  ];
}
