/** What ballots say: how many were satisfied, and the points of each indicator (TT 01/2018). Pure. */
import { isSelfScored } from '#feedback/ballot-parse.js';
import { type Ballot, INDICATORS, type Level } from '#feedback/model.js';
import { toDayNumber } from '#kit/dates.js';
import { type Counts, type Rate, rateOf } from '../model.js';
import { SCORE_KEYS, type ScoreKey } from '../satisfaction/score.js';
import type { Tallier } from './things.js';

export const LEVEL_KEYS = [
  'verySatisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'veryDissatisfied',
] as const;
export type LevelKey = (typeof LEVEL_KEYS)[number];

export const KEY_OF_LEVEL: Readonly<Record<Level, LevelKey>> = {
  'very-satisfied': 'verySatisfied',
  satisfied: 'satisfied',
  neutral: 'neutral',
  dissatisfied: 'dissatisfied',
  'very-dissatisfied': 'veryDissatisfied',
};

/** `unanswered`: ballots that say nothing of the whole. `selfScored`: points that units gave themselves; no ballots. */
const PLAIN_KEYS = ['ballots', ...LEVEL_KEYS, 'unanswered', 'selfScored'] as const;
export type BallotKey = (typeof PLAIN_KEYS)[number] | ScoreKey;
export const BALLOT_KEYS: readonly BallotKey[] = [...PLAIN_KEYS, ...SCORE_KEYS];

export const ballotTallier: Tallier<BallotKey, Ballot> = {
  keys: BALLOT_KEYS,
  identities: [[['ballots'], [...LEVEL_KEYS, 'unanswered']]],
  seatOf: ({ unit, placedOn, procedure, channel }) => ({
    ...{ unit, channel, about: procedure },
    receivedOn: toDayNumber(placedOn),
  }),
  judge: ({ answeredOn }, { first, last, until }) => {
    const day = toDayNumber(answeredOn);
    if (day < first || day >= until) return 'outside';
    return day > last ? 'answered-after-evaluation' : 'counted';
  },
  add: (tally, ballot) => {
    if (isSelfScored(ballot)) tally.selfScored++;
    else {
      tally.ballots++;
      tally[ballot.overall === null ? 'unanswered' : KEY_OF_LEVEL[ballot.overall]]++;
    }
    for (const indicator of INDICATORS) {
      const points = ballot[`indicator${indicator}`];
      if (points === null) continue;
      tally[`indicator${indicator}Points`] += points;
      tally[`indicator${indicator}Answers`]++;
    }
  },
};

/** Satisfied and very satisfied of those who said how satisfied they are. */
export const ballotRate = (counts: Counts<BallotKey>): Rate =>
  rateOf(counts.verySatisfied + counts.satisfied, counts.ballots - counts.unanswered);
