/** Parses a scenario: YAML text to a model whose every mention knows its line, or findings that do. */
import type { BaseIssue } from 'valibot';
import { lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { isEmptyDraft } from './scenario/draft.js';
import { checkKeys } from './scenario/keys.js';
import { judgeOrder, type PhaseDraft, toPhases } from './scenario/phases.js';
import { makeScenarioSchema } from './scenario/schema.js';
import { isMap, readYamlTree, type YamlPath, type YamlTree } from './scenario/yaml-tree.js';
import type { Draft } from './scenario-model.js';
import { reorgFindings } from './words.js';

/** One draft for each phase of a YAML text; undefined, with findings, where anything in it is not understood. */
export async function parseScenario(
  text: string,
  file: string,
): Promise<Checked<readonly Draft[] | undefined>> {
  const { value: tree, diagnostics } = await readYamlTree(text, file);
  if (tree === undefined || diagnostics.length > 0) return { value: undefined, diagnostics };
  if (!isMap(tree.value)) return refuse([reorgFindings.find('not-a-map', { key: file }, tree.valueAt([]))]);
  const v = await import('valibot');
  const { single, phased, known } = makeScenarioSchema(v);
  const keys = checkKeys(tree, known);
  const parsed = v.safeParse('phases' in tree.value ? phased : single, tree.value);
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
