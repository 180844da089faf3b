/**
 * Correction or change (design.md 3): content whose first day equals the stored one corrects it, a later first day
 * changes it, and without a day the request must say which. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { OrgChange } from './changes.js';
import { type Difference, differencesOf, toCells } from './differences.js';
import type { LineageEvent, LineageKind, Unit, UnitId, UnitVersion } from './model.js';
import type { UnitStatement } from './parse.js';
import type { OrgRequest } from './targets.js';
import { orgFindings } from './words.js';

/** A change with what a person wants to know of it. */
export interface PlannedChange {
  readonly change: OrgChange;
  readonly code: UnitCode;
  readonly name: string;
  readonly differences: readonly Difference[];
}

export type RowPlan = Checked<readonly PlannedChange[]>;

export interface RowContext {
  readonly request: OrgRequest;
  readonly codeOf: (id: UnitId) => UnitCode;
  /** Who bears a code on a day or on the nearest day; undefined when nobody ever does. */
  readonly bearerNear: (code: UnitCode, day: Day) => Unit | undefined;
}

/** What a row says of a unit beside what is stored. */
export interface Comparison {
  readonly unit: Unit;
  readonly statement: UnitStatement;
  /** The version that the row speaks of. */
  readonly stored: UnitVersion;
  /** That version as the row would have it, its period untouched. */
  readonly wanted: UnitVersion;
  /** The day from which the row is to hold; undefined: nobody says. */
  readonly from: Day | undefined;
  readonly context: RowContext;
}

const { find } = orgFindings;
const NOTHING: RowPlan = { value: [], diagnostics: [] };
const found = (diagnostic: Diagnostic): RowPlan => ({ value: [], diagnostics: [diagnostic] });

export function planContent(comparison: Comparison): RowPlan {
  const { unit, stored, wanted, from, context } = comparison;
  const differences = compare(stored, wanted, context);
  if (context.request.correction) return correct(comparison, differences);
  if (differences.length === 0) return sameContent(comparison);
  const last = unit.versions.at(-1) ?? stored;
  if (last !== stored && compare(last, { ...last, ...factsOf(wanted) }, context).length === 0) return NOTHING;
  return from === undefined || isClosedBy(unit, from, context.request)
    ? found(undated(comparison, differences))
    : dated(comparison, differences, from);
}

const compare = (before: UnitVersion, after: UnitVersion, { codeOf }: RowContext): Difference[] => {
  const codeOfParent = ({ parent }: UnitVersion) => (parent === null ? '' : codeOf(parent));
  const differences = differencesOf(
    toCells(before, codeOfParent(before)),
    toCells(after, codeOfParent(after)),
  );
  // The same code may be borne by another unit now.
  const isOther = before.parent !== after.parent && !differences.some(({ column }) => column === 'parent');
  return isOther
    ? [{ column: 'parent', before: codeOfParent(before), after: codeOfParent(after) }, ...differences]
    : differences;
};

const factsOf = ({ from: _, until: __, ...facts }: UnitVersion): Omit<UnitVersion, 'from' | 'until'> => facts;

const isClosedBy = ({ until }: Unit, from: Day | undefined, { today }: OrgRequest): boolean =>
  until !== null && until <= (from ?? today);

/** A correction stays where it is, unless the row gives the life another first day. */
function correct(comparison: Comparison, differences: readonly Difference[]): RowPlan {
  const { unit, statement, stored, wanted } = comparison;
  const { opensOn } = statement;
  const opens = opensOn !== undefined && stored === unit.versions[0] ? opensOn : stored.from;
  const moved = opens === stored.from ? [] : [{ column: 'opens_on', before: stored.from, after: opens }];
  if (stored.until !== null && opens >= stored.until)
    return found(changedLater(comparison, opens, stored.until));
  const all = [...moved, ...differences];
  if (all.length === 0) return NOTHING;
  const version = { ...wanted, from: opens };
  return change(comparison, { kind: 'correct', unit: unit.id, at: stored.from, version }, all);
}

/** Nothing differs but perhaps the first day, which alone is no reason for a version. */
function sameContent({ unit, statement, stored }: Comparison): RowPlan {
  const { code, opensOn, place } = statement;
  if (opensOn === undefined || unit.versions.some(({ from }) => from === opensOn)) return NOTHING;
  const args = { code, start: opensOn, stored: stored.from };
  return found(find('start-ignored', args, { ...place, column: 'opens_on' }));
}

function undated({ unit, statement }: Comparison, differences: readonly Difference[]): Diagnostic {
  const { code, place } = statement;
  const columns = differences.map(({ column }) => column).join(', ');
  return unit.until === null
    ? find('needs-start', { code, columns }, place)
    : find('closed-already', { code, columns, stored: unit.until }, place);
}

function dated(comparison: Comparison, differences: readonly Difference[], from: Day): RowPlan {
  const { unit, statement, stored, wanted } = comparison;
  const isLast = unit.versions.at(-1) === stored;
  if (from < stored.from) {
    const args = { code: statement.code, stored: stored.from, start: from };
    return found(find('opens-earlier', args, statement.place));
  }
  if (!isLast) return found(changedLater(comparison, from, stored.until ?? from));
  if (from === stored.from)
    return change(comparison, { kind: 'correct', unit: unit.id, at: from, version: wanted }, differences);
  const version = { ...wanted, from };
  const events = eventsBetween(comparison, version);
  return change(comparison, { kind: 'revise', unit: unit.id, version, events }, differences);
}

const changedLater = ({ statement: { code, place } }: Comparison, start: Day, next: Day): Diagnostic =>
  find('changed-later', { code, start, next }, place);

const change = (
  { statement: { code }, wanted: { name } }: Comparison,
  what: OrgChange,
  differences: readonly Difference[],
): RowPlan => ({ value: [{ change: what, code, name, differences }], diagnostics: [] });

/** A new name and a new parent are events; other facts only make a version. */
function eventsBetween({ unit, stored, context }: Comparison, version: UnitVersion): LineageEvent[] {
  const kinds: LineageKind[] = [
    ...(version.name === stored.name ? [] : (['renamed'] as const)),
    ...(version.parent === stored.parent ? [] : (['moved'] as const)),
  ];
  return kinds.map((kind) => toEvent(kind, version.from, unit.id, unit.id, context.request));
}

export const toEvent = (
  event: LineageKind,
  on: Day,
  from: UnitId | null,
  to: UnitId | null,
  { decision }: OrgRequest,
): LineageEvent => ({ event, on, from, to, rule: {}, decision, signedOn: null, signer: '' });
