/** Tells whether another connection has written: the number changes with each of its commits, and never with one's own. */
import type { Database } from 'better-sqlite3';

export const dataVersionOf = (db: Database): number => Number(db.pragma('data_version', { simple: true }));
