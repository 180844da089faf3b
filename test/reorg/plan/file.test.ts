/** A plan as a file: read back whole and unedited, or named for what it is. */
import { expect, test } from 'vitest';
import type { Plan } from '#reorg/model.js';
import { parsePlan } from '#reorg/plan/file.js';
import { CENTRE, planReorg, scenarioOf, worldOf } from '../small-world.js';

const WORLD = worldOf({ units: [CENTRE, { code: 'MC-1' }], postings: [{ staff: 'A', unit: 'MC-1' }] });
const PLAN = planReorg(WORLD, [], scenarioOf({ open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1']]] }));

const read = (document: unknown) => parsePlan(JSON.stringify(document, null, 2), 'plan.json');
const codesOf = (document: unknown) => read(document).diagnostics.map(({ code }) => code);

test('a plan comes back as it was, bare or in the answer of --json', () => {
  expect(read(PLAN)).toEqual({ value: PLAN, diagnostics: [] });
  expect(read({ data: PLAN, diagnostics: [], meta: { complete: true } }).value).toEqual(PLAN);
});

test.each<[string, (plan: Plan) => unknown, string]>([
  ['a person more', (plan) => ({ ...plan, people: [...plan.people, ...plan.people] }), 'reorg/plan-edited'],
  ['another day', (plan) => ({ ...plan, effective: '2025-04-01' }), 'reorg/plan-edited'],
  ['a member nobody knows', (plan) => ({ ...plan, note: 'x' }), 'reorg/plan-edited'],
  ['a gate taken out', (plan) => ({ ...plan, gates: undefined }), 'reorg/plan-edited'],
  ['no hash', (plan) => ({ ...plan, hash: undefined }), 'reorg/plan-edited'],
  ['a plan without phases', (plan) => ({ ...plan, version: 1 }), 'reorg/plan-version'],
  ['a later version', (plan) => ({ ...plan, version: 3 }), 'reorg/plan-version'],
  ['no version', (plan) => ({ ...plan, version: undefined }), 'reorg/plan-version'],
  ['another document', () => ({ hello: 1 }), 'reorg/not-a-plan'],
  ['an answer without data', () => ({ data: null }), 'reorg/not-a-plan'],
  ['a list', () => [1], 'reorg/not-a-plan'],
])('%s is seen', (_, change, code) => {
  expect(codesOf(change(PLAN))).toEqual([code]);
});

test.each([
  ['scenario: a', 'a scenario (YAML)'],
  ['MA;TEN', 'text that is not JSON'],
  [' \n', 'an empty file'],
  ['[1]', 'JSON but no object'],
  ['{ "hello": 1 }', 'JSON without an entry "format"'],
  ['{ "format": "motcua-plan-anonymous" }', 'the anonymous copy of a plan, for review'],
  ['{ "format": "motcua-report" }', 'JSON whose "format" is "motcua-report"'],
])('%j is no plan, and is called what it is', (text, found) => {
  expect(parsePlan(text, 'a.yaml').diagnostics).toMatchObject([
    { code: 'reorg/not-a-plan', args: { found: { en: found } } },
  ]);
});

test('information may differ: it is worked out again, not signed', () => {
  expect(read({ ...PLAN, handover: [], metrics: { ...PLAN.metrics, others: 9 } }).diagnostics).toEqual([]);
});
