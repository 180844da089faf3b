/**
 * Correction or change (design.md 3): content whose first day equals the stored one corrects it, a later first day
 * changes it, and without a day the request must say which. Pure.
 */
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { Change } from './changes.js';
import { type Difference, differencesOf } from './differences.js';
import type { Life, LifeEvent, LineageKind, Sort, Version } from './life-model.js';
import { sayStart } from './rules/say.js';
import type { BearerNear, Nature, Statement } from './statement.js';
import type { OrgRequest } from './targets.js';
import { orgFindings } from './words.js';

/** A change with what a person wants to know of it. */
export interface PlannedChange<S extends Sort> {
  readonly change: Change<S>;
  readonly code: S['code'];
  readonly name: string;
  readonly differences: readonly Difference[];
}

export type RowPlan<S extends Sort> = Checked<readonly PlannedChange<S>[]>;

export interface RowContext<S extends Sort> {
  readonly nature: Nature<S>;
  readonly request: OrgRequest;
  readonly codeOf: (id: S['id']) => S['code'];
  readonly bearerNear: BearerNear<S>;
}

/** What a row says beside what is stored. */
export interface Comparison<S extends Sort> {
  readonly life: Life<S>;
  readonly statement: Statement<S>;
  /** The version that the row speaks of. */
  readonly stored: Version<S>;
  /** That version as the row would have it, its period untouched. */
  readonly wanted: Version<S>;
  /** The day from which the row is to hold; undefined: nobody says. */
  readonly from: Day | undefined;
  readonly context: RowContext<S>;
}

const { find } = orgFindings;
const NOTHING = { value: [], diagnostics: [] };
const found = (diagnostic: Diagnostic) => ({ value: [], diagnostics: [diagnostic] });

export function planContent<S extends Sort>(comparison: Comparison<S>): RowPlan<S> {
  const { life, stored, wanted, from, context } = comparison;
  const differences = compare(stored, wanted, context);
  if (context.request.correction) return correct(comparison, differences);
  if (differences.length === 0) return sameContent(comparison);
  const last = life.versions.at(-1) ?? stored;
  if (last !== stored && compare(last, withFacts(last, wanted), context).length === 0) return NOTHING;
  return from === undefined || isClosedBy(life, from, context.request)
    ? found(undated(comparison, differences))
    : dated(comparison, differences, from);
}

function compare<S extends Sort>(
  before: Version<S>,
  after: Version<S>,
  { nature, codeOf, request }: RowContext<S>,
): Difference[] {
  const cells = [before, after].map((facts) => nature.toCells(facts, codeOf));
  const differences = differencesOf(cells[0] ?? {}, cells[1] ?? {}, { exact: request.correction });
  // A parent's code may be borne by another unit now.
  const isMoved = nature.eventsBetween(before, after).includes('moved');
  if (!isMoved || differences.some(({ column }) => column === 'parent')) return differences;
  const [was, is] = cells.map(({ parent }) => parent ?? null);
  return [{ column: 'parent', before: was ?? null, after: is ?? null }, ...differences];
}

/** The facts of one version in the period of another. */
const withFacts = <S extends Sort>({ from, until }: Version<S>, facts: Version<S>): Version<S> => ({
  ...facts,
  from,
  until,
});

const isClosedBy = <S extends Sort>(
  { until }: Life<S>,
  from: Day | undefined,
  { today }: OrgRequest,
): boolean => until !== null && until <= (from ?? today);

/** A correction stays where it is, unless the row gives the life another first day. */
function correct<S extends Sort>(comparison: Comparison<S>, differences: readonly Difference[]): RowPlan<S> {
  const { life, statement, stored, wanted } = comparison;
  const { opensOn } = statement;
  const opens = opensOn !== undefined && stored === life.versions[0] ? opensOn : stored.from;
  const moved = opens === stored.from ? [] : [{ column: 'opens_on', before: stored.from, after: opens }];
  if (stored.until !== null && opens >= stored.until)
    return found(changedLater(comparison, opens, stored.until));
  const all = [...moved, ...differences];
  if (all.length === 0) return NOTHING;
  const version = { ...wanted, from: opens };
  return change(comparison, { kind: 'correct', id: life.id, at: stored.from, version }, all);
}

/** Nothing differs but perhaps the first day, which alone is no reason for a version. */
function sameContent<S extends Sort>({ life, statement, stored }: Comparison<S>): RowPlan<S> {
  const { code, opensOn, place } = statement;
  if (opensOn === undefined || life.versions.some(({ from }) => from === opensOn)) return NOTHING;
  const args = { code, start: opensOn, stored: sayStart(stored.from) };
  return found(find('start-ignored', args, { ...place, column: 'opens_on' }));
}

function undated<S extends Sort>(
  { life, statement }: Comparison<S>,
  differences: readonly Difference[],
): Diagnostic {
  const { code, place } = statement;
  const columns = differences.map(({ column }) => column).join(', ');
  return life.until === null
    ? find('needs-start', { code, columns }, place)
    : find('closed-already', { code, columns, stored: life.until }, place);
}

function dated<S extends Sort>(
  comparison: Comparison<S>,
  differences: readonly Difference[],
  from: Day,
): RowPlan<S> {
  const { life, statement, stored, wanted } = comparison;
  const isLast = life.versions.at(-1) === stored;
  if (from < stored.from) {
    const args = { code: statement.code, stored: stored.from, start: from };
    return found(find('opens-earlier', args, statement.place));
  }
  if (!isLast) return found(changedLater(comparison, from, stored.until ?? from));
  if (from === stored.from)
    return change(comparison, { kind: 'correct', id: life.id, at: from, version: wanted }, differences);
  const version = { ...wanted, from };
  const events = eventsBetween(comparison, version);
  return change(comparison, { kind: 'revise', id: life.id, version, events }, differences);
}

const changedLater = <S extends Sort>(
  { statement: { code, place } }: Comparison<S>,
  start: Day,
  next: Day,
): Diagnostic => find('changed-later', { code, start, next }, place);

const change = <S extends Sort>(
  { statement: { code }, wanted: { name } }: Comparison<S>,
  what: Change<S>,
  differences: readonly Difference[],
): RowPlan<S> => ({ value: [{ change: what, code, name, differences }], diagnostics: [] });

/** A new name and a new parent are events; other facts only make a version. */
function eventsBetween<S extends Sort>(
  { life, stored, context }: Comparison<S>,
  version: Version<S>,
): LifeEvent<S>[] {
  const kinds = context.nature.eventsBetween(stored, version);
  return kinds.map((kind) => toEvent(kind, version.from, life.id, life.id, context.request));
}

export const toEvent = <S extends Sort>(
  event: LineageKind,
  on: Day,
  from: S['id'] | null,
  to: S['id'] | null,
  { decision }: OrgRequest,
): LifeEvent<S> => ({ event, on, from, to, rule: {}, decision, signedOn: null, signer: '' });
