/** Reads and restores rows as the journal's JSON images. Restoring happens in SQL: JavaScript's JSON loses large integers. */
import type { Database } from 'better-sqlite3';
import { groupBy } from '#kit/group.js';
import { remember } from '#kit/remember.js';
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

export type Images = ReturnType<typeof openImages>;

/** Images of journaled tables. */
export function openImages(db: Database) {
  const { find, findAll, listAll, prints } = prepareReading(db);
  const { insert, removeAll, updateAll } = prepareWriting(db);
  return {
    findImage: (table: string, key: number): string | undefined => find(table).get(key),
    /** The present images of rows, in their order; `undefined`: the row is not there. */
    findAllImages: (rows: readonly Pick<ChangedRow, 'table' | 'key'>[]): (string | undefined)[] => {
      const byTable = groupBy(rows, ({ table }) => table);
      const found = new Map(
        [...byTable].map(([table, own]) => [
          table,
          new Map(findAll(table).all(JSON.stringify(own.map(({ key }) => key)))),
        ]),
      );
      return rows.map(({ table, key }) => found.get(table)?.get(key));
    },
    /** Every row of a table, in key order. */
    listImages: (table: string): IterableIterator<{ key: number; image: string }> => listAll(table).iterate(),
    /** What of every row of a table goes into its hash (digest.ts), in any order. */
    listPrints: (table: string): string[] => prints(table).all(),
    /** Takes the rows of one table back that are there now, in few statements: inserted ones go, updated ones are as before. */
    restoreAll: (table: string, rows: readonly ChangedRow[]): void => {
      const gone = rows.filter(({ before }) => before === null);
      if (gone.length > 0) removeAll(table).run(JSON.stringify(gone.map(({ key }) => key)));
      const back = groupBy(rows, (row) =>
        row.before === null ? undefined : JSON.stringify(columnsToRestore(row)),
      );
      for (const [columns, own] of back)
        updateAll(table, JSON.parse(columns) as string[]).run(
          `[${own.map(({ before }) => before).join(',')}]`,
        );
    },
    /** Brings a row back that is gone. */
    bringBack: ({ table, before }: ChangedRow): void => {
      if (before !== null) insert(table).run({ image: before });
    },
  };
}

/** Numbers beyond these digits are no longer told apart once JavaScript has read them. */
const LARGE = /\d{16}/;

const DIFFERING = new WeakMap<ChangedRow, readonly string[]>();

/**
 * Columns that restoring a row has to set, remembered: setting the others too would look up their codes and references
 * for nothing. All of them where it comes back, none where it goes.
 */
export function columnsToRestore(row: ChangedRow): readonly string[] {
  const known = DIFFERING.get(row) ?? columnsThatDiffer(row.before, row.after);
  DIFFERING.set(row, known);
  return known;
}

function columnsThatDiffer(before: string | null, after: string | null): readonly string[] {
  if (before === null) return [];
  const earlier = JSON.parse(before) as Readonly<Record<string, unknown>>;
  const columns = Object.keys(earlier);
  if (after === null || LARGE.test(before) || LARGE.test(after)) return columns;
  const later = JSON.parse(after) as Readonly<Record<string, unknown>>;
  return columns.filter((name) => earlier[name] !== later[name]);
}

/** Statements by table, prepared once each when they are needed. */
function prepareReading(db: Database) {
  const parts = remember((table) => {
    const shape = shapeOf(db, table);
    return { key: `"${shape.key}"`, image: imageSql(shape, table) };
  });
  return {
    find: remember((table) => {
      const { key, image } = parts(table);
      return db.prepare<[number], string>(`SELECT ${image} FROM ${table} WHERE ${key} = ?`).pluck();
    }),
    findAll: remember((table) => {
      const { key, image } = parts(table);
      const sql = `SELECT ${key}, ${image} FROM ${table} WHERE ${key} IN (SELECT value FROM json_each(?))`;
      return db.prepare<[string], [key: number, image: string]>(sql).raw();
    }),
    listAll: remember((table) => {
      const { key, image } = parts(table);
      const sql = `SELECT ${key} AS key, ${image} AS image FROM ${table} ORDER BY ${key}`;
      return db.prepare<[], { key: number; image: string }>(sql);
    }),
    prints: remember((table) => {
      const { key, image } = parts(table);
      const sql = `SELECT '${table}' || char(0) || ${key} || char(0) || ${image} FROM ${table}`;
      return db.prepare<[], string>(sql).pluck();
    }),
  };
}

function prepareWriting(db: Database) {
  const shapes = remember((table) => shapeOf(db, table));
  const listed = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');
  const values = (names: readonly string[], image: string) =>
    names.map((name) => `json_extract(${image}, '$.${name}')`).join(', ');
  return {
    insert: remember((table) => {
      const { columns } = shapes(table);
      return db.prepare<[{ image: string }]>(
        `INSERT INTO ${table} (${listed(columns)}) VALUES (${values(columns, '@image')})`,
      );
    }),
    removeAll: remember((table) =>
      db.prepare<[string]>(
        `DELETE FROM ${table} WHERE "${shapes(table).key}" IN (SELECT value FROM json_each(?))`,
      ),
    ),
    /** Sets columns to what images say. */
    updateAll: (table: string, names: readonly string[]) => {
      const { key } = shapes(table);
      return db.prepare<[string]>(`UPDATE ${table} SET (${listed(names)}) = (${values(names, 'row.value')})
        FROM json_each(?) AS row WHERE ${table}."${key}" = json_extract(row.value, '$.${key}')`);
    },
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
