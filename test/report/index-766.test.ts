/** The index of decision 766: each formula of domain.md 2.2 worked by hand, zero denominators, half-up edges, classes, facts. */
import { describe, expect, test } from 'vitest';
import { fromHundredths } from '#kit/fraction.js';
import { INDEX_KEYS, type IndexKey, PETITION_INDEX_KEYS } from '#report/counting/index-766.js';
import { newTally } from '#report/counting/measure.js';
import { type Asked, chooseFacts } from '#report/index-766/choose-facts.js';
import { parseFacts } from '#report/index-766/facts-parse.js';
import { isTold, makeIndex, tellShares } from '#report/index-766/index-766.js';
import type { Counted766, Told } from '#report/index-766/model.js';
import {
  CLASS_BOUNDS,
  COMPUTED,
  FULL_SCORE,
  GROUPS,
  INDICATORS,
  type Indicator,
  RULES,
} from '#report/index-766/rules.js';
import { percentOf, pointsOf, shareOf } from '#report/index-766/score.js';
import { parsePeriod } from '#report/period.js';

/** Worked by hand: numerator, denominator → per cent, points. null: nothing can be said. */
const HAND: readonly [Indicator, number, number, number | null, number | null][] = [
  // 6 × the share
  ['1.1', 12, 13, 92.31, 5.54], // 0.923076… → 5.538…
  ['1.1', 0, 9, 0, 0],
  ['1.1', 0, 0, null, null],
  ['1.2', 7, 8, 87.5, 3.5],
  ['1.3', 5, 8, 62.5, 1.25],
  ['1.4', 997, 1000, 99.7, 5.98], // 5.982
  // 20 × on time / received; the whole province row of formulas-766.md
  ['2.1', 528684, 597918, 88.42, 17.68], // 17.6841…
  ['2.1', 3, 5, 60, 12],
  ['2.1', 1, 4000, 0.03, 0.01], // 0.025 % and 0.005 points: both edges go up
  ['2.1', 0, 0, null, null],
  // all 2 points at 80 %
  ['3.1', 40, 60, 66.67, 1.67], // 2 × 66.66… / 80 = 1.6666…
  ['3.1', 4, 5, 80, 2],
  ['3.1', 799, 1000, 79.9, 2], // 1.9975 → 2.00
  ['3.1', 5, 5, 100, 2],
  ['3.2', 31, 40, 77.5, 3.1],
  // all 6 points at 50 %
  ['3.3', 2, 5, 40, 4.8],
  ['3.3', 1, 2, 50, 6],
  ['3.3', 3, 4, 75, 6],
  ['3.3', 49, 100, 49, 5.88],
  // 6 × A + min(2, 2.5 × B) + min(2, 2.5 × C)
  ['3.4', 201, 800, 25.13, 1.51], // 25.125 → 25.13; 1.5075
  ['3.5', 3, 9, 33.33, 0.83],
  ['3.5', 9, 10, 90, 2],
  ['3.6', 4, 9, 44.44, 1.11],
  ['4.1', 1, 3, 33.33, 2],
  ['4.2', 1, 3, 33.33, 1.33],
  ['4.2', 89, 800, 11.13, 0.45], // 11.125 and 0.445
  ['4.3', 3, 10, 30, 0.75],
  ['4.3', 8, 10, 80, 2],
  ['4.4', 0, 120, 0, 0],
  ['4.5a', 90, 120, 75, 1.5],
  ['4.5b', 1, 8, 12.5, 0.25],
  ['4.6', 100, 126, 79.37, 1.59],
  // nothing at all gives all points
  ['5.2', 0, 0, null, 6],
  ['5.2', 2, 3, 66.67, 4],
  ['5.3', 0, 0, null, 6],
  ['5.3', 1, 2, 50, 3],
  // all 6 points at 90 %, nothing gives none
  ['5.4', 0, 0, null, 0],
  ['5.4', 9, 10, 90, 6],
  ['5.4', 89, 100, 89, 5.93], // 5.9333…
  ['5.4', 3, 6, 50, 3.33],
  ['5.4', 528464, 597918, 88.38, 5.89], // 88.384…, 5.8922…
];

const plain = (hundredths: bigint | null) => (hundredths === null ? null : fromHundredths(hundredths));

test.each(HAND)(
  '%s: %i of %i is %d %% and %d points',
  (indicator, numerator, denominator, percent, points) => {
    const share = shareOf(numerator, denominator);
    expect([plain(percentOf(share)), plain(pointsOf(share, RULES[indicator]))]).toEqual([percent, points]);
  },
);

