/** The thread that reads, as it is built: a large file with faults goes through it and through standard input, the slow way. */
import { copyFileSync, createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runBin, startBin, waitFor } from '../hard/bin.js';
import { ledgerOf } from './world.js';

const ROWS = 35_000;
/** From here on a thread is started (import/row-source.hot.ts). */
const LARGE = 4_000_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-worker-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** More than four megabytes, or no thread is started; in no order, with rows of every kind. */
function makeFile(): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const lines = Array.from({ length: ROWS }, (_, i) => {
    const n = (i * 7919) % ROWS;
    const date = `2025-${two((n % 12) + 1)}-${two((n % 28) + 1)}`;
    const code =
      n % 97 === 0
        ? `BN-${n}`
        : `H26.${n % 40}-${date.slice(2).replaceAll('-', '')}-${String(n % 9973).padStart(4, '0')}`;
    const received = n % 501 === 0 ? 'hôm qua' : `${date} 08:${two(n % 60)}`;
    const finished = n % 3 === 0 ? '' : `${two((n % 28) + 1)}/12/2025 10:00`;
    const cells = [
      code,
      `1.${String(n % 50).padStart(6, '0')}`,
      '"Cấp ""bản sao"", trích lục giấy khai sinh và xác nhận tình trạng"',
    ];
    return [
      ...cells,
      `MC-${n % 30}`,
      received,
      (n % 3) + 1,
      finished,
      n % 3 === 0 ? 4 : 'Đã trả kết quả',
      (n % 7) * 1000,
    ].join(',');
  });
  lines.splice(100, 0, '', 'H26.1-250101-0001,thiếu', ...lines.slice(0, 50));
  return `code,procedure,Tên,unit,received_at,channel,finished_at,status,fee\n${lines.join('\n')}\n`;
}

const CONTENTS = `SELECT d.code, u.code AS unit, p.code AS procedure, channel, status, received_at, finished_at, fee
  FROM dossier d JOIN numbered_code u ON u.numbered_code_id = d.unit JOIN numbered_code p ON p.numbered_code_id = d.procedure
  ORDER BY d.code`;

function contentsOf(file: string) {
  const db = new SqliteDatabase(file, { readonly: true });
  try {
    return [db.prepare(CONTENTS).raw().all(), ledgerOf(db)];
  } finally {
    db.close();
  }
}

async function importSlowly(db: string) {
  const flags = ['--unknown', 'keep', '--db', db, '--json'];
  const child = startBin(['dossier', 'import', '-', ...flags], {
    cwd: folder,
    spawn: { stdio: ['pipe', 'pipe', 'pipe'] },
  });
  if (child.stdin !== null) createReadStream(join(folder, 'a.csv')).pipe(child.stdin);
  return waitFor(child);
}

test('does what the slow import does', async () => {
  const text = makeFile();
  expect(text.length).toBeGreaterThan(LARGE);
  writeFileSync(join(folder, 'a.csv'), text);
  await runBin(['init', '--centre', 'H', '--name', 'T', '--level', 'province', '--db', 'fast.db'], {
    cwd: folder,
  });
  copyFileSync(join(folder, 'fast.db'), join(folder, 'slow.db'));
  const flags = ['--unknown', 'keep', '--db', 'fast.db', '--json'];
  const fast = await runBin(['dossier', 'import', 'a.csv', ...flags], { cwd: folder });
  const slow = await importSlowly('slow.db');
  const plain = (text: string) =>
    JSON.parse(text.replaceAll(/"(a\.csv|-|stdin)"/g, '"a"').replaceAll('stdin.rejects', 'a.csv.rejects'));
  expect(fast.exit, fast.stderr).toBe(1);
  const [told, expected] = [plain(fast.stdout), plain(slow.stdout)];
  expect(told.data).toEqual(expected.data);
  expect(told.diagnostics).toEqual(expected.diagnostics);
  expect(told.data.rows.rejected).toBeGreaterThan(50);
  expect(readFileSync(join(folder, 'a.csv.rejects.csv'), 'utf8')).toBe(
    readFileSync(join(folder, 'stdin.rejects.csv'), 'utf8'),
  );
  expect(contentsOf(join(folder, 'fast.db'))).toEqual(contentsOf(join(folder, 'slow.db')));
});
