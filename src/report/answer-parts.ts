/** What the answers of reports are put together of: rows by dimension, counts, rates, the manifest. Pure. */
import { SIGNALS } from '#dossier/signals/model.js';
import { book, day, list, maybe, number, object, type Shape, text, whole, words } from '#kit/shape.js';
import { DIMENSIONS, EXCLUSION_REASONS } from './model.js';
import { SPLITS } from './split.js';

type Members = Readonly<Record<string, Shape>>;

export const RATE = object({ numerator: whole, denominator: whole, value: maybe(number) });
export const PERIOD = object({ from: day, until: day, lastDay: day });
export const EXCLUDED = list(object({ reason: words(...EXCLUSION_REASONS), count: whole }));

/** One key for each dimension that is asked for, its name beside it. */
export const MEMBERS: Members = {
  ...Object.fromEntries(
    DIMENSIONS.flatMap((key) => [
      [`${key}?`, text],
      [`${key}Name?`, maybe(text)],
    ]),
  ),
  'place?': words('unit', 'undivided', 'unknown'),
  'parts?': list(text),
};

/** Counts that are always there, and those that stand there where they were asked for. */
export const counts = (keys: readonly string[], mark: '' | '?' = ''): Members =>
  Object.fromEntries(keys.map((key) => [`${key}${mark}`, whole]));

const MANIFEST = object({
  inputs: list(object({ batch: whole, change: whole, files: list(text) })),
  journal: maybe(object({ change: whole, head: text })),
  lastBatch: maybe(whole),
  tool: object({ name: { const: 'motcua' }, version: text }),
  calendar: text,
  ledger: maybe(text),
  asked: book({}),
  hierarchy: object({ mode: words('as-was', 'as-now', 'as-of'), 'on?': day }),
  definition: text,
  rows: object({ stored: whole, counted: whole }),
  digest: text,
});

export const HEAD: Members = {
  report: text,
  period: PERIOD,
  evaluatedOn: day,
  by: text,
  place: words('received', 'handled', 'returned'),
  hierarchy: text,
  definition: text,
};

/** Beside the period that is reported: the same figures a period or a year ago, and as they were closed. */
const beside = (own: Members): Members => ({
  'closed?': object({
    change: whole,
    today: day,
    lastBatch: maybe(whole),
    total: object(own),
    difference: object(own),
    byBatch: list(object({ batch: whole, difference: object(own) })),
    other: object(own),
  }),
  'bridge?': object({ closing: whole, closedInProgress: whole, carriedOver: whole }),
});

const CROSS = object({
  of: text,
  rows: list(object({ ...MEMBERS, value: maybe(number) })),
  columns: list(object({ ...MEMBERS, value: maybe(number) })),
  total: maybe(number),
});

/** A report: rows and total of `own` counts and of what is `derived` from them; `more` is its own. */
export function reportOf(own: Members, derived: Members, more: Members = {}): Shape {
  const figures = { ...own, ...derived };
  const row = object({ ...MEMBERS, ...figures, 'before?': object(figures) });
  return object({
    ...HEAD,
    ...more,
    'compare?': object({ kind: words('previous', 'year-ago'), period: object({ from: day, until: day }) }),
    rows: list(row),
    'others?': object({ rows: whole, ...figures, 'before?': object(figures) }),
    total: object({ ...figures, 'before?': object(figures) }),
    excluded: EXCLUDED,
    'part?': object({ by: words(...SPLITS), key: text, code: text, name: maybe(text) }),
    'cross?': CROSS,
    ...beside(own),
    manifest: MANIFEST,
  });
}

/** `--list`: the dossiers behind a count. */
export const LISTED = object({
  ...HEAD,
  list: text,
  dossiers: list(
    object({
      code: text,
      unit: text,
      procedure: text,
      channel: text,
      status: maybe(text),
      receivedOn: day,
      dueOn: maybe(day),
      endedOn: maybe(day),
    }),
  ),
});

/** `--split-by`: one file each. */
export const SPLIT = object({
  report: text,
  splitBy: words(...SPLITS),
  files: list(object({ file: text, code: text, name: maybe(text), counted: whole })),
});

const RANGE = maybe(object({ first: whole, last: whole, of: whole }));
const STANDING = object({
  interval: maybe(object({ low: number, high: number })),
  siblings: RANGE,
  branches: RANGE,
  units: RANGE,
});

/** A centre, branch, point or unit of the dashboard: its figures in the period, and by month. */
export function dashboardOf(own: Members): Shape {
  return object({
    report: text,
    period: PERIOD,
    evaluatedOn: day,
    months: list(text),
    targets: object({ onTime: number, satisfaction: number }),
    minCount: whole,
    definition: text,
    hierarchies: list(
      object({
        hierarchy: text,
        units: list(
          object({
            ...{ key: text, unit: text, unitName: maybe(text), kind: text, parent: maybe(text) },
            ...own,
            ...{ rate: RATE, formRate: RATE, satisfaction: RATE },
            standing: object({ onTime: STANDING, satisfaction: STANDING }),
            months: book(object(own)),
            'parts?': list(text),
          }),
        ),
      }),
    ),
    'signals?': object({
      ...{ dossiers: whole, comparisons: whole, falseAlarms: number, found: whole, counted: whole },
      bySignal: list(object({ signal: words(...SIGNALS), comparisons: whole, signals: whole })),
    }),
    manifest: MANIFEST,
  });
}

export const INDEX = object({
  ...HEAD,
  rows: list(
    object({
      ...{
        indicator: text,
        group: text,
        metric: maybe(text),
        from: maybe(words('data', 'facts')),
        whyNot: maybe(text),
      },
      rate: object({ numerator: maybe(whole), denominator: maybe(whole), value: maybe(number) }),
      ...{
        percent: maybe(number),
        points: maybe(number),
        max: number,
        fullFrom: number,
        whenNone: text,
        basis: text,
      },
      'source?': text,
    }),
  ),
  groups: list(
    object({ group: text, points: number, max: number, computedMax: number, items: whole, computed: whole }),
  ),
  total: object({
    ...{ points: number, max: number, computedMax: number, items: whole, computed: whole },
    class: maybe(text),
  }),
  classes: list(number),
  excluded: EXCLUDED,
  manifest: MANIFEST,
});
