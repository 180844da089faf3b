/** What is exported imports without a change, whatever moves, leaves and restrictions made of the people. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AreaCode } from '#kit/brand.js';
import { type Day, lastDayOf } from '#kit/dates.js';
import { hasErrors } from '#kit/diagnostic.js';
import type { InputTable } from '#kit/input.js';
import { changeState } from '#staff/changes.js';
import { exportSheet, sayUnposted, toExportRows } from '#staff/export.js';
import { planLeave } from '#staff/leave.js';
import {
  type Person,
  type Posting,
  RESTRICTIONS,
  type RestrictionCategory,
  type StaffState,
  TASKS,
} from '#staff/model.js';
import { planMove } from '#staff/move.js';
import { MOVE_FORMS } from '#staff/move-model.js';
import { parseStaff } from '#staff/parse.js';
import { planStaff } from '#staff/plan.js';
import { newFaults } from '#staff/validate.js';
import { day } from '../org/state.js';
import { ORG, person, posting, state, unitOfCode } from './world.js';

function toTable(now: StaffState, isAsked: boolean): InputTable {
  const { columns, rows } = exportSheet(toExportRows(ORG, now), isAsked);
  const keys = columns.map(({ key }) => key);
  const lines = rows.map((row, i) => ({
    line: i + 2,
    cells: Object.fromEntries(keys.map((key, at) => [key, String(row[at] ?? '')])),
  }));
  return { file: 'xuat.csv', rows: lines, present: new Set(keys), read: rows.length, blank: 0 };
}

function importAgain(now: StaffState, isAsked: boolean) {
  const { value: rows, diagnostics } = parseStaff(toTable(now, isAsked));
  const world = { state: now, org: ORG, request: { today: day('2025-03-01'), correction: false } };
  const plan = planStaff(world, rows);
  return { people: plan.value.people, rows: plan.value.rows, found: [...diagnostics, ...plan.diagnostics] };
}

const DAYS = Array.from({ length: 20 }, (_, i) =>
  day(`20${24 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}-10`),
);
const someDay = fc.constantFrom(...DAYS);

const restrictions = fc
  .uniqueArray(
    fc.record({
      category: fc.constantFrom(...(Object.keys(RESTRICTIONS) as RestrictionCategory[])),
      until: fc.option(fc.constantFrom(...DAYS), { nil: null }),
      consents: fc.boolean(),
    }),
    { selector: ({ category }) => category, maxLength: 3 },
  )
  .map((all) => all.toSorted((a, b) => (a.category < b.category ? -1 : 1)));

const someone: fc.Arbitrary<Partial<Person>> = fc.record({
  employment: fc.constantFrom('civil-servant', 'public-employee', 'contract'),
  homeAgency: fc.constantFrom('', 'Công an phường'),
  residence: fc.constantFrom('' as const, '00097' as AreaCode),
  wish: fc.constantFrom('', 'Gần nhà; nuôi con nhỏ'),
  fields: fc.subarray(['Chứng thực', 'Hộ tịch', 'Đất đai']),
  restrictions,
});

const someMove = fc.record({
  to: fc.constantFrom('TT', 'A', 'A1', 'B', 'B1'),
  from: someDay,
  until: fc.option(someDay, { nil: null }),
  form: fc.option(fc.constantFrom(...MOVE_FORMS), { nil: undefined }),
  position: fc.option(fc.constantFrom('director', 'officer', 'head'), { nil: undefined }),
  acting: fc.boolean(),
  tasks: fc.option(fc.subarray([...TASKS]), { nil: undefined }),
  decision: fc.constantFrom('', '12/QĐ-UBND'),
}) as fc.Arbitrary<{ to: string; from: Day; until: Day | null } & Record<string, unknown>>;

type Life = readonly [
  Partial<Person>,
  readonly (typeof someMove extends fc.Arbitrary<infer M> ? M : never)[],
  Day | null,
];

/** One person, moved as often as is not refused, who then perhaps leaves. */
function live(id: number, [facts, moves, leavingOn]: Life): StaffState {
  let now = state([person(id, facts)], [posting(id * 100, { staff: id, from: '1900-01-01' })]);
  for (const { to, ...asked } of moves) {
    const who = now.people[0] as Person;
    const request = { ...asked, to: unitOfCode(to), signedOn: null } as Parameters<typeof planMove>[1];
    const { value, diagnostics } = planMove({ org: ORG, person: who, postings: now.postings }, request);
    const after = changeState(now, [value.plan]);
    if (!hasErrors(diagnostics) && newFaults(now, after, ORG).length === 0) now = renumber(after, id);
  }
  if (leavingOn === null) return now;
  const { value } = planLeave(now.people[0] as Person, now.postings, { on: leavingOn, reason: 'other' });
  return changeState(now, [value]);
}

const renumber = ({ people, postings }: StaffState, id: number): StaffState => ({
  people,
  postings: postings.map((one, i) => ({ ...one, id: (id * 100 + i) as Posting['id'] })),
});

describe('importing what was exported', () => {
  const lives = fc.array(
    fc.tuple(
      someone,
      fc.array(someMove, { maxLength: 6 }),
      fc.option(someDay, { nil: null }),
    ) as fc.Arbitrary<Life>,
    { minLength: 1, maxLength: 4 },
  );

  test.each([
    ['with restrictions', true],
    ['without them', false],
  ])('changes nothing, %s', (_, isAsked) => {
    let long = 0;
    fc.assert(
      fc.property(lives, (all) => {
        const each = all.map((life, i) => live(i + 1, life));
        const now = state(
          each.flatMap(({ people }) => people),
          each.flatMap(({ postings }) => postings),
        );
        if (now.postings.length > all.length) long++;
        const again = importAgain(now, isAsked);
        expect(again.found.filter(({ severity }) => severity !== 'note')).toEqual([]);
        expect(again.people).toEqual([]);
        expect(again.rows).toEqual({ inserted: 0, updated: 0, unchanged: now.postings.length });
      }),
      { seed: 11, numRuns: 300 },
    );
    expect(long).toBeGreaterThan(150);
  });

  test('a file without the sensitive columns says nothing of restrictions', () => {
    const keys = (isAsked: boolean) => exportSheet([], isAsked).columns.map(({ key }) => key);
    expect(keys(false).filter((key) => /restriction|consents|birth/.test(key))).toEqual([]);
    expect(keys(true)).toEqual(expect.arrayContaining(['restriction', 'restriction_until', 'consents']));
  });

  test('last days are inclusive, as people write them', () => {
    const until = day('2025-07-01');
    const [row] = toExportRows(ORG, state([person(1)], [posting(1, { until })]));
    expect(row).toMatchObject({ from: '2024-01-01', until: lastDayOf(until), leaving: '' });
  });

  test('whoever has no posting is named', () => {
    expect(sayUnposted(state([person(1), person(2)], [posting(1)]))).toMatchObject([
      { code: 'staff/not-exported', args: { count: 1, people: 'CB0002' } },
    ]);
  });
});
