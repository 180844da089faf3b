/** `catalogue validate` as people and CI use it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { play } from '../play.js';
import { ask, file, inFolder } from './place.js';
import { checkJunit, checkSarif } from './report-schemas.js';

inFolder();

interface Summary {
  readonly summary: Readonly<Record<'rows' | 'errors' | 'warnings' | 'notes' | 'notEvaluated', number>>;
  readonly notEvaluated: readonly { readonly rule: string; readonly file: string; readonly reason: string }[];
  readonly known: number;
}

const bad = () =>
  file('a.csv', 'code,name', '1.000894.H26,Đăng ký kết hôn', 'xyz,Đăng ký giám hộ', '1.001193,Đăng  ký');

describe('severity', () => {
  test('fails on errors unless told otherwise', async () => {
    const usual = await ask<Summary>('validate', bad());
    expect([usual.exit, usual.codes]).toEqual([1, ['code-suffix:2', 'code-grammar:3', 'name-blanks:4']]);
    expect(usual.data.summary).toMatchObject({ rows: 3, errors: 1, warnings: 0, notes: 2 });
    expect((await ask('validate', bad(), '--fail-on', 'never')).exit).toBe(0);
    const clean = file('b.csv', 'code,name', '1.000894.H26,Đăng ký kết hôn');
    expect((await ask('validate', clean)).exit).toBe(0);
    expect((await ask('validate', clean, '--fail-on', 'note')).exit).toBe(1);
  });

  test('of a rule is set by flags, and by motcua.yaml below them', async () => {
    const codes = async (...flags: string[]) => (await ask('validate', bad(), ...flags)).diagnostics;
    const levels = (found: Awaited<ReturnType<typeof codes>>) =>
      Object.fromEntries(found.map(({ code, severity }) => [code.replace('catalogue/', ''), severity]));
    expect(
      levels(await codes('--rule', 'code-grammar=warning', '--rule', 'catalogue/name-blanks=off')),
    ).toEqual({
      'code-suffix': 'note',
      'code-grammar': 'warning',
    });
    file('motcua.yaml', 'rules:', '  code-suffix: error', '  code-grammar: off');
    expect(levels(await codes('--rule', 'code-grammar=note'))).toEqual({
      'code-suffix': 'error',
      'code-grammar': 'note',
      'name-blanks': 'note',
    });
  });

  test('of a rule that does not exist is a usage error', async () => {
    expect(await ask('validate', bad(), '--rule', 'no-such=off')).toMatchObject({
      exit: 2,
      codes: ['unknown-rule'],
    });
    expect(await ask('validate', bad(), '--rule', 'code-price=loud')).toMatchObject({
      exit: 2,
      codes: ['bad-rule-level'],
    });
  });
});

describe('a baseline', () => {
  test('passes what is known and fails on what is new, wherever it stands', async () => {
    const name = bad();
    expect((await ask('validate', name, '--write-baseline', 'known.json')).exit).toBe(0);
    file(
      name,
      'code,name',
      '1.001193,Đăng  ký',
      '1.009999,Cấp phép',
      'xyz,Đăng ký giám hộ',
      '1.000894.H26,Đăng ký kết hôn',
    );
    const moved = await ask<Summary>('validate', name, '--baseline', 'known.json');
    expect([moved.exit, moved.codes, moved.data.known]).toEqual([0, [], 3]);
    file(name, 'code,name', '1.001193,Đăng  ký', 'zyx,Đăng ký giám hộ');
    const fresh = await ask<Summary>('validate', name, '--baseline', 'known.json');
    expect([fresh.exit, fresh.codes]).toEqual([1, ['code-grammar:3', 'baseline-gone']]);
  });

  test('knows how often', async () => {
    const name = file('a.csv', 'code,name', 'xyz,A');
    await ask('validate', name, '--write-baseline', 'known.json', '--min-rows', '0');
    file(name, 'code,name', 'xyz,A', 'xyz,A');
    expect((await ask('validate', name, '--baseline', 'known.json')).codes).toEqual(['code-grammar:3']);
  });

  test('is one finding a line, and refused when it is no baseline', async () => {
    await ask('validate', bad(), '--baseline', 'known.json', '--write-baseline');
    expect(readFileSync('known.json', 'utf8').split('\n').length).toBe(9);
    file('known.json', '{"version": 2}');
    expect(await ask('validate', bad(), '--baseline', 'known.json')).toMatchObject({
      exit: 2,
      codes: ['baseline-unreadable'],
    });
    expect((await ask('validate', bad(), '--baseline', 'none.json')).exit).toBe(2);
  });
});

describe('what must not pass for clean', () => {
  test('a file without a procedure, or with too few', async () => {
    expect((await ask('validate', file('a.csv', 'code,name', 'x,y'))).codes).toContain('no-procedure');
    const few = file('b.csv', 'code,name', '1.001193,Đăng ký khai sinh');
    expect(await ask('validate', few, '--min-rows', '2')).toMatchObject({ exit: 1, codes: ['too-few-rows'] });
    expect((await ask('validate', few, '--min-rows', '1')).exit).toBe(0);
  });

  test('a file that cannot be read: the others are judged, and no rule passes for it', async () => {
    const other = file('b.csv', 'code,name', '1.001193,Đăng ký khai sinh');
    const { exit, codes, data } = await ask<Summary>('validate', 'none.csv', other);
    expect([exit, codes]).toEqual([2, ['io/no-such-file']]);
    expect(data.summary.rows).toBe(1);
    expect(data.notEvaluated.filter((one) => one.file === 'none.csv' && one.rule === 'code-missing')).toEqual(
      [{ rule: 'code-missing', file: 'none.csv', reason: 'file-unreadable' }],
    );
  });

  test('a rule whose column is missing', async () => {
    const { data } = await ask<Summary>('validate', bad());
    expect(data.notEvaluated).toContainEqual({
      rule: 'fee-unreadable',
      file: 'a.csv',
      reason: 'column-missing',
      columns: ['fee'],
    });
    expect(data.summary.notEvaluated).toBe(data.notEvaluated.length);
  });
});

describe('forms', () => {
  test('several in one run', async () => {
    const flags = ['sarif=a.sarif', 'junit=b.xml', 'text=c.txt', 'json=d.json'].flatMap((one) => [
      '--output',
      one,
    ]);
    const { exit, stdout } = await play(['catalogue', 'validate', bad(), ...flags]);
    expect([exit, stdout]).toEqual([1, '']);
    expect(checkSarif(readFileSync('a.sarif', 'utf8')).runs[0]?.results.length).toBe(3);
    expect((await checkJunit(readFileSync('b.xml', 'utf8'))).attributes.failures).toBe('1');
    expect(readFileSync('c.txt', 'utf8')).toContain('lỗi catalogue/code-grammar  a.csv:3');
    expect(JSON.parse(readFileSync('d.json', 'utf8')).meta.complete).toBe(true);
  });

  test('on stdout alone, so that a pipe gets nothing else', async () => {
    const { stdout, stderr } = await play(['catalogue', 'validate', bad(), '--format', 'sarif']);
    expect(stderr).toBe('');
    expect(checkSarif(stdout).version).toBe('2.1.0');
    const github = await play(['catalogue', 'validate', bad(), '--format', 'github']);
    expect(github.stdout).toMatch(/^::error file=a\.csv,line=3/);
  });

  test('are the same bytes on five runs', async () => {
    const name = bad();
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      const runs = new Set<string>();
      for (let i = 0; i < 5; i++)
        runs.add(JSON.stringify(await play(['catalogue', 'validate', name, '--format', format])));
      expect(runs.size, format).toBe(1);
    }
  });
});

test('explains a rule, and needs a file otherwise', async () => {
  const explained = await play(['catalogue', 'validate', '--explain', 'catalogue/code-price']);
  expect([explained.exit, explained.stdout]).toEqual([0, expect.stringContaining('4.373341')]);
  expect(await ask('validate')).toMatchObject({ exit: 2, codes: ['no-file'] });
});

test('lists all rules as data', async () => {
  const { data } = await ask<{ rules: readonly Record<string, unknown>[] }>('rules');
  expect(data.rules.length).toBeGreaterThan(40);
  expect(data.rules[0]).toMatchObject({
    code: 'catalogue/code-missing',
    severity: 'error',
    usesToday: false,
  });
});

const real = 'details-2026-07.csv';
const shared = `${process.cwd()}/../shared/data/catalogue`;

describe.skipIf(!existsSync(`${shared}/${real}`))('real catalogues (needs ../shared/data)', () => {
  test('every irregularity of the official exports is named, none is an error', async () => {
    const names = ['BoCongAn', 'BoTuPhap', 'ToaAnNhanDan'].map(
      (name) => `${shared}/danh-sach-tthc-${name}.xlsx`,
    );
    const { exit, data, diagnostics } = await ask<Summary>('validate', ...names);
    const count = (slug: string) => diagnostics.filter(({ code }) => code === `catalogue/${slug}`).length;
    expect([exit, data.summary.rows, data.summary.errors]).toEqual([0, 613, 0]);
    // 211 empty cells and 22 that hold nothing but line breaks; several agencies, or the same one several times.
    expect([
      count('agency-missing'),
      count('agency-several'),
      count('same-name'),
      count('name-long'),
    ]).toEqual([233, 49, 4, 3]);
    expect(count('agency-repeated')).toBeGreaterThan(10);
    const nfd = diagnostics.filter(
      ({ code, args }) => code === 'catalogue/text-not-nfc' && args.columns === 'name',
    );
    expect(nfd.length).toBe(1);
  });

  test('the details of 613 procedures and the time limits by channel have no error either', async () => {
    for (const name of [real, 'channel-times-bo-quoc-phong.csv']) {
      const { data, codes } = await ask<Summary>('validate', `${shared}/${name}`);
      expect(
        codes.filter((code) => code.startsWith('duplicate-code')),
        name,
      ).toEqual([]);
      expect(data.summary.errors, name).toBe(0);
    }
  });
});
