/** What became, since a day, of the procedures that are posted up at a unit: new, changed, gone, with the decisions. Pure. */
import { diffCatalogues, type ProcedureDiff } from '#catalogue/diff/diff.js';
import { stateOfVersions } from '#catalogue/diff/state.js';
import type { Attributes, ProcedureVersion } from '#catalogue/model.js';
import { isInternalCode } from '#catalogue/procedure-code.js';
import type { ProcedureCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { sameSpelling } from '#kit/vietnamese.js';
import type { Org } from '../hierarchy.js';
import type { Unit } from '../model.js';
import type { Amendment, NoticeChanges, Passage } from './model.js';
import { listServed } from './notice.js';

interface Span {
  readonly org: Org;
  readonly unit: Unit;
  readonly since: Day;
  readonly day: Day;
}

/** `versions`: all that ever were, by code, oldest first. */
export function listChanges(span: Span, versions: readonly ProcedureVersion[]): NoticeChanges {
  const { org, unit, since, day } = span;
  const then = stateOn(org, unit, since, versions);
  const now = stateOn(org, unit, day, versions);
  const history = groupBy(versions, ({ code }) => code);
  const diffs = diffCatalogues(stateOfVersions(then), stateOfVersions(now));
  const ofKind = (...kinds: readonly ProcedureDiff['kind'][]) =>
    diffs.filter(({ kind }) => kinds.includes(kind));
  return {
    since,
    added: ofKind('added').map(({ code }) => tellAdded(span, now, history.get(code) ?? [], code)),
    amended: ofKind('renamed', 'amended').map((diff) =>
      tellAmended(span, diff, history.get(diff.code) ?? []),
    ),
    removed: ofKind('removed').map(({ code }) => tellRemoved(span, then, history.get(code) ?? [], code)),
    spelling: ofKind('spelling').length,
  };
}

function stateOn(
  org: Org,
  unit: Unit,
  day: Day,
  versions: readonly ProcedureVersion[],
): readonly ProcedureVersion[] {
  const catalogue = versions.filter((one) => holdsOn(one, day) && !isInternalCode(one.code));
  return listServed(org, unit, day, catalogue);
}

const find = (state: readonly ProcedureVersion[], code: ProcedureCode): ProcedureVersion => {
  const found = state.find((one) => one.code === code);
  if (found === undefined) throw new Error(`${code} is in no state`);
  return found;
};

/** In the catalogue all the while, in the same field: then it was the unit that took it on. */
function tellAdded(
  span: Span,
  now: readonly ProcedureVersion[],
  history: readonly ProcedureVersion[],
  code: ProcedureCode,
): Passage {
  const procedure = find(now, code);
  const before = history.find((one) => holdsOn(one, span.since));
  if (before !== undefined && sameSpelling(before.field, procedure.field))
    return { procedure, cause: 'scope', decision: '', on: startOfScope(span, procedure, true) };
  const { decision, from } = firstAfter(history, span, procedure.field) ?? procedure;
  return { procedure, cause: before === undefined ? 'catalogue' : 'field', decision, on: from };
}

function tellRemoved(
  span: Span,
  then: readonly ProcedureVersion[],
  history: readonly ProcedureVersion[],
  code: ProcedureCode,
): Passage {
  const procedure = find(then, code);
  const last = history.findLast(({ from }) => from <= span.day);
  if (last?.until != null && last.until <= span.day)
    return { procedure, cause: 'catalogue', decision: last.endedBy, on: last.until };
  const now = last ?? procedure;
  if (sameSpelling(procedure.field, now.field))
    return { procedure, cause: 'scope', decision: '', on: startOfScope(span, procedure, false) };
  const { decision, from } = firstAfter(history, span, now.field) ?? now;
  return { procedure, cause: 'field', decision, on: from };
}

/** The version since which it is of the field that it has now. */
const firstAfter = (history: readonly ProcedureVersion[], { since, day }: Span, field: string) =>
  history.find(({ from, field: own }) => from > since && from <= day && sameSpelling(own, field));

/** Since when the unit takes it in, or no longer does, as on the last day. */
function startOfScope({ org, unit, day }: Span, procedure: ProcedureVersion, isServed: boolean): Day {
  const past = unit.versions.filter(({ from }) => from <= day).toReversed();
  const other = past.findIndex(
    ({ from }) => listServed(org, unit, from, [procedure]).length > 0 !== isServed,
  );
  const run = other === -1 ? past : past.slice(0, other);
  return run.at(-1)?.from ?? unit.from;
}

/** What comes with every decision says nothing new to a citizen. */
const FORMAL: readonly (keyof Attributes)[] = ['decision', 'publishedOn', 'status'];

function tellAmended(
  { since, day }: Span,
  { code, name, changes }: ProcedureDiff,
  history: readonly ProcedureVersion[],
): Amendment {
  const later = history.filter(({ from }) => from > since && from <= day);
  const last = history.findLast(({ from }) => from <= day);
  return {
    ...{ code, name, field: last?.field ?? '' },
    changes: changes
      .filter(({ attribute, spelling }) => !spelling && !FORMAL.includes(attribute))
      .map(({ attribute, before, after }) => ({ attribute, before, after })),
    decisions: [...new Set(later.map(({ decision }) => decision).filter((decision) => decision !== ''))],
    on: last?.from ?? day,
  };
}