test('every indicator is worked by hand', () => {
  expect(new Set(HAND.map(([indicator]) => indicator))).toEqual(new Set(INDICATORS));
});

test('the maxima are those of the groups, and 100 together', () => {
  const maxOf = (group: string) =>
    INDICATORS.filter((one) => RULES[one].group === group).reduce((sum, one) => sum + RULES[one].max, 0);
  expect(GROUPS.map(maxOf)).toEqual([18, 20, 22, 22, 18]);
  expect(FULL_SCORE).toBe(100);
});

test('a share that gives all points may be set', () => {
  expect(pointsOf(shareOf(1, 4), { ...RULES['3.4'], fullFrom: 30 })).toBe(500n); // 6 × 25 / 30
  expect(pointsOf(shareOf(1, 4), { ...RULES['3.4'], fullFrom: 33.33 })).toBe(450n); // 4.50045…
});

const SCALES = { rules: RULES, bounds: CLASS_BOUNDS };

const told = (points: Partial<Record<Indicator, [number, number]>>): Told =>
  Object.fromEntries(
    COMPUTED.map((one) => [one, shareOf(...(points[one] ?? ([1, 1] as const)))]),
  ) as unknown as Told;

const factsOf = (lines: readonly string[]) => {
  const rows = lines.map((line, i) => {
    const [indicator = '', numerator = '', denominator = '', ratio = '', unit = '', period = ''] =
      line.split(';');
    return { line: i + 2, cells: { indicator, numerator, denominator, ratio, unit, period } };
  });
  const present = new Set(['indicator', 'numerator', 'denominator', 'ratio', 'unit', 'period']);
  return parseFacts([{ file: 'f.csv', rows, present }]);
};

const PERIOD = parsePeriod('2025-02') ?? { from: 'x' as never, until: 'x' as never };
const ASKED: Asked = { unit: 'CN-1', period: PERIOD, monthStarts: 1 };

const ALL_FACTS = INDICATORS.filter((one) => !COMPUTED.some((computed) => computed === one)).map(
  (one) => `${one};1;1`,
);

function indexOf(shares: Told, lines: readonly string[]) {
  const facts = chooseFacts(factsOf(lines).value, ASKED, (one) => isTold(shares, one));
  return makeIndex(shares, facts.value, SCALES);
}

/** The 54 points that the data tells. */
const NOTHING = Object.fromEntries(COMPUTED.map((one) => [one, [0, 1] as [number, number]]));

describe('the class', () => {
  // 20 points hang on item 2.1, so that it sets the total: 80 + 20 × share.
  test.each<[number, number, string]>([
    [1, 1, 'excellent'],
    [500, 1000, 'excellent'], // 90.00, the bound itself
    [4998, 10000, 'excellent'], // 9.996 points are 10.00: what is printed decides
    [4997, 10000, 'good'], // 89.99
    [0, 1, 'good'], // 80.00
  ])('is told with item 2.1 at %i of %i: %s', (numerator, denominator, expected) => {
    expect(indexOf(told({ '2.1': [numerator, denominator] }), ALL_FACTS).class).toBe(expected);
  });

  test.each<[Partial<Record<Indicator, [number, number]>>, string]>([
    [{ '2.1': [0, 1], '5.4': [0, 1], '4.2': [0, 1] }, 'fair'], // 70
    [{ '2.1': [0, 1], '5.4': [0, 1], '5.3': [0, 1] }, 'average'], // 68
    [{ '2.1': [0, 1], '5.4': [0, 1], '5.3': [0, 1], '5.2': [0, 1], '3.3': [0, 1], '4.1': [0, 1] }, 'average'], // 50
    [{ ...NOTHING, '4.2': [1, 1] }, 'average'], // 46 + 4
    [{ ...NOTHING, '4.2': [3, 4] }, 'weak'], // 46 + 3
    [NOTHING, 'weak'], // 46
  ])('below is told too: %o is %s', (shares, expected) => {
    expect(indexOf(told(shares), ALL_FACTS).class).toBe(expected);
  });

  test('is none while one item is missing, and the total says of how many points it is', () => {
    const index = indexOf(told({}), ALL_FACTS.slice(1));
    expect(index.class).toBeNull();
    expect([index.total.points, index.total.computedMax]).toEqual([9400n, 94]);
  });

  test('is none where an item is of nothing', () => {
    expect(indexOf(told({ '3.3': [0, 0] }), ALL_FACTS).class).toBeNull();
  });
});

