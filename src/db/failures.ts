/** Failures of the machine, not of the program: a lock, a full disk, a damaged file become refusals with a remedy. */
import type { Refusal } from '#kit/refusal.js';
import { dbFindings } from './words.js';
import { sayHolder } from './writer-note.js';

interface SqliteFailure extends Error {
  readonly code: string;
}

const isSqliteFailure = (error: unknown): error is SqliteFailure =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  error.code.startsWith('SQLITE_');

/** The refusal that a failure amounts to; undefined when the failure is a bug of ours. */
export function toRefusal(error: unknown, file: string, waitedMs: number): Refusal | undefined {
  if (!isSqliteFailure(error)) return toSystemRefusal(error, file);
  const [kind] = /^SQLITE_[A-Z]+/.exec(error.code) ?? [''];
  switch (kind) {
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return dbFindings.refuse('refused', 'locked', {
        file,
        holder: sayHolder(file),
        seconds: waitedMs / 1000,
      });
    case 'SQLITE_FULL':
      return dbFindings.refuse('unusable', 'disk-full', { file });
    case 'SQLITE_READONLY':
    case 'SQLITE_PERM':
      return dbFindings.refuse('unusable', 'read-only', { file });
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return dbFindings.refuse('unusable', 'damaged', { file, detail: error.message });
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_NOMEM': // a damaged header can ask for any size
      return dbFindings.refuse('unusable', 'unreadable', { file, detail: error.code });
    default:
      return undefined;
  }
}

/** Failures of the system around the file: SQLite is not the only one to write there. */
function toSystemRefusal(error: unknown, file: string): Refusal | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return dbFindings.refuse('unusable', 'disk-full', { file });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return dbFindings.refuse('unusable', 'read-only', { file });
    default:
      return undefined;
  }
}
