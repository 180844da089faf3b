/** Every rule finds the damage it guards against, wherever it strikes; and leaves what is clean alone. */
import { describe, expect, test } from 'vitest';
import { RULES } from '#catalogue/rules/registry.js';
import { makeChance } from '../random.js';
import { cleanRows, validateRows } from './clean.js';
import { CORRUPTIONS } from './corruptions.js';

const TIMES = 20;

test('a clean catalogue has no finding at all', async () => {
  expect(await validateRows(cleanRows())).toEqual([]);
});

describe('twenty random corruptions of a clean row are found by', () => {
  test.each(RULES.map(({ slug }) => slug))('%s', async (slug) => {
    for (let seed = 1; seed <= TIMES; seed++) {
      const chance = makeChance(seed * 7919);
      const rows = cleanRows();
      const at = CORRUPTIONS[slug](rows, chance.below(rows.length), chance);
      const found = (await validateRows(rows)).filter(({ code }) => code === `catalogue/${slug}`);
      const row = at === undefined ? undefined : rows[at];
      expect(
        found.map(({ where }) => where?.line),
        `seed ${seed}: ${JSON.stringify(row)}`,
      ).toContain(physicalLine(rows, at ?? -2));
    }
  });
});

/** Rows with line breaks in a cell take more than one line. */
const physicalLine = (rows: readonly object[], at: number): number =>
  2 +
  rows.slice(0, at).reduce((lines, row) => lines + 1 + (JSON.stringify(row).match(/\\n/g) ?? []).length, 0);

test('the order of the rows makes no difference to what is found', async () => {
  const chance = makeChance(4);
  const rows = cleanRows();
  for (const slug of [
    'duplicate-code',
    'same-name',
    'near-name',
    'field-spelling',
    'time-limit-word',
  ] as const)
    CORRUPTIONS[slug](rows, chance.below(rows.length), chance);
  const say = async (some: typeof rows) =>
    (await validateRows(some)).map(({ code, args }) => JSON.stringify([code, args])).sort();
  const before = await say(rows);
  expect(before.length).toBeGreaterThan(5);
  for (let i = 0; i < 5; i++) {
    const shuffled = [...rows].sort(() => chance.below(3) - 1);
    expect(await say(shuffled)).toEqual(before);
  }
});
