/** Full and partial imports, strictness, and what an import abolishes. */
import { describe, expect, test } from 'vitest';
import { play } from '../play.js';
import { ask, file, inFolder } from './place.js';

inFolder({ init: true });

interface Data {
  readonly rows: Readonly<Record<string, number>>;
  readonly changes: Readonly<Record<string, number>>;
  readonly abolished: readonly string[];
  readonly change?: number;
}

const whole = () => file('a.csv', 'code,name', '1.000001,Một', '1.000002,Hai', '1.000003,Ba');
const part = () => file('b.csv', 'code,name', '1.000001,Một');
const FULL = ['--mode', 'full', '--abolish-missing', '--effective', '2025-07-01', '--decision', '9/QĐ'];

describe('what a list leaves out', () => {
  test('is nothing to a partial import, and named by a full one', async () => {
    await ask('import', whole());
    expect((await ask('import', part())).codes).toEqual([]);
    expect(await ask('import', part(), '--mode', 'full')).toMatchObject({
      exit: 0,
      codes: ['missing-from-list'],
    });
  });

  test('is abolished only on a day, with consent, and named', async () => {
    await ask('import', whole());
    expect(await ask('import', part(), '--mode', 'full', '--abolish-missing')).toMatchObject({
      exit: 2,
      codes: ['abolish-when'],
    });
    expect(await ask('import', part(), ...FULL)).toMatchObject({ exit: 2, codes: ['io/needs-flag'] });
    const { exit, data, codes, diagnostics } = await ask<Data>('import', part(), ...FULL, '--yes');
    expect([exit, data.abolished, codes]).toEqual([0, ['1.000002', '1.000003'], ['abolished']]);
    expect(diagnostics.find(({ code }) => code === 'catalogue/abolished')?.args).toMatchObject({
      first: '1.000002',
      on: '2025-07-01',
    });
    expect((await play(['catalogue', 'show', '1.000002'])).stdout).toContain('… – 30/06/2025 (Bãi bỏ: 9/QĐ)');
    expect((await ask<Data>('import', part(), ...FULL, '--yes')).data.change).toBeUndefined();
  });

  test('is not abolished when a row was rejected: the list is not whole', async () => {
    await ask('import', whole());
    const broken = file('b.csv', 'code,name', '1.000001,Một', '1.00000?,Hai');
    expect(await ask('import', broken, ...FULL, '--yes')).toMatchObject({
      exit: 3,
      codes: ['abolish-incomplete'],
    });
    const rejected = file('b.csv', 'code,name,status', '1.000001,Một,', '1.000002,,', '1.000003,Ba,');
    expect((await ask('import', rejected, ...FULL, '--yes')).data).not.toMatchObject({
      abolished: ['1.000002'],
    });
  });

  test('cannot end before it began', async () => {
    await ask('import', whole(), '--effective', '2025-08-01');
    const kept = file('b.csv', 'code,name,effective_from', '1.000001,Một,2025-08-01');
    expect(await ask('import', kept, ...FULL, '--yes')).toMatchObject({ exit: 3, codes: ['later-version'] });
  });
});

test('what a new procedure replaces ends on the day it begins', async () => {
  await ask('import', whole());
  const lines = ['1.000004,Bốn,"1.000001; 1.000002.H26; 1.000009",2025-07-01', '1.000003,Ba,,2025-07-01'];
  const named = file('b.csv', 'code,name,replaces,effective_from', ...lines);
  const { data, diagnostics } = await ask<Data & { replaced: string[] }>(
    'import',
    named,
    '--decision',
    '9/QĐ',
  );
  expect([data.replaced, data.changes]).toEqual([
    ['1.000001', '1.000002'],
    { promulgate: 1, amend: 0, correct: 0, replace: 2, abolish: 0 },
  ]);
  expect(diagnostics.find(({ code }) => code === 'catalogue/abolished')?.args).toMatchObject({
    codes: '1.000001, 1.000002',
  });
  expect((await play(['catalogue', 'show', '1.000002'])).stdout).toContain('… – 30/06/2025 (Bãi bỏ: 9/QĐ)');
  expect((await ask<Data>('import', named, '--decision', '9/QĐ')).data.change).toBeUndefined();
});

