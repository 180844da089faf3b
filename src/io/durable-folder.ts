/**
 * Writes a folder of files so that it is either the old one or the new one, whole: everything goes to a folder beside it,
 * which takes its place by renaming when all is there. A killed run leaves that folder; the next one removes it.
 */
import { existsSync, renameSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Content, explainFailure, renameOver, writeDurably } from './durable.js';
import { removeFolder } from './remove.js';

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
  removeFolder(staged);
  try {
    await explained(folder, async () => {
      await mkdir(dirname(staged), { recursive: true });
      await mkdir(staged); // fails where something is left of a killed run, which must not be taken for ours
    });
    await fill(async (name, content) => {
      const file = join(staged, ...name.split('/'));
      await mkdir(dirname(file), { recursive: true });
      await writeDurably(file, content);
    });
    await explained(folder, async () => changePlaces(staged, folder));
  } catch (error) {
    removeFolder(staged);
    throw error;
  }
}

/** Windows moves no folder in which somebody has a file open: then the old one stays. */
function changePlaces(staged: string, folder: string): void {
  const old = beside(folder, 'old');
  removeFolder(old);
  const hadOne = existsSync(folder);
  if (hadOne) renameOver(folder, old);
  try {
    renameOver(staged, folder);
  } catch (error) {
    if (hadOne) renameSync(old, folder);
    throw error;
  }
  removeFolder(old);
}

async function explained(folder: string, work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    throw explainFailure(error, folder) ?? error;
  });
}

/** Same folder, same disk: a rename moves nothing. */
const beside = (folder: string, role: string): string =>
  join(dirname(folder), `.motcua-${basename(folder)}-${role}`);
