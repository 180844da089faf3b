/** The plan document as JSON Schema: what `reorg plan -o` writes and `--json` answers. Pure. */
import {
  book,
  day,
  either,
  list,
  maybe,
  nothing,
  number,
  object,
  type Shape,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { EMPLOYMENTS, LEVELS, UNIT_KINDS } from '#org/model.js';
import { POSITIONS, POSTING_FORMS, TASKS } from '#staff/model.js';
import { GATES } from './gate-model.js';
import { ANONYMOUS_FORMAT, PERSON_FORMS, PLAN_FORMAT, PLAN_VERSION, READ_TABLES } from './model.js';

const KIND = words(...UNIT_KINDS);
const POSITION = words(...POSITIONS);
const LEVEL = words(...LEVELS);
const OF_PHASE = { 'phase?': whole };

export const RULE = object({ 'fields?': list(text), 'areas?': list(text), 'share?': number, 'rest?': yesNo });
const PARTS = list(object({ to: text, toName: text, rule: RULE }));
const PLACE = {
  name: text,
  parent: maybe(text),
  address: text,
  longitude: maybe(whole),
  latitude: maybe(whole),
};
const SCOPE = object({ fields: list(text), procedures: list(text), areas: list(text) });

const unit = (change: string, members: Readonly<Record<string, Shape>>): Shape =>
  object({ code: text, change: { const: change }, on: day, 'was?': day, ...OF_PHASE, ...members });

const UNIT = either(
  unit('opened', {
    ...PLACE,
    ...{ kind: KIND, level: either(LEVEL, { const: '' }), quota: maybe(whole) },
    ...{ fields: list(text), procedures: list(text), areas: list(text) },
  }),
  unit('changed', {
    ...PLACE,
    ...{ before: object(PLACE), 'scope?': SCOPE, 'scopeBefore?': SCOPE, 'parts?': PARTS },
  }),
  unit('closed', { name: text, successor: maybe(text), successorName: text, 'parts?': PARTS }),
);

/** What happens to one person. */
export const PERSON = object({
  ...{ staff: text, name: text, position: POSITION, from: text, to: maybe(text) },
  ...{ form: words(...PERSON_FORMS), on: day, reason: text, 'becomes?': POSITION, 'until?': day },
  ...{ 'acting?': { const: true }, 'becomesActing?': { const: true }, 'beside?': { const: true } },
  'metres?': object({ before: maybe(whole), after: maybe(whole) }),
  'alternatives?': list(object({ unit: text, metres: maybe(whole) })),
});

const NEXT = object({
  ...{ unit: text, quotaUnit: text, from: day, until: maybe(day) },
  ...{ 'form?': words(...POSTING_FORMS), 'position?': POSITION, 'acting?': yesNo },
});

const FAILURE = {
  ...{ code: words(...GATES.map((gate) => `reorg/${gate}`)), day, unit: text, field: maybe(text), who: text },
  ...{ 'said?': text, 'why?': text, 'until?': maybe(day), 'areas?': list(text), 'former?': list(text) },
  ...{ 'found?': whole, 'limit?': whole, 'position?': POSITION, 'task?': words(...TASKS) },
  accepted: maybe(text),
};
/** A gate that does not hold. */
export const GATE = object(FAILURE);

/** What must hold afterwards. */
export const REQUIREMENT = object({
  ...{ path: text, on: day, 'unit?': text, 'kind?': KIND, 'parent?': text, fields: list(text) },
  ...{ 'position?': POSITION, 'task?': words(...TASKS), atLeast: whole, atMost: maybe(whole) },
});

const EXCEPT = object({ units: list(text), areas: list(text) });
const READ_SCOPE = object({
  ...{ effective: day, ending: list(text), changed: list(text), named: list(text) },
  selectors: list(object({ kind: KIND, level: maybe(LEVEL), areas: list(text), except: EXCEPT })),
  ...{ staffOf: list(text), people: list(text), sends: yesNo, competences: yesNo },
  'weighs?': object({
    ...{ requirements: list(REQUIREMENT), receiving: list(text), 'joining?': list(text), atWork: yesNo },
  }),
});

/** The digests of the rows that a plan read: what makes it stale. */
const READS = object({
  ...Object.fromEntries(READ_TABLES.map((table) => [table, book(text)])),
  about: list(READ_SCOPE),
});

export const METRICS = object({
  ...{ opened: whole, changed: whole, closed: whole, moved: whole, placed: whole, surplus: whole },
  ...{ leaving: whole, others: whole, openDossiers: whole },
});

export const TRAVEL = object({
  ...{ displaced: whole, metresBefore: whole, metresAfter: whole, reckoned: whole, unknown: whole },
});

const SIDE = object({
  ...{ day, points: whole, unplaced: whole, areas: whole, residents: whole },
  ...{ nearAreas: whole, nearResidents: whole },
});
export const COVERAGE = object({ km: number, before: maybe(SIDE), after: maybe(SIDE) });

const ALLOCATION = object({
  ...{ optimal: yesNo, gap: maybe(number) },
  objectives: list(object({ name: text, value: number })),
});

const CONTENT: Readonly<Record<string, Shape>> = {
  ...{ hash: text, format: { const: PLAN_FORMAT }, version: { const: PLAN_VERSION } },
  ...{ scenario: text, title: text, basis: text },
  phases: list(object({ name: text, effective: day, closesOn: maybe(day) })),
  ...{ effective: day, closesOn: maybe(day), units: list(UNIT) },
  lineage: list(
    object({
      event: words('opened', 'renamed', 'moved', 'merged', 'split', 'closed'),
      ...{ on: day, from: maybe(text), to: maybe(text), 'rule?': RULE, ...OF_PHASE },
    }),
  ),
  'parallel?': list(object({ unit: text, successor: text, ...OF_PHASE })),
  people: list(PERSON),
  postings: list(
    object({
      staff: text,
      posting: text,
      endsOn: maybe(day),
      next: maybe(NEXT),
      'after?': NEXT,
      ...OF_PHASE,
    }),
  ),
  ...{ gates: list(GATE), surplus: list(text) },
  shortages: list(object({ unit: text, employment: words('total', ...EMPLOYMENTS), short: whole })),
  'proposals?': list(object({ staff: text, unit: text, metres: maybe(whole) })),
  ...{ requirements: list(REQUIREMENT), allocation: either(ALLOCATION, nothing) },
  'warnings?': list(object({ ...FAILURE, weight: words('warning', 'note') })),
  handover: list(object({ from: text, to: maybe(text), 'parts?': list(text), on: day, open: whole })),
  ...{ metrics: METRICS, 'travel?': TRAVEL, 'coverage?': COVERAGE },
  'figures?': list(
    object({
      ...{ unit: text, name: text, people: whole, assigned: whole },
      ...{ posts: maybe(whole), received: maybe(whole) },
    }),
  ),
};

/** The document of a plan. */
export const PLAN = object({ ...CONTENT, reads: READS });

/** After `--keep`: who differs from the earlier plan, and which branches sign again. */
export const KEPT_PLAN = object({
  ...CONTENT,
  reads: READS,
  'kept?': object({
    ...{ hash: text, unchanged: whole },
    people: list(object({ staff: text, name: text, from: text, before: maybe(PERSON), now: maybe(PERSON) })),
    branches: list(object({ branch: text, people: whole, isGone: yesNo, signed: maybe(text) })),
  }),
});

/** For review outside: no plan that could be applied. */
export const ANONYMOUS_PLAN = object({ ...CONTENT, format: { const: ANONYMOUS_FORMAT } });
