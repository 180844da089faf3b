/** What units come to: people at work, posts that are filled, and the dossiers of a year that they take over. */
import { describe, expect, test } from 'vitest';
import { measure } from '#reorg/document/comparison.js';
import type { OpenDossiers } from '#reorg/model.js';
import { planPhase } from '#reorg/phases/phase.js';
import { assemblePlan } from '#reorg/plan.js';
import { code, day } from '../../org/state.js';
import { CENTRE, type ScenarioSpec, scenarioOf, worldOf } from '../small-world.js';

const WORLD = worldOf({
  units: [
    CENTRE,
    { code: 'MC-1' },
    { code: 'MC-2' },
    { code: 'MC-3' },
    { code: 'CN-A', kind: 'branch', parent: 'HPASC' },
  ],
  people: [{ code: 'C', employment: 'contract' }],
  postings: [
    { staff: 'A', unit: 'MC-1' },
    { staff: 'B', unit: 'MC-2' },
    { staff: 'C', unit: 'MC-2' },
    { staff: 'D', unit: 'CN-A' },
  ],
});

const OPEN: ScenarioSpec = {
  open: [
    { code: 'CN-B', quota: 3 },
    { code: 'CN-B-1', kind: 'point', parent: 'CN-B' },
  ],
  merge: [
    ['CN-B', ['MC-1']],
    ['CN-B-1', ['MC-2']],
    ['CN-A', ['MC-3']],
  ],
};

const received = (...counts: readonly (readonly [string, number])[]): OpenDossiers[] =>
  counts.map(([unit, count]) => ({ unit: code(unit), received: day('2024-06-01'), count }));

const planOf = (spec: ScenarioSpec, year: readonly OpenDossiers[] = []) =>
  assemblePlan([planPhase(WORLD, scenarioOf(spec))], [], new Map(), 0, year);

describe('figures', () => {
  test('of each unit with all below it: contract staff without a number of their own are at work and fill no post', () => {
    expect(planOf(OPEN).figures).toEqual([
      { unit: 'CN-A', name: expect.any(String), people: 1, assigned: 1, posts: null, received: null },
      { unit: 'CN-B', name: expect.any(String), people: 3, assigned: 2, posts: 3, received: null },
      { unit: 'CN-B-1', name: expect.any(String), people: 2, assigned: 1, posts: null, received: null },
    ]);
  });

  test('dossiers of the year go where their unit goes', () => {
    const plan = planOf(OPEN, received(['MC-1', 60], ['MC-2', 30], ['CN-A', 7]));
    expect(plan.figures?.map(({ unit, received: count }) => [unit, count])).toEqual([
      ['CN-A', 7],
      ['CN-B', 90],
      ['CN-B-1', 30],
    ]);
    expect(measure(plan)).toMatchObject({
      year: { mean: 30, most: { unit: 'CN-B', each: 30 }, least: { unit: 'CN-B', each: 30 } },
      quota: { people: 2, posts: 3 },
    });
  });

  test('are not known where a unit is divided, nor above it', () => {
    const plan = planOf(
      {
        open: OPEN.open ?? [],
        split: [
          [
            'MC-1',
            [
              { to: 'CN-B-1', fields: ['Đất đai'] },
              { to: 'CN-A', rest: true },
            ],
          ],
        ],
      },
      received(['MC-1', 60], ['MC-2', 30]),
    );
    expect(plan.figures?.map(({ unit, received: count }) => [unit, count])).toEqual([
      ['CN-A', null],
      ['CN-B', null],
      ['CN-B-1', null],
      ['HPASC', null], // where those wait whom no part takes
    ]);
    expect(measure(plan).year).toBeNull();
  });

  test('lie outside the hash', () => {
    expect(planOf(OPEN, received(['MC-1', 60])).hash).toBe(planOf(OPEN).hash);
  });
});
