/** The three numbers that are called satisfaction, each with its own count and definition (design.md 3, domain.md 6). */
import { openCalendarStore } from '#calendar/store.js';
import type { Ballot, SurveyCount } from '#feedback/model.js';
import { toDayNumber } from '#kit/dates.js';
import { type BallotKey, ballotRate, ballotTallier } from '../counting/ballots.js';
import { type DislikedKey, dislikedRate, dislikedTallier, pointsOf } from '../counting/disliked.js';
import { openLimits } from '../counting/legal-limit.js';
import { measure766 } from '../counting/on-time-766.js';
import { type SurveyKey, surveyRate, surveyTallier } from '../counting/survey.js';
import type { NamedDossier } from '../model.js';
import { scoreOf } from '../satisfaction/score.js';
import { dressShare, type ShareFlags, sayShare } from '../view/dress.js';
import {
  ANSWERS_COLUMN,
  BALLOTS_COLUMN,
  DISLIKED_COLUMNS,
  levelColumns,
  pointsColumn,
  RATE_TITLE,
  RATE_TITLE_766,
  SATISFACTION_TITLE,
  sayBallotRate,
  sayDislikedRate,
  saySurveyRate,
  scoreColumns,
  UNANSWERED_COLUMN,
} from '../view/satisfaction.js';
import type { OpinionReport, OpinionSource } from './opinions.js';

const NAMED = { name: 'satisfaction', title: SATISFACTION_TITLE };

export const ballotReport = (flags: ShareFlags): OpinionReport<BallotKey, Ballot> => ({
  ...{ ...NAMED, flags, definition: 'ballots', kind: 'ballots' },
  tallier: ballotTallier,
  scan: ({ feedback }, period) => feedback.scanBallots(period),
  dress: (counted, lang) => {
    const share = dressShare({ title: RATE_TITLE, rate: ballotRate }, counted, flags);
    return {
      ...share,
      derive: (counts) => {
        const score = scoreOf(counts);
        return { ...share.derive(counts), score: score?.value ?? null, class: score?.class ?? null };
      },
      figures: [
        BALLOTS_COLUMN,
        ...levelColumns<BallotKey>(),
        UNANSWERED_COLUMN,
        ...share.figures,
        ...scoreColumns(flags.minCount, lang),
      ],
    };
  },
  sizeOf: ({ ballots, selfScored }) => ballots + selfScored,
  say: (_, counted) => [...sayBallotRate(counted), ...sayShare(ballotRate, counted, flags)],
});

export const surveyReport = (flags: ShareFlags): OpinionReport<SurveyKey, SurveyCount> => ({
  ...{ ...NAMED, flags, definition: 'survey', kind: 'survey' },
  tallier: surveyTallier,
  scan: ({ feedback }, period) => feedback.scanSurvey(period),
  dress: (counted) => {
    const share = dressShare({ title: RATE_TITLE, rate: surveyRate }, counted, flags);
    return { ...share, figures: [ANSWERS_COLUMN, ...levelColumns<SurveyKey>(), ...share.figures] };
  },
  sizeOf: ({ lines }) => lines,
  say: (_, counted) => [...saySurveyRate(counted), ...sayShare(surveyRate, counted, flags)],
});

export function report766(
  flags: ShareFlags,
  { store, db, feedback }: OpinionSource,
): OpinionReport<DislikedKey, NamedDossier> {
  const measure = measure766('day', openLimits(store.listLimits(), openCalendarStore(db).compile()));
  const complaints = feedback
    .listComplaints()
    .map(({ dossier, day }) => [dossier, toDayNumber(day)] as const);
  return {
    ...{ ...NAMED, flags, definition: '766', kind: undefined },
    tallier: dislikedTallier(measure, new Map(complaints)),
    scan: ({ store: dossiers }, { from, until }) =>
      dossiers.scanNamed({ from: toDayNumber(from), until: toDayNumber(until) }, 'received', measure.reads),
    dress: (counted) => {
      const share = dressShare({ title: RATE_TITLE_766, rate: dislikedRate }, counted, flags);
      return {
        ...share,
        derive: (counts) => ({ ...share.derive(counts), points: pointsOf(counts) }),
        figures: [...DISLIKED_COLUMNS, ...share.figures, pointsColumn(flags.minCount)],
      };
    },
    sizeOf: ({ toHandle }) => toHandle,
    say: (_, counted) => [...sayDislikedRate(counted), ...sayShare(dislikedRate, counted, flags)],
  };
}
