/** Files that lie beside the program: its own assets, and files of the libraries it depends on. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Finds them from wherever this file was built to: `#assets` is named in package.json. */
const { resolve } = createRequire(import.meta.url);

export const readAsset = (name: string): string => readFileSync(resolve(`#assets/${name}`), 'utf8');

/** Loads an asset that is a module. */
export const importAsset = (name: string): Promise<unknown> =>
  import(pathToFileURL(resolve(`#assets/${name}`)).href);

/**
 * Reads a file of a library, such as its build for browsers, which its own names may not lead to: `path` is seen from the
 * file that the library's name leads to. `by`: the library that depends on it, where that is not this program.
 */
export function readLibrary(library: string, path: string, by?: string): string {
  const own = by === undefined ? resolve : createRequire(resolve(by)).resolve;
  return readFileSync(join(dirname(own(library)), path), 'utf8');
}
