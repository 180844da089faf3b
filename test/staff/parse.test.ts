/** Rows of a staff file: several restrictions in a cell, employment in a title, who is named twice. */
import { describe, expect, test } from 'vitest';
import { judgeIdentity } from '#staff/identity.js';
import { TASKS } from '#staff/model.js';
import { parseStaff } from '#staff/parse.js';
import { hasTask, tasksAllowed } from '#staff/tasks.js';
import { openUnits } from '#staff/unit-finder.js';
import { day, org, unit, version } from '../org/state.js';
import { ORG, person, posting, unitOfCode } from './world.js';

type Cells = Readonly<Record<string, string>>;

function parse(rows: readonly Cells[]) {
  const full = rows.map((cells) => ({ code: 'CB1', full_name: 'Lê An', unit: 'A', ...cells }));
  const lines = full.map((cells, i) => ({ line: i + 2, cells }));
  const present = new Set(full.flatMap((cells) => Object.keys(cells)));
  return parseStaff({ file: 'a.csv', rows: lines, present, read: rows.length, blank: 0 });
}

describe('restrictions', () => {
  test.each<[string, Cells, readonly (readonly [string, string | null, boolean])[]]>([
    ['none', { restriction: '' }, []],
    ['none, said', { restriction: 'Không' }, []],
    ['one without an end', { restriction: 'Thai sản' }, [['maternity', null, false]]],
    [
      'one with an end and consent',
      { restriction: 'Thai sản', restriction_until: '31/12/2025', consents: 'có' },
      [['maternity', '2026-01-01', true]],
    ],
    [
      'two with one end',
      { restriction: 'thai sản; khó khăn', restriction_until: '31/12/2025', consents: 'có' },
      [
        ['maternity', '2026-01-01', true],
        ['hardship', '2026-01-01', true],
      ],
    ],
    [
      'two, each its own',
      { restriction: 'thai sản; kỷ luật', restriction_until: '-; 30/06/2025', consents: 'có; không' },
      [
        ['maternity', null, true],
        ['discipline', '2025-07-01', false],
      ],
    ],
  ])('%s', (_, cells, expected) => {
    const { value, diagnostics } = parse([cells]);
    expect(diagnostics).toEqual([]);
    expect(
      value[0]?.person.restrictions?.map(({ category, until, consents }) => [category, until, consents]),
    ).toEqual(expected);
  });

  test('what cannot be read is told without being repeated', () => {
    const { diagnostics } = parse([{ restriction: 'thai sản; bệnh lạ' }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['staff/unknown-restriction']);
    expect(JSON.stringify(diagnostics)).not.toMatch(/bệnh|thai/);
  });
});

test.each([
  ['Nhân viên hợp đồng 111', undefined, 'contract'],
  ['Nhân viên bưu chính', undefined, 'postal'],
  ['Nhân viên đại lý', undefined, 'contract'],
  ['Chuyên viên', undefined, undefined],
  ['Nhân viên hợp đồng', 'Viên chức', 'public-employee'],
  ['Nhân viên hợp đồng', '', 'contract'],
])('the employment of %s (%s) is %s', (position, employment, expected) => {
  const { value } = parse([employment === undefined ? { position } : { position, employment }]);
  expect(value[0]?.person.employment).toBe(expected);
});

describe('people are told apart', () => {
  test.each<[string, readonly Cells[], string[]]>([
    [
      'one code, one birth date in two spellings',
      [{ birth_date: '01/02/1980' }, { birth_date: '1-2-1980' }],
      [],
    ],
    [
      'one code, two birth dates',
      [{ birth_date: '01/02/1980' }, { birth_date: '1990' }],
      ['two-birth-dates:3'],
    ],
    [
      'two codes, one name and birth date',
      [
        { birth_date: '1980', full_name: 'Lê Hòa' },
        { code: 'CB2', birth_date: '1980', full_name: 'LÊ HOÀ' },
      ],
      ['duplicate-person:3'],
    ],
    [
      'two codes, one name, two birth dates',
      [{ birth_date: '1980' }, { code: 'CB2', birth_date: '1981' }],
      [],
    ],
    ['two codes, one name, no birth date', [{}, { code: 'CB2' }], []],
    [
      'three codes of one person, two rows each',
      ['CB1', 'CB2', 'CB3', 'CB1', 'CB2'].map((code) => ({ code, birth_date: '1980' })),
      ['duplicate-person:3', 'duplicate-person:4'],
    ],
  ])('%s', (_, rows, found) => {
    const said = judgeIdentity(parse(rows).value).map(({ code, where }) => `${code.slice(6)}:${where?.line}`);
    expect(said).toEqual(found);
  });

  test('no finding repeats a birth date', () => {
    const rows = [{ birth_date: '1980' }, { birth_date: '1981' }, { code: 'CB2', birth_date: '1980' }];
    expect(JSON.stringify(judgeIdentity(parse(rows).value))).not.toMatch(/198/);
  });
});

describe('a unit is found', () => {
  const renamed = unit(7, 'CU', {}, [
    version({ name: 'Tên cũ', until: day('2025-01-01') }),
    version({ name: 'Tên mới', from: day('2025-01-01') }),
  ]);
  const find = openUnits(
    org([
      renamed,
      unit(1, 'X', { name: 'Chi nhánh Hòa Bình' }),
      unit(2, 'Y', { name: 'Trùng' }),
      unit(3, 'Z', { name: 'Trùng', until: day('2025-01-01') }),
      unit(4, 'Trùng'),
    ]),
  );
  const name = (text: string, on: string) => {
    const found = find(text, day(on));
    return typeof found === 'object' ? found.code : found;
  };
  test.each([
    ['X', '2025-03-01', 'X'],
    ['chi nhánh  Hoà Bình', '2025-03-01', 'X'],
    ['Chi nhanh Hoa Binh', '2025-03-01', undefined],
    ['Trùng', '2025-03-01', 'Trùng'],
    ['trùng', '2025-03-01', 'Y'],
    ['trùng', '2024-03-01', 'several'],
    ['Tên cũ', '2024-03-01', 'CU'],
    ['Tên cũ', '2025-03-01', undefined],
    ['Tên mới', '2025-03-01', 'CU'],
    ['Không có', '2025-03-01', undefined],
  ])('%s on %s: %s', (text, on, code) => {
    expect(name(text, on)).toBe(code);
  });
});

describe('tasks', () => {
  const agent = unit(8, 'DL', { kind: 'agent' });
  test.each([
    ['civil-servant', unitOfCode('A'), 'guide receive digitise approve return'],
    ['postal', unitOfCode('A'), 'guide digitise return'],
    ['contract', agent, 'guide digitise'],
    ['postal', agent, 'guide digitise'],
  ] as const)('allowed to %s people at %o', (employment, at, tasks) => {
    expect(tasksAllowed({ employment }, at, posting(1)).join(' ')).toBe(tasks);
  });

  test('those given count, else all that are allowed', () => {
    const at = ORG.units[0];
    if (at === undefined) throw new Error('there are units');
    const given = posting(1, { tasks: ['return'] });
    expect(TASKS.filter((task) => hasTask(task, person(1), at, given))).toEqual(['return']);
    for (const someone of [person(1), person(1, { employment: 'postal' })]) {
      const all = TASKS.filter((task) => hasTask(task, someone, at, posting(1)));
      expect(all).toEqual(tasksAllowed(someone, at, posting(1)));
    }
  });
});
