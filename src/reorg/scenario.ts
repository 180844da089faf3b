/** Parses a scenario: YAML text to a model whose every mention knows its line, or findings that do. */
import type { BaseIssue } from 'valibot';
import { lastDayOf } from '#kit/dates.js';
import { type Diagnostic, hasErrors, type Place } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import type { Bilingual } from '#kit/sheet.js';
import { employmentNames, kindNames, levelNames } from '#org/words.js';
import { positionNames, taskNames } from '#staff/words.js';
import { type ListTable, toEntries } from './lists/entries.js';
import { findLists, type ReadList, spliceLists } from './lists/splice.js';
import { isEmptyDraft } from './scenario/draft.js';
import { checkKeys } from './scenario/keys.js';
import { judgeOrder, type PhaseDraft, toPhases } from './scenario/phases.js';
import { makeScenarioSchema } from './scenario/schema.js';
import { isMap, readYamlTree, type YamlPath, type YamlTree } from './scenario/yaml-tree.js';
import type { Draft } from './scenario-model.js';
import { reorgFindings } from './words.js';

/** Reads a list that the scenario names by its file. */
export type ListReader = (
  file: string,
  format: InputFormat,
  mapping: string | undefined,
) => Promise<Checked<ListTable>>;

/** For a text that names no files. */
const noLists: ListReader = async (file) => {
  throw new Error(`nobody reads ${file}`);
};

/** One draft for each phase of a YAML text; undefined, with findings, where anything in it is not understood. */
export async function parseScenario(
  text: string,
  file: string,
  readList: ListReader = noLists,
): Promise<Checked<readonly Draft[] | undefined>> {
  const { value: written, diagnostics } = await readYamlTree(text, file);
  if (written === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  if (!isMap(written.value))
    return refuse([reorgFindings.find('not-a-map', { key: file }, written.valueAt([]))]);
  const { value: tree, diagnostics: readings } = await fillIn(written, readList);
  if (tree === undefined) return refuse(readings);
  const { value: drafts, diagnostics: found } = await parseTree(tree);
  return { value: drafts, diagnostics: [...readings, ...found] };
}

/** The tree with all lists in the place of their files; undefined where one cannot be used. */
async function fillIn(tree: YamlTree, readList: ListReader): Promise<Checked<YamlTree | undefined>> {
  const { value: files, diagnostics } = findLists(tree);
  const found = [...diagnostics];
  const lists: ReadList[] = [];
  for (const list of files) {
    const { value: table, diagnostics: readings } = await readList(
      list.file,
      list.format.input,
      list.mapping,
    );
    found.push(...readings);
    lists.push({ ...list, entries: toEntries(table, list.format) });
  }
  return { value: hasErrors(found) ? undefined : spliceLists(tree, lists), diagnostics: found };
}

async function parseTree(tree: YamlTree): Promise<Checked<readonly Draft[] | undefined>> {
  const v = await import('valibot');
  const { single, phased, known } = makeScenarioSchema(v);
  const keys = checkKeys(tree, known);
  const isPhased = isMap(tree.value) && tree.value.phases !== undefined;
  const parsed = v.safeParse(isPhased ? phased : single, tree.value);
  const issues = (parsed.issues ?? []).filter((issue) => !isSaid(issue, keys.said));
  const found = [...keys.diagnostics, ...firstOfEach(issues).map((issue) => toFinding(issue, tree))];
  if (!parsed.success || found.length > 0) return refuse(found);
  const phases = toPhases(parsed.output, tree);
  const faults = [...phases.flatMap(judgePhase), ...judgeOrder(phases)];
  return faults.length > 0 ? refuse(faults) : { value: phases.map(({ draft }) => draft), diagnostics: [] };
}

const refuse = (diagnostics: readonly Diagnostic[]): Checked<undefined> => ({
  value: undefined,
  diagnostics,
});

function judgePhase({ draft, tree }: PhaseDraft): Diagnostic[] {
  if (draft.closesOn !== null && draft.closesOn < draft.effective) {
    const args = { last: lastDayOf(draft.closesOn) ?? '', effective: draft.effective };
    return [reorgFindings.find('parallel-too-early', args, tree.valueAt(['parallel_until']))];
  }
  return isEmptyDraft(draft) ? [reorgFindings.find('nothing-to-do', {}, tree.valueAt([]))] : [];
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
  if (typeof where.column === 'string') return toCellFinding(issue, where.column, where);
  const key = String(path.findLast((step) => typeof step === 'string') ?? where.file);
  if (issue.received === 'undefined') return reorgFindings.find('missing-key', { key }, where);
  if (issue.expected === 'Object') return reorgFindings.find('not-a-map', { key }, where);
  if (issue.message === 'not-a-list') return reorgFindings.find('not-a-list', { key }, where);
  if (issue.message === 'empty-value') return reorgFindings.find('empty-value', { key }, where);
  if (typeof issue.input !== 'string') return reorgFindings.find('not-text', { key }, where);
  return toValueFinding(issue, key, issue.input, where);
}

/** In a list the columns have names of their own; a row that lacks a value lies in no cell. */
function toCellFinding(issue: BaseIssue<unknown>, column: string, where: Place): Diagnostic {
  const value = typeof issue.input === 'string' ? issue.input : '';
  if (value === '') return reorgFindings.find('list-cell-missing', { column }, where);
  if (issue.message === 'bad-code') return reorgFindings.find('list-file-cell', { column, value }, where);
  return toValueFinding(issue, column, value, where);
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
      const allowed = sayChoices((issue.expected ?? '').replace(/[()"]/g, '').split(' | '));
      return reorgFindings.find('bad-choice', { key, value, allowed }, where);
    }
  }
}

const WORDS: Readonly<Record<string, Bilingual>> = {
  ...{ ...kindNames, ...levelNames, ...employmentNames },
  ...{ ...positionNames, ...taskNames },
};

/** Codes, and in Vietnamese what each is called. */
const sayChoices = (codes: readonly string[]): Bilingual => ({
  vi: codes.map((code) => (WORDS[code] === undefined ? code : `${code} (${WORDS[code].vi})`)).join(', '),
  en: codes.join(', '),
});
