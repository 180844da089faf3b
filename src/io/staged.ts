/**
 * A file that is written piece by piece while other work goes on, and comes to its place only when that work has
 * succeeded. Until then it is a temporary file beside its place, for the owner alone. Synchronous: the last step is
 * taken inside a transaction. What a killed run leaves is removed by whoever next looks after the same place.
 */
import { closeSync, fsyncSync, openSync, readdirSync, realpathSync, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { explainFailure, isAlive, renameOver, stemOf } from './durable.js';
import { removeFile } from './remove.js';
import { ioFindings } from './words.js';

/** Whole and flushed, but not yet in its place. */
export interface Staged {
  /** As it was asked for. */
  readonly file: string;
  readonly target: string;
  readonly temporary: string;
}

/** Temporary files of this thread that are being written, or wait, by name: the handle while it is open. */
const underway = new Map<string, number | undefined>();
let serial = 0;

const WRITTEN_AT_ONCE = 1 << 16;

export class StagedFile {
  readonly #staged: Staged;
  readonly #handle: number;
  readonly #bytes = Buffer.allocUnsafe(WRITTEN_AT_ONCE);
  #used = 0;

  constructor(file: string) {
    this.#staged = explained(file, () => stage(file));
    this.#handle = explained(file, () => openSync(this.#staged.temporary, 'wx', 0o600));
    underway.set(basename(this.#staged.temporary), this.#handle);
  }

  write(piece: Uint8Array): void {
    if (this.#used + piece.length > WRITTEN_AT_ONCE) this.#flush();
    if (piece.length > WRITTEN_AT_ONCE) this.#put(piece);
    else {
      this.#bytes.set(piece, this.#used);
      this.#used += piece.length;
    }
  }

  /** Flushed to the disk: what can go wrong with a full disk has gone wrong by then. */
  close(): Staged {
    this.#flush();
    explained(this.#staged.file, () => fsyncSync(this.#handle));
    closeSync(this.#handle);
    underway.set(basename(this.#staged.temporary), undefined);
    return this.#staged;
  }

  #flush(): void {
    this.#put(this.#bytes.subarray(0, this.#used));
    this.#used = 0;
  }

  #put(piece: Uint8Array): void {
    explained(this.#staged.file, () => {
      for (let at = 0; at < piece.length; ) at += writeSync(this.#handle, piece, at);
    });
  }
}

function stage(file: string): Staged {
  const target = targetOf(file);
  const old = statSync(target, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw ioFindings.refuse('unusable', 'target-is-folder', { file }, { file });
  // A rename would replace a read-only file all the same, and on Windows this is where Excel is in the way.
  if (old !== undefined) closeSync(openSync(target, 'r+'));
  removeLeftovers(target);
  serial++;
  const name = `${stemOf(target)}${process.pid}-staged-${serial}.tmp`;
  underway.set(name, undefined);
  return { file, target, temporary: join(dirname(target), name) };
}

/** A link stays a link: what it points to is replaced. */
function targetOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file; // nothing is there yet
  }
}

/** Puts it in its place; the rename itself must survive a power cut. */
export function placeStaged({ file, target, temporary }: Staged): void {
  explained(file, () => renameOver(temporary, target));
  if (process.platform === 'win32') return; // Windows cannot flush a folder
  try {
    const handle = openSync(dirname(target), 'r');
    fsyncSync(handle);
    closeSync(handle);
  } catch {} // some network drives will not
}

/** Takes away what did not come to its place, whichever thread of this process or dead process was at it. */
export function discardStaged(file: string): void {
  const target = targetOf(file);
  const stem = stemOf(target);
  for (const [name, handle] of underway) {
    if (!name.startsWith(stem)) continue;
    if (handle !== undefined) closeSync(handle);
    underway.delete(name);
  }
  removeLeftovers(target);
}

function removeLeftovers(target: string): void {
  const folder = dirname(target);
  const stem = stemOf(target);
  for (const name of namesIn(folder)) {
    if (!name.startsWith(stem) || !name.endsWith('.tmp') || isInUse(name, stem)) continue;
    removeFile(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isInUse(name: string, stem: string): boolean {
  const pid = Number.parseInt(name.slice(stem.length), 10);
  return pid === process.pid ? underway.has(name) : pid > 0 && isAlive(pid);
}

function explained<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explainFailure(error, file) ?? error;
  }
}
