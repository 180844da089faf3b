/** Reads and restores rows as the journal's JSON images. Restoring happens in SQL: JavaScript's JSON loses large integers. */
import type { Database, Statement } from 'better-sqlite3';
import type { ChangedRow } from './model.js';
import { imageSql, shapeOf } from './triggers.js';

export interface Reference {
  /** Column of the child table that refers. */
  readonly column: string;
  readonly child: string;
  readonly parent: string;
}

interface ForeignKeyRow {
  readonly table: string;
  readonly from: string;
}

interface IndexRow {
  readonly name: string;
  readonly unique: number;
  readonly origin: string;
  readonly partial: number;
}

interface TableAccess {
  readonly find: Statement<[number], string>;
  readonly insert: Statement<[{ image: string }]>;
  readonly removeAll: Statement<[string]>;
  readonly updateAll: Statement<[string]>;
  readonly all: Statement<[], { key: number; image: string }>;
}

export type Images = ReturnType<typeof openImages>;

/** Images of journaled tables; statements are prepared once a table. */
export function openImages(db: Database) {
  const known = new Map<string, TableAccess>();
  const access = (table: string): TableAccess => {
    const found = known.get(table) ?? prepareAccess(db, table);
    known.set(table, found);
    return found;
  };
  return {
    findImage: (table: string, key: number): string | undefined => access(table).find.get(key),
    /** Every row of a table, in key order. */
    listImages: (table: string): IterableIterator<{ key: number; image: string }> =>
      access(table).all.iterate(),
    /** Takes the rows of one table back that are there now, in one statement each: inserted ones go, updated ones are as before. */
    restoreAll: (table: string, rows: readonly ChangedRow[]): void => {
      const { removeAll, updateAll } = access(table);
      const gone = rows.filter(({ before }) => before === null);
      const back = rows.filter(({ before }) => before !== null);
      if (gone.length > 0) removeAll.run(JSON.stringify(gone.map(({ key }) => key)));
      if (back.length > 0)
        updateAll.run(`[${back.map(({ key, before }) => `[${key},${before}]`).join(',')}]`);
    },
    /** Brings a row back that is gone. */
    bringBack: ({ table, before }: ChangedRow): void => {
      if (before !== null) access(table).insert.run({ image: before });
    },
  };
}

function prepareAccess(db: Database, table: string): TableAccess {
  const shape = shapeOf(db, table);
  const names = shape.columns.map((name) => `"${name}"`).join(', ');
  const values = shape.columns.map((name) => `json_extract(@image, '$.${name}')`).join(', ');
  const image = imageSql(shape, table);
  return {
    find: db.prepare<[number], string>(`SELECT ${image} FROM ${table} WHERE "${shape.key}" = ?`).pluck(),
    insert: db.prepare(`INSERT INTO ${table} (${names}) VALUES (${values})`),
    removeAll: db.prepare(`DELETE FROM ${table} WHERE "${shape.key}" IN (SELECT value FROM json_each(?))`),
    updateAll: db.prepare(
      `UPDATE ${table} SET (${names}) = (${values.replaceAll("@image, '$.", "row.value, '$[1].")})
        FROM json_each(?) AS row WHERE ${table}."${shape.key}" = json_extract(row.value, '$[0]')`,
    ),
    all: db.prepare(`SELECT "${shape.key}" AS key, ${image} AS image FROM ${table} ORDER BY "${shape.key}"`),
  };
}

/** Foreign keys between journaled tables; all refer to the parent's primary key. */
export function listReferences(db: Database, tables: readonly string[]): Reference[] {
  return tables.flatMap((child) =>
    (db.pragma(`foreign_key_list(${child})`) as ForeignKeyRow[])
      .filter((row) => tables.includes(row.table))
      .map((row) => ({ child, column: row.from, parent: row.table })),
  );
}

/** Column lists of the UNIQUE constraints and full unique indexes of a table, the primary key left out. */
export function listUniques(db: Database, table: string): string[][] {
  return (db.pragma(`index_list(${table})`) as IndexRow[])
    .filter((index) => index.unique === 1 && index.origin !== 'pk' && index.partial === 0)
    .map((index) =>
      (db.pragma(`index_info(${index.name})`) as { name: string }[]).map((column) => column.name),
    );
}
