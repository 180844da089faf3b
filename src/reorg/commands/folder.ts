/** Writes the files of a plan into a folder; a note for each file of the same endings that is not of this run. */
import { type FolderFile, writeFolder as writeFiles } from '#io/folder.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { reorgFindings } from '../words.js';

export async function writeFolder(folder: string, files: readonly FolderFile[]): Promise<Diagnostic[]> {
  const others = await writeFiles(folder, files);
  return others.map((name) => reorgFindings.find('left-over-file', { folder, name }, { file: folder }));
}
