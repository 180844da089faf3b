/** Scenarios as files: what is understood, and what is refused with its line, column and remedy. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareDiagnostics } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { type ListReader, parseScenario } from '#reorg/scenario.js';
import type { Draft } from '#reorg/scenario-model.js';

const FIXTURE = join(import.meta.dirname, '../../fixtures/reorg/sap-nhap-giai-doan-1.yaml');

const HEAD = 'scenario: thu\neffective: 2025-03-01\n';
const MERGE = 'merge: [{ into: CN-TH, from: [MC-1] }]\n';

/** Scenarios here name no files, or files of which nothing is read. */
const noLists: ListReader = async (file) => ({
  value: { file, present: new Set(), rows: [] },
  diagnostics: [],
});

/** A scenario of one phase. */
async function parseOne(text: string, file: string): Promise<Checked<Draft | undefined>> {
  const { value, diagnostics } = await parseScenario(text, file, noLists);
  expect(value?.length ?? 1).toBe(1);
  return { value: value?.[0], diagnostics };
}

/** Each finding as `slug line:column key value`. */
async function findIn(text: string): Promise<string[]> {
  const { value, diagnostics } = await parseOne(text, 's.yaml');
  if (value !== undefined) expect(diagnostics).toEqual([]);
  return diagnostics.toSorted(compareDiagnostics).map(({ code, where, args }) => {
    expect(where?.file).toBe('s.yaml');
    const rest = [args.key, args.value, args.name].filter((arg) => arg !== undefined);
    return [code.replace('reorg/', ''), `${where?.line}:${where?.column}`, ...rest].join(' ');
  });
}

test('the fixture is understood, with the line of every code', async () => {
  const { value, diagnostics } = await parseOne(readFileSync(FIXTURE, 'utf8'), 's.yaml');
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    name: 'sap-nhap-giai-doan-1',
    title: 'Chi nhánh Tây Hồ và Chi nhánh Cầu Giấy',
    basis: '29/KH-UBND, 25/01/2025',
    effective: '2025-03-01',
  });
  expect(value?.open[0]).toMatchObject({
    code: 'CN-TH',
    kind: 'branch',
    quota: 32,
    longitude: 105_806_100,
    latitude: 21_070_800,
    where: { file: 's.yaml', line: 9, column: 11 },
    parent: { code: 'HPASC', where: { line: 11, column: 13 } },
  });
  expect(value?.merge.map(({ path, into, from }) => [path, into.code, from.map((m) => m.code)])).toEqual([
    ['merge.1', 'CN-TH', ['MC-SXD', 'MC-STC', 'MC-STNMT', 'MC-TH', 'MC-P-BUOI']],
    ['merge.2', 'CN-CG', ['MC-STP', 'MC-CG', 'MC-P-DVH']],
  ]);
  expect(value?.merge[1]?.from[2]?.where).toEqual({ file: 's.yaml', line: 30, column: 27 });
});

describe('text stays text', () => {
  test('a code of digits keeps its zeros, in quotes or not', async () => {
    const { value } = await parseOne(
      `${HEAD}merge: [{ into: 00097, from: ["00103", 0x1F, 1e3, yes, null] }]`,
      's.yaml',
    );
    expect(value?.merge[0]?.into.code).toBe('00097');
    expect(value?.merge[0]?.from.map((m) => m.code)).toEqual(['00103', '0x1F', '1e3', 'yes', 'null']);
  });

  test('decomposed letters are composed, blanks run together', async () => {
    const { value } = await parseOne(`${HEAD}title: "Tây  ${'Hồ'.normalize('NFD')} "\n${MERGE}`, 's.yaml');
    expect(value?.title).toBe('Tây Hồ');
  });

  test('a title may be left out; the name stands for it', async () => {
    const { value } = await parseOne(HEAD + MERGE, 's.yaml');
    expect(value).toMatchObject({ title: 'thu', basis: '', open: [] });
  });

  test.each([
    ['2025-03-01', '2025-03-01'],
    ['01/03/2025', '2025-03-01'],
    ['1-3-2025', '2025-03-01'],
  ])('the day %s is %s', async (written, day) => {
    const { value } = await parseOne(`scenario: thu\neffective: ${written}\n${MERGE}`, 's.yaml');
    expect(value?.effective).toBe(day);
  });

  test('kinds and levels are understood in Vietnamese too', async () => {
    const { value } = await parseOne(
      `${HEAD}open: [{ code: CN-TH, kind: Chi nhánh, level: Cấp tỉnh, name: T, fields: [Đất đai, Hộ tịch, Đất đai] }]`,
      's.yaml',
    );
    expect(value?.open[0]).toMatchObject({
      kind: 'branch',
      level: 'province',
      fields: ['Hộ tịch', 'Đất đai'],
      areas: undefined,
    });
  });

  test('saying that staff follow is allowed', async () => {
    expect(await findIn(`${HEAD}${MERGE}staff: follow\n`)).toEqual([]);
  });
});

