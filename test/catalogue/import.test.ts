/** `catalogue import`, from the files to the stored catalogue and back. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../play.js';

const home = process.cwd();
const thinLine = resolve('fixtures/catalogue/thin-line.csv');
const official = ['BoCongAn', 'BoTuPhap', 'ToaAnNhanDan'].map((name) =>
  resolve(`../shared/data/catalogue/danh-sach-tthc-${name}.xlsx`),
);
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-catalogue-'));
  process.chdir(folder);
  await play(['init', '--centre', 'H26.99', '--name', 'Trung tâm', '--level', 'province']);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function importJson(...argv: string[]) {
  const { stdout, stderr, exit } = await play(['catalogue', 'import', ...argv, '--json']);
  const answer = JSON.parse(stdout) as {
    data: { rows: Record<string, number>; change?: number } | null;
    diagnostics: { code: string; severity: string }[];
  };
  const errors = answer.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  return { exit, stderr, data: answer.data, rows: answer.data?.rows, errors };
}

const show = async (code: string) => (await play(['catalogue', 'show', code])).stdout;

function file(name: string, lines: readonly string[]): string {
  writeFileSync(name, `${lines.join('\n')}\n`);
  return name;
}

describe('importing a catalogue', () => {
  test('accounts for every row, and writes nothing the second time', async () => {
    const first = await importJson(thinLine);
    expect([first.exit, first.errors]).toEqual([0, []]);
    expect(first.rows).toEqual({ read: 4, inserted: 4, updated: 0, unchanged: 0, rejected: 0, blank: 0 });
    const second = await importJson(thinLine);
    expect(second.rows).toEqual({ read: 4, inserted: 0, updated: 0, unchanged: 4, rejected: 0, blank: 0 });
    expect(second.data).not.toHaveProperty('change');
  });

  test('writes nothing under --dry-run', async () => {
    const tried = await importJson(thinLine, '--dry-run');
    expect(tried.rows?.inserted).toBe(4);
    expect(tried.data).not.toHaveProperty('change');
    expect(await show('1.000101')).toBe('');
  });

  test('asks which it is when content differs without a date, then amends or corrects', async () => {
    await importJson(thinLine);
    const edited = file('b.csv', ['Mã số,Tên,Lĩnh vực', '1.000102,Đăng ký khai sinh,Tư pháp']);
    const unclear = await importJson(edited);
    expect([unclear.exit, unclear.errors, unclear.rows?.rejected]).toEqual([1, ['catalogue/needs-start'], 1]);
    const amended = await importJson(edited, '--effective', '2025-07-01', '--decision', '12/QĐ-UBND');
    expect([amended.exit, amended.rows?.updated]).toEqual([0, 1]);
    const history = await show('1.000102');
    expect(history).toContain('01/07/2025 – …');
    expect(history).toContain('… – 30/06/2025');
    const corrected = await importJson(
      file('c.csv', ['code,name,field', '1.000102,Đăng ký khai sinh,Hộ tịch']),
      '--correction',
    );
    expect(corrected.rows?.updated).toBe(1);
    expect(await show('1.000102')).not.toContain('* Lĩnh vực: Tư pháp');
  });

  test('keeps what a file with fewer columns does not speak of', async () => {
    await importJson(thinLine);
    const narrow = file('b.csv', ['code,name', '1.000102,Đăng ký khai sinh']);
    expect((await importJson(narrow)).rows?.unchanged).toBe(1);
    expect(await show('1.000102')).toContain('Sở Tư pháp');
  });

  test('rejects rows without a code or a name and keeps the good ones', async () => {
    const lines = ['code,name', '1.000101,Đăng ký', 'abc,Đăng ký kết hôn', ',Chứng thực chữ ký', '1.000105,'];
    const { exit, rows, errors } = await importJson(file('a.csv', lines));
    expect(exit).toBe(1);
    expect(rows).toEqual({ read: 4, inserted: 1, updated: 0, unchanged: 0, rejected: 3, blank: 0 });
    expect(errors.sort()).toEqual([
      'catalogue/code-grammar',
      'catalogue/code-missing',
      'catalogue/name-missing',
    ]);
  });

  test('reads banners as the level and field of the rows below them', async () => {
    const lines = [
      'TT,Mã TTHC,Tên TTHC',
      'A,,CẤP TỈNH',
      ',,"LĨNH VỰC: HỘ TỊCH (2 TTHC)"',
      '1,1.000101,Cấp bản sao trích lục hộ tịch',
      '2,1.000102,Đăng ký khai sinh',
    ];
    const { rows } = await importJson(file('a.csv', lines));
    expect(rows).toEqual({ read: 4, inserted: 2, updated: 0, unchanged: 0, rejected: 0, blank: 2 });
    expect(await show('1.000102')).toMatch(/Lĩnh vực: HỘ TỊCH\n.*Cấp thực hiện: Cấp tỉnh/);
  });

  test('abolishes, and takes the procedure up again later', async () => {
    await importJson(thinLine);
    const gone = file('b.csv', [
      'code,name,status,effective_from',
      '1.000102,Đăng ký khai sinh,Bãi bỏ,01/07/2025',
    ]);
    expect((await importJson(gone, '--decision', '9/QĐ')).rows?.updated).toBe(1);
    expect((await importJson(gone, '--decision', '9/QĐ')).rows?.unchanged).toBe(1);
    expect(await show('1.000102')).toContain('… – 30/06/2025 (Bãi bỏ: 9/QĐ)');
    const back = file('c.csv', ['code,name,effective_from', '1.000102,Đăng ký khai sinh,2026-01-01']);
    expect((await importJson(back)).rows?.inserted).toBe(1);
    const { stdout } = await play(['catalogue', 'list', '--as-of', '2025-12-31']);
    expect(stdout).toContain('3 thủ tục');
  });

  test('finds without diacritics', async () => {
    await importJson(thinLine);
    const { stdout } = await play(['catalogue', 'list', '--search', 'xay dung']);
    expect(stdout).toContain('3.000104');
    expect(stdout).toContain('1 thủ tục');
  });

  test('refuses a file in which no procedure was recognised', async () => {
    const { exit, errors } = await importJson(file('a.csv', ['code,name', 'x,y']));
    expect([exit, errors.sort()]).toEqual([2, ['catalogue/code-grammar', 'catalogue/no-procedure']]);
  });
});

describe.skipIf(!official.every(existsSync))('the official exports (needs ../shared/data)', () => {
  test('613 procedures, none lost; 613 unchanged the second time', async () => {
    const first = await importJson(...official);
    expect([first.exit, first.errors]).toEqual([0, []]);
    expect(first.rows).toEqual({ read: 613, inserted: 613, updated: 0, unchanged: 0, rejected: 0, blank: 0 });
    const second = await importJson(...official);
    expect(second.rows).toEqual({
      read: 613,
      inserted: 0,
      updated: 0,
      unchanged: 613,
      rejected: 0,
      blank: 0,
    });
    expect(second.data).not.toHaveProperty('change');
  });
});
