/** Which unit each row of a file speaks of: a bearer of its code, or one that opens. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { ALWAYS, type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Org } from './hierarchy.js';
import type { Unit, UnitId } from './model.js';
import type { UnitStatement } from './parse.js';
import { orgFindings } from './words.js';

/** What the person asked for, beside the file. */
export interface OrgRequest {
  readonly today: Day;
  /** What differs is a change that holds from this day. */
  readonly effective?: Day | undefined;
  /** What differs corrects what is stored. */
  readonly correction: boolean;
  /** Units that the file does not name are closed. */
  readonly prune: boolean;
  readonly decision: string;
}

export interface Target {
  readonly statement: UnitStatement;
  /** For a unit that opens: its life under a negative id, without versions. */
  readonly unit: Unit;
  readonly isNew: boolean;
}

export interface Targets {
  /** By code in order of first appearance, the rows of a code by first day. */
  readonly list: readonly Target[];
  /** Every bearer of a code, stored or opening, oldest first. */
  readonly bearers: ReadonlyMap<UnitCode, readonly Unit[]>;
}

const { find } = orgFindings;

export function findTargets(
  org: Org,
  statements: readonly UnitStatement[],
  request: OrgRequest,
): Checked<Targets> {
  const bearers = new Map<UnitCode, readonly Unit[]>(org.byCode);
  const list: Target[] = [];
  const diagnostics: Diagnostic[] = [];
  let opened = 0;
  for (const [code, rows] of groupBy(statements, (statement) => statement.code)) {
    const { single, repeated } = splitRepeated(rows);
    diagnostics.push(...repeated);
    for (const statement of single) {
      const known = bearers.get(code) ?? [];
      const found = findBearerFor(statement, known, request);
      if (found !== undefined && !('id' in found)) diagnostics.push(found);
      else if (found !== undefined) list.push({ statement, unit: found, isNew: false });
      else {
        const unit = openingUnit(statement, -++opened as UnitId, request);
        diagnostics.push(...endsBeforeStart(statement, unit.from));
        bearers.set(
          code,
          [...known, unit].sort((a, b) => compareCodes(a.from, b.from)),
        );
        list.push({ statement, unit, isNew: true });
      }
    }
  }
  return { value: { list, bearers }, diagnostics };
}

/** Rows of one code stand for different days; a second row for the same day is an error. */
function splitRepeated(rows: readonly UnitStatement[]) {
  const byDay = groupBy(rows, (row) => row.opensOn ?? '');
  const repeated = [...byDay.values()].flatMap(([first, ...others]) =>
    others.map(({ code, place }) =>
      find('duplicate-code', { code, line: String(first?.place.line ?? '') }, { ...place, column: 'code' }),
    ),
  );
  const single = [...byDay.values()]
    .flatMap((sameDay) => sameDay.slice(0, 1))
    .sort((a, b) => compareCodes(a.opensOn ?? '', b.opensOn ?? ''));
  return { single, repeated };
}

/** The bearer that a row speaks of; undefined: it opens a unit; a finding: it cannot be told. */
function findBearerFor(
  { code, opensOn, closesOn, place }: UnitStatement,
  bearers: readonly Unit[],
  { today, effective, correction }: OrgRequest,
): Unit | Diagnostic | undefined {
  const day = opensOn ?? effective ?? today;
  const holder = bearers.find((unit) => holdsOn(unit, day));
  if (holder !== undefined || opensOn === undefined) return holder ?? bearers.at(-1);
  const next = bearers.find((unit) => unit.from > opensOn);
  if (next === undefined || (closesOn !== undefined && closesOn <= next.from)) return undefined;
  const args = { code, stored: next.from, start: opensOn };
  return correction ? next : find('opens-earlier', args, { ...place, column: 'opens_on' });
}

const openingUnit = ({ code, opensOn, closesOn }: UnitStatement, id: UnitId, request: OrgRequest): Unit => ({
  id,
  code,
  from: opensOn ?? request.effective ?? ALWAYS,
  until: closesOn ?? null,
  versions: [],
});

/** A row that closes a unit does so after its first day. */
export function endsBeforeStart({ code, closesOn, place }: UnitStatement, first: Day): Diagnostic[] {
  if (closesOn === undefined || closesOn > first) return [];
  const args = { code, last: lastDayOf(closesOn) ?? '', first };
  return [find('ends-before-start', args, { ...place, column: 'closes_on' })];
}
