/** The small parts of reading plans: names of files, texts of entries, details, filters. */
import { describe, expect, test } from 'vitest';
import type { UnitCode } from '#kit/brand.js';
import { toFileNames } from '#kit/file-names.js';
import { parseDetails } from '#reorg/document/details.js';
import { entryText, toYamlPath } from '#reorg/document/entry-text.js';
import { filterPlan } from '#reorg/document/filter.js';
import { CENTRE, planReorg, scenarioOf, worldOf } from '../small-world.js';

describe('a file name', () => {
  test.each([
    [
      ['CN-TH', 'CN-CG'],
      ['CN-TH', 'CN-CG'],
    ],
    [
      ['cn-th', 'CN-TH', 'Cn-Th'],
      ['cn-th', 'CN-TH~2', 'Cn-Th~3'],
    ],
    [
      ['con', 'COM1.x', 'LPT9'],
      ['_con', '_COM1.x', '_LPT9'],
    ],
    [
      ['a/b', 'a\\b', 'a:b'],
      ['a_b', 'a_b~2', 'a_b~3'],
    ],
    [
      ['..', '.ẩn', ''],
      ['_', '__n', '_~2'],
    ],
    [['CN-CG+1'], ['CN-CG+1']],
  ])('%j', (codes, names) => expect(toFileNames(codes)).toEqual(names));

  test('is safe whatever the code', () => {
    const codes = Array.from({ length: 300 }, (_, i) => String.fromCharCode(i, 47 + (i % 20)));
    const names = toFileNames(codes);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_+~][A-Za-z0-9._+~-]*$/);
  });
});

describe('the entry of a scenario', () => {
  test.each([
    ['merge.2', ['merge', 1]],
    ['rules.1', ['staff', 'rules', 0]],
    ['phases.3.appoint.2', ['phases', 2, 'staff', 'appoint', 1]],
    ['overrides.17', ['staff', 'overrides']],
    ['allocate', ['allocate']],
  ])('%s', (reason, path) => expect(toYamlPath(reason)).toEqual(path));

  const TEXT = 'merge:\n  - into: CN-A\n    from: [MC-1]\n\n    # nói rõ\n  - into: CN-B\nclose: []\n';
  test('is quoted with all that belongs to it, and no more', () => {
    expect(entryText(TEXT, 2)).toBe('- into: CN-A\n  from: [MC-1]\n\n  # nói rõ');
    expect(entryText(TEXT, 6)).toBe('- into: CN-B');
    expect(entryText(TEXT, 99)).toBe('');
  });
});

describe('personal details', () => {
  const read = (...rows: Record<string, string>[]) =>
    parseDetails({
      file: 'a.csv',
      present: new Set(['staff', 'birth_date', 'sex', 'coefficient']),
      rows: rows.map((cells, i) => ({ line: i + 2, cells })),
    });

  test.each([
    ['31/03/1980', '1980-03-31'],
    ['1980-03-31', '1980-03-31'],
    ['1980', '1980'],
    ['03/1980', '03/1980'],
    ['31/02/1980', ''],
    ['sinh năm 80', ''],
  ])('born %s', (birth_date, born) => {
    const { value, diagnostics } = read({ staff: 'CB1', birth_date });
    expect(value.get('CB1')?.born).toBe(born);
    expect(diagnostics.map(({ code }) => code)).toEqual(born === '' ? ['reorg/details-value'] : []);
  });

  test('a code that stands twice counts once, and is named', () => {
    const { value, diagnostics } = read(
      { staff: 'CB1', sex: 'Nữ', coefficient: '3,33' },
      { staff: 'CB1', sex: 'nam' },
    );
    expect(value.get('CB1')).toMatchObject({ sex: 'female', coefficient: 3.33 });
    expect(diagnostics.map(({ code, where }) => [code, where?.line])).toEqual([['reorg/details-twice', 3]]);
  });
});

describe('a part of a plan', () => {
  const world = worldOf({
    units: [CENTRE, { code: 'MC-1' }, { code: 'MC-2' }],
    postings: [
      { staff: 'A', unit: 'MC-1' },
      { staff: 'B', unit: 'MC-2' },
    ],
  });
  const plan = planReorg(
    world,
    [],
    scenarioOf({
      open: [{ code: 'CN-A' }, { code: 'CN-A-1', kind: 'point', parent: 'CN-A' }, { code: 'CN-B' }],
      merge: [
        ['CN-A-1', ['MC-1']],
        ['CN-B', ['MC-2']],
      ],
    }),
  );
  const partOf = (unit: string) => filterPlan(plan, { unit: unit as UnitCode });

  test('is a unit with all below it', () => {
    expect(partOf('CN-A')?.people.map(({ staff }) => staff)).toEqual(['A']);
    expect(partOf('CN-A')?.units.map(({ code }) => code)).toEqual(['CN-A', 'CN-A-1', 'MC-1']);
    expect(partOf('MC-2')?.people.map(({ staff }) => staff)).toEqual(['B']);
  });

  test('is none where the plan does not name the unit', () => expect(partOf('CN-C')).toBeUndefined());

  test('is the people of one form', () => {
    expect(filterPlan(plan, { form: 'follows' })?.people).toHaveLength(2);
    expect(filterPlan(plan, { form: 'transfer' })?.people).toEqual([]);
  });
});
