/** Opens the database file: its mode, its pragmas, and whether it is ours. The only place where pragmas are set. */
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { type Storage, storageOf } from './drive.js';
import { isOutdated, MIGRATIONS } from './migrate.js';
import { discardStaged, publishFile, stagePath } from './publish.js';
import { dbFindings } from './words.js';

export type Db = Database;

export interface OpenOptions {
  /** `read` never writes, not even a migration. */
  readonly access: 'read' | 'write';
  /** How long to wait for another process's lock. */
  readonly busyTimeoutMs: number;
  /** Overrides the detection of network drives. */
  readonly storage?: Storage | undefined;
}

/** `mtcu`, so that file(1) and we can tell the file from any other SQLite database. */
const APPLICATION_ID = 0x6d746375;

/**
 * Creates a database file that only its owner can read, and fills it; nobody ever sees it half-made.
 * Refuses to overwrite.
 */
export function createDatabase(file: string, options: OpenOptions, fill: (db: Db) => void): void {
  if (existsSync(file)) throw dbFindings.refuse('unusable', 'exists', { file });
  const staged = stagePath(file);
  try {
    makeOwnerOnly(staged, file);
    fillDatabase(staged, file, options, fill);
    publishFile(staged, file);
  } catch (error) {
    discardStaged(staged);
    throw error;
  }
}

/** Filled with a rollback journal: of a log that a full disk kept from being merged, the rows would stay behind. */
function fillDatabase(staged: string, file: string, options: OpenOptions, fill: (db: Db) => void): void {
  const db = connect(staged, options);
  try {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    setConnectionPragmas(db);
    fill(db);
    setPragmas(db, file, options);
  } finally {
    db.close();
  }
}

/** An empty file of mode 0600, made before SQLite sees it: the -wal and -shm files take over its mode. */
export function makeOwnerOnly(path: string, named: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    throw dbFindings.refuse('unusable', 'unreadable', { file: named, detail: reasonOf(error) });
  }
}

/** Opens an existing database. `outdated` tells that migrations are due (only with access `write`). */
export function openDatabase(file: string, options: OpenOptions): { db: Db; outdated: boolean } {
  if (!existsSync(file)) throw dbFindings.refuse('unusable', 'missing', { file });
  if (!statSync(file).isFile()) throw dbFindings.refuse('unusable', 'foreign', { file });
  const db = connectToRead(file, options) ?? connect(file, options);
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
      throw dbFindings.refuse('unusable', 'foreign', { file });
    }
    const outdated = isOutdated(db, file);
    if (outdated && options.access === 'read') throw olderRefusal(db, file);
    setPragmas(db, file, options);
    return { db, outdated };
  } catch (error) {
    db.close();
    throw explainOpening(error, file);
  }
}

/**
 * SQLite cannot read a file in WAL mode from a folder that it may not write to. Then the file is read into memory:
 * whole, as long as no log of unfinished business lies beside it. Undefined where the file can be opened as it is.
 */
function connectToRead(file: string, { access }: Pick<OpenOptions, 'access'>): Db | undefined {
  if (access !== 'read' || canWrite(dirname(file)) || hasLog(file)) return undefined;
  try {
    const bytes = readFileSync(file);
    if (bytes.length < HEADER_BYTES) return undefined;
    bytes.fill(ROLLBACK_MODE, WAL_MARKS, WAL_MARKS + 2); // memory has no write-ahead log
    return new SqliteDatabase(bytes, { readonly: true });
  } catch {
    return undefined; // opening it the usual way says what is wrong
  }
}

/** What is read into memory for a look in passing. */
const LOOK_BYTES = 64 * 1024 * 1024;

/**
 * For a look in passing, as the completion of the shell takes: nothing is written, nobody is waited for, and what cannot
 * be read at once is undefined. Where the folder may be written to, the file is opened as by a writer that never
 * writes: a reader would leave the two files behind that SQLite lays beside it.
 */
export function openToLook(file: string): Db | undefined {
  if (!existsSync(file)) return undefined;
  const mayWrite = canWrite(dirname(file)) && canWrite(file);
  if (!mayWrite && statSync(file).size > LOOK_BYTES) return undefined;
  const db = mayWrite ? new SqliteDatabase(file, { timeout: 0 }) : connectToRead(file, { access: 'read' });
  if (db === undefined) return undefined;
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  const isOurs = db.pragma('application_id', { simple: true }) === APPLICATION_ID;
  if (isOurs && !isOutdated(db, file)) return db;
  db.close();
  return undefined;
}

/** The header of an SQLite file; its bytes 18 and 19 say how it is written and read: 1 with a rollback journal, 2 with WAL. */
const HEADER_BYTES = 100;
const WAL_MARKS = 18;
const ROLLBACK_MODE = 1;

const hasLog = (file: string): boolean => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A private database for tests and rehearsals. */
export function openMemory(): Db {
  const db = new SqliteDatabase(':memory:');
  setConnectionPragmas(db);
  return db;
}

const olderRefusal = (db: Db, file: string) =>
  dbFindings.refuse('unusable', 'older', {
    file,
    found: String(db.pragma('user_version', { simple: true })),
    known: String(MIGRATIONS.length),
  });

function connect(file: string, options: OpenOptions): Db {
  try {
    return new SqliteDatabase(file, { readonly: options.access === 'read', timeout: options.busyTimeoutMs });
  } catch (error) {
    throw dbFindings.refuse('unusable', 'unreadable', { file, detail: reasonOf(error) });
  }
}

function setPragmas(db: Db, file: string, options: OpenOptions): void {
  setConnectionPragmas(db);
  if (options.access === 'read') return;
  const storage = options.storage ?? storageOf(file);
  if (storage === 'local') {
    db.pragma('journal_mode = WAL'); // readers go on while one process writes
  } else {
    db.pragma('locking_mode = EXCLUSIVE'); // network locks cannot be trusted for more than one writer
    db.pragma('journal_mode = DELETE'); // WAL needs memory shared between the processes
  }
}

function setConnectionPragmas(db: Db): void {
  db.pragma('foreign_keys = ON'); // off by default in SQLite
  db.pragma('recursive_triggers = ON'); // else a REPLACE would remove a row behind the journal's back
  db.pragma('trusted_schema = OFF'); // a file from elsewhere may not run functions from its schema
  db.pragma('synchronous = FULL'); // a journaled change survives a power cut once it is reported
}

/**
 * Keeps in memory what SQLite needs to take a single statement back. Once one of them outgrows 64 KiB, it is a file that
 * each of the following thousands writes to. Sorting goes there too: nothing for rows in bulk.
 */
export const keepScratchInMemory = (db: Db): void => void db.pragma('temp_store = MEMORY');

/** What went wrong with the fixed statements of opening lies in the file, or with somebody who holds it. */
function explainOpening(error: unknown, file: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  switch (error.code) {
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return dbFindings.refuse('unusable', 'foreign', { file });
    case 'SQLITE_ERROR':
      return dbFindings.refuse('unusable', 'damaged', { file, detail: error.message });
    default:
      return error;
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? ('code' in error && typeof error.code === 'string' && error.code) || error.message
    : '';
