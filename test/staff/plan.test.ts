/** What a staff file changes: correction or change, history, secondment and return, leavers, and what is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputRow, InputTable } from '#kit/input.js';
import { unitOf } from '#org/hierarchy.js';
import { changeState } from '#staff/changes.js';
import type { StaffState } from '#staff/model.js';
import { parseStaff } from '#staff/parse.js';
import { planStaff } from '#staff/plan.js';
import type { StaffRequest } from '#staff/timeline.js';
import { checkStaff } from '#staff/validate.js';
import { day, org, unit } from '../org/state.js';

const ORG = org([
  unit(1, 'MC-A'),
  unit(2, 'MC-B', { until: day('2025-07-01') }),
  unit(3, 'CN-1', { from: day('2025-04-01') }),
  unit(4, 'SO-X', { kind: 'agency' }),
]);
const NOBODY: StaffState = { people: [], postings: [] };
const TODAY: StaffRequest = { today: day('2025-03-01'), correction: false };

type Cells = Readonly<Record<string, string>>;

/** Rows with code and name filled in; the file has the columns that any row names. */
function table(rows: readonly Cells[]): InputTable {
  const full = rows.map((cells) => ({ code: 'CB1', full_name: 'Lê An', unit: 'MC-A', ...cells }));
  const present = new Set(full.flatMap((cells) => Object.keys(cells)));
  const lines = full.map((cells, i): InputRow => ({ line: i + 2, cells }));
  return { file: 'can-bo.csv', rows: lines, present, read: rows.length, blank: 0 };
}

/** Imports files one after the other, each into what the one before left. */
function importAll(files: readonly (readonly Cells[])[], request: Partial<StaffRequest> = {}) {
  let state = NOBODY;
  let last = { rows: {}, findings: [] as string[] };
  files.forEach((rows, i) => {
    const { value: statements, diagnostics: faults } = parseStaff(table(rows));
    const world = { state, org: ORG, request: i === 0 ? TODAY : { ...TODAY, ...request } };
    const { value: plan, diagnostics } = planStaff(world, statements);
    const findings = [...faults, ...diagnostics].map(
      ({ code: slug, where }) => `${slug}:${where?.line ?? ''}`,
    );
    const isBroken = [...faults, ...diagnostics].some(({ severity }) => severity === 'error');
    if (!isBroken) state = renumber(changeState(state, plan.people), i);
    last = { rows: plan.rows, findings };
  });
  return { ...last, postings: tellPostings(state), state };
}

/** What was new in a file is stored under a positive id. */
function renumber({ people, postings }: StaffState, file: number): StaffState {
  const store = <Id extends number>(id: Id): Id => (id > 0 ? id : (file + 1) * 100 - id) as Id;
  return {
    people: people.map((person) => ({ ...person, id: store(person.id) })),
    postings: postings.map((one) => ({ ...one, id: store(one.id), staff: store(one.staff) })),
  };
}

const tellPostings = ({ postings }: StaffState): string[] =>
  postings
    .map(({ from, until, form, unit: id, quotaUnit, position }) => {
      const quota = quotaUnit === id ? '' : ` quota ${unitOf(ORG, quotaUnit).code}`;
      return `${from}..${until ?? ''} ${unitOf(ORG, id).code} ${form} ${position}${quota}`;
    })
    .sort();

const EMPLOYED = { employment: 'Công chức' };
const first = { ...EMPLOYED, from: '01/01/2020', position: 'Chuyên viên' };

