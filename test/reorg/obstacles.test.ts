/** Rows that a plan read and that differ: a few are named, of many it is said first how many. */
import { expect, test } from 'vitest';
import { sayStale } from '#reorg/obstacles.js';
import { collectReads, findStale } from '#reorg/reads.js';
import type { World } from '#reorg/world.js';
import { CENTRE, planReorg, scenarioOf, worldOf } from './small-world.js';

const PEOPLE = Array.from({ length: 40 }, (_, i) => `CB${10 + i}`);
const UNITS = [CENTRE, { code: 'MC-1' }];
const world = (employment: (i: number) => 'civil-servant' | 'contract'): World =>
  worldOf({
    units: UNITS,
    people: PEOPLE.map((code, i) => ({ code, employment: employment(i) })),
    postings: PEOPLE.map((staff) => ({ staff, unit: 'MC-1' })),
  });

const PLAN = planReorg(
  world(() => 'civil-servant'),
  [],
  scenarioOf({ open: [{ code: 'CN-TH' }], merge: [['CN-TH', ['MC-1']]] }),
);
const say = (now: World) => sayStale(findStale(PLAN.reads, collectReads(now, PLAN.reads.about)), PLAN.reads);
const codes = (now: World) => say(now).map(({ code }) => code);

test('ten rows are named, each', () => {
  expect(codes(world((i) => (i < 10 ? 'contract' : 'civil-servant')))).toEqual(
    Array(10).fill('reorg/row-changed'),
  );
});

test('of more it is said first how many, and ten are named', () => {
  const [first, ...others] = say(world((i) => (i < 11 ? 'contract' : 'civil-servant')));
  expect(first).toMatchObject({ code: 'reorg/many-rows-differ', args: { count: 11, shown: 10 } });
  expect(others).toHaveLength(10);
});

test('where most rows are not here the plan is of another database', () => {
  const elsewhere = worldOf({
    units: [CENTRE, { code: 'MC-9' }],
    postings: [{ staff: 'CB99', unit: 'MC-9' }],
  });
  const [first, ...others] = say(elsewhere);
  const read = Object.values(PLAN.reads)
    .filter((rows) => !Array.isArray(rows))
    .reduce((sum, rows) => sum + Object.keys(rows).length, 0);
  expect(first).toMatchObject({ code: 'reorg/other-database', args: { read, shown: 3 } });
  expect(first?.args.count).toBeGreaterThan(read / 2);
  expect(others).toHaveLength(3);
});