test('a strict import writes nothing when one row is rejected', async () => {
  const mixed = file('a.csv', 'code,name', '1.000001,Một', 'x,Hai');
  const strict = await ask<Data>('import', mixed, '--strict');
  expect([strict.exit, strict.codes, strict.data.change]).toEqual([
    1,
    ['strict-stopped', 'code-grammar:3'],
    undefined,
  ]);
  expect((await play(['catalogue', 'show', '1.000001'])).exit).toBe(2);
  expect((await ask<Data>('import', mixed)).data.change).toBe(2);
});

test('a rule that is switched off lets its rows pass', async () => {
  const price = file('a.csv', 'code,name', '4.373341,Cấp đổi giấy phép');
  expect((await ask('import', price)).codes).toContain('code-price:2');
  expect((await ask<Data>('import', price, '--rule', 'code-price=off')).data.rows.inserted).toBe(1);
});

test('a closed list of fields rejects what is not in it', async () => {
  const fields = file('fields.csv', 'Lĩnh vực', 'Hộ tịch');
  const rows = file('a.csv', 'code,name,field', '1.000001,Một,Hộ tịch', '1.000002,Hai,Đất đai');
  const { data } = await ask<Data>('import', rows, '--codes', `fields=${fields}`);
  expect(data.rows).toMatchObject({ inserted: 1, rejected: 1 });
  expect(await ask('import', rows, '--codes', 'colours=x.csv')).toMatchObject({
    exit: 2,
    codes: ['bad-list'],
  });
});

test('versions with dates of their own may come in one file, in any order', async () => {
  const rows = ['1.000001,Một,2025-07-01', '1.000001,Một mới,2026-01-01', '1.000001,Một cũ,'];
  const { exit, data } = await ask<Data>('import', file('a.csv', 'code,name,effective_from', ...rows));
  expect([exit, data.changes]).toEqual([0, { promulgate: 1, amend: 2, correct: 0, replace: 0, abolish: 0 }]);
  const shown = (await play(['catalogue', 'show', '1.000001'])).stdout;
  expect(shown).toMatch(
    /01\/01\/2026 – …[\s\S]*Một mới[\s\S]*01\/07\/2025 – 31\/12\/2025[\s\S]*… – 30\/06\/2025/,
  );
});

test('one procedure by channel becomes one, with the limits of all channels', async () => {
  const rows = [
    '1.000001,Một,Trực tiếp,7 ngày làm việc,Phí: 10.000 đồng',
    '1.000001,Một,Trực tuyến,5 ngày làm việc,Phí: 8.000 đồng',
    '1.000002,Hai,Trực tiếp,3 ngày,Không',
    '1.000002,Hai,Trực tuyến,3 ngày,Không',
  ];
  const named = file('a.csv', 'code,name,Hình thức nộp,Thời hạn giải quyết,"Phí, lệ phí"', ...rows);
  const { exit, data } = await ask<Data>('import', named);
  expect([exit, data.rows]).toEqual([
    0,
    { read: 4, inserted: 2, updated: 0, unchanged: 2, rejected: 0, blank: 0 },
  ]);
  const shown = (await play(['catalogue', 'show', '1.000001'])).stdout;
  expect(shown).toContain('Trực tiếp: 7 ngày làm việc; Trực tuyến: 5 ngày làm việc');
  expect(shown).toContain('Phí: 10.000 đồng');
  file('b.csv', 'code,name,Hình thức nộp,Thời hạn giải quyết,"Phí, lệ phí"', ...[...rows].reverse());
  expect((await ask<Data>('import', 'b.csv')).data.change).toBeUndefined();
});
