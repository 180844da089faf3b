/** Plays the whole job once and keeps the folder as it was before each command, so that each can be tried again and again. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { digestOf } from '#kit/canonical.js';
import { runBin } from './bin.js';
import { COMMANDS, type HardCommand } from './commands.js';
import { layInputs, type Size } from './inputs.js';

export interface Stage {
  readonly command: HardCommand;
  /** The folder as it was before and after the command. */
  readonly before: string;
  readonly after: string;
  readonly elapsedMs: number;
}

export interface Stages {
  readonly root: string;
  readonly list: readonly Stage[];
  /** The folder before a command. */
  readonly before: (name: string) => string;
}

export async function playStages(size: Size): Promise<Stages> {
  const root = mkdtempSync(join(tmpdir(), 'motcua-hard-'));
  const folderOf = (i: number) => join(root, `stage-${i}`);
  mkdirSync(folderOf(0));
  layInputs(folderOf(0), size);
  const list: Stage[] = [];
  for (const [i, command] of COMMANDS.entries()) {
    const [before, after] = [folderOf(i), folderOf(i + 1)];
    cpSync(before, after, { recursive: true });
    const { exit, elapsedMs, stdout, stderr } = await runBin(command.argv(after), { cwd: after });
    if (exit !== 0) throw new Error(`${command.name} ended with ${exit}\n${stdout}${stderr}`);
    list.push({ command, before, after, elapsedMs });
  }
  const before = (name: string): string => {
    const stage = list.find(({ command }) => command.name === name);
    if (stage === undefined) throw new Error(`no stage ${name}`);
    return stage.before;
  };
  return { root, list, before };
}

/** A fresh copy of a folder, to be spoilt. */
export function copyFolder(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'motcua-hard-'));
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });

/** Columns that tell when and by which command line something was done, and what hangs on them. */
const VOLATILE = new Set(['recorded_at', 'command', 'hash', 'previous_hash']);

/** Digest of everything a database holds but the time of recording: equal exactly when the contents are. */
export function contentsOf(file: string): string {
  const db = new SqliteDatabase(file, { fileMustExist: true });
  try {
    const tables = db
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1",
      )
      .pluck()
      .all();
    return digestOf(Object.fromEntries(tables.map((table) => [table, rowsOf(db, table)])));
  } finally {
    db.close();
  }
}

function rowsOf(db: SqliteDatabase.Database, table: string): string[] {
  const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all();
  return rows
    .map((row) => JSON.stringify(Object.entries(row).filter(([column]) => !VOLATILE.has(column))))
    .sort();
}