test('groups and total add up the rounded points of their items', () => {
  const index = indexOf(told({ '5.2': [1, 3], '5.3': [1, 7], '5.4': [1, 7] }), ALL_FACTS);
  const group = index.groups.find((one) => one.group === 'satisfaction');
  expect(group?.points).toBe(200n + 86n + 95n); // 2.00 + 0.857… + 0.952…
  expect(index.total.points).toBe(index.items.reduce((sum, { points }) => sum + (points ?? 0n), 0n));
});

const counted = (
  dossiers: Partial<Record<IndexKey, number>>,
  more: Partial<Counted766> = {},
): Counted766 => ({
  dossiers: { ...newTally(INDEX_KEYS), ...dossiers },
  petitions: newTally(PETITION_INDEX_KEYS),
  hasBallots: true,
  hasPetitions: true,
  ...more,
});

describe('what nobody recorded is not 0', () => {
  const isMissing = (one: Counted766) =>
    COMPUTED.filter((indicator) => tellShares(one)[indicator] === 'not-recorded');

  test('without one petition ever imported 5.2 and 5.3 are not told, without any feedback 5.4 neither', () => {
    expect(isMissing(counted({}, { hasPetitions: false }))).toEqual(['5.2', '5.3']);
    expect(isMissing(counted({}, { hasPetitions: false, hasBallots: false }))).toEqual(['5.2', '5.3', '5.4']);
    expect(isMissing(counted({}))).toEqual([]);
  });

  test('petitions of which none has a due day say nothing of 5.2', () => {
    const petitions = { ...newTally(PETITION_INDEX_KEYS), petitions: 3, petitionsUndated: 3 };
    expect(isMissing(counted({}, { petitions }))).toEqual(['5.2']);
  });

  test('a column that says nothing of any dossier leaves 4.1 or 4.2 out', () => {
    expect(isMissing(counted({ resolved: 4, resultUnrecorded: 4 }))).toEqual(['4.1']);
    expect(isMissing(counted({ received: 4, digitisedUnrecorded: 4 }))).toEqual(['4.2']);
    expect(isMissing(counted({ resolved: 4, resultUnrecorded: 3, resolvedElectronic: 1 }))).toEqual([]);
  });
});

test('more dossiers against than there are give no points, not fewer than none', () => {
  const all = counted({ toHandle: 2, resolvedLate: 2, disliked: 2 });
  expect(tellShares(all)['5.4']).toEqual(shareOf(0, 2));
});

describe('facts', () => {
  test.each<[string, string, [bigint, bigint]]>([
    ['a number as a spreadsheet may write it', '1,1;1;2', [1n, 2n]],
    ['the portal’s name', 'publish_on_time;1;2', [1n, 2n]],
    ['grouped digits', '1.1;1.200;2.400', [1200n, 2400n]],
    ['a share in per cent, exactly', '1.1;;;33,3333', [333333n, 1000000n]],
    ['100 %', '1.1;;;100 %', [100n, 100n]],
    ['a share beside its counts', '1.1;1;3;33.33', [1n, 3n]],
  ])('understand %s', (_, line, [numerator, denominator]) => {
    const { value, diagnostics } = factsOf([line]);
    expect(diagnostics).toEqual([]);
    expect(value.map(({ indicator, share }) => [indicator, share])).toEqual([
      ['1.1', { numerator, denominator }],
    ]);
  });

  test('are those of the unit and the period, or of no other', () => {
    const lines = ['1.1;1;1;;CN-1;2025-02', '1.2;1;1;;CN-2;', '1.3;1;1;;;2025-01', '1.4;1;1;;;2025-02'];
    const { value, diagnostics } = chooseFacts(factsOf(lines).value, ASKED, () => false);
    expect([...value.keys()]).toEqual(['1.1', '1.4']);
    expect(diagnostics.map(({ code, args }) => [code, args.count])).toEqual([['report/facts-elsewhere', 2]]);
  });

  test('a share of exactly half a hundredth goes up', () => {
    const index = indexOf(told({}), ['1.2;;;66,625']); // 4 × 66.625 % = 2.665
    expect(index.items.find(({ indicator }) => indicator === '1.2')?.points).toBe(267n);
  });
});
