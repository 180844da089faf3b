/** Lists that stand in files: read as if the scenario held them, every value at its cell. */
import { describe, expect, test } from 'vitest';
import { compareDiagnostics } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { LIST_FORMATS } from '#reorg/lists/formats.js';
import { parseScenario } from '#reorg/scenario.js';
import type { Draft } from '#reorg/scenario-model.js';

type Rows = readonly Readonly<Record<string, string>>[];

const HEAD = 'scenario: thu\neffective: 2025-03-01\n';

/** Rows begin on line 2. */
async function parse(
  yaml: string,
  files: Readonly<Record<string, Rows>>,
): Promise<Checked<Draft | undefined>> {
  const read = await parseScenario(`${HEAD}${yaml}`, 's.yaml', async (file, format) => {
    const rows = files[file] ?? [];
    const known = new Set(format.columns.map(({ key }) => key));
    for (const key of rows.flatMap((row) => Object.keys(row))) expect(known, `${file} ${key}`).toContain(key);
    const table = { file, present: known, rows: rows.map((cells, i) => ({ line: i + 2, cells })) };
    return { value: table, diagnostics: [] };
  });
  return { value: read.value?.[0], diagnostics: read.diagnostics };
}

const found = async (yaml: string, files: Readonly<Record<string, Rows>>): Promise<string[]> =>
  (await parse(yaml, files)).diagnostics
    .toSorted(compareDiagnostics)
    .map(({ code, where }) => `${code.replace('reorg/', '')} ${where?.file}:${where?.line} ${where?.column}`);

describe('each list', () => {
  test.each<[string, string, Rows, object]>([
    [
      'open',
      'open: [{ file: f.csv }]',
      [
        {
          code: 'CN-TH',
          kind: 'Chi nhánh',
          name: 'Tây Hồ',
          parent: 'HPASC',
          quota: '32',
          fields: 'Đất đai; Thuế',
          areas: '00097 00103',
        },
      ],
      {
        open: [
          {
            ...{
              code: 'CN-TH',
              kind: 'branch',
              quota: 32,
              fields: ['Thuế', 'Đất đai'],
              areas: ['00097', '00103'],
            },
            where: { file: 'f.csv', line: 2, column: 'code' },
            parent: { code: 'HPASC', where: { file: 'f.csv', line: 2, column: 'parent' } },
          },
        ],
      },
    ],
    [
      'close',
      'close: [A, { file: f.csv }]',
      [{ unit: '00097' }],
      {
        close: [
          { code: 'A', path: 'close.1' },
          { code: '00097', path: 'close.2:2' },
        ],
      },
    ],
    [
      'rename',
      'rename: { file: f.csv }',
      [{ unit: 'A', name: 'Tên mới' }],
      { rename: [{ code: 'A', name: 'Tên mới', path: 'rename.2' }] },
    ],
    [
      'move',
      'move: [{ file: f.csv }]',
      [{ unit: 'A', parent: 'B', longitude: '105,8' }],
      { move: [{ code: 'A', parent: { code: 'B' }, longitude: 105_800_000, path: 'move.1:2' }] },
    ],
    [
      'rules',
      'staff: { rules: [{ file: f.csv }, { match: {}, to: C }] }',
      [
        { unit: 'A', field: 'Đất đai', to: 'B' },
        { position: 'Trưởng phòng', to: 'B' },
      ],
      {
        staff: {
          rules: [
            { path: 'rules.1:2', unit: { code: 'A' }, field: 'Đất đai', to: { code: 'B' } },
            { path: 'rules.1:3', unit: undefined, position: 'head' },
            { path: 'rules.2', to: { code: 'C', where: { file: 's.yaml', line: 3 } } },
          ],
        },
      },
    ],
    [
      'appoint',
      'staff: { appoint: [{ file: f.csv }] }',
      [{ staff: '0012', full_name: 'An', unit: 'B', position: 'Quyền Giám đốc' }],
      { staff: { orders: [{ kind: 'appoint', staff: '0012', position: 'director', acting: true }] } },
    ],
    [
      'second',
      'staff: { second: [{ file: f.csv }] }',
      [{ staff: 'X', unit: 'B', until: '2026-03-31' }],
      { staff: { orders: [{ kind: 'second', until: '2026-04-01' }] } },
    ],
    [
      'lend',
      'staff: { lend: [{ file: f.csv }] }',
      [{ staff: 'X', unit: 'B' }],
      { staff: { orders: [{ kind: 'lend', until: null }] } },
    ],
    [
      'pin',
      'staff: { pin: [{ file: f.csv }] }\nclose: [A]',
      [{ staff: 'X' }],
      { staff: { pins: [{ staff: 'X', where: { line: 2, column: 'staff' } }] } },
    ],
    [
      'overrides, named as a text',
      'staff: { overrides: f.csv }',
      [
        { staff: 'X', unit: 'B', position: '' },
        { staff: 'Y', unit: 'B' },
      ],
      {
        staff: {
          orders: [
            { path: 'overrides.2', kind: 'place', position: undefined },
            { path: 'overrides.3', staff: 'Y' },
          ],
        },
      },
    ],
    [
      'require',
      'require: [{ file: f.csv }]\nclose: [A]',
      [{ unit: 'B', fields: 'Tư pháp; Lao động', at_least: '2' }],
      {
        require: [{ path: 'require.1:2', unit: { code: 'B' }, fields: ['Lao động', 'Tư pháp'], atLeast: 2 }],
      },
    ],
  ])('%s', async (_, yaml, rows, expected) => {
    const { value, diagnostics } = await parse(yaml, { 'f.csv': rows });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject(expected);
  });

  test('that the design names has a format', () => {
    expect(Object.keys(LIST_FORMATS)).toEqual([
      ...['open', 'merge', 'split', 'close', 'rename', 'move'],
      ...['rules', 'appoint', 'second', 'lend', 'pin', 'overrides'].map((name) => `staff.${name}`),
      'require',
    ]);
  });
});

