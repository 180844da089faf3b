/**
 * Puts the lists that stand in files into the tree of a scenario, where it names them: what follows reads one tree, and
 * every value knows its line, be it of the YAML or of a file. Pure.
 */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { isList, isMap, type YamlPath, type YamlTree, type YamlValue } from '../scenario/yaml-tree.js';
import { reorgFindings } from '../words.js';
import type { ListedEntry } from './entries.js';
import { LIST_FORMATS, type ListFormat } from './formats.js';

/** A file that a scenario names in the place of entries. */
export interface ListFile {
  /** Where the scenario names it: an item of a list, or the list itself. */
  readonly path: YamlPath;
  /** The list that it stands in, or is. */
  readonly section: YamlPath;
  readonly file: string;
  /** The file that says how the columns of another system become ours. */
  readonly mapping: string | undefined;
  readonly format: ListFormat;
}

/** Every file named, in the order of the sections. */
export function findLists(tree: YamlTree): Checked<ListFile[]> {
  const found: Diagnostic[] = [];
  const files = rootsOf(tree.value).flatMap((root) =>
    Object.entries(LIST_FORMATS).flatMap(([name, format]) => {
      const section = [...root, ...name.split('.')];
      const value = at(tree.value, section);
      const items = isListed(value) ? value.map((item, i) => [[...section, i], item] as const) : [];
      const named = name === 'staff.overrides' && typeof value === 'string' ? { file: value } : value;
      return [[section, named] as const, ...items].flatMap(([path, item]) => {
        const file = readName(tree, path, item, found);
        return file === undefined ? [] : [{ path, section, ...file, format }];
      });
    }),
  );
  return { value: files, diagnostics: found };
}

/** The whole scenario, and each of its phases. */
function rootsOf(value: YamlValue): YamlPath[] {
  const phases = at(value, ['phases']);
  return [[], ...(isListed(phases) ? phases.map((_, i): YamlPath => ['phases', i]) : [])];
}

const isListed = (value: YamlValue | undefined): value is readonly YamlValue[] =>
  value !== undefined && isList(value);

const at = (value: YamlValue, path: YamlPath): YamlValue | undefined =>
  path.reduce<YamlValue | undefined>(
    (holder, step) =>
      holder === undefined || typeof holder === 'string'
        ? undefined
        : (holder as Readonly<Record<string | number, YamlValue>>)[step],
    value,
  );

/** A map with the entries `file` and `mapping`, and no other. */
function readName(
  tree: YamlTree,
  path: YamlPath,
  item: YamlValue | undefined,
  found: Diagnostic[],
): Pick<ListFile, 'file' | 'mapping'> | undefined {
  if (item === undefined || !isMap(item) || item.file === undefined) return undefined;
  const others = Object.keys(item).filter((key) => !KEYS.includes(key));
  found.push(
    ...others.map((key) =>
      reorgFindings.find('unknown-key', { key, known: KEYS.join(', ') }, tree.keyAt([...path, key])),
    ),
  );
  const [file, mapping] = KEYS.map((key) => readText(tree, [...path, key], item[key], found));
  return file === undefined ? undefined : { file, mapping };
}

const KEYS: readonly string[] = ['file', 'mapping'];

function readText(
  tree: YamlTree,
  path: YamlPath,
  value: YamlValue | undefined,
  found: Diagnostic[],
): string | undefined {
  if (value === undefined || (typeof value === 'string' && value !== '')) return value;
  const slug = value === '' ? 'empty-value' : 'not-text';
  found.push(reorgFindings.find(slug, { key: String(path.at(-1)) }, tree.valueAt(path)));
  return undefined;
}

/** A file and the entries that it holds. */
export interface ReadList extends ListFile {
  readonly entries: readonly ListedEntry[];
}

/** An item of a list: as the YAML has it, or from a file. */
type Source =
  | { readonly index: number }
  | { readonly entry: ListedEntry; readonly name: string; readonly value: YamlValue };

interface Section {
  readonly path: YamlPath;
  readonly sources: readonly Source[];
}

