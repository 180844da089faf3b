/** What `--json` answers: the data of reports, command by command, as `help schema` publishes it. Pure. */
import {
  type Answers,
  day,
  either,
  list,
  maybe,
  number,
  object,
  type Shape,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { counts, dashboardOf, INDEX, LISTED, PERIOD, RATE, reportOf, SPLIT } from './answer-parts.js';
import { BALLOT_KEYS } from './counting/ballots.js';
import { DISLIKED_KEYS } from './counting/disliked.js';
import { EXTRAS, extraKeysOf } from './counting/extras.js';
import { FORM_KEYS, TREATMENTS } from './counting/form-06.js';
import { DUE_KEYS, ON_TIME_KEYS } from './counting/on-time.js';
import { KEYS_766 } from './counting/on-time-766.js';
import { PETITION_KEYS } from './counting/petitions.js';
import { SURVEY_KEYS } from './counting/survey.js';
import { FIGURE_KEYS } from './dashboard/model.js';
import { COUNT_KEYS } from './model.js';

const EXTRA = {
  ...counts(extraKeysOf(EXTRAS), '?'),
  'digitisedRate?': RATE,
  'electronicRate?': RATE,
  'paidOnlineRate?': RATE,
  'workMinutesMedian?': maybe(number),
  'workMinutesP90?': maybe(number),
};

const TARGET = { 'target?': number };
const MET = { 'meetsTarget?': maybe(yesNo) };

/** How sure a share is, and where it stands among the others. */
const STANDING = {
  isFew: yesNo,
  'rateLow?': maybe(number),
  'rateHigh?': maybe(number),
  'rankFirst?': maybe(whole),
  'rankLast?': maybe(whole),
  'rankedAmong?': maybe(whole),
};

const share = (keys: readonly string[], more: Readonly<Record<string, Shape>> = {}): Shape =>
  reportOf(counts(keys), { rate: RATE, ...STANDING, ...MET, ...more }, TARGET);

const CHANGES = list(object({ attribute: text, before: text, after: text }));

export const reportAnswers: Answers = {
  'report volume': either(reportOf({ ...counts(COUNT_KEYS), ...EXTRA }, {}), LISTED, SPLIT),
  'report on-time': either(
    reportOf(counts(ON_TIME_KEYS), { rate: RATE, formRate: RATE, ...MET }, TARGET),
    reportOf(counts(DUE_KEYS), { rate: RATE, ...MET }, TARGET),
    reportOf(counts(KEYS_766), { rate: RATE, ...MET }, TARGET),
    LISTED,
    SPLIT,
  ),
  'report satisfaction': either(
    share(BALLOT_KEYS, { score: maybe(number), class: maybe(text) }),
    share(DISLIKED_KEYS, { points: maybe(number) }),
    share(SURVEY_KEYS),
  ),
  'report petitions': reportOf(
    counts(PETITION_KEYS),
    { rate: RATE, satisfiedRate: RATE },
    {
      openOverdue: list(
        object({
          code: text,
          unit: text,
          receivedOn: day,
          channel: text,
          topic: text,
          dueOn: day,
          daysOverdue: whole,
        }),
      ),
    },
  ),
  'report form-06': either(
    reportOf(
      counts(FORM_KEYS),
      {},
      {
        rules: object({ undated: words(...TREATMENTS), withdrawn: words(...TREATMENTS) }),
      },
    ),
    SPLIT,
  ),
  'report index-766': either(INDEX, object({ columns: list(text), indicators: list(text) })),
  'report overdue': either(
    object({
      report: text,
      evaluatedOn: day,
      days: whole,
      entries: list(
        object({
          ...{
            code: text,
            procedure: text,
            unit: text,
            unitName: maybe(text),
            desk: text,
            deskName: maybe(text),
          },
          ...{ handler: maybe(text), officer: maybe(text), receivedOn: day, dueOn: day },
          state: text,
          workingDays: maybe(whole),
          apologyOn: maybe(day),
          rescheduledTo: maybe(day),
        }),
      ),
      desks: list(
        object({
          ...{ unit: text, unitName: maybe(text), desk: text, deskName: maybe(text) },
          ...{ overdue: whole, dueSoon: whole, apologised: whole, longest: maybe(whole) },
        }),
      ),
      paused: whole,
    }),
    SPLIT,
  ),
  'report impact': object({
    report: text,
    impacts: list(
      object({
        ...{ code: text, name: text, kind: text, changes: CHANGES },
        ...{ units: list(text), people: list(text), openDossiers: whole },
      }),
    ),
    spelling: whole,
    total: object({ units: whole, people: whole, openDossiers: whole }),
  }),
  'report dashboard': dashboardOf(counts(FIGURE_KEYS)),
  'report close': object({ period: PERIOD, today: day, lines: whole, 'change?': whole }),
  'report reopen': object({ period: PERIOD, closed: whole, reason: text, 'change?': whole }),
  'report verify': object({
    report: text,
    isEdited: yesNo,
    differences: list(object({ row: text, figure: text, was: text, is: text })),
    newBatches: list(whole),
    journalMoved: yesNo,
  }),
};
