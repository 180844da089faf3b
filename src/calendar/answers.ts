/** What `--json` answers: the data of the calendar, command by command, as `help schema` publishes it. Pure. */
import { type Answers, day, importRows, list, maybe, object, text, whole, yesNo } from '#kit/shape.js';

const DAYS = object({
  day,
  kind: text,
  name: text,
  source: text,
  confidence: text,
  swappedWith: maybe(day),
});
const YEARS = object({
  year: whole,
  workingDays: whole,
  off: whole,
  madeUp: whole,
  unsure: whole,
  imported: whole,
});

/** Of a limit that does not depend on anything. */
const SIMPLE = { kind: text, 'minutes?': whole, 'months?': whole, 'cutOff?': maybe(whole) };

export const calendarAnswers: Answers = {
  'calendar check': object({ years: list(YEARS) }),
  'calendar due': object({
    from: text,
    intake: maybe(text),
    limit: object({
      ...SIMPLE,
      'options?': list(object({ channel: maybe(text), when: text, limit: object(SIMPLE) })),
      'stages?': list(object({ name: text, limit: object(SIMPLE) })),
      'text?': text,
    }),
    due: maybe(text),
    appointments: list(
      object({
        channel: maybe(text),
        when: text,
        limit: object(SIMPLE),
        from: text,
        due: text,
      }),
    ),
    officeHours: text,
    pauses: list(object({ from: text, until: text })),
    days: list(DAYS),
  }),
  'calendar import': object({
    file: maybe(text),
    rows: importRows,
    officeHours: maybe(text),
    'change?': whole,
    dryRun: yesNo,
  }),
  'calendar list': object({ years: list(YEARS), days: list(DAYS) }),
};