describe('old and new units', () => {
  const ROWS: Rows = [
    { old_unit: 'A', new_unit: 'X' },
    { old_unit: 'B', new_unit: 'X', areas: '00097' },
    { old_unit: 'C', new_unit: 'Y' },
    { old_unit: 'B', new_unit: 'Y', areas: '00103, 00100' },
    { old_unit: 'D', new_unit: 'X' },
    { old_unit: 'E', new_unit: 'E' },
    { old_unit: 'F', new_unit: 'X', share: '35 %' },
    { old_unit: 'F', new_unit: 'F', share: 'còn lại' },
    { old_unit: 'G', new_unit: 'X', fields: 'Đất đai' },
    { old_unit: 'G', new_unit: 'Y' },
    { old_unit: 'H', new_unit: 'X' },
    { old_unit: 'H', new_unit: 'Y' },
  ];

  test.each(['merge', 'split'])('become mergers and splits, under %s', async (list) => {
    const { value, diagnostics } = await parse(`${list}: [{ file: f.csv }]`, { 'f.csv': ROWS });
    expect(diagnostics).toEqual([]);
    expect(
      value?.merge.map(({ path, into, from }) => [path, into.code, from.map(({ code }) => code)]),
    ).toEqual([
      [`${list}.1`, 'X', ['A', 'D']],
      [`${list}.1`, 'Y', ['C']],
    ]);
    expect(value?.merge[0]?.from[1]?.where).toEqual({ file: 'f.csv', line: 6, column: 'old_unit' });
    const said = value?.split.map(({ path, from, into }) => [
      ...[path, from.code],
      ...into.map(({ unit, fields, areas, share, rest }) => {
        const what = (fields ?? areas)?.map((one) => one.value).join('+') ?? share ?? (rest ? 'rest' : '?');
        return `${unit.code} ${what}`;
      }),
    ]);
    expect(said).toEqual([
      [`${list}.1:3`, 'B', 'X 00097', 'Y 00100+00103'],
      [`${list}.1:8`, 'F', 'X 0.35', 'F rest'],
      [`${list}.1:10`, 'G', 'X Đất đai', 'Y rest'],
      [`${list}.1:12`, 'H', 'X ?', 'Y ?'],
    ]);
    expect(value?.split[0]?.into[1]?.areas?.[0]?.where).toEqual({ file: 'f.csv', line: 5, column: 'areas' });
  });

  test('stand beside entries of the scenario, which keep their numbers', async () => {
    const yaml =
      'merge:\n  - { into: Z, from: [M] }\n  - { file: f.csv }\n  - { into: Z, from: [N] }\nsplit: [{ from: S, into: [{ unit: X }] }]';
    const { value } = await parse(yaml, { 'f.csv': ROWS });
    expect(
      value?.merge.map(({ path, from }) => `${path} ${from[0]?.where.file}:${from[0]?.where.line}`),
    ).toEqual(['merge.1 s.yaml:4', 'merge.2 f.csv:2', 'merge.2 f.csv:4', 'merge.3 s.yaml:6']);
    expect(value?.split.map(({ path }) => path)).toEqual([
      'split.1',
      'merge.2:3',
      'merge.2:8',
      'merge.2:10',
      'merge.2:12',
    ]);
  });
});

