/** Every rule has its words, its fixture and its transcript, and they show the rule. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listRules } from '#catalogue/reference.js';
import { RULES } from '#catalogue/rules/registry.js';
import { levelOf, validateCatalogue } from '#catalogue/validate.js';
import { ruleWords } from '#catalogue/words.js';

const slugs = RULES.map(({ slug }) => slug);

test('rules and words are the same list, each once', () => {
  expect(new Set(slugs).size).toBe(slugs.length);
  expect([...slugs].sort()).toEqual(Object.keys(ruleWords).sort());
});

describe('each rule is shown', () => {
  test.each(slugs)('%s', (slug) => {
    const fixture = readFileSync(`fixtures/catalogue/rules/${slug}.csv`, 'utf8');
    const path = `test/transcripts/catalogue/${slug}.scenario`;
    expect(existsSync(path)).toBe(true);
    const scenario = readFileSync(path, 'utf8');
    expect(scenario).toContain(`--- file ${slug}.csv\n${fixture}`);
    expect(scenario).toContain(`catalogue/${slug}  ${slug}.csv:`);
  });
});

test('a rule that a minor version brings enters as a warning at most', () => {
  const rule = RULES.find(({ slug }) => slug === 'code-missing') ?? RULES[0];
  if (rule === undefined) throw new Error('no rules');
  expect(levelOf(rule, {})).toBe('error');
  expect(levelOf({ ...rule, since: '1.2.0' }, {})).toBe('warning');
  expect(levelOf({ ...rule, since: '2.0.0' }, {})).toBe('error');
  expect(levelOf({ ...rule, since: '1.2.0' }, { 'code-missing': 'error' })).toBe('error');
});

test('the reference tells which rules depend on the evaluation date', () => {
  const dependent = listRules({}).filter(({ usesToday }) => usesToday);
  expect(dependent.map(({ code }) => code)).toEqual([
    'catalogue/level-ended',
    'catalogue/legal-basis-expired',
  ]);
});

test('without files no rule finds anything and none is counted as run', () => {
  expect(validateCatalogue([], { today: '2026-01-01' as never })).toEqual({
    diagnostics: [],
    notEvaluated: [],
  });
});
