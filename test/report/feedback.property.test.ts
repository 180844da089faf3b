/** `report satisfaction` and `report petitions` against the slow oracle, in all three hierarchies, through parse and import. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeCalendar } from '#calendar/merge.js';
import { compileCalendar } from '#calendar/time/compile.js';
import type { Db } from '#db/open.js';
import { openFeedbackStore } from '#feedback/store.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, toDayNumber } from '#kit/dates.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import { type BallotKey, ballotRate, ballotTallier } from '#report/counting/ballots.js';
import { type CubeRequest, countThings, slicesOf } from '#report/counting/cube.js';
import { dislikedTallier } from '#report/counting/disliked.js';
import { openLimits } from '#report/counting/legal-limit.js';
import { measure766 } from '#report/counting/on-time-766.js';
import { petitionTallier } from '#report/counting/petitions.js';
import { surveyTallier } from '#report/counting/survey.js';
import type { Counted, CountedRow, Dimension, Hierarchy } from '#report/model.js';
import { listOpenPetitions } from '#report/open-petitions.js';
import { lastDayOfPeriod, parsePeriod } from '#report/period.js';
import { scoreOf } from '#report/satisfaction/score.js';
import { wilson } from '#report/satisfaction/wilson.js';
import { openReportStore } from '#report/store.js';
import {
  oracleBallots,
  oracleClass,
  oracleDisliked,
  oracleInterval,
  oraclePetitions,
  oracleShare,
  oracleSurvey,
  type RawFeedback,
} from '../oracle/feedback.js';
import type { OracleQuestion, RawWorld } from '../oracle/volume.js';
import { worldArbitrary } from '../oracle/worlds.js';
import { settle } from './settle.js';
import { feedbackArbitrary, importFeedback, toFeedback } from './settle-feedback.js';

const question = fc.record({
  period: fc.constantFrom('2025-03', '2025-Q1', '2025', '2025-02-10..2025-05-20'),
  today: fc.constantFrom('2025-03-20', '2025-05-31', '2026-01-01'),
  hierarchy: fc.constantFrom('as-was', 'as-now', '2025-03-15'),
  within: fc.constantFrom(undefined, undefined, 'CN-1', 'HPASC', 'MC-1'),
  by: fc.constantFrom<Dimension[][]>(['unit'], ['branch'], ['level', 'field'], ['field', 'unit'], []),
});
type Asked = typeof question extends fc.Arbitrary<infer One> ? One : never;
type Asking<Found> = (world: RawWorld, feedback: RawFeedback, asked: OracleQuestion) => Found;

const toHierarchy = (mode: string, today: string): Hierarchy =>
  mode === 'as-was'
    ? { mode }
    : mode === 'as-now'
      ? { mode, on: today as Day }
      : { mode: 'as-of', on: mode as Day };

interface Request extends CubeRequest {
  readonly asked: OracleQuestion;
}

function toRequest(db: Db, world: RawWorld, asked: Asked): Request {
  const period = parsePeriod(asked.period, 1);
  if (period === undefined) throw new Error(asked.period);
  const { today, within, by, hierarchy } = asked;
  return {
    ...{ period, today: today as Day, by, monthStarts: 1, unit: within as UnitCode | undefined },
    org: indexOrg(openOrgStore(db).readState()),
    hierarchy: toHierarchy(hierarchy, today),
    fieldOf: (procedure) => world.fieldOfProcedure[procedure],
    asked: {
      ...{ first: period.from, lastOfPeriod: lastDayOfPeriod(period), today, by },
      forwardTo: hierarchy === 'as-was' ? undefined : hierarchy === 'as-now' ? today : hierarchy,
      ...(within === undefined ? {} : { within }),
    },
  };
}

/** Names and what is not nought. */
const say = (names: unknown, counts: object): string =>
  JSON.stringify([
    names,
    ...Object.entries(counts)
      .filter(([, count]) => count !== 0)
      .map(([key, count]) => `${key} ${count}`)
      .sort(),
  ]);

const sayRows = <K extends string>(rows: readonly CountedRow<K>[]): string[] =>
  rows
    .map(({ members, counts }) =>
      say(
        members.map(({ code, name }) => [code, name]),
        counts,
      ),
    )
    .sort();

