/** `report index-766` against the slow oracle, in all hierarchies, through parse, import and the command's own counting. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openFeedbackStore } from '#feedback/store.js';
import type { Day } from '#kit/dates.js';
import { countIndex } from '#report/commands/index-766.js';
import type { OpinionSource } from '#report/commands/opinions.js';
import { settleOpinion } from '#report/commands/question.js';
import { sourceOf } from '#report/commands/source.js';
import { makeIndex, tellShares } from '#report/index-766/index-766.js';
import { CLASS_BOUNDS, COMPUTED, RULES } from '#report/index-766/rules.js';
import { lastDayOfPeriod, type ReportPeriod } from '#report/period.js';
import { detailedWorld } from '../oracle/details.js';
import type { RawFeedback } from '../oracle/feedback.js';
import { ORACLE_SCALES, oracleIndex, oraclePoints } from '../oracle/index-766.js';
import type { Question766 } from '../oracle/on-time-766.js';
import type { RawWorld } from '../oracle/volume.js';
import { settle } from './settle.js';
import { feedbackArbitrary, importFeedback, toFeedback } from './settle-feedback.js';

const question = fc.record({
  period: fc.constantFrom('2025-03', '2025-Q1', '2025', '2025-02-10..2025-05-20'),
  today: fc.constantFrom('2025-05-31', '2026-01-01'),
  hierarchy: fc.constantFrom(['as-was'], ['as-now'], ['as-of', '2025-03-15']),
  unit: fc.constantFrom(undefined, undefined, 'CN-1', 'CN-2', 'HPASC', 'MC-1'),
});

const SCALES = { rules: RULES, bounds: CLASS_BOUNDS };

/** Random petitions may all be gone: then nobody can say that there are none. */
const feedback = fc
  .tuple(feedbackArbitrary, fc.constantFrom('all', 'all', 'all', 'no petitions', 'none'))
  .map(([drawn, kept]) => ({
    ballots: kept === 'none' ? [] : drawn.ballots,
    survey: drawn.survey,
    petitions: kept === 'all' ? drawn.petitions : [],
  }));

type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;

/** What the oracle is asked, in its own words. */
function toOracle({ today, unit, hierarchy: [mode, on] }: Asked, period: ReportPeriod): Question766 {
  return {
    ...{ first: period.from, lastOfPeriod: lastDayOfPeriod(period), today, by: [], limits: {} },
    forwardTo: mode === 'as-was' ? undefined : (on ?? today),
    calendar: { off: new Set<string>(), work: new Set<string>() },
    ...(unit === undefined ? {} : { within: unit }),
  };
}

/** What the report tells of each item: its share, and its points in hundredths. */
function askReport(source: OpinionSource, { today, unit, ...asked }: Asked) {
  const flags = { ...asked, by: [], ...(unit === undefined ? {} : { unit }) };
  const settled = settleOpinion(flags, { today: today as Day, monthStarts: 1 });
  const told = tellShares(countIndex(source, settled));
  const { items } = makeIndex(told, new Map(), SCALES);
  const said = COMPUTED.map((indicator) => {
    const share = told[indicator];
    const points = items.find((item) => item.indicator === indicator)?.points ?? null;
    return {
      indicator,
      share: share === 'not-recorded' ? share : [share.numerator, share.denominator].map(Number),
      points: points === null ? null : Number(points),
    };
  });
  return { said, period: settled.period };
}

const kindOf = (indicator: string, points: number | null): string =>
  points === null
    ? 'none'
    : points === 0
      ? 'nought'
      : points === (ORACLE_SCALES[indicator]?.max ?? 0) * 100
        ? 'full'
        : 'part';

test('shares and points equal the slow recomputation from the raw rows', () => {
  const seen: Record<string, number> = {};
  const compare = (source: OpinionSource, world: RawWorld, raw: RawFeedback, asked: Asked): void => {
    const { said, period } = askReport(source, asked);
    const expected = oracleIndex(world, raw, toOracle(asked, period));
    for (const { indicator, share, points } of said) {
      const wanted = expected[indicator] ?? 'not-recorded';
      expect([indicator, share]).toEqual([indicator, wanted]);
      expect([indicator, points]).toEqual([indicator, oraclePoints(indicator, wanted)]);
      const kind = `${indicator} ${kindOf(indicator, points)}`;
      seen[kind] = (seen[kind] ?? 0) + 1;
    }
  };
  fc.assert(
    fc.property(
      detailedWorld,
      feedback,
      fc.array(question, { minLength: 2, maxLength: 4 }),
      (world, drawn, questions) => {
        const db = settle(world);
        const raw = toFeedback(world, drawn);
        importFeedback(db, world, raw);
        const fieldOf = (procedure: string) => world.fieldOfProcedure[procedure];
        const source = { ...sourceOf(db), fieldOf, feedback: openFeedbackStore(db) };
        for (const asked of questions) compare(source, world, raw, asked);
        db.close();
      },
    ),
    { seed: 20251122, numRuns: 80 },
  );
  const often = (kind: string, least: number) =>
    expect([kind, (seen[kind] ?? 0) >= least]).toEqual([kind, true]);
  for (const indicator of COMPUTED) often(`${indicator} part`, 8);
  for (const indicator of ['5.2', '5.3', '5.4']) often(`${indicator} none`, 10);
  for (const indicator of ['5.2', '5.3']) often(`${indicator} full`, 10);
});
