/**
 * A disk that refuses what Windows refuses, under the program as it runs here: nobody renames over a file that is open, nor
 * removes what SQLite has open; what Excel holds cannot even be opened; some names are forbidden, and two that differ by
 * case are one. Linux tells what is open in /proc/self/fd.
 */
import fs, { readdirSync, readlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isForbiddenName } from '#kit/file-names.js';

/** Files that Node itself has open: it lets others remove and rename them meanwhile. */
const ofNode = new Set<number>();

/** Full paths of what another program has open. */
const held = new Set<string>();

/** Excel opens a file: until the disk is taken away, nobody else may. */
export const holdAsExcel = (path: string): void => void held.add(resolve(path));

/** Paths of what is open below a folder, and by whom. */
export function listOpen(below: string): { path: string; isOfNode: boolean }[] {
  return readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${name}`);
      const isBelow = path === below || path.startsWith(`${below}${sep}`);
      return isBelow ? [{ path, isOfNode: ofNode.has(Number(name)) }] : [];
    } catch {
      return []; // closed by now
    }
  });
}

function fail(code: string, syscall: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${syscall} '${path}'`), { code, syscall, path });
}

function checkName(path: string, syscall: string): void {
  const name = basename(resolve(path));
  if (isForbiddenName(name) || /[ .]$/.test(name)) fail('ENOENT', syscall, path);
  const twin = namesBeside(path).find((one) => one !== name && one.toLowerCase() === name.toLowerCase());
  if (twin !== undefined) fail('EEXIST', syscall, `${path}, which is ${twin}`);
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(resolve(path)));
  } catch {
    return [];
  }
}

function checkHeld(path: string, syscall: string): void {
  const full = resolve(path);
  const isHeld = [...held].some(
    (one) => one === full || (syscall === 'rename' && one.startsWith(full + sep)),
  );
  if (isHeld) fail(syscall === 'rename' ? 'EPERM' : 'EBUSY', syscall, path);
}

function checkRemoval(path: string, syscall: string): void {
  checkHeld(path, syscall);
  if (listOpen(resolve(path)).some(({ isOfNode }) => !isOfNode)) fail('EBUSY', syscall, path);
}

const isWriting = (flags: unknown): boolean => typeof flags === 'string' && /[wa]/.test(flags);

const { openSync, closeSync, renameSync, unlinkSync, mkdirSync, copyFileSync, fsyncSync, fstatSync } = fs;
const { open, mkdir } = fs.promises;
const platform = Object.getOwnPropertyDescriptor(process, 'platform');

type Path = string;

const STRICT = {
  openSync: (named: Path | URL, flags: string, mode?: number): number => {
    const path = named instanceof URL ? fileURLToPath(named) : named;
    checkHeld(path, 'open');
    if (isWriting(flags)) checkName(path, 'open');
    const handle = openSync(path, flags, mode);
    ofNode.add(handle);
    return handle;
  },
  closeSync: (handle: number): void => {
    closeSync(handle);
    ofNode.delete(handle);
  },
  renameSync: (from: Path, to: Path): void => {
    checkName(to, 'rename');
    checkHeld(to, 'rename');
    checkRemoval(from, 'rename');
    const isFolder = fs.statSync(from, { throwIfNoEntry: false })?.isDirectory() ?? false;
    if (isFolder && listOpen(resolve(from)).length > 0) fail('EPERM', 'rename', from);
    if (listOpen(resolve(to)).length > 0) fail('EPERM', 'rename', to);
    renameSync(from, to);
  },
  unlinkSync: (path: Path): void => {
    checkRemoval(path, 'unlink');
    unlinkSync(path);
  },
  mkdirSync: (path: Path, options?: fs.MakeDirectoryOptions): string | undefined => {
    checkName(path, 'mkdir');
    return mkdirSync(path, options);
  },
  copyFileSync: (from: Path | URL, to: Path): void => {
    checkName(to, 'copyfile');
    copyFileSync(from, to);
  },
  fsyncSync: (handle: number): void => {
    if (fstatSync(handle).isDirectory()) fail('EPERM', 'fsync', '');
    fsyncSync(handle);
  },
};

const STRICT_PROMISES = {
  open: async (path: Path, flags?: string, mode?: number): Promise<fs.promises.FileHandle> => {
    checkHeld(path, 'open');
    if (isWriting(flags)) checkName(path, 'open');
    const handle = await open(path, flags, mode);
    const { fd } = handle;
    ofNode.add(fd);
    const close = handle.close.bind(handle);
    handle.close = async () => {
      await close();
      ofNode.delete(fd);
    };
    return handle;
  },
  mkdir: async (path: Path, options?: fs.MakeDirectoryOptions): Promise<string | undefined> => {
    checkName(path, 'mkdir');
    return mkdir(path, options);
  },
};

export function layWindowsDisk(): void {
  Object.assign(fs, STRICT);
  Object.assign(fs.promises, STRICT_PROMISES);
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  syncBuiltinESMExports();
}

export function takeWindowsDisk(): void {
  held.clear();
  ofNode.clear();
  Object.assign(fs, { openSync, closeSync, renameSync, unlinkSync, mkdirSync, copyFileSync, fsyncSync });
  Object.assign(fs.promises, { open, mkdir });
  Object.defineProperty(process, 'platform', platform ?? {});
  syncBuiltinESMExports();
}
