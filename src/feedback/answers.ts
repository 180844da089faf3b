/** What `--json` answers: the data of what citizens say, command by command, as `help schema` publishes it. Pure. */
import {
  type Answers,
  day,
  either,
  importRows,
  list,
  maybe,
  object,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { INDICATORS, LEVELS, QUESTIONS } from './model.js';

const LEVEL = words(...LEVELS);
const KIND = words('ballots', 'survey', 'petitions');

/** Where it belongs: the dossier it speaks of, and what is known of that. */
const PLACED = { dossier: text, unit: text, placedOn: day, procedure: text, channel: text };

export const feedbackAnswers: Answers = {
  'feedback import': object({
    ...{ kind: KIND, files: list(text), rows: importRows },
    ...{ 'batch?': whole, 'change?': whole, rejects: list(text), dryRun: yesNo },
  }),
  'feedback list': either(
    object({
      ...{ kind: { const: 'ballots' }, hasMore: yesNo },
      rows: list(
        object({
          ...{ 'code?': text, ...PLACED, answeredOn: day, overall: maybe(LEVEL) },
          ...Object.fromEntries(INDICATORS.map((number) => [`indicator${number}`, maybe(whole)])),
        }),
      ),
    }),
    object({
      ...{ kind: { const: 'survey' }, hasMore: yesNo },
      rows: list(
        object({
          ...{ unit: text, fromOn: day, untilOn: day },
          ...{ question: words(...QUESTIONS), level: LEVEL, count: whole },
        }),
      ),
    }),
    object({
      ...{ kind: { const: 'petitions' }, hasMore: yesNo },
      rows: list(
        object({
          ...{
            ...PLACED,
            code: text,
            receivedOn: day,
            topic: text,
            dueOn: maybe(day),
            answeredOn: maybe(day),
          },
          ...{ upheld: maybe(whole), satisfied: maybe(whole) },
        }),
      ),
    }),
  ),
};
