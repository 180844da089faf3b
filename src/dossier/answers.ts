/** What `--json` answers: the data of dossiers, command by command, as `help schema` publishes it. Pure. */
import {
  type Answers,
  day,
  either,
  importRows,
  instant,
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
import { CHANNELS, STATUSES } from './model.js';
import { EXPLANATIONS, GAPS, SIGNALS } from './signals/model.js';
import { SUMMARY_DIMENSIONS } from './signals/summary.js';

/** `2025-03-31T08:30`, by the clock of Viet Nam. */
const TIME: Shape = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' };
/** As tables write it: `2025-03-31 08:30`. */
const MINUTE: Shape = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}$' };

const TIMES = [
  ...['dueAt', 'firstDueAt', 'rescheduledTo', 'apologyOn', 'finishedAt', 'returnedAt', 'updatedAt'],
  ...['supplementRequestedAt', 'supplementCompletedAt', 'paymentRequestedAt', 'paymentCompletedAt'],
];

/** A dossier as it is stored; null where no file has said. */
const DOSSIER = {
  ...{ code: text, procedure: text, unit: text, channel: words(...CHANNELS), receivedAt: TIME },
  ...{ desk: maybe(text), handler: maybe(text), returnUnit: maybe(text), officer: maybe(text) },
  status: maybe(words(...STATUSES)),
  ...Object.fromEntries(TIMES.map((key) => [key, maybe(TIME)])),
  ...{ supplementCount: maybe(whole), fee: maybe(whole), onlinePayment: maybe(yesNo) },
  ...{ digitised: maybe(whole), resultElectronic: maybe(yesNo) },
};

const SPAN = object({ from: day, until: day });

const SIGNAL = object({
  ...{ number: whole, signal: words(...SIGNALS), unit: text, month: maybe(text), officer: maybe(text) },
  ...{ day: maybe(day), observed: whole, n: whole, expected: maybe(number), p: maybe(number) },
  against: list(object({ explanation: words(...EXPLANATIONS), expected: number, p: number })),
  threshold: maybe(number),
});

/** `--signals`: what is worth a second look, and how many comparisons were made for it. */
const SIGNAL_REPORT = object({
  ...{ period: SPAN, evaluatedOn: day, falseAlarms: number, dossiers: whole, comparisons: whole, by: text },
  bySignal: list(object({ signal: words(...SIGNALS), comparisons: whole, signals: whole })),
  ...{ signals: list(SIGNAL), facts: list(SIGNAL) },
  notJudged: list(object({ signal: words(...SIGNALS), reason: words(...GAPS), count: whole })),
  summary: list(
    object({
      ...Object.fromEntries(SUMMARY_DIMENSIONS.map((key) => [`${key}?`, maybe(text)])),
      ...{ comparisons: whole, signals: whole, counted: whole },
    }),
  ),
});

const BEHIND = object({
  ...{ code: text, unit: text, desk: text, procedure: text, officer: maybe(text), receivedAt: MINUTE },
  ...{ firstDueAt: maybe(MINUTE), dueAt: maybe(MINUTE), endAt: maybe(MINUTE), supplementCount: whole },
});

const COUNT_OF_UNIT = list(object({ unit: text, count: whole }));

export const dossierAnswers: Answers = {
  'dossier import': object({
    ...{ files: list(text), rows: importRows, 'change?': whole, 'batch?': whole },
    ...{ rejects: list(text), dryRun: yesNo },
    'complete?': object({
      period: SPAN,
      stored: whole,
      missing: whole,
      removed: whole,
      units: COUNT_OF_UNIT,
    }),
  }),
  'dossier list': object({ dossiers: list(object(DOSSIER)), hasMore: yesNo }),
  'dossier show': object({
    ...DOSSIER,
    ...{ batch: maybe(whole), earlier: list(object(DOSSIER)) },
    handOver: maybe(object({ from: text, to: list(text) })),
    history: list(
      object({ batch: maybe(whole), on: maybe(day), files: list(text), changed: maybe(list(text)) }),
    ),
  }),
  'dossier check': either(
    object({
      summary: object({ dossiers: whole, errors: whole, warnings: whole, notes: whole, notEvaluated: whole }),
      rules: list(object({ rule: text, severity: text, count: whole, units: COUNT_OF_UNIT })),
      unremarkable: list(object({ rule: text, count: whole, units: whole })),
      notEvaluated: list(object({ rule: text, reason: text, count: whole })),
      ...{ shown: whole, file: maybe(text) },
    }),
    SIGNAL_REPORT,
    object({ signal: SIGNAL, dossiers: list(BEHIND) }),
  ),
  'dossier batches': object({
    batches: list(
      object({
        ...{ id: whole, change: whole, recordedAt: instant, actor: text, files: list(text) },
        ...{ read: whole, inserted: whole, updated: whole, unchanged: whole, rejected: whole, blank: whole },
      }),
    ),
  }),
  'dossier export': object({
    ...{ format: text, output: text, dossiers: whole },
    files: list(object({ file: text, rows: whole })),
  }),
};
