/**
 * Writes a file so that it is either the old one or the new one, whole, whatever happens in between: a temporary file
 * beside the target, flushed to the disk, renamed over it, and the folder flushed too. A failure leaves no trace;
 * a killed run leaves one temporary file, which the next write to the same target removes.
 */
import { createHash } from 'node:crypto';
import { existsSync, renameSync, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isForbiddenName } from '#kit/file-names.js';
import { insist, isHeld } from '#kit/insist.js';
import type { Refusal } from '#kit/refusal.js';
import { removeFile } from './remove.js';
import { ioFindings } from './words.js';

export type Content = Uint8Array | string | AsyncIterable<Uint8Array | string>;

export interface WriteOptions {
  /** Permissions of a new file, e.g. 0o600 for one that only its owner may read; default: those of the file replaced. */
  readonly mode?: number;
}

/** Writes `content` to `file` durably; refuses with a finding when the place cannot be written. */
export async function writeDurably(
  file: string,
  content: Content,
  options: WriteOptions = {},
): Promise<void> {
  try {
    const target = await realpath(file).catch(() => file); // a link stays a link: what it points to is replaced
    const old = await stat(target).catch(() => undefined);
    if (old?.isDirectory()) throw ioFindings.refuse('unusable', 'target-is-folder', { file }, { file });
    if (old !== undefined && !old.isFile()) await writePlainly(target, content);
    else {
      if (old !== undefined) await assertWritable(target);
      await replaceFile(target, content, options.mode ?? permissionsOf(old));
    }
  } catch (error) {
    if (error instanceof ContentFailure) throw error.cause;
    throw explainFailure(error, file) ?? error;
  }
}

/** Says before anything is written what writing would say where there is no folder. */
export async function refuseWithoutFolder(file: string): Promise<void> {
  try {
    await stat(dirname(file));
  } catch (error) {
    throw explainFailure(error, file) ?? error;
  }
}

const permissionsOf = (old: Stats | undefined): number => (old === undefined ? 0o666 : old.mode & 0o777);

/** A rename would replace a read-only file all the same, and on Windows this is where Excel is in the way. */
async function assertWritable(target: string): Promise<void> {
  await (await open(target, 'r+')).close();
}

/** A device or a pipe (`/dev/stdout`) must not be renamed away. */
async function writePlainly(target: string, content: Content): Promise<void> {
  const handle = await open(target, 'w');
  try {
    await writeContent(handle, content);
  } finally {
    await handle.close();
  }
}

/** Temporary files that this very process is writing. */
const underway = new Set<string>();
let serial = 0;

async function replaceFile(target: string, content: Content, mode: number): Promise<void> {
  const folder = dirname(target);
  const stem = stemOf(target);
  await removeStale(folder, stem);
  serial += 1;
  const name = `${stem}${process.pid}-${serial}.tmp`;
  const temporary = join(folder, name);
  underway.add(name);
  try {
    await writeFlushed(temporary, content, mode);
    renameOver(temporary, target);
  } catch (error) {
    removeFile(temporary);
    throw error;
  } finally {
    underway.delete(name);
  }
  await flushFolder(folder);
}

/** Begins every temporary name of one target; hashed, because a long Vietnamese name leaves no room for a suffix. */
export function stemOf(target: string): string {
  const digest = createHash('sha256').update(basename(target)).digest('hex');
  return `.motcua-${digest.slice(0, 16)}-`;
}

/** Removes what killed runs left of the same target; a temporary file of a live process is left alone. */
async function removeStale(folder: string, stem: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(stem) || !name.endsWith('.tmp') || isUnderway(name, stem)) continue;
    removeFile(join(folder, name));
  }
}

function isUnderway(name: string, stem: string): boolean {
  const pid = Number.parseInt(name.slice(stem.length), 10);
  return pid === process.pid ? underway.has(name) : pid > 0 && isAlive(pid);
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function writeFlushed(temporary: string, content: Content, mode: number): Promise<void> {
  const handle = await open(temporary, 'wx', mode);
  try {
    await writeContent(handle, content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeContent(handle: FileHandle, content: Content): Promise<void> {
  if (typeof content === 'string' || content instanceof Uint8Array) return handle.writeFile(content);
  for await (const chunk of tellApart(content)) await handle.writeFile(chunk);
}

/** Carries an error of whoever makes the content, which must not be mistaken for one of the target. */
class ContentFailure extends Error {}

async function* tellApart(content: AsyncIterable<Uint8Array | string>): AsyncIterable<Uint8Array | string> {
  try {
    yield* content;
  } catch (cause) {
    throw new ContentFailure('the content could not be made', { cause });
  }
}

export function renameOver(temporary: string, target: string): void {
  try {
    insist(process.platform, () => renameSync(temporary, target));
  } catch (error) {
    throw isHeld(error, process.platform) ? busy(target) : error;
  }
}

const busy = (file: string): Refusal => ioFindings.refuse('unusable', 'target-busy', { file }, { file });

/** The rename itself must survive a power cut. Windows cannot flush a folder; some network drives will not. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** The finding for a system error; undefined when the error is not of that kind. */
export function explainFailure(error: unknown, file: string): Refusal | undefined {
  const code = codeOf(error);
  const folder = dirname(file);
  switch (code) {
    case '':
      return undefined;
    case 'ENOENT':
    case 'ENOTDIR':
      // Of a name that it forbids Windows says that there is nothing of that name.
      if (isForbiddenName(basename(file)) && existsSync(folder))
        return ioFindings.refuse('unusable', 'name-forbidden', { file }, { file });
      return ioFindings.refuse('unusable', 'folder-missing', { file, folder }, { file });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return ioFindings.refuse('unusable', 'not-writable', { file, folder }, { file });
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return ioFindings.refuse('unusable', 'disk-full', { file }, { file });
    case 'EISDIR':
      return ioFindings.refuse('unusable', 'target-is-folder', { file }, { file });
    case 'EBUSY':
    case 'ETXTBSY':
      return busy(file);
    default:
      return ioFindings.refuse('unusable', 'write-failed', { file, reason: code }, { file });
  }
}

/** The code of a system error (`ENOSPC`), '' for anything else. */
const codeOf = (error: unknown): string =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