describe('correction or change', () => {
  test.each<[string, Cells, Partial<StaffRequest>, string[], object]>([
    [
      'the same again',
      first,
      {},
      ['2020-01-01.. MC-A main officer'],
      { inserted: 0, updated: 0, unchanged: 1 },
    ],
    [
      'another position from the same day corrects',
      { ...first, position: 'Trưởng phòng' },
      {},
      ['2020-01-01.. MC-A main head'],
      { inserted: 0, updated: 1, unchanged: 0 },
    ],
    [
      'another unit from a later day changes',
      { ...first, unit: 'MC-B', from: '01/02/2025', until: '30/06/2025' },
      {},
      ['2020-01-01..2025-02-01 MC-A main officer', '2025-02-01..2025-07-01 MC-B main officer'],
      { inserted: 1, updated: 0, unchanged: 0 },
    ],
    [
      'an earlier posting with a last day goes before',
      { ...first, unit: 'MC-B', from: '01/01/2018', until: '31/12/2019' },
      {},
      ['2018-01-01..2020-01-01 MC-B main officer', '2020-01-01.. MC-A main officer'],
      { inserted: 1, updated: 0, unchanged: 0 },
    ],
    [
      'the same content from a later day is no change',
      { ...first, from: '01/02/2025' },
      {},
      ['2020-01-01.. MC-A main officer'],
      { inserted: 0, updated: 0, unchanged: 1 },
    ],
    [
      '… and moves the first day as a correction',
      { ...first, from: '01/02/2025' },
      { correction: true },
      ['2025-02-01.. MC-A main officer'],
      { inserted: 0, updated: 1, unchanged: 0 },
    ],
    [
      'a row without a day says what is stored',
      { ...EMPLOYED, position: 'Chuyên viên' },
      {},
      ['2020-01-01.. MC-A main officer'],
      { inserted: 0, updated: 0, unchanged: 1 },
    ],
    [
      'a row without a day changes from --effective',
      { ...EMPLOYED, unit: 'CN-1', position: 'Chuyên viên' },
      { effective: day('2025-04-01') },
      ['2020-01-01..2025-04-01 MC-A main officer', '2025-04-01.. CN-1 main officer'],
      { inserted: 1, updated: 0, unchanged: 0 },
    ],
    [
      'a row without a day corrects under --correction',
      { ...EMPLOYED, position: 'Trưởng phòng' },
      { correction: true },
      ['2020-01-01.. MC-A main head'],
      { inserted: 0, updated: 1, unchanged: 0 },
    ],
    [
      'a last day ends the posting',
      { ...first, until: '31/03/2025' },
      {},
      ['2020-01-01..2025-04-01 MC-A main officer'],
      { inserted: 0, updated: 1, unchanged: 0 },
    ],
    [
      'a concurrent post stands beside',
      { ...first, unit: 'CN-1', posting: 'Kiêm nhiệm', from: '01/05/2025' },
      {},
      ['2020-01-01.. MC-A main officer', '2025-05-01.. CN-1 concurrent officer'],
      { inserted: 1, updated: 0, unchanged: 0 },
    ],
    [
      'a secondment keeps the quota of the sender and leads back',
      { ...first, unit: 'CN-1', posting: 'Biệt phái', from: '01/05/2025', until: '30/04/2026' },
      {},
      [
        '2020-01-01..2025-05-01 MC-A main officer',
        '2025-05-01..2026-05-01 CN-1 seconded officer quota MC-A',
        '2026-05-01.. MC-A main officer',
      ],
      { inserted: 1, updated: 0, unchanged: 0 },
    ],
    [
      'whoever leaves is posted nowhere afterwards',
      { ...first, leaving: '30/06/2025' },
      {},
      ['2020-01-01..2025-07-01 MC-A main officer'],
      { inserted: 0, updated: 1, unchanged: 0 },
    ],
  ])('%s', (_, row, request, postings, rows) => {
    const second = importAll([[first], [row]], request);
    expect(second.postings).toEqual(postings);
    expect(second.rows).toEqual(rows);
    // Importing the same file again changes nothing.
    const again = importAll([[first], [row], [row]], request);
    expect(again.rows).toEqual({ inserted: 0, updated: 0, unchanged: 1 });
    expect(again.postings).toEqual(postings);
  });
});

describe('what is refused, at its line', () => {
  test.each<[string, readonly Cells[], string]>([
    ['another content without a day', [{ ...EMPLOYED, unit: 'MC-B' }], 'staff/needs-start:2'],
    ['an unknown unit', [{ ...first, unit: 'MC-Z' }], 'staff/unknown-unit:2'],
    [
      'an earlier posting that runs into the stored one',
      [{ ...first, unit: 'MC-B', from: '01/01/2018' }],
      'staff/changed-later:2',
    ],
    ['another person under the code', [{ ...first, full_name: 'Trần Bình' }], 'staff/two-people:2'],
    ['two rows for one day', [first, { ...first, unit: 'MC-B' }], 'staff/duplicate-row:3'],
    [
      'a posting that outlives its unit',
      [{ ...first, unit: 'MC-B', from: '01/02/2025' }],
      'staff/outside-unit:2',
    ],
    [
      'a posting before its unit opens',
      [{ ...first, unit: 'CN-1', from: '01/02/2025' }],
      'staff/outside-unit:2',
    ],
    ['a last day before the first', [{ ...first, until: '01/01/2019' }], 'staff/ends-before-start:2'],
    ['a day that is none', [{ ...first, from: '30/02/2025' }], 'staff/bad-date:2'],
    ['a position that is none', [{ ...first, position: 'Hoàng đế' }], 'staff/unknown-value:2'],
    ['no code', [{ ...first, code: '' }], 'staff/missing-value:2'],
  ])('%s', (_, rows, finding) => {
    const before = importAll([[first]]);
    const after = importAll([[first], rows]);
    expect(after.findings).toContain(finding);
    expect(after.state).toEqual(before.state);
  });

  test('a secondment of somebody who was nowhere before', () => {
    const row = { ...first, posting: 'Biệt phái' };
    expect(importAll([[row]]).findings).toEqual(['staff/no-sender:2']);
    expect(importAll([[{ ...row, home_agency: 'SO-X' }]]).postings).toEqual([
      '2020-01-01.. MC-A seconded officer quota SO-X',
    ]);
  });

  test('a restriction that cannot be read is not repeated', () => {
    const { diagnostics } = parseStaff(table([{ ...first, restriction: 'bệnh kín' }]));
    expect(diagnostics.map(({ code: slug, args }) => [slug, args])).toEqual([
      ['staff/unknown-restriction', { column: 'restriction' }],
    ]);
  });
});

