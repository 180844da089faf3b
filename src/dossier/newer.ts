/** Which of two states of a dossier holds (definitions.md 5). Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Minute } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { type Declared, type Dossier, endOf, type Facts, STATUSES, sayInstant } from './model.js';
import { dossierFindings } from './words.js';

export type Verdict = 'inserted' | 'updated' | 'unchanged';

export interface Decision {
  readonly verdict: Verdict;
  /** The state that holds from now on. */
  readonly now: Dossier;
  readonly diagnostics: readonly Diagnostic[];
}

export interface NewerOptions {
  readonly acceptReopened: boolean;
}

/** What a dossier has that no file spoke of. */
const NO_FACTS: Omit<Facts, 'procedure' | 'receivedAt'> = {
  desk: null,
  channel: 'counter',
  status: null,
  dueAt: null,
  finishedAt: null,
  returnedAt: null,
  supplementRequestedAt: null,
  supplementCompletedAt: null,
  supplementCount: null,
  paymentRequestedAt: null,
  paymentCompletedAt: null,
  handler: null,
  returnUnit: null,
  officer: null,
  rescheduledTo: null,
  apologyOn: null,
  fee: null,
  onlinePayment: null,
  digitised: null,
  resultElectronic: null,
  updatedAt: null,
};

/** Settles one row against what is stored: the newer state holds, the later import where neither is newer. */
export function decide(
  stored: Dossier | undefined,
  declared: Declared,
  { acceptReopened }: NewerOptions,
  where: Place,
): Decision {
  if (stored === undefined) return { verdict: 'inserted', now: toDossier(declared), diagnostics: [] };
  const next = merge(stored, declared);
  if (isSame(stored, next)) return stay(stored);
  const { code } = stored;
  const age = compareAge(next, stored, declared.facts.updatedAt ?? null);
  if (age < 0) return stay(stored, dossierFindings.find('older-state', { code }, where));
  const end = endOf(stored);
  if (end !== null && endOf(next) === null && !acceptReopened)
    return stay(stored, dossierFindings.find('reopened', { code, finished: sayInstant(end) }, where));
  const notes = age === 0 ? [dossierFindings.find('same-age', { code }, where)] : [];
  return { verdict: 'updated', now: next, diagnostics: [...notes, ...sayDueMoved(stored, next, where)] };
}

const stay = (stored: Dossier, ...diagnostics: readonly Diagnostic[]): Decision => ({
  verdict: 'unchanged',
  now: stored,
  diagnostics,
});

const toDossier = (declared: Declared): Dossier => ({
  ...NO_FACTS,
  ...declared.facts,
  code: declared.code,
  unit: declared.unit,
  desk: deskOf(declared, declared.unit),
  firstDueAt: saidFirst(declared),
});

/** The due date that came first, where the row names another than the due date beside it. */
const saidFirst = ({ facts: { firstDueAt = null, dueAt } }: Declared): Minute | null =>
  firstDueAt === dueAt ? null : firstDueAt;

/** Where the row says that the dossier lies: at its desk, or else at its unit. */
function deskOf({ unit, facts }: Declared, intake: UnitCode): UnitCode | null {
  const desk = facts.desk ?? unit;
  return desk === intake ? null : desk;
}

/** The stored dossier with what the row declares; the unit of intake stays. */
function merge(stored: Dossier, declared: Declared): Dossier {
  const next = { ...stored, ...declared.facts, desk: deskOf(declared, stored.unit) };
  // A file that names none says nothing; one that does has it from before anything was imported here.
  const first = saidFirst(declared) ?? stored.firstDueAt ?? stored.dueAt;
  return { ...next, firstDueAt: first === next.dueAt ? null : first };
}

/** Equal in every member. */
export const isSame = (a: Dossier, b: Dossier): boolean =>
  (Object.keys(a) as (keyof Dossier)[]).every((key) => a[key] === b[key]);

/** `updated_at` when both have it, else the rank. Positive: `next` is newer. */
function compareAge(next: Dossier, stored: Dossier, updatedAt: Minute | null): number {
  if (updatedAt !== null && stored.updatedAt !== null) return updatedAt - stored.updatedAt;
  const [a, b] = [rankOf(next), rankOf(stored)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/** Latest event minute, then status in the order of the list, then supplement count. Due dates lie ahead and are no events. */
function rankOf(dossier: Dossier): readonly [number, number, number] {
  const events = [
    dossier.receivedAt,
    dossier.finishedAt,
    dossier.returnedAt,
    dossier.supplementRequestedAt,
    dossier.supplementCompletedAt,
    dossier.paymentRequestedAt,
    dossier.paymentCompletedAt,
  ];
  const latest = Math.max(...events.map((event) => event ?? Number.MIN_SAFE_INTEGER));
  const status = dossier.status === null ? 0 : STATUSES.indexOf(dossier.status) + 1;
  return [latest, status, dossier.supplementCount ?? 0];
}

function sayDueMoved(stored: Dossier, next: Dossier, where: Place): Diagnostic[] {
  if (stored.dueAt === null || next.dueAt === stored.dueAt) return [];
  const after = next.dueAt === null ? '∅' : sayInstant(next.dueAt);
  const args = { code: stored.code, before: sayInstant(stored.dueAt), after };
  return [dossierFindings.find('due-moved', args, where)];
}
