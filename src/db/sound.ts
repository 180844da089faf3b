/** SQLite's own checks of a file: its pages and indexes, and rows that refer to nothing. */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { dbFindings } from './words.js';

interface ForeignKeyFault {
  readonly table: string;
  readonly parent: string;
}

export function checkFile(db: Database): Diagnostic[] {
  const faults = (db.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  return [...faults.map((detail) => dbFindings.find('unsound', { detail })), ...findOrphans(db)];
}

/** Rows that refer to rows which are not there; the rules of the rooms take for granted that there are none. */
export function findOrphans(db: Database): Diagnostic[] {
  const counts = new Map<string, { table: string; parent: string; count: number }>();
  for (const { table, parent } of db.pragma('foreign_key_check') as ForeignKeyFault[]) {
    const key = `${table} ${parent}`;
    counts.set(key, { table, parent, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map((fault) => dbFindings.find('orphan', fault));
}