test.each([
  ['parallel_until: 2025-03-31', '2025-04-01'],
  ['parallel_until: 28/02/2025', '2025-03-01'],
  ['parallel_until: undecided', null],
  ['basis: a', '2025-03-01'],
])('%s closes merged units on %s', async (line, closesOn) => {
  const { value } = await parseOne(`${HEAD}${line}\n${MERGE}`, 's.yaml');
  expect(value?.closesOn).toBe(closesOn);
});

test('closings, renames, moves, selections and files are understood', async () => {
  const { value, diagnostics } = await parseOne(
    `${HEAD}close: [A]
rename: [{ unit: B, name: Tên }]
move: [{ unit: C, parent: D, longitude: 105.5 }]
merge:
  - { into: E, from: { level: Cấp xã, areas: ["2", "1"] }, except: { units: [F] } }
  - { into: E, from: [G] }
`,
    's.yaml',
  );
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject({
    close: [{ code: 'A', path: 'close.1', where: { line: 3 } }],
    rename: [{ code: 'B', path: 'rename.1', name: 'Tên' }],
    move: [{ code: 'C', parent: { code: 'D' }, longitude: 105_500_000, address: undefined }],
    selected: [
      {
        path: 'merge.1',
        into: { code: 'E' },
        from: { kind: 'one-stop', level: 'commune', areas: ['1', '2'] },
        except: { units: ['F'], areas: [] },
      },
    ],
    merge: [{ path: 'merge.2', from: [{ code: 'G' }] }],
  });
});

test('a split is understood, every field and area at its place', async () => {
  const { value, diagnostics } = await parseOne(
    `${HEAD}split:
  - from: A
    into: [{ unit: B, areas: ["00103", "00097"] }, { unit: C, rest: có }]
  - { from: D, into: [{ unit: B, share: 35 % }, { unit: C, share: "0,65" }] }
`,
    's.yaml',
  );
  expect(diagnostics).toEqual([]);
  const at = (line: number, column: number) => ({ file: 's.yaml', line, column });
  expect(value?.split).toMatchObject([
    {
      path: 'split.1',
      from: { code: 'A', where: at(4, 11) },
      into: [
        {
          unit: { code: 'B', where: at(5, 20) },
          areas: [
            { value: '00103', where: at(5, 31) },
            { value: '00097', where: at(5, 40) },
          ],
        },
        { unit: { code: 'C' }, rest: true },
      ],
    },
    { path: 'split.2', into: [{ share: 0.35 }, { share: 0.65 }] },
  ]);
});

