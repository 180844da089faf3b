/** `catalogue diff`: exactly the edits, and spelling told apart from content. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CatalogueState, diffCatalogues, type ProcedureDiff } from '#catalogue/diff/diff.js';
import { ATTRIBUTE_KEYS, type Attributes, BLANK_ATTRIBUTES } from '#catalogue/model.js';
import type { ProcedureCode } from '#kit/brand.js';
import { play } from '../play.js';
import { ask, file, inFolder } from './place.js';

interface DiffData {
  readonly counts: Readonly<Record<ProcedureDiff['kind'], number>>;
  readonly procedures: readonly ProcedureDiff[];
}

const state = (procedures: Readonly<Record<string, Partial<Attributes>>>): CatalogueState =>
  new Map(Object.entries(procedures).map(([code, attributes]) => [code as ProcedureCode, attributes]));

const kindOf = (before: Partial<Attributes>, after: Partial<Attributes>) =>
  diffCatalogues(state({ '1.000001': before }), state({ '1.000001': after })).map(({ kind, changes }) => [
    kind,
    ...changes.map(({ attribute, spelling }) => (spelling ? `~${attribute}` : attribute)),
  ])[0];

describe('one procedure', () => {
  test.each<[string, Partial<Attributes>, Partial<Attributes>, unknown]>([
    ['the same', { name: 'A' }, { name: 'A' }, undefined],
    ['another name', { name: 'Đăng ký' }, { name: 'Cấp lại' }, ['renamed', 'name']],
    ['tone placement', { name: 'Huỷ hoà giải' }, { name: 'Hủy hòa giải' }, ['spelling', '~name']],
    ['letter case and blanks', { field: 'Hộ Tịch' }, { field: 'Hộ  tịch' }, ['spelling', '~field']],
    ['y and i', { name: 'Qui hoạch' }, { name: 'Quy hoạch' }, ['spelling', '~name']],
    ['a real diacritic', { field: 'Hộ tich' }, { field: 'Hộ tịch' }, ['amended', 'field']],
    [
      'another way to write a time',
      { timeLimit: '05 ngày làm việc' },
      { timeLimit: '5 ngày làm việc' },
      ['spelling', '~timeLimit'],
    ],
    ['another time', { timeLimit: '5 ngày làm việc' }, { timeLimit: '5 ngày' }, ['amended', 'timeLimit']],
    [
      'two unreadable times',
      { timeLimit: 'theo luật' },
      { timeLimit: 'theo nghị định' },
      ['amended', 'timeLimit'],
    ],
    ['agencies', { implementing: ['A', 'B'] }, { implementing: ['A'] }, ['amended', 'implementing']],
    [
      'spelling beside content',
      { name: 'Hoà', fee: '1' },
      { name: 'Hòa', fee: '2' },
      ['amended', '~name', 'fee'],
    ],
    ['what one side does not speak of', { name: 'A', fee: '1' }, { name: 'A' }, undefined],
  ])('%s', (_, before, after, expected) => {
    expect(kindOf(before, after)).toEqual(expected);
  });
});

test('applying the edits of a diff to the one gives the other', () => {
  const attributes = fc
    .record({
      name: fc.string(),
      field: fc.string(),
      fee: fc.string(),
      implementing: fc.array(fc.string({ minLength: 1 })),
    })
    .map(
      (some): Attributes => ({
        ...BLANK_ATTRIBUTES,
        ...some,
        implementing: some.implementing.map((one) => one.replaceAll('\n', ' ')),
      }),
    );
  const states = fc.dictionary(fc.stringMatching(/^1\.00000\d$/), attributes).map(state);
  fc.assert(
    fc.property(states, states, (before, after) => {
      const result = new Map<string, unknown>([...before].map(([code, one]) => [code, texts(one)]));
      for (const { code, kind, changes } of diffCatalogues(before, after)) {
        if (kind === 'removed') result.delete(code);
        else if (kind === 'added') result.set(code, texts(after.get(code) ?? {}));
        else
          result.set(code, {
            ...(result.get(code) as object),
            ...Object.fromEntries(changes.map((one) => [one.attribute, one.after])),
          });
      }
      expect(result).toEqual(new Map([...after].map(([code, one]) => [code, texts(one)])));
    }),
    { seed: 20_260_301, numRuns: 200 },
  );
});

const texts = (attributes: Partial<Attributes>) =>
  Object.fromEntries(
    ATTRIBUTE_KEYS.map((key) => {
      const value = attributes[key] ?? '';
      return [key, typeof value === 'string' ? value : value.join('\n')];
    }),
  );

describe('the command', () => {
  inFolder({ init: true });

  const old = () =>
    file('a.csv', 'code,name,field', '1.000001,Một,X', '1.000002,Hai,X', '1.000003,Ba,X', '1.000004,Bốn,X');
  const edited = () =>
    file('b.csv', 'code,name,field', '1.000001,Một,Y', '1.000002,HAI,X', '1.000004,Bốn,X', '1.000005,Năm,X');

  test('lists what changed, with exit 1 only when asked', async () => {
    const { exit, data } = await ask<DiffData>('diff', old(), edited());
    expect([exit, data.counts]).toEqual([0, { added: 1, removed: 1, renamed: 0, amended: 1, spelling: 1 }]);
    expect((await ask('diff', old(), edited(), '--exit-code')).exit).toBe(1);
    expect((await ask('diff', old(), old(), '--exit-code')).exit).toBe(0);
  });

  test('fails when too many are gone', async () => {
    expect(await ask('diff', old(), edited(), '--max-removed', '20%')).toMatchObject({
      exit: 1,
      codes: ['too-many-removed'],
    });
    expect((await ask('diff', old(), edited(), '--max-removed', '25%')).exit).toBe(0);
    expect((await ask('diff', old(), edited(), '--max-removed', '0')).exit).toBe(1);
    expect((await ask('diff', old(), edited(), '--max-removed', 'x')).exit).toBe(2);
  });

  test('compares the database on two days, and with a file', async () => {
    await ask('import', old());
    await ask('import', edited(), '--effective', '2025-07-01');
    const { data } = await ask<DiffData>('diff', '@2025-06-30', '@2025-07-01');
    expect(data.procedures.map(({ code, kind }) => [code, kind])).toEqual([
      ['1.000001', 'amended'],
      ['1.000002', 'spelling'],
      ['1.000005', 'added'],
    ]);
    expect((await ask<DiffData>('diff', '@db', edited(), '--today', '2025-08-01')).data.counts.removed).toBe(
      1,
    );
    expect(await ask('diff', '@yesterday', '@db')).toMatchObject({ exit: 2, codes: ['not-a-source'] });
  });

  test('names rows it could not compare', async () => {
    const broken = file('c.csv', 'code,name,field', '1.000001,Một,X', ',Hai,X');
    expect((await ask('diff', old(), broken)).codes).toEqual(['code-missing:3']);
  });

  test('writes Markdown for a pull request', async () => {
    const { stdout } = await play(['catalogue', 'diff', old(), edited(), '--format', 'md']);
    expect(stdout).toContain('| sửa đổi | 1.000001 | Một | Lĩnh vực | X | Y |');
  });
});

const shared = `${process.cwd()}/../shared/data/catalogue/details-2026-07.csv`;

describe.skipIf(!existsSync(shared))('a real catalogue (needs ../shared/data)', () => {
  inFolder();

  test('an edited copy shows exactly the edits', async () => {
    const text = readFileSync(shared, 'utf8').normalize('NFC');
    const changed = text
      .replace('Quản lý xuất nhập cảnh', 'Xuất nhập cảnh')
      .replace('6968/QĐ-BCA', '6969/QĐ-BCA')
      .replace(/^1\.000178,/m, '1.900178,');
    writeFileSync('a.csv', text);
    writeFileSync('b.csv', changed);
    const { data } = await ask<DiffData>('diff', 'a.csv', 'b.csv');
    expect(data.counts).toEqual({ added: 1, removed: 1, renamed: 0, amended: 1, spelling: 0 });
    const amended = data.procedures.find(({ kind }) => kind === 'amended');
    expect(amended?.changes.map(({ attribute }) => attribute)).toEqual(['field', 'decision']);
  });
});
