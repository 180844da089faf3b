/**
 * Puts touched rows back to their earlier images in one go. Not write by write: what the change did in between
 * (a code borne for a moment, a reference made and dropped) may have been taken by others since.
 */
import type { Database } from 'better-sqlite3';
import { columnsToRestore, type Images, listUniques } from './image.js';
import type { TouchedRow } from './model.js';

/** Where rows lie, and in which order their tables refer to one another: parents first. */
export interface Ground {
  readonly db: Database;
  readonly images: Images;
  readonly tables: readonly string[];
}

/** Restores `rows`, which nothing stands in the way of. */
export function restoreRows(ground: Ground, rows: readonly TouchedRow[]): void {
  const { db, images, tables } = ground;
  db.pragma('defer_foreign_keys = ON'); // until the commit: a row may come back before the one it refers to
  const inTheWay = new Set(rowsInTheWay(db, rows));
  for (const { table, key } of inTheWay) park(db, table, key);
  const present = (row: TouchedRow): TouchedRow =>
    inTheWay.has(row) ? { ...row, after: images.findImage(row.table, row.key) ?? null } : row;
  const isBack = ({ before, after }: TouchedRow) => before !== null && after === null;
  for (const row of rows) if (isBack(row)) images.bringBack(row);
  for (const table of tables.toReversed()) {
    images.restoreAll(table, rows.filter((row) => row.table === table && !isBack(row)).map(present));
  }
}

/** Rows whose present code another of the rows gets back, as when two have swapped theirs. */
function rowsInTheWay(db: Database, rows: readonly TouchedRow[]): TouchedRow[] {
  const uniques = new Map([...new Set(rows.map(({ table }) => table))].map((t) => [t, listUniques(db, t)]));
  const codesIn = ({ table }: TouchedRow, json: string | null) =>
    codesOf(table, uniques.get(table) ?? [], json);
  // Of most tables nothing need be read, nor where a row keeps its code.
  const bearing = rows.filter(
    (row) => row.before === null || row.after === null || setsAny(row, uniques.get(row.table)?.flat() ?? []),
  );
  const wanted = new Map<string, number>();
  for (const row of bearing) for (const code of codesIn(row, row.before)) wanted.set(code, row.key);
  return bearing.filter((row) =>
    codesIn(row, row.after).some((code) => wanted.has(code) && wanted.get(code) !== row.key),
  );
}

const setsAny = (row: TouchedRow, names: readonly string[]): boolean =>
  names.length > 0 && columnsToRestore(row).some((name) => names.includes(name));

/** What an image bears of each UNIQUE constraint, as text; NULLs are never equal. */
function codesOf(table: string, uniques: readonly (readonly string[])[], json: string | null): string[] {
  if (json === null || uniques.length === 0) return [];
  const image = JSON.parse(json) as Record<string, string | number | null>;
  return uniques
    .map((columns) => columns.map((column) => image[column] ?? null))
    .flatMap((values, i) => (values.includes(null) ? [] : [JSON.stringify([table, i, values])]));
}

/** Gives a row a code that nobody else can bear, until it gets its own back. */
function park(db: Database, table: string, key: number): void {
  const columns = new Set(
    listUniques(db, table).flatMap((unique) => unique.filter((name) => isText(db, table, name))),
  );
  const parked = [...columns].map((name) => `"${name}" = 'undo ' || rowid`).join(', ');
  db.prepare(`UPDATE ${table} SET ${parked} WHERE rowid = ?`).run(key);
}

const isText = (db: Database, table: string, column: string): boolean =>
  (db.pragma(`table_info(${table})`) as { name: string; type: string }[]).some(
    ({ name, type }) => name === column && type === 'TEXT',
  );
