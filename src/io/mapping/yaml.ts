/** Reads YAML as text values, checks its shape and says each mistake with its line. */

import type { BaseIssue, GenericSchema } from 'valibot';
import type { Alias, Document, LineCounter, Node } from 'yaml';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { isTooDeep, TOO_DEEP } from '#kit/yaml-depth.js';
import { ioFindings } from '../words.js';

type Path = readonly (string | number)[];

export interface Yaml<T> {
  readonly value: T;
  /** Where the entry of a path stands, or the nearest that holds it. */
  placeOf(path: Path): Place;
}

/** The value and its places, or what is wrong with it. */
export async function parseYaml<T>(
  text: string,
  file: string,
  schema: GenericSchema<unknown, T>,
): Promise<Yaml<T> | readonly Diagnostic[]> {
  if (isTooDeep(text)) return [ioFindings.find('yaml-syntax', { reason: TOO_DEEP }, { file })];
  const [yaml, v] = await Promise.all([import('yaml'), import('valibot')]);
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return document.errors.map((error) =>
      ioFindings.find('yaml-syntax', { reason: error.message }, placeAt(file, lines, error.pos[0])),
    );
  const aliases = listAliases(yaml, document);
  if (aliases.length > 0)
    return aliases.map(({ source, range }) =>
      ioFindings.find('yaml-alias', { name: source }, placeAt(file, lines, range?.[0] ?? 0)),
    );
  const placeOf = (path: Path) => placeAt(file, lines, offsetOf(yaml, document, path));
  const checked = v.safeParse(schema, document.toJS() ?? {});
  if (checked.success) return { value: checked.output, placeOf };
  return checked.issues.map(deepest).map((mistake) => sayMistake(mistake, placeOf));
}

/** Entries that repeat another one: few can stand for millions. */
function listAliases(yaml: typeof import('yaml'), document: Document): Alias[] {
  const found: Alias[] = [];
  yaml.visit(document, { Alias: (_, node) => void found.push(node) });
  return found;
}

function placeAt(file: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(1, line), column: Math.max(1, col) };
}

/** Offset of the key of a path's last step; of what holds it where it is missing. */
function offsetOf(yaml: typeof import('yaml'), document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (yaml.isMap(node)) {
      const pair = node.items.find((item) => yaml.isScalar(item.key) && item.key.value === String(step));
      if (pair === undefined) break;
      offset = startOf(pair.key, offset);
      node = pair.value;
    } else if (yaml.isSeq(node)) {
      node = node.items[Number(step)];
      offset = startOf(node, offset);
    } else break;
  }
  return offset;
}

const startOf = (node: unknown, otherwise: number): number =>
  node !== null && typeof node === 'object' && 'range' in node && Array.isArray((node as Node).range)
    ? Number((node as Node).range?.[0])
    : otherwise;

type Issue = BaseIssue<unknown>;

interface Mistake {
  readonly issue: Issue;
  readonly path: readonly string[];
}

/** Of the branches of an alternative, the one that got furthest into the value; their paths begin at the alternative. */
function deepest(issue: Issue): Mistake {
  const path = (issue.path ?? []).map((item) => String(item.key));
  const inner = (issue.issues ?? [])
    .map(deepest)
    .map((mistake) => ({ ...mistake, path: [...path, ...mistake.path] }));
  return inner.reduce((best, next) => (next.path.length > best.path.length ? next : best), { issue, path });
}

function sayMistake({ issue, path }: Mistake, placeOf: (path: Path) => Place): Diagnostic {
  const where = placeOf(path);
  const name = path.join('.');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return ioFindings.find('yaml-unknown-key', { name }, where);
  if (issue.received === 'undefined') return ioFindings.find('yaml-missing-key', { name }, where);
  const expected = issue.expected ?? String(issue.requirement ?? '');
  return ioFindings.find('yaml-bad-value', { name, expected, received: issue.received }, where);
}
