/** Gates judged on a world as it would be; among them the one that no plan can fail in which everybody follows. */
import { expect, test } from 'vitest';
import { findResidue } from '#reorg/gates/left-behind.js';
import { judgeGates } from '#reorg/gates/registry.js';
import { sayGate } from '#reorg/obstacles.js';
import { day } from '../../org/state.js';
import { CENTRE, planReorg, scenarioOf, worldOf } from '../small-world.js';

const SPEC = {
  units: [CENTRE, { code: 'MC-1', until: '2025-03-01' }],
  postings: [
    { staff: 'A', unit: 'MC-1', until: '2025-03-01' },
    { staff: 'B', unit: 'MC-1' },
    { staff: 'C', unit: 'HPASC', quota: 'MC-1' },
  ],
};

const SCENARIO = scenarioOf({ open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1']]] });

test('whoever is left at a closed unit, at work or on its quota, is named', () => {
  const before = worldOf({ ...SPEC, units: [CENTRE, { code: 'MC-1' }] });
  const plan = planReorg(before, [], SCENARIO);
  const { gates } = judgeGates({ before, after: worldOf(SPEC), plan, dossiers: [], conditions: [] });
  const left = gates.filter(({ code }) => code === 'reorg/left-behind');
  expect(left.map(({ code, unit, who }) => `${code} ${unit} ${who}`)).toEqual([
    'reorg/left-behind MC-1 B',
    'reorg/left-behind MC-1 C',
  ]);
  expect(left.map(sayGate)[0]).toMatchObject({
    code: 'reorg/left-behind',
    severity: 'error',
    args: { staff: 'B', unit: 'MC-1', day: '2025-03-01' },
  });
});

test('a gate that was accepted is told as a note', () => {
  const gate = {
    code: 'reorg/open-children',
    ...{ day: day('2025-03-01'), unit: 'MC-1', field: null, who: 'MC-1A', accepted: 'theo 12/TB' },
  } as never;
  expect(sayGate(gate)).toMatchObject({
    code: 'reorg/gate-accepted',
    severity: 'note',
    args: { gate: 'open-children/MC-1/MC-1A/2025-03-01', reason: 'theo 12/TB' },
  });
});

test('residue is found on what is stored, not on what was planned', () => {
  const before = worldOf({ ...SPEC, units: [CENTRE, { code: 'MC-1' }] });
  const plan = planReorg(before, [], SCENARIO);
  expect(findResidue(worldOf(SPEC), plan).map(({ who }) => who)).toEqual(['B', 'C']);
});
