/** `motcua report satisfaction`: three numbers of that name, told apart (design.md 3). */
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Ballot } from '#feedback/model.js';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { type BallotKey, ballotRate, ballotTallier } from '../counting/ballots.js';
import type { Counted, Counts, Dimension, Rate } from '../model.js';
import { scoreOf } from '../satisfaction/score.js';
import { openStanding, type Standing } from '../satisfaction/standing.js';
import { opinionHelp as help } from '../satisfaction/words.js';
import type { FigureColumn } from '../view/columns.js';
import { sayTarget, targetColumn } from '../view/on-time.js';
import {
  BALLOTS_COLUMN,
  levelColumns,
  RATE_TITLE,
  SATISFACTION_TITLE,
  sayBallotRate,
  sayStanding,
  scoreColumns,
  standingColumns,
  standingRate,
  UNANSWERED_COLUMN,
} from '../view/satisfaction.js';
import { type Dress, type OpinionReport, runOpinions } from './opinions.js';
import { addOpinionQuestion, type OpinionFlags, settleOpinion } from './question.js';
import { toRatio } from './ratio.js';

const KINDS = ['ballots'] as const;
const BY: readonly Dimension[] = [
  'month',
  'quarter',
  'unit',
  'branch',
  'level',
  'field',
  'procedure',
  'channel',
];
const DEFAULT_MIN_COUNT = 10;

export interface SatisfactionInput extends OpinionFlags {
  readonly kind: (typeof KINDS)[number];
  readonly minCount: number;
  /** False under `--no-ranks`. */
  readonly ranks: boolean;
  /** A ratio. */
  readonly target?: number;
}

export const addReportSatisfaction = (report: Command, frame: Frame): void =>
  declareSatisfaction(report, frame.lang, frame.run('report satisfaction', runReportSatisfaction));

export function declareSatisfaction(report: Command, lang: Lang, run: Run<SatisfactionInput>): void {
  const command = report
    .command('satisfaction')
    .description(help.satisfaction[lang])
    .addOption(new Option('--kind <kind>', help.kind[lang]).choices(KINDS).default('ballots'))
    .option('--min-count <n>', help.minCount[lang], toMinCount, DEFAULT_MIN_COUNT)
    .option('--no-ranks', help.noRanks[lang])
    .option('--target <percent>', help.target[lang], toRatio)
    .action((flags: SatisfactionInput) => run(flags));
  addOpinionQuestion(command, lang, { by: BY, words: help.by[lang] });
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua report satisfaction --period 2025-Q1 --target 95',
    'motcua report satisfaction --period 2025 --by branch,quarter --hierarchy as-now',
  ]);
}

function toMinCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('1, 2, 3 …');
}

export function runReportSatisfaction(input: SatisfactionInput, session: Session): Promise<Outcome> {
  const question = settleOpinion(input, session.settings);
  return runOpinions(ballotReport(input), question, session);
}

const ballotReport = (input: SatisfactionInput): OpinionReport<BallotKey, Ballot> => ({
  name: 'satisfaction',
  flags: input,
  title: SATISFACTION_TITLE,
  definition: 'ballots',
  kind: 'ballots',
  tallier: ballotTallier,
  scan: ({ feedback }, period) => feedback.scanBallots(period),
  dress: (counted, lang) => dressBallots(counted, input, lang),
  sizeOf: ({ ballots, selfScored }) => ballots + selfScored,
  say: (_, counted) => [
    ...sayBallotRate(counted),
    ...sayStanding(counted, standingOf(counted, input), input.minCount, input.ranks),
    ...(input.target === undefined ? [] : [sayTarget(input.target)]),
  ],
});

const standingOf = (counted: Counted<BallotKey>, { minCount }: SatisfactionInput): Standing<BallotKey> =>
  openStanding(counted.rows, ballotRate, minCount);

function dressBallots(counted: Counted<BallotKey>, input: SatisfactionInput, lang: Lang): Dress<BallotKey> {
  const standing = standingOf(counted, input);
  const common = dressRate(ballotRate, standing, input);
  return {
    ...common,
    derive: (counts) => {
      const score = scoreOf(counts);
      return { ...common.derive(counts), score: score?.value ?? null, class: score?.class ?? null };
    },
    figures: [
      BALLOTS_COLUMN,
      ...(levelColumns() as readonly FigureColumn<BallotKey>[]),
      UNANSWERED_COLUMN,
      ...common.figures,
      ...scoreColumns(input.minCount, lang),
    ],
  };
}

/** A rate with all that says how far it can be trusted. */
function dressRate<K extends string>(
  rate: (counts: Counts<K>) => Rate,
  standing: Standing<K>,
  { ranks, target }: SatisfactionInput,
): Dress<K> {
  const { isFew, intervalOf, rankOf } = standing;
  const shown = (counts: Counts<K>): Rate =>
    isFew(counts) ? { ...rate(counts), value: null } : rate(counts);
  const main = standingRate(RATE_TITLE, rate, standing);
  return {
    main,
    derive: (counts) => {
      const [interval, rank] = [intervalOf(counts), rankOf(counts)];
      const { value } = shown(counts);
      return {
        ...{ rate: rate(counts), rateLow: interval?.low ?? null, rateHigh: interval?.high ?? null },
        isFew: isFew(counts),
        ...(ranks
          ? { rankFirst: rank?.first ?? null, rankLast: rank?.last ?? null, rankedAmong: rank?.of ?? null }
          : {}),
        ...(target === undefined ? {} : { meetsTarget: value === null ? null : value >= target }),
      };
    },
    figures: [
      main,
      ...(ranks ? standingColumns(standing) : []),
      ...(target === undefined ? [] : [targetColumn(shown, target)]),
    ],
    bar: (counts) => shown(counts).value,
  };
}
