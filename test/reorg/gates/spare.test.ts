/** Where so many absences would close a field: people are counted once, wherever they serve it. */
import { expect, test } from 'vitest';
import { planPhase } from '#reorg/phases/phase.js';
import { assemblePlan } from '#reorg/plan.js';
import { area } from '../../org/state.js';
import { CENTRE, type PostingSpec, scenarioOf, worldOf } from '../small-world.js';

const LAND = 'Đất đai';
const ALL = { fields: [LAND], areas: ['00097', '00103'].map(area) };
const UNITS = [CENTRE, { code: 'MC-1', ...ALL }, { code: 'MC-2', fields: [LAND], areas: [area('00103')] }];
const SCENARIO = scenarioOf({
  open: [{ code: 'CN-1' }, { code: 'CN-2' }],
  merge: [
    ['CN-1', ['MC-1']],
    ['CN-2', ['MC-2']],
  ],
});

/** `CN-1 [00097] A`. */
function thin(spare: number, postings: readonly PostingSpec[]): string[] {
  const people = [...new Set(postings.map(({ staff }) => staff))].map((code) => ({ code, fields: [LAND] }));
  const planned = planPhase(worldOf({ units: UNITS, people, postings }), SCENARIO);
  const { warnings = [] } = assemblePlan([planned], [], new Map(), spare);
  return warnings
    .filter(({ why }) => why === 'thin')
    .map(({ unit, areas = [], who, found }) => `${unit} [${areas.join(' ')}] ${who} ${found}`);
}

const at = (staff: string, unit: string, more: Partial<PostingSpec> = {}): PostingSpec => ({
  staff,
  unit,
  ...more,
});

test.each<[string, number, readonly PostingSpec[], string[]]>([
  ['one alone', 1, [at('A', 'MC-1')], ['CN-1 [00097 00103] A 1']],
  ['two are enough for one absence', 1, [at('A', 'MC-1'), at('B', 'MC-1')], []],
  ['and too few for two', 2, [at('A', 'MC-1'), at('B', 'MC-1')], ['CN-1 [00097 00103] A, B 2']],
  ['another branch helps where both serve', 1, [at('A', 'MC-1'), at('B', 'MC-2')], ['CN-1 [00097] A 1']],
  [
    'somebody at both is one person',
    1,
    [at('A', 'MC-1'), at('A', 'MC-2', { form: 'concurrent' })],
    ['CN-1 [00097 00103] A 1', 'CN-2 [00103] A 1'],
  ],
  ['nobody asks', 0, [at('A', 'MC-1')], []],
  ['nobody there is another gate', 1, [], []],
])('%s', (_, spare, postings, found) => {
  expect(thin(spare, postings)).toEqual(found);
});
