/**
 * What an undo must do, written down a second time and without the journal: dumps of the tables, the rows a change
 * moved, and whether they can be moved back. The tests compare the program with it.
 */
import type { Database } from 'better-sqlite3';

/** `table key` → the row as JSON. */
export type Dump = ReadonlyMap<string, string>;

/** Rows that a change moved, with their images; undefined: no such row. */
export type Diff = ReadonlyMap<
  string,
  { readonly before: string | undefined; readonly after: string | undefined }
>;

const TABLES = ['unit', 'unit_version', 'staff', 'posting'] as const;

const UNIQUES: readonly { readonly table: string; readonly columns: readonly string[] }[] = [
  { table: 'unit', columns: ['code', 'opens_on'] },
  { table: 'unit_version', columns: ['unit_id', 'from_on'] },
  { table: 'staff', columns: ['code'] },
];

const REFERENCES: readonly { readonly child: string; readonly column: string; readonly parent: string }[] = [
  { child: 'unit_version', column: 'unit_id', parent: 'unit' },
  { child: 'unit_version', column: 'parent_id', parent: 'unit' },
  { child: 'posting', column: 'staff_id', parent: 'staff' },
  { child: 'posting', column: 'unit_id', parent: 'unit' },
  { child: 'posting', column: 'quota_unit_id', parent: 'unit' },
];

export function dumpTables(db: Database): Dump {
  const rows = TABLES.flatMap((table) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} ORDER BY ${table}_id`)
      .all()
      .map((row): [string, string] => [`${table} ${row[`${table}_id`]}`, JSON.stringify(row)]),
  );
  return new Map(rows);
}

export function diffDumps(before: Dump, after: Dump): Diff {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  return new Map(
    keys
      .filter((key) => before.get(key) !== after.get(key))
      .map((key) => [key, { before: before.get(key), after: after.get(key) }]),
  );
}

/** The dump once `diff` is taken back. */
export function revert(now: Dump, diff: Diff): Dump {
  const next = new Map(now);
  for (const [key, { before }] of diff) {
    if (before === undefined) next.delete(key);
    else next.set(key, before);
  }
  return next;
}

/** Why `diff` cannot be taken back, as `slug row`; empty when it can. */
export function reasonsAgainst(now: Dump, diff: Diff): string[] {
  const changed = [...diff]
    .filter(([key, { after }]) => now.get(key) !== after)
    .map(([key]) => `changed-since ${key}`);
  return changed.length > 0 ? changed : breaches(revert(now, diff), diff);
}

/** Broken references and codes borne twice, each laid at the door of a row that the undo moves. */
function breaches(next: Dump, diff: Diff): string[] {
  const dangling = REFERENCES.flatMap(({ child, column, parent }) =>
    rowsOf(next, child).flatMap(([key, row]) => {
      const parentKey = `${parent} ${row[column]}`;
      if (row[column] === null || next.has(parentKey)) return [];
      return [diff.get(key)?.before === undefined ? `referred-to ${parentKey}` : `refers-to-missing ${key}`];
    }),
  );
  const taken = UNIQUES.flatMap(({ table, columns }) => {
    const rows = rowsOf(next, table).map(([key, row]) => [
      key,
      JSON.stringify(columns.map((column) => row[column])),
    ]);
    const isShared = (code: string | undefined) => rows.filter(([, other]) => other === code).length > 1;
    return rows
      .filter(([key, code]) => diff.has(key ?? '') && isShared(code))
      .map(([key]) => `key-taken ${key}`);
  });
  return [...new Set([...dangling, ...taken])];
}

const rowsOf = (dump: Dump, table: string): [string, Record<string, unknown>][] =>
  [...dump].filter(([key]) => key.startsWith(`${table} `)).map(([key, json]) => [key, JSON.parse(json)]);
