/** Which life each row of a file speaks of: a bearer of its code, or one that opens. Pure. */
import { ALWAYS, type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { Book, Life, Sort } from './life-model.js';
import type { Statement } from './statement.js';
import { orgFindings } from './words.js';

/** What the person asked for, beside the file. */
export interface OrgRequest {
  readonly today: Day;
  /** What differs is a change that holds from this day. */
  readonly effective?: Day | undefined;
  /** What differs corrects what is stored. */
  readonly correction: boolean;
  /** What the file does not name is closed. */
  readonly prune: boolean;
  readonly decision: string;
}

export interface Target<S extends Sort> {
  readonly statement: Statement<S>;
  /** One that opens bears a negative id and has no versions yet. */
  readonly life: Life<S>;
  readonly isNew: boolean;
}

export interface Targets<S extends Sort> {
  /** By code in order of first appearance, the rows of a code by first day. */
  readonly list: readonly Target<S>[];
  /** Every bearer of a code, stored or opening, oldest first. */
  readonly bearers: ReadonlyMap<S['code'], readonly Life<S>[]>;
}

const { find } = orgFindings;

export function findTargets<S extends Sort>(
  book: Book<S>,
  statements: readonly Statement<S>[],
  request: OrgRequest,
): Checked<Targets<S>> {
  const bearers = new Map<S['code'], readonly Life<S>[]>(book.byCode);
  const list: Target<S>[] = [];
  const diagnostics: Diagnostic[] = [];
  let opened = 0;
  for (const [code, rows] of groupBy(statements, (statement) => statement.code)) {
    const { single, repeated } = splitRepeated(rows);
    diagnostics.push(...repeated);
    for (const statement of single) {
      const known = bearers.get(code) ?? [];
      const found = findBearerFor(statement, known, request);
      if (found !== undefined && !('id' in found)) diagnostics.push(found);
      else if (found !== undefined) list.push({ statement, life: found, isNew: false });
      else {
        const life = openingLife(statement, -++opened, request);
        diagnostics.push(...endsBeforeStart(statement, life.from));
        bearers.set(
          code,
          [...known, life].sort((a, b) => compareCodes(a.from, b.from)),
        );
        list.push({ statement, life, isNew: true });
      }
    }
  }
  return { value: { list, bearers }, diagnostics };
}

/** Rows of one code stand for different days; a second row for the same day is an error. */
function splitRepeated<S extends Sort>(rows: readonly Statement<S>[]) {
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

/** The bearer that a row speaks of; undefined: it opens one; a finding: it cannot be told. */
function findBearerFor<S extends Sort>(
  { code, opensOn, closesOn, place }: Statement<S>,
  bearers: readonly Life<S>[],
  { today, effective, correction }: OrgRequest,
): Life<S> | Diagnostic | undefined {
  const day = opensOn ?? effective ?? today;
  const holder = bearers.find((life) => holdsOn(life, day));
  if (holder !== undefined || opensOn === undefined) return holder ?? bearers.at(-1);
  const next = bearers.find((life) => life.from > opensOn);
  if (next === undefined || (closesOn !== undefined && closesOn <= next.from)) return undefined;
  const args = { code, stored: next.from, start: opensOn };
  return correction ? next : find('opens-earlier', args, { ...place, column: 'opens_on' });
}

const openingLife = <S extends Sort>(
  { code, opensOn, closesOn }: Statement<S>,
  id: S['id'],
  request: OrgRequest,
): Life<S> => ({
  id,
  code,
  from: opensOn ?? request.effective ?? ALWAYS,
  until: closesOn ?? null,
  versions: [],
});

/** A row that closes does so after the first day. */
export function endsBeforeStart<S extends Sort>(
  { code, closesOn, place }: Statement<S>,
  first: Day,
): Diagnostic[] {
  if (closesOn === undefined || closesOn > first) return [];
  const args = { code, last: lastDayOf(closesOn) ?? '', first };
  return [find('ends-before-start', args, { ...place, column: 'closes_on' })];
}
