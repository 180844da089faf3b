/**
 * Writes a folder of files so that it is either the old one or the new one, whole: everything goes to a folder beside it,
 * which takes its place by renaming when all is there. A killed run leaves that folder; the next one removes it.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Content, writeDurably } from './durable.js';

/** Writes one file of the folder; the name may hold subfolders, parted by `/`. */
export type WriteInFolder = (name: string, content: Content) => Promise<void>;

/** The first entry of a folder that is not one of ours; undefined: none, or there is no folder. */
export async function findForeign(
  folder: string,
  isOurs: (name: string) => boolean,
): Promise<string | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return [basename(folder)];
    throw error;
  });
  return names.sort().find((name) => !isOurs(name));
}

/** Replaces `folder`, and all that is in it, by what `fill` writes. */
export async function replaceFolder(
  folder: string,
  fill: (write: WriteInFolder) => Promise<void>,
): Promise<void> {
  const staged = beside(folder, 'new');
  await rm(staged, { recursive: true, force: true });
  try {
    await fill(async (name, content) => {
      const file = join(staged, ...name.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeDurably(file, content);
    });
    await mkdir(staged, { recursive: true });
    await changePlaces(staged, folder);
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw error;
  }
}

async function changePlaces(staged: string, folder: string): Promise<void> {
  const old = beside(folder, 'old');
  await rm(old, { recursive: true, force: true });
  const hadOne = await rename(folder, old).then(
    () => true,
    () => false,
  );
  await rename(staged, folder).catch(async (error: unknown) => {
    if (hadOne) await rename(old, folder);
    throw error;
  });
  await rm(old, { recursive: true, force: true });
}

/** Same folder, same disk: a rename moves nothing. */
const beside = (folder: string, role: string): string =>
  join(dirname(folder), `.motcua-${basename(folder)}-${role}`);