function expectSame<K extends string>(
  counted: Counted<K>,
  expected: { rows: readonly { names: unknown; counts: object }[]; later: number },
): number {
  const told = expected.rows.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
  expect(sayRows(counted.rows)).toEqual(told.map(({ names, counts }) => say(names, counts)).sort());
  expect(counted.excluded.reduce((sum, { count }) => sum + count, 0)).toBe(expected.later);
  return counted.rows.length;
}

function compareBallots(db: Db, world: RawWorld, feedback: RawFeedback, request: Request): number {
  const scanned = openFeedbackStore(db).scanBallots(request.period);
  const counted = countThings(scanned, ballotTallier, request);
  const oracle: Asking<ReturnType<typeof oracleBallots>> = oracleBallots;
  const expected = oracle(world, feedback, request.asked);
  for (const { counts } of counted.rows) expectShare(counts);
  return expectSame(counted, expected);
}

function expectShare(counts: Readonly<Record<BallotKey, number>>): void {
  const share = oracleShare(counts as never);
  expect(ballotRate(counts)).toMatchObject({ numerator: share.good, denominator: share.all });
  expect(scoreOf(counts)?.class ?? null).toBe(oracleClass(counts as never));
  const interval = wilson(ballotRate(counts));
  expect(interval === null).toBe(share.all === 0);
  if (interval === null) return;
  const [low, high] = oracleInterval(share);
  expect(interval.low).toBeCloseTo(Math.max(0, low), 9);
  expect(interval.high).toBeCloseTo(Math.min(1, high), 9);
}

function comparePetitions(db: Db, world: RawWorld, feedback: RawFeedback, request: Request): number {
  const store = openFeedbackStore(db);
  const counted = countThings(store.scanPetitions(request.period), petitionTallier, request);
  const expected = oraclePetitions(world, feedback, request.asked);
  const [whole] = slicesOf({ ...request, by: [] });
  if (whole === undefined) throw new Error('no whole');
  const open = listOpenPetitions(store.scanPetitions(request.period), {
    ...{ ...request, unit: request.unit, window: whole.window, lastDay: whole.lastDay },
  });
  expect(open.map(({ code }) => code).sort()).toEqual(expected.overdue);
  return expectSame(counted, expected);
}

function compareDisliked(db: Db, world: RawWorld, feedback: RawFeedback, request: Request): number {
  const measure = measure766('day', openLimits([], compileCalendar(mergeCalendar([]))));
  const complaints = openFeedbackStore(db)
    .listComplaints()
    .map(({ dossier, day }) => [dossier, toDayNumber(day)] as const);
  const { from, until } = request.period;
  const span = { from: toDayNumber(from), until: toDayNumber(until) };
  const dossiers = openReportStore(db).scanNamed(span, 'received', measure.reads ?? {});
  const counted = countThings(dossiers, dislikedTallier(measure, new Map(complaints)), request);
  const { rows } = oracleDisliked(world, feedback, request.asked);
  const dropped = { ...counted, excluded: [] };
  return expectSame(dropped, { rows, later: 0 });
}

test('every figure equals the slow recomputation from the raw rows', () => {
  const seen = { ballots: 0, survey: 0, petitions: 0, disliked: 0 };
  fc.assert(
    fc.property(
      worldArbitrary,
      feedbackArbitrary,
      fc.array(question, { minLength: 2, maxLength: 4 }),
      (world, drawn, questions) => {
        const db = settle(world);
        const feedback = toFeedback(world, drawn);
        importFeedback(db, world, feedback);
        for (const asked of questions) {
          const request = toRequest(db, world, asked);
          seen.ballots += compareBallots(db, world, feedback, request);
          seen.petitions += comparePetitions(db, world, feedback, request);
          seen.disliked += compareDisliked(db, world, feedback, request);
          const surveys = openFeedbackStore(db).scanSurvey(request.period);
          const said = oracleSurvey(world, feedback, request.asked);
          seen.survey += expectSame(countThings(surveys, surveyTallier, request), said);
        }
        db.close();
      },
    ),
    { seed: 20251122, numRuns: 60 },
  );
  for (const [what, rows] of Object.entries(seen)) expect([what, rows > 50]).toEqual([what, true]);
});
