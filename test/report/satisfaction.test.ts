/** Intervals, ranks and the score of 18, by figures worked out elsewhere and at the bounds of the classes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INDICATORS } from '#feedback/model.js';
import { BALLOT_KEYS, type BallotKey, ballotRate } from '#report/counting/ballots.js';
import { type DislikedKey, dislikedRate, pointsOf } from '#report/counting/disliked.js';
import { newTally } from '#report/counting/measure.js';
import type { CountedRow, Counts } from '#report/model.js';
import { scoreOf } from '#report/satisfaction/score.js';
import { openStanding } from '#report/satisfaction/standing.js';
import { wilson } from '#report/satisfaction/wilson.js';

describe('the Wilson interval', () => {
  // R: prop.test(x, n, correct = FALSE)$conf.int
  test.each([
    [0, 10, 0, 0.2775],
    [3, 3, 0.4385, 1],
    [5, 10, 0.2366, 0.7634],
    [50, 100, 0.4038, 0.5962],
    [98, 100, 0.93, 0.9945],
  ])('%i of %i', (numerator, denominator, low, high) => {
    const found = wilson({ numerator, denominator });
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  test('is none where nobody answered', () => {
    expect(wilson({ numerator: 0, denominator: 0 })).toBeNull();
  });
});

const ballots = (satisfied: number, of: number): Counts<BallotKey> => ({
  ...newTally(BALLOT_KEYS),
  ballots: of,
  satisfied,
  dissatisfied: of - satisfied,
});

const rowOf = (code: string, counts: Counts<BallotKey>): CountedRow<BallotKey> => ({
  members: [{ dimension: 'unit', key: code, code, name: null, place: 'unit' }],
  counts,
});

describe('ranks', () => {
  test('are ranges where intervals overlap; 3 of 3 is never first', () => {
    const rows = [
      rowOf('MC-1', ballots(95, 100)),
      rowOf('MC-2', ballots(50, 100)),
      rowOf('MC-3', ballots(94, 100)),
      rowOf('MC-4', ballots(3, 3)),
    ];
    const ranksAt = (minCount: number) => {
      const { rankOf } = openStanding(rows, ballotRate, minCount);
      return rows.map(({ counts }) => rankOf(counts));
    };
    expect(ranksAt(1)).toEqual([
      { first: 1, last: 3, of: 4 },
      { first: 3, last: 4, of: 4 },
      { first: 1, last: 3, of: 4 },
      { first: 1, last: 4, of: 4 },
    ]);
    expect(ranksAt(10)).toEqual([
      { first: 1, last: 2, of: 3 },
      { first: 3, last: 3, of: 3 },
      { first: 1, last: 2, of: 3 },
      null,
    ]);
  });

  test('are given to units alone, not to the whole, the unknown or the undivided', () => {
    const place = (kind: 'unknown' | 'undivided') => ({
      members: [{ dimension: 'unit' as const, key: kind, code: 'X', name: null, place: kind }],
      counts: ballots(90, 100),
    });
    const rows = [rowOf('MC-1', ballots(95, 100)), place('unknown'), place('undivided')];
    const { rankOf } = openStanding(rows, ballotRate, 1);
    expect(rows.map(({ counts }) => rankOf(counts))).toEqual([null, null, null]);
  });

  test('whoever has the highest share can be first, and 3 of 3 alone never is', () => {
    const unit = fc.record({
      of: fc.integer({ min: 1, max: 300 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 12 }), (units) => {
        const rows = [
          rowOf('ít', ballots(3, 3)),
          ...units.map(({ of, share }, i) => rowOf(`MC-${i}`, ballots(Math.round(of * share), of))),
        ];
        const { rankOf } = openStanding(rows, ballotRate, 1);
        const ranks = rows.map(({ counts }) => rankOf(counts));
        for (const rank of ranks) expect(rank !== null && rank.first <= rank.last).toBe(true);
        expect(ranks.some((rank) => rank?.first === 1)).toBe(true);
        const others = rows.slice(1).some(({ counts }) => (ballotRate(counts).value ?? 0) > 0.44);
        if (others) expect(ranks[0]?.last).toBeGreaterThan(1);
      }),
      { seed: 18, numRuns: 300 },
    );
  });
});

/** Counts whose averages are these fractions. */
function scored(averages: readonly (readonly [points: number, answers: number])[]): Counts<BallotKey> {
  const tally = newTally(BALLOT_KEYS);
  averages.forEach(([points, answers], i) => {
    const indicator = INDICATORS[i];
    if (indicator === undefined) throw new Error('nine at most');
    tally[`indicator${indicator}Points`] = points;
    tally[`indicator${indicator}Answers`] = answers;
  });
  return tally;
}

const spread = (points: number): [number, number][] =>
  INDICATORS.map((_, i) => [Math.max(0, Math.min(2, points - 2 * i)), 1]);

describe('the score of a unit', () => {
  test.each([
    [18, 'excellent'],
    [15, 'excellent'],
    [14, 'good'],
    [12, 'good'],
    [11, 'fair'],
    [9, 'fair'],
    [8, 'average'],
    [6, 'average'],
    [5, 'weak'],
    [0, 'weak'],
  ])('of exactly %i is %s', (points, expected) => {
    expect(scoreOf(scored(spread(points)))).toEqual({ value: points, class: expected });
  });

  test.each([
    [15, 'good'],
    [12, 'fair'],
    [9, 'average'],
    [6, 'weak'],
  ])('a millionth below %i is one class lower', (bound, expected) => {
    const averages = spread(bound);
    const at = averages.findLastIndex(([points]) => points > 0);
    const [points] = averages[at] ?? [0];
    averages[at] = [points * 1_000_000 - 1, 1_000_000];
    const found = scoreOf(scored(averages));
    expect(found?.class).toBe(expected);
    expect(found?.value).toBeLessThan(bound);
  });

  test('is exact where floating point is not: nine times 5/3 are 15', () => {
    expect(scoreOf(scored(INDICATORS.map(() => [5, 3])))).toEqual({ value: 15, class: 'excellent' });
    const tenths = INDICATORS.map((_, i): [number, number] =>
      i < 5 ? [20, 10] : i < 8 ? [11, 10] : [17, 10],
    );
    expect(scoreOf(scored(tenths))).toEqual({ value: 15, class: 'excellent' });
  });

  test('is none where one indicator has no data', () => {
    expect(scoreOf(scored(spread(18).slice(0, 8)))).toBeNull();
  });
});

describe('item 5.4 of decision 766', () => {
  const handled = (toHandle: number, overdue: number, disliked: number): Counts<DislikedKey> => ({
    ...{ toHandle, overdue, disliked, notJudged: 0 },
  });

  test.each([
    [100, 5, 5, 6],
    [100, 0, 0, 6],
    [100, 10, 10, 5.33], // 16 / 3
    [10, 6, 6, 0],
    [0, 0, 0, 0],
  ])('%i handled, %i overdue, %i disliked', (toHandle, overdue, disliked, points) => {
    expect(pointsOf(handled(toHandle, overdue, disliked))).toBe(points);
  });

  test('has no share where nothing was handled', () => {
    expect(dislikedRate(handled(0, 0, 0)).value).toBeNull();
  });
});