export function spliceLists(tree: YamlTree, lists: readonly ReadList[]): YamlTree {
  if (lists.length === 0) return tree;
  const sections = sectionsOf(tree, lists);
  const value = sections.reduce(
    (whole, section) => replace(whole, section.path, itemsOf(tree, section)),
    tree.value,
  );
  const locate = openLocator(sections);
  return {
    value,
    prefix: tree.prefix,
    valueAt: (path) => locate(path, { yaml: tree.valueAt, listed: (entry, below) => entry.placeOf(below) }),
    keyAt: (path) => locate(path, { yaml: tree.keyAt, listed: (entry, below) => entry.placeOf(below) }),
    nameOf: (path) => locate(path, { yaml: tree.nameOf, listed: (_, __, name) => name }),
  };
}

/** Every list of which an item comes from a file; what a list of mergers divides belongs to the splits beside it. */
function sectionsOf(tree: YamlTree, lists: readonly ReadList[]): Section[] {
  const paths = new Map<string, YamlPath>();
  for (const { section, entries } of lists) {
    for (const path of [section, ...entries.map((entry) => sectionFor(section, entry))])
      paths.set(JSON.stringify(path), path);
  }
  return [...paths.values()].map((path) => ({ path, sources: sourcesOf(tree, lists, path) }));
}

const sectionFor = (section: YamlPath, { section: other }: ListedEntry): YamlPath =>
  other === undefined ? section : [...section.slice(0, -1), other];

/** Entries stand where their file is named; those of another list come after its own. */
function sourcesOf(tree: YamlTree, lists: readonly ReadList[], path: YamlPath): Source[] {
  const isHere = (one: YamlPath): boolean => JSON.stringify(one) === JSON.stringify(path);
  const belonging = ({ entries, section, ...list }: ReadList): Source[] =>
    entries
      .filter((entry) => isHere(sectionFor(section, entry)))
      .map((entry) => ({ entry, name: nameIn(tree, list.path, entry), value: entry.value }));
  const own = at(tree.value, path);
  const items = isListed(own) ? own : [];
  const named = (i: number) => lists.find((list) => isHere(list.section) && list.path.at(-1) === i);
  const inside = items.flatMap((_, index): Source[] => {
    const list = named(index);
    return list === undefined ? [{ index }] : belonging(list);
  });
  const outside = lists.filter((list) => !isHere(list.section) || isHere(list.path));
  return [...inside, ...outside.flatMap(belonging)];
}

/** `rules.2:14` is line 14 of the file that the second rule names, `overrides.14` of the file that is the whole list. */
function nameIn(tree: YamlTree, path: YamlPath, { line }: ListedEntry): string {
  const name = tree.nameOf(path);
  if (line === undefined) return name;
  return typeof path.at(-1) === 'number' ? `${name}:${line}` : `${name}.${line}`;
}

const itemsOf = (tree: YamlTree, { path, sources }: Section): YamlValue[] =>
  sources.map((source) =>
    'index' in source ? (at(tree.value, [...path, source.index]) as YamlValue) : source.value,
  );

function replace(value: YamlValue, path: YamlPath, items: readonly YamlValue[]): YamlValue {
  const [step, ...below] = path;
  if (step === undefined) return items;
  if (isList(value)) return value.map((item, i) => (i === step ? replace(item, below, items) : item));
  if (!isMap(value)) throw new Error(`no map holds ${step}`);
  return { ...value, [step]: replace(value[step] ?? {}, below, items) };
}

interface Answers<T> {
  yaml(path: YamlPath): T;
  listed(entry: ListedEntry, below: YamlPath, name: string): T;
}

/** Asks whoever knows a path: the tree, under the position that the item has there, or the entry of a file. */
const openLocator =
  (sections: readonly Section[]) =>
  <T>(path: YamlPath, answers: Answers<T>): T => {
    const section = sections.find((one) => one.path.every((step, i) => path[i] === step));
    const position = section === undefined ? undefined : path[section.path.length];
    const source = typeof position === 'number' ? section?.sources[position] : undefined;
    if (section === undefined || source === undefined) return answers.yaml(path);
    const below = path.slice(section.path.length + 1);
    return 'index' in source
      ? answers.yaml([...section.path, source.index, ...below])
      : answers.listed(source.entry, below, source.name);
  };
