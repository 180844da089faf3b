/** An online copy of a database: staged, synced, renamed; owner-only, and readable without write access to its folder. */
import { statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { makeOwnerOnly } from './open.js';
import { discardStaged, publishFile, stagePath } from './publish.js';

/** Copied between two looks at the clock; others' writes come in between. */
const PAGES_A_STEP = 2000;

type OnStep = (done: number, total: number) => void;

export async function backUp(
  db: Database,
  target: string,
  onStep: OnStep,
): Promise<{ pages: number; bytes: number }> {
  const staged = stagePath(target);
  try {
    const pages = await copyTo(staged, { db, target, onStep });
    publishFile(staged, target);
    return { pages, bytes: statSync(target).size };
  } catch (error) {
    discardStaged(staged);
    throw error;
  }
}

interface Copying {
  readonly db: Database;
  readonly target: string;
  readonly onStep: OnStep;
}

async function copyTo(staged: string, { db, target, onStep }: Copying): Promise<number> {
  makeOwnerOnly(staged, target); // SQLite itself would make it readable by everybody
  const { totalPages } = await db.backup(staged, {
    progress: ({ totalPages: total, remainingPages: left }) => {
      onStep(total - left, total);
      return PAGES_A_STEP;
    },
  });
  const copy = new SqliteDatabase(staged);
  copy.pragma('journal_mode = DELETE'); // a copy in WAL mode could not be opened from a read-only folder
  copy.close();
  return totalPages;
}
