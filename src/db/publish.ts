/** Puts a finished file in its place, durably: a reader sees the old one or the whole new one, also after a power cut. */
import { closeSync, fsyncSync, openSync, renameSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { insist, isHeld } from '#kit/insist.js';
import { dbFindings } from './words.js';

/** The temporary name beside `target`; one left over by a killed run is removed first. */
export function stagePath(target: string): string {
  const staged = join(dirname(target), `.${basename(target)}.tmp`);
  discardStaged(staged);
  return staged;
}

/** Removes what a failed or killed run made, with all that SQLite keeps beside it. */
export function discardStaged(staged: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) removeFile(`${staged}${ending}`);
}

/** Whether it is there or not. Not by rmSync, for the reason that io/remove.ts gives. */
export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}

export function publishFile(staged: string, target: string): void {
  syncPath(staged);
  try {
    insist(process.platform, () => renameSync(staged, target));
  } catch (error) {
    if (!isHeld(error, process.platform)) throw error;
    throw dbFindings.refuse('unusable', 'in-use', { file: target });
  }
  syncFolder(dirname(target));
}

function syncPath(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Windows cannot open a folder; its rename is durable by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
