/** What stands in the way of taking a change back: rows changed since, rows that refer to it, codes taken by others. */
import type { Database, Statement } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { remember } from '#kit/remember.js';
import { columnsToRestore, type Images, listReferences, listUniques, type Reference } from './image.js';
import type { TouchedRow } from './model.js';
import { nameRow } from './row-names.js';
import type { JournalStore } from './store.js';
import { journalFindings } from './words.js';

export interface Conflict {
  readonly finding: Diagnostic;
  /** Later changes that caused it; empty when the file was edited by hand. */
  readonly culprits: readonly number[];
}

/** Columns that must differ from row to row, and who bears given values. */
interface Unique {
  readonly columns: readonly string[];
  readonly bearer: Statement<unknown[], number>;
}

interface Referring extends Reference {
  readonly children: Statement<[number], number>;
}

export interface Scene {
  readonly db: Database;
  readonly store: JournalStore;
  readonly images: Images;
  readonly tables: readonly string[];
  readonly references: readonly Referring[];
  readonly uniquesOf: (table: string) => readonly Unique[];
}

export const openScene = (
  db: Database,
  store: JournalStore,
  images: Images,
  tables: readonly string[],
): Scene => ({
  db,
  store,
  images,
  tables,
  references: listReferences(db, tables).map((one) => ({ ...one, children: prepareChildren(db, one) })),
  uniquesOf: remember((table) =>
    listUniques(db, table).map((columns) => ({ columns, bearer: prepareBearer(db, table, columns) })),
  ),
});

const prepareChildren = (db: Database, { child, column }: Reference): Statement<[number], number> =>
  db.prepare<[number], number>(`SELECT rowid FROM ${child} WHERE "${column}" = ? ORDER BY rowid`).pluck();

function prepareBearer(
  db: Database,
  table: string,
  columns: readonly string[],
): Statement<unknown[], number> {
  const where = columns.map((column) => `"${column}" = ?`).join(' AND ');
  return db.prepare<unknown[], number>(`SELECT rowid FROM ${table} WHERE ${where}`).pluck();
}

/** All conflicts that undoing `change`, whose net rows are `rows`, would meet now. */
export function findConflicts(scene: Scene, change: number, rows: readonly TouchedRow[]): Conflict[] {
  const present = scene.images.findAllImages(rows);
  const changed = rows.flatMap((row, i) => changedSince(scene, change, row, present[i] ?? null));
  const own: OwnRows = new Map(rows.map((row) => [nameOf(row.table, row.key), row]));
  // A row that was changed since shows up again as a reference; saying it once is enough.
  if (changed.length > 0) return [...changed, ...rows.flatMap((row) => referredTo(scene, change, row, own))];
  return rows.flatMap((row) => {
    if (row.before === null) return referredTo(scene, change, row, own);
    const restored = { row, columns: columnsToRestore(row), image: JSON.parse(row.before) as Image };
    return [...refersToMissing(scene, change, restored, own), ...keyTaken(scene, change, restored, own)];
  });
}

type Image = Readonly<Record<string, string | number | null>>;

/** A row that undoing brings back or changes: what the columns that it leaves alone refer to and bear is there now. */
interface Restored {
  readonly row: TouchedRow;
  readonly image: Image;
  readonly columns: readonly string[];
}

/** The rows of the change itself: a consolidation has ten thousand, so they are looked up, not searched. */
type OwnRows = ReadonlyMap<string, TouchedRow>;

const nameOf = (table: string, key: number): string => `${table} ${key}`;

function changedSince(scene: Scene, change: number, row: TouchedRow, now: string | null): Conflict[] {
  if (now === row.after) return [];
  const culprits = scene.store.listTouching(row.table, row.key, change);
  const args = { row: nameRow(scene, row), table: row.table, key: String(row.key) };
  const finding =
    culprits.length === 0
      ? journalFindings.find('edited-by-hand', args)
      : journalFindings.find('changed-since', {
          ...args,
          later: culprits.join(', '),
          change: String(change),
        });
  return [{ finding, culprits }];
}

/** Rows written later that refer to a row which undoing would remove. */
function referredTo(scene: Scene, change: number, row: TouchedRow, own: OwnRows): Conflict[] {
  if (row.before !== null) return [];
  return scene.references
    .filter((reference) => reference.parent === row.table)
    .flatMap((reference) => {
      const children = reference.children
        .all(row.key)
        .filter((key) => !own.has(nameOf(reference.child, key)));
      if (children.length === 0) return [];
      const culprits = children.flatMap((key) => scene.store.listTouching(reference.child, key, change));
      const later = [...new Set(culprits)].sort((a, b) => a - b);
      const args = {
        count: children.length,
        row: nameRow(scene, row),
        first: nameRow(scene, { table: reference.child, key: children[0] ?? 0 }),
        child: reference.child,
        table: row.table,
        key: String(row.key),
        later: later.join(', '),
      };
      return [
        {
          finding: journalFindings.find('referred-to', { ...args, change: String(change) }),
          culprits: later,
        },
      ];
    });
}

/** A row to be restored refers to one that has been removed since. */
function refersToMissing(
  scene: Scene,
  change: number,
  { row, image, columns }: Restored,
  own: OwnRows,
): Conflict[] {
  return scene.references
    .filter(({ child, column }) => child === row.table && columns.includes(column))
    .filter(({ column }) => typeof image[column] === 'number')
    .flatMap((reference) => {
      const parentKey = image[reference.column] as number;
      const isRestored = (own.get(nameOf(reference.parent, parentKey))?.before ?? null) !== null;
      if (isRestored || scene.images.findImage(reference.parent, parentKey) !== undefined) return [];
      const culprits = scene.store.listTouching(reference.parent, parentKey, change);
      const { parent } = reference;
      const removed = scene.store.findRemoved(parent, parentKey) ?? null;
      const args = {
        row: nameRow(scene, row),
        owner: nameRow(scene, { table: parent, key: parentKey, before: removed }),
        table: row.table,
        key: String(row.key),
        parent,
        parentKey: String(parentKey),
      };
      const finding = journalFindings.find('refers-to-missing', {
        ...args,
        later: culprits.join(', '),
        change: String(change),
      });
      return [{ finding, culprits }];
    });
}

/** A row to be restored bears a code that another row has taken since. */
function keyTaken(
  scene: Scene,
  change: number,
  { row, image, columns: set }: Restored,
  own: OwnRows,
): Conflict[] {
  return scene
    .uniquesOf(row.table)
    .filter(({ columns }) => columns.some((column) => set.includes(column)))
    .filter(({ columns }) => columns.every((column) => image[column] !== null && image[column] !== undefined))
    .flatMap(({ columns, bearer }) => {
      const other = bearer.get(...columns.map((column) => image[column] ?? null));
      const isOwn = other === undefined || own.has(nameOf(row.table, other));
      if (isOwn) return [];
      const culprits = scene.store.listTouching(row.table, other, change);
      const args = { row: nameRow(scene, row), table: row.table, key: String(row.key), other: String(other) };
      const finding = journalFindings.find('key-taken', {
        ...args,
        later: culprits.join(', '),
        change: String(change),
      });
      return [{ finding, culprits }];
    });
}
