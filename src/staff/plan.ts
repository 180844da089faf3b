/** What a staff file changes: people as they are, postings as a timeline each. What it leads to must break no rule. Pure. */
import type { StaffCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import { changeState, type PersonPlan } from './changes.js';
import { judgeIdentity } from './identity.js';
import { type Person, type Posting, type StaffState, takesTheDay } from './model.js';
import type { StaffStatement } from './parse.js';
import { mergePerson, type PersonFacts } from './person.js';
import { type ImportWorld, placeRow, type RowWorld } from './place-row.js';
import type { Draft, RowResult } from './timeline.js';
import { openUnits } from './unit-finder.js';
import { newFaults } from './validate.js';
import { staffFindings } from './words.js';

export interface StaffPlan {
  readonly people: readonly PersonPlan[];
  readonly rows: Readonly<Record<Exclude<RowResult, 'rejected'>, number>>;
}

export interface StaffWorld extends ImportWorld {
  readonly state: StaffState;
}

/** The world, and how units are found in it. */
type Scene = StaffWorld & RowWorld;

const { find } = staffFindings;

export function planStaff(world: StaffWorld, statements: readonly StaffStatement[]): Checked<StaffPlan> {
  const scene: Scene = { ...world, findUnit: openUnits(world.org) };
  const known = new Map(world.state.people.map((person) => [person.code, person]));
  const postings = groupBy(world.state.postings, (posting) => posting.staff);
  const rows = { inserted: 0, updated: 0, unchanged: 0 };
  const people: PersonPlan[] = [];
  const diagnostics: Diagnostic[] = judgeIdentity(statements);
  for (const [code, own] of groupBy(statements, (statement) => statement.code)) {
    const before = known.get(code);
    const stored = before === undefined ? [] : (postings.get(before.id) ?? []);
    const person = planPerson(scene, own, before, stored);
    diagnostics.push(...person.diagnostics);
    for (const result of person.results) if (result !== 'rejected') rows[result]++;
    if (person.plan !== undefined) people.push(person.plan);
  }
  diagnostics.push(...assumedEmployment(people, statements));
  const isSound = diagnostics.every(({ severity }) => severity !== 'error');
  const broken = isSound ? newErrors(world, people, statements) : [];
  return { value: { people, rows }, diagnostics: [...diagnostics, ...broken] };
}

/** Said once a file: how many new people no row says the employment of. */
function assumedEmployment(people: readonly PersonPlan[], rows: readonly StaffStatement[]): Diagnostic[] {
  const told = new Set(rows.filter(({ person }) => person.employment !== undefined).map(({ code }) => code));
  const count = people.filter(({ before, after }) => before === undefined && !told.has(after.code)).length;
  const file = rows[0]?.place.file;
  return count === 0
    ? []
    : [find('employment-assumed', { count }, file === undefined ? undefined : { file })];
}

function planPerson(
  world: Scene,
  rows: readonly StaffStatement[],
  before: Person | undefined,
  stored: readonly Posting[],
) {
  const ordered = rows.toSorted((a, b) => compareCodes(a.from ?? '', b.from ?? ''));
  const merged = mergePerson(ordered, before, world.request.correction);
  const diagnostics: Diagnostic[] = [...merged.diagnostics, ...repeatedRows(ordered)];
  const results: RowResult[] = [];
  const after = merged.value;
  let timeline: readonly Draft[] = stored;
  for (const row of ordered) {
    const placed = placeRow(world, timeline, endingAt(row, after.leavingOn));
    timeline = placed.timeline;
    results.push(placed.result);
    diagnostics.push(...placed.diagnostics);
  }
  const written = endAt(timeline, after.leavingOn).filter((draft) => !isStored(draft, stored));
  const isPersonChanged = before !== undefined && !samePerson(before, after);
  const isChanged = before === undefined || isPersonChanged || written.length > 0;
  const plan = isChanged ? { before, after, postings: written } : undefined;
  return { plan, diagnostics, results: countPerson(results, isChanged) };
}

/** A change of the person alone is told at the first row. */
const countPerson = (results: readonly RowResult[], isChanged: boolean): readonly RowResult[] =>
  isChanged && results.every((result) => result === 'unchanged') ? ['updated', ...results.slice(1)] : results;

/** Two rows of one person for the same day; concurrent posts stand beside the main one. */
function repeatedRows(rows: readonly StaffStatement[]): Diagnostic[] {
  const keyOf = (row: StaffStatement) => `${row.from ?? ''} ${takesTheDay(row) ? 'main' : row.unit}`;
  return [...groupBy(rows, keyOf).values()].flatMap(([first, ...others]) =>
    others.map(({ code, place }) =>
      find('duplicate-row', { code, line: String(first?.place.line ?? '') }, { ...place, column: 'code' }),
    ),
  );
}

/** A last day after the person has left means the day of leaving. */
const endingAt = (row: StaffStatement, leavingOn: Day | null): StaffStatement =>
  leavingOn !== null && row.until !== undefined && row.until > leavingOn ? { ...row, until: leavingOn } : row;

/** Whoever leaves is posted nowhere afterwards. */
const endAt = (timeline: readonly Draft[], leavingOn: Day | null): readonly Draft[] =>
  leavingOn === null
    ? timeline
    : timeline.map((draft) =>
        draft.from < leavingOn && (draft.until === null || draft.until > leavingOn)
          ? { ...draft, until: leavingOn }
          : draft,
      );

const isStored = (draft: Draft, stored: readonly Posting[]): boolean =>
  stored.some((posting) => posting === draft);

const samePerson = ({ id: _, ...before }: Person, after: PersonFacts): boolean =>
  JSON.stringify(sorted(before)) === JSON.stringify(sorted(after));

const sorted = (facts: PersonFacts): [string, unknown][] =>
  Object.entries(facts).sort(([a], [b]) => compareCodes(a, b));

/** Rules that the plan would break, at the row that says so; what was wrong before is not the file's fault. */
function newErrors(
  world: StaffWorld,
  people: readonly PersonPlan[],
  rows: readonly StaffStatement[],
): Diagnostic[] {
  const { state, org } = world;
  const byCode = groupBy(rows, (row) => row.code);
  const after = changeState(state, people);
  const codes = new Map(after.people.map((person) => [person.id, person.code]));
  const locate = (posting: Posting, column: string) => {
    const own = byCode.get(codes.get(posting.staff) ?? ('' as StaffCode)) ?? [];
    const row = own.find(({ from }) => from === posting.from) ?? own.at(-1);
    return row === undefined ? undefined : { ...row.place, column };
  };
  return newFaults(state, after, org, locate);
}