test('what is said of people is understood', async () => {
  const { value, diagnostics } = await parseOne(
    `${HEAD}staff:
  rules: [{ match: { unit: A, field: Du lịch, position: Chuyên viên, employment: Hợp đồng }, to: B }]
  appoint: [{ staff: C1, unit: B, position: Giám đốc, acting: có }]
  second: [{ staff: C2, unit: B, until: 31/03/2026 }]
  lend: [{ staff: C3, unit: B }]
  pin: [C4]
  overrides: [{ staff: C5, unit: B, position: Trưởng phòng }]
`,
    's.yaml',
  );
  expect(diagnostics).toEqual([]);
  expect(value?.staff).toMatchObject({
    rules: [
      {
        path: 'rules.1',
        unit: { code: 'A' },
        field: 'Du lịch',
        position: 'officer',
        employment: 'contract',
        to: { code: 'B' },
      },
    ],
    orders: [
      { path: 'appoint.1', kind: 'appoint', staff: 'C1', position: 'director', acting: true, until: null },
      { path: 'second.1', kind: 'second', staff: 'C2', until: '2026-04-01', where: { line: 6 } },
      { path: 'lend.1', kind: 'lend', staff: 'C3', until: null },
      { path: 'overrides.1', kind: 'place', staff: 'C5', position: 'head', acting: false, until: null },
    ],
    pins: [{ staff: 'C4', where: { line: 8 } }],
  });
});

describe('what is not understood is refused at its place', () => {
  test.each<[string, string, string[]]>([
    ['an empty file', '', ['not-a-map 1:1 s.yaml']],
    ['a list', '- a\n', ['not-a-map 1:1 s.yaml']],
    ['a missing day', `scenario: a\n${MERGE}`, ['missing-key 1:1 effective']],
    ['a missing successor', `${HEAD}merge:\n  - from: [A]\n`, ['missing-key 4:5 into']],
    ['an unreal day', `scenario: a\neffective: 2025-02-30\n${MERGE}`, ['bad-date 2:12 effective 2025-02-30']],
    ['an unknown key', `${HEAD}tilte: a\n${MERGE}`, ['misspelt-key 3:1 tilte']],
    [
      'an unknown key of a unit beside other mistakes',
      `${HEAD}open:\n  - { code: A B, kind: nhánh, nam: x, quota: -1, longitude: 190 }\n`,
      [
        'bad-code 4:13 code A B',
        'bad-choice 4:24 kind nhánh',
        'misspelt-key 4:31 nam',
        'bad-number 4:46 quota -1',
        'bad-number 4:61 longitude 190',
      ],
    ],
    ['a text for a list', `${HEAD}merge: A\n`, ['not-a-list 3:8 merge']],
    ['a list for a text', `${HEAD}title: [a]\n${MERGE}`, ['not-text 3:8 title']],
    ['a text for a map', `${HEAD}merge: [A]\n`, ['not-a-map 3:9 merge']],
    ['an empty value', `${HEAD}title:\n${MERGE}`, ['empty-value 3:7 title']],
    ['a file beside a successor', `${HEAD}merge: [{ file: a.csv, into: A }]\n`, ['unknown-key 3:24 into']],
    [
      'an unknown key of a selection',
      `${HEAD}merge: [{ into: A, from: { are: ["1"] } }]\n`,
      ['unknown-key 3:28 are'],
    ],
    [
      'an unknown level',
      `${HEAD}merge: [{ into: A, from: { level: xóm } }]\n`,
      ['bad-choice 3:35 level xóm'],
    ],
    ['a rename without a name', `${HEAD}rename: [{ unit: A }]\n`, ['missing-key 3:10 name']],
    ['a move to no degree', `${HEAD}move: [{ unit: A, latitude: 95 }]\n`, ['bad-number 3:29 latitude 95']],
    ['a code that is none', `${HEAD}close: [A B]\n`, ['bad-code 3:9 close A B']],
    [
      'a last parallel day before the first',
      `${HEAD}parallel_until: 2025-02-27\n${MERGE}`,
      ['parallel-too-early 3:17'],
    ],
    [
      'no last parallel day',
      `${HEAD}parallel_until: later\n${MERGE}`,
      ['bad-date 3:17 parallel_until later'],
    ],
    ['an unknown entry of staff', `${HEAD}${MERGE}staff: { rule: [] }\n`, ['misspelt-key 4:10 rule']],
    [
      'an unknown position',
      `${HEAD}staff: { appoint: [{ staff: A, unit: B, position: vua }] }\n`,
      ['bad-choice 3:51 position vua'],
    ],
    [
      'an acting position without saying so',
      `${HEAD}staff: { appoint: [{ staff: A, unit: B, position: Quyền Giám đốc }] }\n`,
      ['bad-choice 3:51 position Quyền Giám đốc'],
    ],
    [
      'a secondment without an end',
      `${HEAD}staff: { second: [{ staff: A, unit: B }] }\n`,
      ['missing-key 3:19 until'],
    ],
    [
      'neither yes nor no',
      `${HEAD}staff: { appoint: [{ staff: A, unit: B, position: head, acting: maybe }] }\n`,
      ['bad-yes-no 3:65 acting maybe'],
    ],
    ['an empty list', `${HEAD}merge: [{ into: A, from: [] }]\n`, ['empty-value 3:26 from']],
    ['nothing to do', HEAD, ['nothing-to-do 1:1']],
    ['nothing to do, at length', `${HEAD}open: []\nmerge: []\n`, ['nothing-to-do 1:1']],
  ])('%s', async (_, text, expected) => {
    expect(await findIn(text)).toEqual(expected);
  });
});