describe('what cannot be read is named by file, line and column', () => {
  test.each<[string, string, Rows, string[]]>([
    [
      'no old code',
      'merge: [{ file: f.csv }]',
      [{ old_unit: '', new_unit: 'X' }],
      ['list-cell-missing f.csv:2 old_unit'],
    ],
    [
      'two new codes',
      'merge: [{ file: f.csv }]',
      [{ old_unit: 'A', new_unit: 'X; Y' }],
      ['list-file-cell f.csv:2 new_unit'],
    ],
    [
      'a share that is none',
      'merge: [{ file: f.csv }]',
      [
        { old_unit: 'A', new_unit: 'X', share: 'nửa' },
        { old_unit: 'A', new_unit: 'Y', share: '50 %' },
      ],
      ['bad-number f.csv:2 share'],
    ],
    ['no name', 'rename: [{ file: f.csv }]', [{ unit: 'A', name: '' }], ['list-cell-missing f.csv:2 name']],
    [
      'an unknown kind',
      'open: [{ file: f.csv }]',
      [{ code: 'A', kind: 'nhánh', name: 'B' }],
      ['bad-choice f.csv:2 kind'],
    ],
    [
      'an unreal day',
      'staff: { second: [{ file: f.csv }] }',
      [{ staff: 'A', unit: 'B', until: '2025-02-30' }],
      ['bad-date f.csv:2 until'],
    ],
    [
      'an unknown position',
      'staff: { overrides: f.csv }',
      [{ staff: 'A', unit: 'B', position: 'vua' }],
      ['bad-choice f.csv:2 position'],
    ],
    ['no code to close', 'close: [{ file: f.csv }]', [{ unit: 'A B' }], ['list-file-cell f.csv:2 unit']],
    ['an entry beside the file', 'merge: [{ file: f.csv, into: A }]', [], ['unknown-key s.yaml:3 24']],
    ['a file without a name', 'merge: [{ file: }]', [], ['empty-value s.yaml:3 17']],
    ['a list of files in one', 'close: { file: [a, b] }', [], ['not-text s.yaml:3 16']],
  ])('%s', async (_, yaml, rows, expected) => {
    expect(await found(yaml, { 'f.csv': rows })).toEqual(expected);
  });
});

test('phases name files of their own', async () => {
  const read = await parseScenario(
    'scenario: thu\nphases:\n  - { effective: 2025-03-01, close: [A] }\n  - { effective: 2025-04-01, merge: [{ file: f.csv }] }\n',
    's.yaml',
    async (file) => ({
      value: {
        file,
        present: new Set(),
        rows: [
          { line: 2, cells: { old_unit: 'B', new_unit: 'C' } },
          { line: 3, cells: { old_unit: 'D', new_unit: 'C', share: '50 %' } },
          { line: 4, cells: { old_unit: 'D', new_unit: 'E', share: '50 %' } },
        ],
      },
      diagnostics: [],
    }),
  );
  expect(read.diagnostics).toEqual([]);
  expect(read.value?.[1]).toMatchObject({
    merge: [{ path: 'phases.2.merge.1', into: { code: 'C', where: { file: 'f.csv', line: 2 } } }],
    split: [{ path: 'phases.2.merge.1:3', from: { code: 'D' } }],
  });
  expect(read.value?.[0]).toMatchObject({ merge: [], split: [], close: [{ code: 'A' }] });
});
