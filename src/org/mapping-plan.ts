/** What a mapping changes: group by group, each on what the days before it left. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { indexBook } from './book.js';
import { type Change, changeBook } from './changes.js';
import type { BookState, Life, Sort } from './life-model.js';
import { settleGroup } from './mapping-changes.js';
import { findContradictions, groupRows } from './mapping-groups.js';
import type { MappingGroup, SettledRow } from './mapping-model.js';
import type { ParsedMapping, RejectedRow } from './mapping-parse.js';
import type { Nature } from './statement.js';
import { orgFindings } from './words.js';

export interface MappingPlan<S extends Sort> {
  readonly changes: readonly Change<S>[];
  readonly rows: readonly SettledRow[];
  readonly rejected: readonly Place[];
}

export function planMapping<S extends Sort>(
  nature: Nature<S>,
  state: BookState<S>,
  { rows: mapped, rejected: refused }: Pick<ParsedMapping, 'rows' | 'rejected'>,
): Checked<MappingPlan<S>> {
  const changes: Change<S>[] = [];
  const rows: SettledRow[] = [];
  const rejected: Place[] = [];
  const diagnostics: Diagnostic[] = [];
  let brought = 0;
  let now = state;
  for (const group of groupRows(mapped)) {
    const nextId = (): S['id'] => -++brought;
    const contradictions = [...findContradictions(group), ...waitingFor(group, refused)];
    const settled =
      contradictions.length > 0
        ? contradictions
        : settleGroup(group, { nature, book: indexBook(now), nextId });
    const faults = 'rows' in settled ? newErrors(nature, now, settled.changes, group) : settled;
    if (!('rows' in settled) || faults.length > 0) {
      diagnostics.push(...faults, ...waiting(group, faults));
      rejected.push(...group.rows.map(({ place }) => place));
      continue;
    }
    now = changeBook(now, settled.changes);
    changes.push(...settled.changes);
    rows.push(...settled.rows);
    diagnostics.push(...undivided(group, settled.rows));
  }
  return { value: { changes, rows, rejected }, diagnostics };
}

/** Rules that the group would break, at its first row. */
function newErrors<S extends Sort>(
  nature: Nature<S>,
  state: BookState<S>,
  changes: readonly Change<S>[],
  { rows }: MappingGroup,
): Diagnostic[] {
  const codes = new Map(rows.map(({ next, place }) => [next.code, place]));
  const locate = (life: Life<S>): Place | undefined => codes.get(life.code) ?? rows[0]?.place;
  const keyOf = ({ code, args }: Diagnostic) => `${code} ${JSON.stringify(args)}`;
  const known = new Set(nature.check(state).map(keyOf));
  return nature.check(changeBook(state, changes), locate).filter((finding) => !known.has(keyOf(finding)));
}

/** Rows whose codes stand in a row that could not be read. */
function waitingFor({ rows }: MappingGroup, refused: readonly RejectedRow[]): Diagnostic[] {
  return rows.flatMap(({ old, next, place }) => {
    const cause = refused.find(({ codes }) =>
      codes.some((code) => code !== '' && (code === old.code || code === next.code)),
    );
    return cause === undefined
      ? []
      : [orgFindings.find('mapping-waits', { line: String(cause.place.line ?? '') }, place)];
  });
}

/** Rows that are sound themselves and wait for one that is not. */
function waiting({ rows }: MappingGroup, faults: readonly Diagnostic[]): Diagnostic[] {
  const lines = new Set(faults.map(({ where }) => where?.line));
  const line = String(faults[0]?.where?.line ?? '');
  return rows
    .filter(({ place }) => !lines.has(place.line))
    .map(({ place }) => orgFindings.find('mapping-waits', { line }, place));
}

/** A split names all its parts; where the file does not say how it divides, that is said once. */
function undivided({ rows }: MappingGroup, settled: readonly SettledRow[]): Diagnostic[] {
  const split = settled.filter(({ fate, row }) => fate === 'split' && Object.keys(row.rule).length === 0);
  const codes = [...new Set(split.map(({ row }) => row.old.code ?? ''))];
  return codes.map((code) => {
    const parts = rows.filter(({ old }) => old.code === code);
    const said = parts.map(({ next }) => [next.code, next.name].filter((text) => text !== '').join(' '));
    const args = { code, name: parts[0]?.old.name ?? '', parts: said.join(', ') };
    return orgFindings.find('split-undivided', args, parts[0]?.place);
  });
}
