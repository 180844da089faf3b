/** What `--json` answers: the data of a reorganisation, command by command, as `help schema` publishes it. Pure. */
import {
  type Answers,
  day,
  either,
  list,
  maybe,
  number,
  object,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { PERSON_FORMS, READ_TABLES } from './model.js';
import {
  ANONYMOUS_PLAN,
  COVERAGE,
  GATE,
  KEPT_PLAN,
  METRICS,
  PERSON,
  PLAN,
  REQUIREMENT,
  TRAVEL,
} from './plan-answer.js';

const FORM = words(...PERSON_FORMS);

/** Refused: rows are no longer as the plan read them. */
const STALE = object({
  hash: text,
  stale: list(object({ table: words(...READ_TABLES), key: text, how: words('changed', 'missing', 'new') })),
});
const REFUSED = object({ 'hash?': text, gates: list(GATE) });

const NUMBERS = maybe(
  object({
    ...{ quota: maybe(whole), assigned: whole, present: whole, lentIn: whole, lentOut: whole },
    ...{ surplus: maybe(whole), short: maybe(whole) },
  }),
);
const UNIT_LOAD = object({ unit: text, each: number });
const SEAT = object({ to: maybe(text), position: maybe(text), acting: yesNo });

const MEASURES = {
  units: object({ opened: whole, changed: whole, closed: whole }),
  ...{ branches: whole, points: whole, people: whole },
  forms: object(Object.fromEntries(PERSON_FORMS.map((form) => [form, whole]))),
  ...{ others: whole, travel: maybe(TRAVEL), openDossiers: whole, coverage: maybe(COVERAGE) },
  load: object({ mean: maybe(number), most: maybe(number), unit: maybe(text) }),
  year: maybe(object({ mean: number, most: UNIT_LOAD, least: UNIT_LOAD })),
  quota: maybe(object({ people: whole, posts: whole, most: maybe(number) })),
  ...{ surplus: whole, short: whole },
  gates: object({ open: whole, accepted: whole }),
  ...{ warnings: whole, isOptimal: maybe(yesNo) },
};

export const reorgAnswers: Answers = {
  'reorg new': either(object({ file: text }), object({ scenario: text })),
  'reorg plan': either(KEPT_PLAN, ANONYMOUS_PLAN),
  'reorg show': either(
    PLAN,
    ANONYMOUS_PLAN,
    object({
      ...{ hash: text, effective: day },
      rows: list(object({ code: text, name: text, employment: text, before: NUMBERS, after: NUMBERS })),
    }),
    STALE,
  ),
  'reorg why': object({
    ...{ hash: text, staff: text, name: text, entries: list(PERSON) },
    deciding: list(maybe(object({ file: text, line: whole, text }))),
    requirements: list(REQUIREMENT),
    quotas: list(object({ unit: text, quota: maybe(whole), assigned: whole })),
    gates: list(GATE),
  }),
  'reorg compare': object({
    plans: list(object({ file: text, hash: text, scenario: text, ...MEASURES })),
    people: list(
      object({
        staff: text,
        from: text,
        plans: list(maybe(object({ to: maybe(text), form: FORM, on: day }))),
      }),
    ),
  }),
  'reorg split': object({
    ...{ hash: text, folder: maybe(text) },
    parts: list(
      object({ file: text, branches: list(text), hash: text, metrics: METRICS, gates: list(GATE) }),
    ),
  }),
  'reorg decisions': object({
    ...{ hash: text, files: list(text) },
    lists: list(
      object({
        ...{ branch: text, name: text },
        people: list(
          object({ staff: text, from: text, to: maybe(text), form: FORM, on: day, until: maybe(day) }),
        ),
      }),
    ),
  }),
  'reorg handover': object({
    ...{ hash: text, open: whole, handedOver: whole, without: whole, staying: whole },
    desks: list(
      object({ from: text, fromName: text, to: maybe(text), toName: text, why: text, open: whole }),
    ),
    files: list(object({ file: text, rows: whole })),
  }),
  'reorg sign': either(
    object({
      ...{ hash: text, number: text, signedOn: day },
      branches: list(
        object({
          ...{ branch: text, partHash: text, signer: text },
          scan: maybe(object({ name: text, sha256: text })),
        }),
      ),
      ...{ rows: whole, filled: maybe(whole), 'change?': whole },
    }),
    STALE,
    object({ hash: text }),
  ),
  'reorg reconcile': object({
    ...{ hash: text, listed: whole, same: whole },
    differences: list(
      object({
        kind: words('missing', 'added', 'elsewhere'),
        ...{ staff: text, line: maybe(whole), planned: maybe(SEAT), listed: maybe(SEAT) },
      }),
    ),
    ...{ overrides: maybe(text), plan: maybe(text) },
  }),
  'reorg postpone': either(PLAN, REFUSED, STALE),
  'reorg apply': either(
    object({
      ...{ hash: text, scenario: text, applied: yesNo, rows: whole, metrics: METRICS },
      ...{ 'change?': whole, 'digest?': text },
    }),
    object({ hash: text, scenario: text, applied: yesNo, alreadyAppliedBy: whole, rows: whole }),
    REFUSED,
    STALE,
  ),
};
