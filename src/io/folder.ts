/** Writes several files into a folder, each durably; what an earlier run left there is told, not taken away. */
import { mkdir, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Content, explainFailure, writeDurably } from './durable.js';

export interface FolderFile {
  readonly name: string;
  /** Made when its turn comes, so that only one is in memory. */
  readonly content: () => Content | Promise<Content>;
}

/** A file of a folder, as answers tell it: the same on every system, which all take a slash. */
export const fileIn = (folder: string, name: string): string => `${folder.replace(/[\\/]+$/, '')}/${name}`;

/** The names of files with the same endings that are not of this run. */
export async function writeFolder(folder: string, files: readonly FolderFile[]): Promise<string[]> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw explainFailure(error, folder) ?? error;
  });
  for (const { name, content } of files) await writeDurably(join(folder, name), await content());
  const own = new Set(files.map(({ name }) => name));
  const endings = new Set(files.map(({ name }) => extname(name)));
  const others = (await readdir(folder)).filter((name) => endings.has(extname(name)) && !own.has(name));
  return others.sort();
}
