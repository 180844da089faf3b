/** Every rule finds the damage it guards against, whoever it strikes; leaves what is clean alone; and has its fixture and transcript. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rulePairs } from '#kit/rule-level.js';
import { RESTRICTIONS } from '#staff/model.js';
import { parseLevels } from '#staff/rule-levels.js';
import { type RuleSlug, ruleWords } from '#staff/rule-words.js';
import { RULES } from '#staff/rules/registry.js';
import { validateStaff } from '#staff/validate.js';
import { restrictionNames } from '#staff/words.js';
import { makeChance } from '../random.js';
import { CORRUPTIONS, cleanState, toWorld } from './corruptions.js';

const TIMES = 20;
const slugs = RULES.map(({ slug }) => slug);

test('rules and words are the same list, each once', () => {
  expect(new Set(slugs).size).toBe(slugs.length);
  expect([...slugs].sort()).toEqual(Object.keys(ruleWords).sort());
});

test('a clean staff has no finding at all, and every rule looked', () => {
  expect(validateStaff(toWorld(cleanState()))).toEqual({ diagnostics: [], notEvaluated: [] });
});

const corrupt = (slug: RuleSlug, seed: number) => {
  const chance = makeChance(seed * 7919);
  const state = cleanState();
  return CORRUPTIONS[slug](state, chance.below(state.people.length), chance);
};

describe('twenty random corruptions of a clean staff are found by', () => {
  test.each(slugs)('%s', (slug) => {
    for (let seed = 1; seed <= TIMES; seed++) {
      const { state, names } = corrupt(slug, seed);
      const found = validateStaff(toWorld(state)).diagnostics.filter(({ code }) => code === `staff/${slug}`);
      const named = found.some(({ args }) => Object.values(args).includes(names));
      expect(named, `seed ${seed}: ${names} in ${JSON.stringify(found)}`).toBe(true);
    }
  });
});

test('a rule that is off says nothing, one that is graver or milder says so', () => {
  const { state } = corrupt('same-name', 1);
  const severities = (...flags: readonly string[]) =>
    validateStaff(toWorld(state), parseLevels(rulePairs('staff', {}, flags)).value)
      .diagnostics.filter(({ code }) => code === 'staff/same-name')
      .map(({ severity }) => severity);
  expect(severities()).toEqual(['note']);
  expect(severities('staff/same-name=error')).toEqual(['error']);
  expect(severities('same-name=off')).toEqual([]);
});

test.each([
  ['same-name', 'bad-rule-level'],
  ['same-name=loud', 'bad-rule-level'],
  ['no-such=off', 'unknown-rule'],
  ['catalogue/same-name=off', 'unknown-rule'],
])('%s is no level: %s', (flag, slug) => {
  expect(parseLevels(rulePairs('staff', {}, [flag])).diagnostics.map(({ code }) => code)).toEqual([
    `staff/${slug}`,
  ]);
});

test('motcua.yaml sets levels too, a flag wins, and what is another room’s is left alone', () => {
  const settings = { 'staff/same-name': 'off', 'catalogue/code-suffix': 'error', 'name-long': 'off' };
  const levels = (...flags: readonly string[]) => parseLevels(rulePairs('staff', settings, flags)).value;
  expect(levels()).toEqual({ 'same-name': 'off' });
  expect(levels('same-name=error')).toEqual({ 'same-name': 'error' });
});

test('without a catalogue and areas the rules that need them say that they did not look', () => {
  const { fields: _, areas: __, ...world } = toWorld(cleanState());
  expect(validateStaff(world).notEvaluated).toEqual(['unknown-field', 'unknown-residence']);
});

test('no finding tells what restricts a person', () => {
  const secrets = Object.keys(RESTRICTIONS).flatMap((category) => [
    category,
    ...Object.values(restrictionNames[category as keyof typeof RESTRICTIONS]),
  ]);
  for (let seed = 1; seed <= TIMES; seed++) {
    const { state } = corrupt('restriction-expired', seed);
    const said = JSON.stringify(validateStaff(toWorld(state)).diagnostics).toLowerCase();
    expect(secrets.filter((secret) => secret !== 'other' && said.includes(secret))).toEqual([]);
  }
});

describe('each rule is shown', () => {
  test.each(slugs)('%s', (slug) => {
    const fixture = `fixtures/staff/rules/${slug}.csv`;
    const scenario = readFileSync(`test/transcripts/staff/rule-${slug}.scenario`, 'utf8');
    expect(readFileSync(fixture, 'utf8').split('\n').length).toBeGreaterThan(2);
    expect(scenario).toContain(`--- copy ${fixture}`);
    expect(scenario).toMatch(new RegExp(`(lỗi|cảnh báo|lưu ý) staff/${slug}\\b`));
    expect(scenario).toMatch(new RegExp(`(error|warning|note) staff/${slug}\\b`));
  });
});
