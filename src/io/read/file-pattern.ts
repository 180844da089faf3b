/**
 * `ho-so-*.csv` where several files may be named: the shells of Windows hand patterns over as they are typed, those of Linux
 * do when they are quoted. `*` and `?` as every shell knows them, in folders too; a file of that very name comes first.
 */
import { existsSync, readdirSync } from 'node:fs';

const isWindows = process.platform === 'win32';

/** For an argument `<file...>` of commander: the files so far, and those that `typed` means. */
export const collectFiles = (typed: string, before: readonly string[] = []): string[] => [
  ...before,
  ...expandPattern(typed),
];

/** In order of their names as text, so that it is the same everywhere; what fits no file stays, and is reported as missing. */
export function expandPattern(typed: string): string[] {
  if (!/[*?]/.test(typed) || existsSync(typed)) return [typed];
  const found = typed
    .split(isWindows ? /([\\/]+)/ : /(\/+)/)
    .reduce<string[]>((paths, piece) => paths.flatMap((path) => goOn(path, piece)), ['']);
  return found.length === 0 ? [typed] : found.sort();
}

/** A path with one more piece of the pattern: a name, a separator, or all names that fit. */
function goOn(path: string, piece: string): string[] {
  if (!/[*?]/.test(piece)) return existsSync(`${path}${piece}` || '.') ? [`${path}${piece}`] : [];
  const fits = toRegExp(piece);
  return namesIn(path === '' ? '.' : path)
    .filter((name) => fits.test(name.normalize('NFC')))
    .map((name) => `${path}${name}`);
}

/** A name that begins with a dot is meant only by a pattern that does. */
function toRegExp(pattern: string): RegExp {
  const plain = pattern.normalize('NFC').replace(/[\\^$.+()[\]{}|]/g, '\\$&');
  const source = plain.replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${/^[*?]/.test(pattern) ? '(?!\\.)' : ''}${source}$`, isWindows ? 'isu' : 'su');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no folder, or not ours to read
  }
}