describe('what the full design holds and this version cannot do is named, never passed over', () => {
  test.each<[string, string, string[]]>([
    [
      'an end of a unit',
      'open: [{ code: A, kind: point, name: B, closes_on: 2026-01-01 }]',
      ['3:41 closes_on'],
    ],
  ])('%s', async (_, text, places) => {
    const tail = /^(merge|open)/.test(text) ? '' : MERGE;
    expect(await findIn(`${HEAD}${text}\n${tail}`)).toEqual(
      places.map((place) => `not-supported-yet ${place}`),
    );
  });
});

describe('what is no YAML, or too clever, is refused in words that say what to mend', () => {
  test.each<[string, string, string[]]>([
    ['an entry twice', `${HEAD}scenario: hai\n`, ['key-twice 3:1 scenario']],
    ['an entry twice, deep inside', `${HEAD}open: [{ code: A, code: B }]\n`, ['key-twice 3:19 code']],
    ['a tab', `${HEAD}open:\n\t- code: A\n`, ['tab-indent 4:1']],
    ['a tab further in', `${HEAD}open:\n  - code: A\n\t  name: B\n`, ['tab-indent 5:1']],
    ['another column', `${HEAD}open:\n  - code: A\n name: B\n`, ['uneven-indent 5:1']],
    ['a colon in a text', `${HEAD}title: Kế hoạch: số 1\n`, ['colon-in-text 3:8']],
    ['a reserved sign', `${HEAD}title: @TTPVHCC\n`, ['reserved-start 3:8']],
    ['an open list', `${HEAD}merge: [A\nclose: []\n`, ['not-closed 4:1']],
    ['an open group', `${HEAD}merge: [{ into: A \nclose: []\n`, ['not-closed 4:1']],
    ['an open quote', `${HEAD}title: "Tây Hồ\n`, ['not-closed 4:1']],
    ['no colon', 'scenario thu\neffective: 2025-03-01\n', ['no-colon 1:1']],
    ['no blank after a dash', `${HEAD}close:\n- A\n-B\n`, ['no-colon 5:1']],
    ['two documents', `${HEAD}---\n${HEAD}`, ['many-documents 3:1']],
    ['a tag', `${HEAD}title: !!js/function x\n`, ['tag-used 3:8']],
    ['an alias', `${HEAD}title: &x a\nbasis: *x\n`, ['alias-used 4:8 x']],
    [
      'aliases of aliases',
      'scenario: &a [x, x]\ntitle: &b [*a, *a]\nbasis: [*b, *b]\n',
      ['alias-used 2:12 a', 'alias-used 2:16 a', 'alias-used 3:9 b', 'alias-used 3:13 b'],
    ],
    ['an entry without a name', `${HEAD}${MERGE}: 1\n`, ['unknown-key 4:1 ']],
    ['a list for a name', `${HEAD}${MERGE}? [a, b]\n: 1\n`, ['unknown-key 4:3 ["a","b"]']],
    ['a name of JavaScript', `${HEAD}${MERGE}__proto__: 1\n`, ['unknown-key 4:1 __proto__']],
    ['another', `${HEAD}${MERGE}constructor: 1\n`, ['unknown-key 4:1 constructor']],
  ])('%s', async (_, text, expected) => {
    expect(await findIn(text)).toEqual(expected);
  });

  test('a thousand lists in one another are refused, not a crash', async () => {
    const found = await findIn(`${HEAD}close: ${'['.repeat(5000)}`);
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('phases', () => {
  const MORE = '  - { name: Mở rộng, effective: 2025-04-01, parallel_until: 2025-04-30, close: [MC-9] }\n';
  const phased = (...phases: string[]) =>
    `scenario: thu\ntitle: T\nconditions: [Mặt bằng]\nphases:\n${phases.join('')}`;

  test('each is a scenario of its own, with the places of the file; conditions are the first one’s to wait for', async () => {
    const { value, diagnostics } = await parseScenario(
      phased('  - effective: 2025-03-01\n    merge: [{ into: CN-TH, from: [MC-1] }]\n', MORE),
      's.yaml',
      noLists,
    );
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject([
      {
        ...{
          phase: '1',
          title: 'T',
          effective: '2025-03-01',
          closesOn: '2025-03-01',
          conditions: ['Mặt bằng'],
        },
        merge: [{ path: 'phases.1.merge.1', into: { where: { line: 6, column: 21 } } }],
      },
      {
        ...{ phase: 'Mở rộng', title: 'T', effective: '2025-04-01', closesOn: '2025-05-01', conditions: [] },
        close: [{ path: 'phases.2.close.1', code: 'MC-9', where: { line: 7, column: 81 } }],
      },
    ]);
  });

  test.each<[string, string, string[]]>([
    [
      'one that begins before another',
      phased(MORE, '  - { effective: 2025-03-01, close: [MC-1] }\n'),
      ['phase-order 6:18'],
    ],
    ['two on one day', phased(MORE, '  - { effective: 01/04/2025, close: [MC-1] }\n'), ['phase-order 6:18']],
    [
      'two of a name',
      phased(MORE, '  - { name: Mở  rộng, effective: 2025-05-01, close: [MC-1] }\n'),
      ['phase-twice 6:13 Mở rộng'],
    ],
    ['a section beside them', `${phased(MORE)}open: []\n`, ['section-outside-phase 6:1 open']],
    ['a day beside them', `${phased(MORE)}effective: 2025-01-01\n`, ['section-outside-phase 6:1 effective']],
    ['none', 'scenario: thu\nphases: []\n', ['empty-value 2:9 phases']],
    ['no list', 'scenario: thu\nphases: { effective: 2025-03-01 }\n', ['not-a-list 2:9 phases']],
    ['one without a day', phased('  - { close: [MC-1] }\n'), ['missing-key 5:5 effective']],
    ['one that does nothing', phased(MORE, '  - { effective: 2025-05-01 }\n'), ['nothing-to-do 6:5']],
    [
      'conditions of one',
      phased('  - { effective: 2025-05-01, close: [A], conditions: [] }\n'),
      ['unknown-key 5:42 conditions'],
    ],
    ['a slip inside one', phased('  - { effective: 2025-05-01, clse: [A] }\n'), ['misspelt-key 5:30 clse']],
    [
      'a wrong date inside one',
      phased('  - { effective: 2025-02-30, close: [A] }\n'),
      ['bad-date 5:18 effective 2025-02-30'],
    ],
    [
      'a last parallel day before its first',
      phased('  - { effective: 2025-05-01, parallel_until: 2025-04-01, close: [A] }\n'),
      ['parallel-too-early 5:46'],
    ],
    [
      'an unknown entry of a merger inside one',
      phased('  - { effective: 2025-05-01, merge: [{ into: A, frm: [B] }] }\n'),
      ['misspelt-key 5:49 frm'],
    ],
  ])('%s is refused at its place', async (_, text, expected) => {
    expect(await findIn(text)).toEqual(expected);
  });
});
