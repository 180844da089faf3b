/** Parses a scenario: YAML text to a model whose every mention knows its line, or findings that do. */
import type { BaseIssue } from 'valibot';
import { lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { isEmptyDraft, toDraft } from './scenario/draft.js';
import { makeScenarioSchema, NOT_YET } from './scenario/schema.js';
import { readYamlTree, type YamlPath, type YamlTree, type YamlValue } from './scenario/yaml-tree.js';
import type { Draft } from './scenario-model.js';
import { reorgFindings } from './words.js';

/** The scenario of a YAML text; undefined, with findings, where anything in it is not understood or not yet carried out. */
export async function parseScenario(text: string, file: string): Promise<Checked<Draft | undefined>> {
  const { value: tree, diagnostics } = await readYamlTree(text, file);
  if (tree === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  if (isList(tree.value)) return refuse(reorgFindings.find('not-a-map', { key: file }, tree.valueAt([])));
  const v = await import('valibot');
  const { schema, known } = makeScenarioSchema(v);
  const keys = checkKeys(tree, known);
  const parsed = v.safeParse(schema, tree.value);
  const issues = (parsed.issues ?? []).filter((issue) => !isSaid(issue, keys.said));
  const found = [...keys.diagnostics, ...firstOfEach(issues).map((issue) => toFinding(issue, tree))];
  if (!parsed.success || found.length > 0) return { value: undefined, diagnostics: found };
  const draft = toDraft(parsed.output, tree);
  if (draft.closesOn !== null && draft.closesOn < draft.effective) {
    const args = { last: lastDayOf(draft.closesOn) ?? '', effective: draft.effective };
    return refuse(reorgFindings.find('parallel-too-early', args, tree.valueAt(['parallel_until'])));
  }
  if (!isEmptyDraft(draft)) return { value: draft, diagnostics: [] };
  return refuse(reorgFindings.find('nothing-to-do', {}, tree.valueAt([])));
}

const refuse = (finding: Diagnostic): Checked<undefined> => ({ value: undefined, diagnostics: [finding] });

interface KeyCheck {
  readonly diagnostics: readonly Diagnostic[];
  /** The maps that hold such an entry. */
  readonly said: readonly YamlPath[];
}

/** Names every entry that is unknown or not carried out yet. */
function checkKeys(tree: YamlTree, known: Readonly<Record<string, readonly string[]>>): KeyCheck {
  const found = mapsIn(tree.value, []).flatMap(({ path, keys }) => {
    const map = path.filter((step) => typeof step === 'string').join('.');
    return keys.flatMap((key) => {
      const finding = judgeKey(key, map, known[keys.includes('file') ? `${map}.file` : map] ?? known[map]);
      return finding === undefined
        ? []
        : [{ path, finding: { ...finding, where: tree.keyAt([...path, key]) } }];
    });
  });
  return { diagnostics: found.map(({ finding }) => finding), said: found.map(({ path }) => path) };
}

/** Every map of the file with its entries' names, in order. */
function mapsIn(value: YamlValue, path: YamlPath): { path: YamlPath; keys: string[] }[] {
  if (typeof value === 'string') return [];
  const members: [string | number, YamlValue][] = isList(value)
    ? [...value.entries()]
    : Object.entries(value);
  const below = members.flatMap(([step, member]) => mapsIn(member, [...path, step]));
  return isList(value) ? below : [{ path, keys: Object.keys(value) }, ...below];
}

const isList = (value: YamlValue): value is readonly YamlValue[] => Array.isArray(value);

function judgeKey(key: string, map: string, known: readonly string[] | undefined): Diagnostic | undefined {
  if (NOT_YET[map]?.includes(key)) return reorgFindings.find('not-supported-yet', { key });
  if (known === undefined || known.includes(key)) return undefined;
  return reorgFindings.find('unknown-key', { key, known: known.join(', ') });
}

/** What only follows from an entry that was named: the schema's own word on it, and what its map then lacks. */
function isSaid(issue: BaseIssue<unknown>, said: readonly YamlPath[]): boolean {
  const path = pathOf(issue);
  const holder = issue.received === 'undefined' ? path.slice(0, -1) : path;
  const isHolder = (map: YamlPath) => map.length > 0 && JSON.stringify(map) === JSON.stringify(holder);
  return issue.expected === 'never' || said.some(isHolder);
}

/** One finding for each place: an empty code is empty, not also malformed. */
function firstOfEach(issues: readonly BaseIssue<unknown>[]): BaseIssue<unknown>[] {
  const byPath = new Map(issues.toReversed().map((issue) => [JSON.stringify(pathOf(issue)), issue]));
  return [...byPath.values()].toReversed();
}

const pathOf = (issue: BaseIssue<unknown>): (string | number)[] =>
  (issue.path ?? []).map((step) => step.key as string | number);

function toFinding(issue: BaseIssue<unknown>, tree: YamlTree): Diagnostic {
  const path = pathOf(issue);
  const where = tree.valueAt(path);
  const key = String(path.findLast((step) => typeof step === 'string') ?? where.file);
  if (issue.received === 'undefined') return reorgFindings.find('missing-key', { key }, where);
  if (issue.expected === 'Object') return reorgFindings.find('not-a-map', { key }, where);
  if (issue.message === 'not-a-list') return reorgFindings.find('not-a-list', { key }, where);
  if (issue.message === 'empty-value') return reorgFindings.find('empty-value', { key }, where);
  if (typeof issue.input !== 'string') return reorgFindings.find('not-text', { key }, where);
  return toValueFinding(issue, key, issue.input, where);
}

function toValueFinding(
  issue: BaseIssue<unknown>,
  key: string,
  value: string,
  where: Diagnostic['where'],
): Diagnostic {
  switch (issue.message) {
    case 'bad-date':
    case 'bad-code':
    case 'bad-number':
    case 'bad-yes-no':
      return reorgFindings.find(issue.message, { key, value }, where);
    default: {
      const allowed = (issue.expected ?? '').replace(/[()"]/g, '').replaceAll(' | ', ', ');
      return reorgFindings.find('bad-choice', { key, value, allowed }, where);
    }
  }
}
