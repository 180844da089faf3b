/** What surveys say: how many chose each of five levels; a survey counts where its period lies wholly inside. Pure. */
import type { SurveyCount } from '#feedback/model.js';
import { toDayNumber } from '#kit/dates.js';
import { type Counts, type Rate, rateOf } from '../model.js';
import { KEY_OF_LEVEL, LEVEL_KEYS } from './ballots.js';
import type { Tallier } from './things.js';

/** `lines`: rows of survey files that the answers come from. */
export const SURVEY_KEYS = ['answers', ...LEVEL_KEYS, 'lines'] as const;
export type SurveyKey = (typeof SURVEY_KEYS)[number];

export const surveyTallier: Tallier<SurveyKey, SurveyCount> = {
  keys: SURVEY_KEYS,
  identities: [[['answers'], LEVEL_KEYS]],
  seatOf: ({ unit, untilOn }) => ({ unit, about: '', channel: '', receivedOn: toDayNumber(untilOn) - 1 }),
  judge: ({ fromOn, untilOn }, { first, last, until }) => {
    const [from, end] = [toDayNumber(fromOn), toDayNumber(untilOn)];
    if (end <= first || from >= until) return 'outside';
    return from >= first && end - 1 <= last ? 'counted' : 'survey-not-inside';
  },
  add: (tally, { level, count }) => {
    tally.lines++;
    tally.answers += count;
    tally[KEY_OF_LEVEL[level]] += count;
  },
};

/** Satisfied and very satisfied of all answers, as SIPAS counts (domain.md 6.2). */
export const surveyRate = (counts: Counts<SurveyKey>): Rate =>
  rateOf(counts.verySatisfied + counts.satisfied, counts.answers);
