/**
 * A note beside the database saying who is writing, so that a waiting colleague reads a name and not just "locked".
 * Information only: SQLite's lock decides. A note left behind by a killed process is overwritten by the next writer.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { removeFile } from './publish.js';

const noteFile = (file: string): string => `${file}-writer`;

const isOnDisk = (file: string): boolean => file !== '' && file !== ':memory:';

/** Leaves the note while `work` holds the write lock. */
export function withWriterNote<T>(file: string, command: string, work: () => T): T {
  if (!isOnDisk(file)) return work();
  leaveNote(file, command);
  try {
    return work();
  } finally {
    removeFile(noteFile(file)); // where it cannot be removed, the work is done all the same
  }
}

function leaveNote(file: string, command: string): void {
  const note = JSON.stringify({ pid: process.pid, host: hostname(), command });
  try {
    writeFileSync(noteFile(file), note, { mode: 0o600 });
  } catch {
    // No room or no right: the work itself will say so, if it matters.
  }
}

/** `org apply (pid 4711, host)`, or `?` when nobody left a note. */
export function sayHolder(file: string): string {
  try {
    const { pid, host, command } = JSON.parse(readFileSync(noteFile(file), 'utf8'));
    return `${command} (pid ${pid}, ${host})`;
  } catch {
    return '?';
  }
}
