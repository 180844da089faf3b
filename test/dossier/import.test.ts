/** `dossier import` as a whole: files of several kinds, one batch, what is rejected, and what is left when it stops. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../play.js';

const HEADER = 'code,procedure,unit,received_at,finished_at,status';
const home = process.cwd();
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-import-'));
  process.chdir(folder);
  await play(['init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province']);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  const { exit, stdout } = await play(['dossier', ...argv, '--json']);
  const answer = JSON.parse(stdout) as {
    data: { rows: Record<string, number>; change?: number };
    diagnostics: { code: string }[];
  };
  return { exit, data: answer.data, codes: answer.diagnostics.map(({ code }) => code) };
}

const keep = (...files: string[]) => run('import', ...files, '--unknown', 'keep');
const write = (name: string, lines: readonly string[]) =>
  writeFileSync(name, `${[HEADER, ...lines].join('\n')}\n`);

describe('dossier import', () => {
  test('takes several files as one batch, in their order', async () => {
    write('a.csv', ['H-1,P,U,2025-01-06,,processing', 'H-2,P,U,2025-01-06,,processing']);
    writeFileSync('b.csv.gz', gzipSync(`${HEADER}\nH-1,P,U,2025-01-06,2025-01-09,done\n`));
    const { exit, data } = await keep('a.csv', 'b.csv.gz');
    expect(exit).toBe(0);
    expect(data).toMatchObject({
      files: ['a.csv', 'b.csv.gz'],
      rows: { read: 3, inserted: 2, updated: 1, unchanged: 0, rejected: 0, blank: 0 },
      change: 2,
      batch: 1,
    });
  });

  test('takes corrected rejects as they are', async () => {
    write('a.csv', [
      'H-1,P,U,06/01/2025,,processing',
      'H-2,P,U,2025-01-36,,processing',
      'H-3,P,U,"2025-01-06",,lạ',
    ]);
    expect((await keep('a.csv')).data.rows).toMatchObject({ inserted: 1, rejected: 2 });
    const rejects = readFileSync('a.csv.rejects.csv', 'utf8');
    expect(rejects).toBe(`${HEADER}\nH-2,P,U,2025-01-36,,processing\nH-3,P,U,"2025-01-06",,lạ\n`);
    if (process.platform !== 'win32') expect(statSync('a.csv.rejects.csv').mode & 0o777).toBe(0o600);
    writeFileSync('a.csv.rejects.csv', rejects.replace('01-36', '01-26').replace('lạ', '4'));
    expect(await keep('a.csv.rejects.csv')).toMatchObject({
      exit: 0,
      data: { rows: { read: 2, inserted: 2 } },
    });
  });

  test('under --dry-run tells the same and leaves nothing, not even rejects', async () => {
    write('a.csv', ['H-1,P,U,2025-01-06,,processing', 'H-2,P,U,x,,processing']);
    const dry = await run('import', 'a.csv', '--unknown', 'keep', '-n');
    expect(existsSync('a.csv.rejects.csv')).toBe(false);
    const real = await keep('a.csv');
    expect(dry.data.rows).toEqual(real.data.rows);
    expect([dry.data.change, real.data.change, dry.exit, real.exit]).toEqual([undefined, 2, 1, 1]);
  });

  test('under --strict writes nothing when one row is rejected', async () => {
    write('a.csv', ['H-1,P,U,2025-01-06,,processing', 'H-2,P,U,x,,processing']);
    const { exit, data, codes } = await run('import', 'a.csv', '--unknown', 'keep', '--strict');
    expect([exit, data.change]).toEqual([1, undefined]);
    expect(codes).toContain('dossier/strict-stopped');
    const { stdout } = await play(['dossier', 'list', '--json']);
    expect(JSON.parse(stdout).data.dossiers).toEqual([]);
  });

  test.each([
    ['a header alone', Buffer.from(`${HEADER}\n`), 1, 'io/no-rows'],
    ['a required column missing', Buffer.from('code,procedure,unit\nH-1,P,U\n'), 2, 'io/missing-column'],
    ['nothing', Buffer.alloc(0), 2, 'io/empty-file'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 2, 'io/binary-file'],
  ])('of a file with %s ends with its own code and no change', async (_, content, exit, code) => {
    writeFileSync('a.csv', content);
    const found = await keep('a.csv');
    expect([found.exit, found.codes]).toEqual([exit, expect.arrayContaining([code])]);
    const { stdout } = await play(['dossier', 'batches', '--json']);
    expect(JSON.parse(stdout).data.batches).toEqual([]);
  });

  test.each([
    ['the fast reader', 'a.csv', []],
    ['the slow reader', 'a.csv', ['--header-line', '1']],
    ['a packed file', 'a.csv.gz', []],
  ])(
    'names columns of applicants once and lets nothing of them into the database: %s',
    async (_, file, flags) => {
      const secrets = ['Nguyễn Thị Kín', '0912345678', '001099012345', 'kin@example.vn', '12 ngõ Vắng'];
      const header = `${HEADER},Họ tên công dân,Số điện thoại,Số CCCD,Email,Địa chỉ thường trú`;
      const rows = Array.from(
        { length: 50 },
        (_, i) => `H-${i},P,U,2025-01-06,,${i === 7 ? 'lạ' : '4'},${secrets}`,
      );
      const bytes = Buffer.from([header, ...rows, ''].join('\n'));
      writeFileSync(file, file.endsWith('.gz') ? gzipSync(bytes) : bytes);
      const { data, codes } = await run('import', file, '--unknown', 'keep', ...flags);
      expect(data.rows).toMatchObject({ inserted: 49, rejected: 1 });
      expect(codes.filter((code) => code === 'io/personal-column-dropped')).toHaveLength(1);
      await play(['dossier', 'export', '-o', 'ra.jsonl']);
      const files = ['motcua.db', 'motcua.db-wal', 'ra.jsonl'].filter((name) => existsSync(name));
      const stored = files.map((name) => readFileSync(name));
      for (const secret of secrets)
        expect(
          stored.some((one) => one.includes(secret)),
          secret,
        ).toBe(false);
      expect(stored.some((one) => one.includes('H-1'))).toBe(true);
    },
  );

  test('says what it took a file for, and can be told otherwise', async () => {
    const text = `Danh sách hồ sơ\n${HEADER.replaceAll(',', ';')}\nH-1;P;U-Đ;2025-01-06;;processing\n`;
    writeFileSync('a.csv', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const found = await keep('a.csv');
    expect([found.data.rows.inserted, found.codes.includes('io/detected')]).toEqual([1, true]);
    const told = ['--encoding', 'utf-16le', '--delimiter', ';', '--header-line', '2'];
    expect((await run('import', 'a.csv', '--unknown', 'keep', ...told)).data.rows).toMatchObject({
      read: 1,
      unchanged: 1,
    });
    writeFileSync('c.csv', text.replace('H-1', 'H-3')); // UTF-8: the fast reader
    expect((await keep('c.csv')).codes).toContain('io/detected');
    write('b.csv', ['H-2,P,U,2025-01-06,,processing']);
    expect((await keep('b.csv')).codes).not.toContain('io/detected');
    expect((await run('import', 'b.csv', '--unknown', 'keep', '--delimiter', ';')).exit).toBe(2);
  });

  test('is refused without a database, and on one opened for reading only', async () => {
    write('a.csv', ['H-1,P,U,2025-01-06,,processing']);
    expect((await run('import', 'a.csv', '--db', 'none.db')).exit).toBe(2);
    expect((await run('import', 'a.csv', '--read-only')).exit).toBe(2);
  });

  test('accounts for every row of any file', async () => {
    const cell = fc.constantFrom(
      '',
      'H-1',
      'H-2',
      'h-3',
      'P',
      'U',
      '2025-01-06',
      '31/02/2025',
      '4',
      'lạ',
      'a"b',
      ' ',
    );
    const line = fc.array(cell, { minLength: 0, maxLength: 7 }).map((cells) => cells.join(','));
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        writeFileSync('a.csv', [HEADER, ...lines].join('\n'));
        const { exit, data } = await keep('a.csv');
        expect([0, 1]).toContain(exit);
        const { read, inserted, updated, unchanged, rejected, blank } = data.rows as Record<string, number>;
        expect(read).toBe(
          (inserted ?? 0) + (updated ?? 0) + (unchanged ?? 0) + (rejected ?? 0) + (blank ?? 0),
        );
      }),
      { seed: 20250306, numRuns: 60 },
    );
  });
});