describe('the person', () => {
  const personOf = (...files: Cells[][]) => importAll(files).state.people[0];

  test('rows of one person add up', () => {
    const person = personOf([
      {
        ...first,
        until: '31/12/2023',
        fields: 'Hộ tịch; Đất đai',
        restriction: 'Thai sản',
        restriction_until: '31/12/2026',
      },
      {
        ...first,
        from: '01/01/2024',
        unit: 'MC-B',
        until: '30/06/2025',
        fields: 'Chứng thực',
        wish: 'gần nhà',
      },
    ]);
    expect(person).toMatchObject({
      fields: ['Chứng thực', 'Hộ tịch', 'Đất đai'],
      wish: 'gần nhà',
      restrictions: [{ category: 'maternity', until: '2027-01-01', consents: false }],
    });
  });

  test('columns that a file does not have stay as they are, empty cells empty them', () => {
    const stored = { ...first, fields: 'Hộ tịch', wish: 'gần nhà', restriction: 'Đi học' };
    expect(personOf([stored], [first])).toMatchObject({ fields: ['Hộ tịch'], wish: 'gần nhà' });
    expect(personOf([stored], [{ ...first, fields: '', wish: '', restriction: '' }])).toMatchObject({
      fields: [],
      wish: '',
      restrictions: [],
    });
  });

  test('another spelling of the name is the same person, and stays as it was given first', () => {
    expect(
      personOf([{ ...first, full_name: 'Lê Hòa' }], [{ ...first, full_name: 'lê  Hoà' }])?.fullName,
    ).toBe('Lê Hòa');
  });

  test('without employment a new person is taken as a civil servant, and it is said once', () => {
    const { employment: _, ...bare } = first;
    const done = importAll([[bare, { ...bare, code: 'CB2', full_name: 'Lê Bình' }]]);
    expect(done.findings).toEqual(['staff/employment-assumed:']);
    expect(done.state.people.map(({ employment }) => employment)).toEqual(['civil-servant', 'civil-servant']);
  });

  test('a posting without a first day begins with its unit', () => {
    expect(importAll([[{ ...EMPLOYED, unit: 'CN-1' }]]).postings).toEqual(['2025-04-01.. CN-1 main officer']);
  });
});

describe('on any file', () => {
  const cell = (...values: string[]) => fc.constantFrom(...values);
  const anyRow = fc.record(
    {
      unit: cell('MC-A', 'MC-B', 'CN-1'),
      posting: cell('', 'Chính', 'Biệt phái', 'Cử đến', 'Kiêm nhiệm'),
      position: cell('', 'Chuyên viên', 'Trưởng phòng'),
      from: cell('', '01/01/2020', '01/05/2024', '01/02/2025', '01/05/2025'),
      until: cell('', '', '30/04/2024', '30/06/2025'),
      leaving: cell('', '', '', '31/05/2025'),
    },
    { requiredKeys: ['unit', 'from'] },
  );
  const anyFile = fc
    .array(anyRow, { minLength: 1, maxLength: 4 })
    .map((rows) => rows.map((row) => ({ ...EMPLOYED, ...row })));
  const anyRequest = fc.constantFrom<Partial<StaffRequest>>({}, { effective: day('2025-02-15') });
  const RUNS = { seed: 20250701, numRuns: 1_500 };

  test('what was imported twice was imported once, and nobody works at two places on one day', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyFile, anyRequest, (rows, request) => {
        const once = importAll([[], rows], request);
        fc.pre(once.state.people.length > 0);
        accepted++;
        expect(checkStaff(once.state, ORG)).toEqual([]);
        const twice = importAll([[], rows, rows], request);
        expect(twice.postings).toEqual(once.postings);
        expect(twice.rows).toEqual({ inserted: 0, updated: 0, unchanged: rows.length });
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(500);
  });
});
