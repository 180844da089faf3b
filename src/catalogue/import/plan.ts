/**
 * What an import does to the stored catalogue. A statement whose start is the stored one corrects that version; a
 * later start makes a new version; other content without a start needs the answer which of the two it is (design.md 3).
 */
import type { ProcedureCode } from '#kit/brand.js';
import { ALWAYS, type Day, holdsOn } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import {
  type Attributes,
  BLANK_ATTRIBUTES,
  changedKeys,
  type ProcedureStatement,
  type ProcedureVersion,
} from '../model.js';
import { catalogueFindings } from '../words.js';
import { advance, type ProcedureChange, planReplaced } from './procedure-change.js';

export type RowResult = 'inserted' | 'updated' | 'unchanged' | 'rejected';

export interface StatedRow {
  readonly place: Place;
  readonly statement: ProcedureStatement;
}

interface ImportRequest {
  readonly rows: readonly StatedRow[];
  /** Versions of each procedure, oldest first. */
  readonly stored: ReadonlyMap<ProcedureCode, readonly ProcedureVersion[]>;
  /** The day from which statements without a date of their own hold. */
  readonly effective?: Day;
  /** Statements without a date correct what is stored. */
  readonly correction?: boolean;
  /** The decision of statements that name none. */
  readonly decision?: string;
}

export interface ImportPlan {
  readonly changes: readonly ProcedureChange[];
  /** In the order of the rows. */
  readonly results: readonly RowResult[];
  readonly diagnostics: readonly Diagnostic[];
}

export function planImport(request: ImportRequest): ImportPlan {
  const changes: ProcedureChange[] = [];
  const results: RowResult[] = [];
  const diagnostics: Diagnostic[] = [];
  const state = new Map(request.stored);
  for (const { row, index } of byStart(request)) {
    const step = planRow(row, state.get(row.statement.code) ?? [], request);
    results[index] = step.result;
    if (step.finding !== undefined) diagnostics.push(step.finding);
    if (step.change === undefined) continue;
    for (const change of [step.change, ...planReplaced(step.change, state)]) {
      changes.push(change);
      const { code: changed } = change.version;
      state.set(changed, advance(state.get(changed) ?? [], change));
    }
  }
  return { changes, results, diagnostics };
}

/** Several versions of one procedure may come in one file; they are planned oldest first, whatever their order there. */
const byStart = (request: ImportRequest): { row: StatedRow; index: number }[] =>
  request.rows
    .map((row, index) => ({ row, index, start: startOf(row.statement, request) ?? '' }))
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.index - b.index));

interface Step {
  readonly result: RowResult;
  readonly change?: ProcedureChange;
  readonly finding?: Diagnostic;
}

/** The file's own date comes first. */
const startOf = (statement: ProcedureStatement, request: ImportRequest): Day | undefined =>
  statement.effectiveFrom ?? request.effective;

/** The decision of the whole import; it alone is no reason for a new version. */
function decide(statement: ProcedureStatement, request: ImportRequest): Partial<Attributes> {
  const { attributes } = statement;
  const decision = attributes.decision || request.decision;
  return decision === undefined ? attributes : { ...attributes, decision };
}

function planRow(
  { statement, place }: StatedRow,
  versions: readonly ProcedureVersion[],
  request: ImportRequest,
): Step {
  if (statement.attributes.status === 'abolished') return planAbolition(statement, versions, request, place);
  const present = versionToCompare(versions, startOf(statement, request));
  return present === undefined
    ? planFirst(statement, versions, request, place)
    : planNext(statement, present, request, place);
}

/** The version that holds on the start of the statement, or else the last one, if it has not ended. */
function versionToCompare(
  versions: readonly ProcedureVersion[],
  start: Day | undefined,
): ProcedureVersion | undefined {
  if (start !== undefined) return versions.find((version) => holdsOn(version, start));
  const last = versions.at(-1);
  return last?.until === null ? last : undefined;
}

/** A procedure that is new, or comes back after it was abolished. */
function planFirst(
  statement: ProcedureStatement,
  versions: readonly ProcedureVersion[],
  request: ImportRequest,
  place: Place,
): Step {
  const { code } = statement;
  const start = startOf(statement, request);
  const last = versions.at(-1);
  if (last !== undefined && start === undefined)
    return reject(catalogueFindings.find('needs-start', { code }, place));
  if (last !== undefined && start !== undefined && start < last.from)
    return rejectEarly(code, start, last.from, place);
  const attributes = { ...BLANK_ATTRIBUTES, ...decide(statement, request) };
  const version = { ...attributes, code, from: start ?? ALWAYS, until: null, endedBy: '' };
  return { result: 'inserted', change: { kind: 'promulgate', version } };
}

function planNext(
  statement: ProcedureStatement,
  present: ProcedureVersion,
  request: ImportRequest,
  place: Place,
): Step {
  const { code } = statement;
  const start = startOf(statement, request);
  const keys = changedKeys(present, statement.attributes);
  if (keys.length === 0) return { result: 'unchanged' };
  const version = { ...present, ...decide(statement, request) };
  if (start === present.from || (start === undefined && request.correction === true)) {
    return { result: 'updated', change: { kind: 'correct', version, keys } };
  }
  if (start === undefined) return reject(catalogueFindings.find('needs-start', { code }, place));
  if (present.until !== null) return rejectEarly(code, start, present.until, place);
  return { result: 'updated', change: { kind: 'amend', version: { ...version, from: start }, keys } };
}

function planAbolition(
  statement: ProcedureStatement,
  versions: readonly ProcedureVersion[],
  request: ImportRequest,
  place: Place,
): Step {
  const { code } = statement;
  const start = startOf(statement, request);
  const last = versions.at(-1);
  if (last === undefined) return reject(catalogueFindings.find('abolished-unknown', { code }, place));
  if (last.until !== null && (start === undefined || start === last.until)) return { result: 'unchanged' };
  if (start === undefined) return reject(catalogueFindings.find('needs-start', { code }, place));
  if (last.until !== null || start <= last.from)
    return rejectEarly(code, start, last.until ?? last.from, place);
  const decision = decide(statement, request).decision ?? '';
  return { result: 'updated', change: { kind: 'abolish', version: last, on: start, decision } };
}

const reject = (finding: Diagnostic): Step => ({ result: 'rejected', finding });

const rejectEarly = (code: string, start: Day, next: Day, place: Place): Step =>
  reject(catalogueFindings.find('later-version', { code, start, next }, place));
