/** What `--json` answers: the data of the staff, command by command, as `help schema` publishes it. Pure. */
import { type Answers, book, day, importRows, list, maybe, object, text, whole, yesNo } from '#kit/shape.js';

const RESTRICTIONS = object({ category: text, lastDay: maybe(day), consents: maybe(yesNo) });
/** A posting, also where a person is listed with it. */
const POSTING = {
  unit: text,
  unitName: text,
  quotaUnit: text,
  form: text,
  position: text,
  acting: yesNo,
  tasks: list(text),
  from: day,
  lastDay: maybe(day),
  decision: text,
  signedOn: maybe(day),
  signer: text,
};
const POSTINGS = object(POSTING);

export const staffAnswers: Answers = {
  'staff check': object({
    asOf: day,
    summary: object({
      people: whole,
      postings: whole,
      errors: whole,
      warnings: whole,
      notes: whole,
      notEvaluated: whole,
    }),
    notEvaluated: list(text),
  }),
  'staff end': object({
    staff: text,
    fullName: text,
    postings: list(
      object({
        unit: text,
        unitName: text,
        quotaUnit: text,
        form: text,
        position: text,
        acting: yesNo,
        tasks: list(text),
        from: day,
        lastDay: day,
        decision: text,
        signedOn: maybe(day),
        signer: text,
      }),
    ),
    changed: yesNo,
    'change?': whole,
    lastDay: day,
    concurrent: maybe(text),
  }),
  'staff export': object({ postings: list(book(text)) }),
  'staff import': object({
    rows: importRows,
    people: list(object({ staff: text, action: text, postings: whole })),
    'change?': whole,
  }),
  'staff list': object({
    asOf: day,
    staff: list(
      object({
        staff: text,
        fullName: text,
        employment: text,
        homeAgency: text,
        residence: text,
        wish: text,
        lastDayInService: maybe(day),
        leavingReason: maybe(text),
        fields: list(text),
        restrictions: list(RESTRICTIONS),
        ...POSTING,
      }),
    ),
  }),
  'staff move': object({
    staff: text,
    fullName: text,
    postings: list(POSTINGS),
    changed: yesNo,
    'change?': whole,
    form: text,
    from: maybe(text),
    to: text,
  }),
  'staff show': object({
    staff: text,
    fullName: text,
    employment: text,
    homeAgency: text,
    residence: text,
    wish: text,
    lastDayInService: maybe(day),
    leavingReason: maybe(text),
    fields: list(text),
    restrictions: list(RESTRICTIONS),
    postings: list(POSTINGS),
  }),
};
