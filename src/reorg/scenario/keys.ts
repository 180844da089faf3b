/** Names every entry of a scenario that is unknown, not carried out yet, or stands in the wrong place. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { nearestTo } from '#kit/nearest.js';
import { reorgFindings } from '../words.js';
import { NOT_YET } from './schema.js';
import { isList, type YamlPath, type YamlTree, type YamlValue } from './yaml-tree.js';

export interface KeyCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** The maps that hold such an entry. */
  readonly said: readonly YamlPath[];
}

/** The entries known in each map, by the path of the map with list positions left out. */
export type KnownKeys = Readonly<Record<string, readonly string[]>>;

export function checkKeys(tree: YamlTree, known: KnownKeys): KeyCheck {
  const found = mapsIn(tree.value, []).flatMap(({ path, keys }) =>
    keys.flatMap((key) => {
      const finding = judgeKey(key, { path, keys }, known);
      return finding === undefined
        ? []
        : [{ path, finding: { ...finding, where: tree.keyAt([...path, key]) } }];
    }),
  );
  return { diagnostics: found.map(({ finding }) => finding), said: found.map(({ path }) => path) };
}

interface KeyedMap {
  readonly path: YamlPath;
  readonly keys: readonly string[];
}

/** Every map of the file with its entries' names, in order. */
function mapsIn(value: YamlValue, path: YamlPath): KeyedMap[] {
  if (typeof value === 'string') return [];
  const members: [string | number, YamlValue][] = isList(value)
    ? [...value.entries()]
    : Object.entries(value);
  const below = members.flatMap(([step, member]) => mapsIn(member, [...path, step]));
  return isList(value) ? below : [{ path, keys: Object.keys(value) }, ...below];
}

/** A file may have an entry that every object has, such as `__proto__` or `constructor`. */
const listOf = (lists: KnownKeys, map: string): readonly string[] | undefined =>
  Object.hasOwn(lists, map) ? lists[map] : undefined;

function judgeKey(key: string, { path, keys }: KeyedMap, known: KnownKeys): Diagnostic | undefined {
  const map = sectionOf(path);
  const isPhased = map === '' && keys.includes('phases');
  if (listOf(NOT_YET, map === 'phases' ? '' : map)?.includes(key))
    return reorgFindings.find('not-supported-yet', { key });
  const here = listOf(known, map);
  if (here === undefined) return undefined;
  if (isPhased && known.phases?.includes(key)) return reorgFindings.find('section-outside-phase', { key });
  if (here.includes(key)) return undefined;
  const nearest = nearestTo(key, here);
  return nearest === undefined
    ? reorgFindings.find('unknown-key', { key, known: here.join(', ') })
    : reorgFindings.find('misspelt-key', { key, nearest });
}

/** A section is the same inside a phase. */
function sectionOf(path: YamlPath): string {
  const names = path.filter((step) => typeof step === 'string');
  return (names[0] === 'phases' && names.length > 1 ? names.slice(1) : names).join('.');
}
