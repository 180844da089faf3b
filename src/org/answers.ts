/** What `--json` answers: the data of the organisation, command by command, as `help schema` publishes it. Pure. */
import {
  type Answers,
  book,
  day,
  either,
  importRows,
  list,
  maybe,
  nothing,
  number,
  object,
  text,
  whole,
  words,
  yesNo,
} from '#kit/shape.js';
import { EMPLOYMENTS, LEVELS, UNIT_KINDS } from './model.js';
import { STANDINGS } from './reach/model.js';

const KIND = words(...UNIT_KINDS);
const LEVEL = words(...LEVELS, '');
const CELL = either(text, number, nothing);
const NAMED = object({ code: text, name: text });

const EVENT = object({
  ...{ event: text, on: day, from: maybe(NAMED), to: maybe(NAMED), isOwn: yesNo, decision: text },
  rule: object({ 'fields?': list(text), 'areas?': list(text), 'share?': number, 'rest?': yesNo }),
});

/** A unit or an area from its first day to its last. */
const LIFE = { code: text, name: text, of: text, opensOn: day, lastDay: maybe(day) };
const TOLD = list(
  object({
    ...LIFE,
    versions: list(object({ from: day, lastDay: maybe(day), facts: book(CELL) })),
    events: list(EVENT),
  }),
);

/** What a code has become: the unit itself, another one, or several that nothing divides. */
const ARRIVAL = object({
  ...{ kind: text, 'as?': NAMED, 'isOpen?': yesNo, 'under?': maybe(NAMED), 'parts?': list(NAMED) },
});

const PLACE = { longitude: maybe(number), latitude: maybe(number) };
const RATE = object({ numerator: whole, denominator: whole, value: maybe(number) });
const WITHIN = object({ areas: whole, residents: whole, rate: RATE });
const TALLY = { areas: whole, residents: whole, withinKm: WITHIN, withinMinutes: WITHIN, beyond: WITHIN };

const COVERAGE = object({
  asOf: day,
  reach: object({
    ...{ km: number, minutes: number, speedKmh: number, detour: number, straightMetresOfMinutes: whole },
  }),
  ...{ kinds: list(KIND), by: { const: 'area' } },
  rows: list(
    object({
      ...{ area: text, areaName: text, population: maybe(whole), ...PLACE },
      ...{ nearest: maybe(text), nearestName: maybe(text), branch: maybe(text) },
      ...{ straightMetres: maybe(whole), estimatedMinutes: maybe(number), standing: words(...STANDINGS) },
    }),
  ),
  points: list(
    object({
      ...{ unit: text, unitName: text, kind: KIND, branch: maybe(text), ...PLACE },
      nearestTo: object({ areas: whole, residents: whole }),
    }),
  ),
  branches: list(object({ branch: maybe(text), branchName: maybe(text), points: whole, ...TALLY })),
  total: object(TALLY),
  excluded: list(object({ reason: text, 'areas?': whole, 'residents?': whole, 'points?': whole })),
});

const PASSAGES = list(
  object({ code: text, name: text, field: text, cause: text, decision: text, on: maybe(day) }),
);

const NOTICE = object({
  ...{ unit: text, unitName: text, kind: KIND, asOf: day, total: whole, internal: whole },
  fields: list(
    object({
      ...{ field: text, count: whole },
      procedures: list(
        object({
          ...{ code: text, name: text, timeLimit: text, fee: text, charge: text, ways: list(text) },
          ...{ boundaryFree: text, decision: text, from: day },
        }),
      ),
    }),
  ),
  'changes?': object({
    since: day,
    counts: object({ added: whole, amended: whole, removed: whole, spelling: whole }),
    ...{ added: PASSAGES, removed: PASSAGES },
    amended: list(
      object({
        ...{ code: text, name: text, field: text, decisions: list(text), on: maybe(day) },
        changes: list(object({ attribute: text, before: text, after: text })),
      }),
    ),
  }),
});

export const orgAnswers: Answers = {
  'org apply': object({
    rows: importRows,
    changes: list(
      object({
        ...{ action: text, 'unit?': text, 'area?': text, name: text, 'from?': day, 'closedFrom?': day },
        differences: list(object({ column: text, before: CELL, after: CELL })),
      }),
    ),
    ...{ unnamed: whole, 'change?': whole },
  }),
  'org list': object({
    asOf: day,
    units: list(
      object({
        ...{ unit: text, name: text, kind: KIND, level: LEVEL, parent: maybe(text), address: text, ...PLACE },
        ...{ quota: book(maybe(whole)), openingHours: text },
        ...{ fields: list(text), procedures: list(text), areas: list(text) },
      }),
    ),
  }),
  'org tree': object({
    asOf: day,
    units: list(
      object({
        ...{ unit: text, name: text, kind: KIND, level: LEVEL },
        ...{ parent: maybe(text), depth: whole, below: whole },
      }),
    ),
  }),
  'org show': object({ code: text, units: TOLD, areas: TOLD }),
  'org lineage': object({
    code: text,
    bearers: list(object({ ...LIFE, before: list(EVENT), after: list(EVENT), today: ARRIVAL })),
  }),
  'org lineage import': object({
    rows: importRows,
    days: list(
      object({
        ...{ on: day, old: whole, next: whole, merged: whole, split: whole, renamed: whole },
        ...{ kept: whole, opened: whole, reused: whole },
      }),
    ),
    ...{ rejects: maybe(text), 'change?': whole },
  }),
  'org check': either(
    object({
      summary: object({
        ...{ asOf: day, units: whole, areas: whole, errors: whole, warnings: whole, notes: whole },
        residue: maybe(whole),
      }),
      notEvaluated: list(object({ rule: text, reason: text })),
    }),
    object({ rules: list(object({ code: text, level: text })) }),
  ),
  'org quota': object({
    asOf: day,
    rows: list(
      object({
        ...{ unit: text, employment: words('total', ...EMPLOYMENTS), quota: maybe(whole), assigned: whole },
        ...{ present: whole, lentIn: whole, lentOut: whole, surplus: maybe(whole), short: maybe(whole) },
      }),
    ),
  }),
  'org coverage': COVERAGE,
  'org notice': NOTICE,
  'org export': object({ of: words('units', 'areas'), asOf: maybe(day), rows: list(book(CELL)) }),
};
