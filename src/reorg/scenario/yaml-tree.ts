/**
 * YAML as plain text values with the place of each: the failsafe schema (`00097` stays `00097`), NFC, blanks tidied.
 * Aliases are refused: what a director signs spells every value out.
 */
import type { LineCounter, Node, Pair } from 'yaml';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { tidy } from '#kit/vietnamese.js';
import { isTooDeep, TOO_DEEP } from '#kit/yaml-depth.js';
import { reorgFindings } from '../words.js';
import { toYamlFindings } from './yaml-errors.js';

export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };
export type YamlPath = readonly (string | number)[];

export const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

export const isMap = (value: YamlValue): value is { readonly [key: string]: YamlValue } =>
  typeof value === 'object' && !isList(value);

export interface YamlTree {
  readonly value: YamlValue;
  /** How an item of a list is called: `merge.1` the first, `phases.2.merge.1` in the second phase. */
  nameOf(path: YamlPath): string;
  /** What the names of its entries begin with: `phases.2.` in the second phase. */
  readonly prefix: string;
  /** Where the value of a path stands; for what is missing, where its nearest holder stands. */
  valueAt(path: YamlPath): Place;
  /** Where the name of an entry stands. */
  keyAt(path: YamlPath): Place;
}

/** The tree of a YAML text; undefined where it is no YAML. */
export async function readYamlTree(text: string, file: string): Promise<Checked<YamlTree | undefined>> {
  if (isTooDeep(text)) {
    const finding = reorgFindings.find('scenario-unreadable', { detail: TOO_DEEP }, { file });
    return { value: undefined, diagnostics: [finding] };
  }
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { schema: 'failsafe', lineCounter: lines, version: '1.2' });
  const broken = toYamlFindings([...document.errors, ...document.warnings], text, (offset) =>
    placeAt(file, lines, offset),
  );
  if (broken.length > 0) return { value: undefined, diagnostics: broken };
  const walk: Walk = { yaml, file, lines, values: new Map(), keys: new Map(), found: [] };
  const value = toValue(walk, document.contents, []);
  return { value: { value, prefix: '', nameOf, ...lookups(walk) }, diagnostics: walk.found };
}

interface Walk {
  readonly yaml: typeof import('yaml');
  readonly file: string;
  readonly lines: LineCounter;
  readonly values: Map<string, Place>;
  readonly keys: Map<string, Place>;
  readonly found: Diagnostic[];
}

function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function toValue(walk: Walk, node: Node | null, path: YamlPath): YamlValue {
  const { yaml, file, lines } = walk;
  const place = placeAt(file, lines, node?.range?.[0] ?? 0);
  walk.values.set(JSON.stringify(path), place);
  if (yaml.isMap(node)) {
    return Object.fromEntries(node.items.map((pair) => toEntry(walk, pair as Pair<Node, Node | null>, path)));
  }
  if (yaml.isSeq(node)) {
    return node.items.map((item, i) => toValue(walk, item as Node | null, [...path, i]));
  }
  if (yaml.isAlias(node)) {
    walk.found.push(reorgFindings.find('alias-used', { name: node.source }, place));
    return '';
  }
  return tidy(String((yaml.isScalar(node) ? node.value : '') ?? ''));
}

function toEntry(walk: Walk, pair: Pair<Node, Node | null>, path: YamlPath): [string, YamlValue] {
  const key = tidy(String(walk.yaml.isScalar(pair.key) ? pair.key.value : pair.key));
  const own = [...path, key];
  walk.keys.set(JSON.stringify(own), placeAt(walk.file, walk.lines, pair.key.range?.[0] ?? 0));
  return [key, toValue(walk, pair.value, own)];
}

function lookups({ file, values, keys }: Walk): Pick<YamlTree, 'valueAt' | 'keyAt'> {
  const valueAt = (path: YamlPath): Place =>
    values.get(JSON.stringify(path)) ?? (path.length === 0 ? { file, line: 1 } : valueAt(path.slice(0, -1)));
  return { valueAt, keyAt: (path) => keys.get(JSON.stringify(path)) ?? valueAt(path) };
}

/** People count from 1, and leave out `staff`. */
const nameOf = (path: YamlPath): string =>
  path
    .filter((step) => step !== 'staff')
    .map((step) => (typeof step === 'number' ? step + 1 : step))
    .join('.');

/** The part of a tree that stands under a path, as a tree of its own. */
export function treeBelow(tree: YamlTree, path: YamlPath, prefix: string): YamlTree {
  const value = path.reduce(
    (holder: unknown, step) => (holder as Record<string | number, unknown>)[step],
    tree.value,
  );
  return {
    value: value as YamlValue,
    prefix,
    nameOf: (below) => tree.nameOf([...path, ...below]),
    valueAt: (below) => tree.valueAt([...path, ...below]),
    keyAt: (below) => tree.keyAt([...path, ...below]),
  };
}
