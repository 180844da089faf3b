/** Exports are whole, typed, in order, and read back to the same: by our own import, as JSON lines, as Parquet. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sha256 } from '#kit/canonical.js';
import { play } from '../play.js';
import { sampleCsv } from '../sample/dossiers.js';
import { SAMPLE } from './rule-world.js';

const COUNT = 700;

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'motcua-export-'));

async function run(...argv: string[]) {
  const played = await play([...argv, '--json', '--today', '2025-07-01']);
  return { ...JSON.parse(played.stdout), exit: played.exit };
}

/** What the sample lacks: a text that needs quotes, one that a spreadsheet would run, a slip of the year, a dossier that moved. */
const ODD = `code,procedure,unit,received_at,due_at,handler,officer,fee,online_payment,digitised,result_electronic,apology_on,rescheduled_to,updated_at
"H, ""1""",1.000101,MC-1,2025-03-03 08:00,2025-03-05,=SUM(A1),-CB 1,12000000000,1,3,0,2025-03-06,2025-03-09 17:00,2025-03-06 09:30
H-0,1.000101,MC-1,2024-12-31 23:59,,,,,,,,,,
H-1,1.000101,MC-1,2024-12-31 23:59,,,,,,,,,,
H-2,1.000101,MC-1,1925-03-31 08:00,,,,,,,,,,
`;
const MOVED = `code,procedure,unit,received_at,due_at
H-0,1.000101,MC-1,2024-12-31 23:59,2025-02-01
H-1,1.000101,MC-2,2024-12-31 23:59,2025-02-01
`;

beforeAll(async () => {
  process.chdir(folder);
  await run('init', '--centre', 'H26', '--name', 'Trung tâm', '--level', 'province');
  writeFileSync('ho-so.csv', sampleCsv({ ...SAMPLE, count: COUNT, undated: 30 }));
  writeFileSync('la.csv', ODD);
  writeFileSync('doi.csv', MOVED);
  for (const file of ['ho-so.csv', 'la.csv', 'doi.csv']) {
    const { data } = await run('dossier', 'import', file, '--unknown', 'keep');
    expect(data.rows.rejected, file).toBe(0);
  }
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const ALL = COUNT + 4;

describe('CSV', () => {
  test.each(['ra.csv', 'ra.csv.gz'])('%s is read again without a change', async (file) => {
    const { data, exit } = await run('dossier', 'export', '-o', file);
    expect([exit, data.dossiers]).toEqual([0, ALL]);
    const again = await run('dossier', 'import', file, '--unknown', 'keep');
    expect(again.data.rows).toMatchObject({ read: ALL, unchanged: ALL, rejected: 0 });
    expect(again.data.change).toBeUndefined();
  });

  test('goes into an empty database to the same export', async () => {
    await run('dossier', 'export', '-o', 'goc.csv');
    await run('init', '--db', 'moi.db', '--centre', 'H26', '--name', 'Trung tâm', '--level', 'province');
    await run('dossier', 'import', 'goc.csv', '--unknown', 'keep', '--db', 'moi.db');
    await run('dossier', 'export', '-o', 'moi.csv', '--db', 'moi.db');
    expect(readFileSync('moi.csv', 'utf8')).toBe(readFileSync('goc.csv', 'utf8'));
    const { data } = await run('dossier', 'show', 'H-1', '--db', 'moi.db');
    expect(data).toMatchObject({ unit: 'MC-1', desk: 'MC-2' });
  });

  test('is in the order of the codes', async () => {
    await run('dossier', 'export', '-o', 'thu-tu.csv');
    const codes = readFileSync('thu-tu.csv', 'utf8')
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0]);
    const own = codes.filter((code) => code?.startsWith('H26'));
    expect(own).toHaveLength(COUNT);
    expect(own).toEqual([...own].sort());
  });
});

test('JSON lines hold numbers, texts and nulls under the canonical columns', async () => {
  await run('dossier', 'export', '-o', 'ra.jsonl.gz', '--code', 'H, "1"');
  expect(JSON.parse(gunzipSync(readFileSync('ra.jsonl.gz')).toString())).toEqual({
    code: 'H, "1"',
    procedure: '1.000101',
    unit: 'MC-1',
    received_at: '2025-03-03 08:00',
    channel: 'counter',
    due_at: '2025-03-05 00:00',
    finished_at: null,
    returned_at: null,
    status: null,
    supplement_requested_at: null,
    supplement_completed_at: null,
    supplement_count: null,
    payment_requested_at: null,
    payment_completed_at: null,
    handler: '=SUM(A1)',
    return_unit: null,
    officer: '-CB 1',
    rescheduled_to: '2025-03-09 17:00',
    apology_on: '2025-03-06',
    fee: 12_000_000_000,
    online_payment: true,
    digitised: 3,
    result_electronic: false,
    updated_at: '2025-03-06 09:30',
    desk: null,
    first_due_at: null,
  });
});

const bytesOf = (file: string): ArrayBuffer => {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
};

const files = (under: string): string[] =>
  readdirSync(under, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.parquet'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

describe('Parquet', () => {
  test('lies by year and month, and holds every dossier with its types', async () => {
    const { data } = await run('dossier', 'export', '-o', 'kho', '--format', 'parquet');
    expect(data.dossiers).toBe(ALL);
    expect(files('kho')).toEqual([
      'year=1925/month=03/dossiers.parquet',
      'year=2024/month=12/dossiers.parquet',
      ...[1, 2, 3, 4, 5, 6].map((month) => `year=2025/month=0${month}/dossiers.parquet`),
    ]);
    const rows = await Promise.all(
      files('kho').map((file) => parquetReadObjects({ file: bytesOf(join('kho', file)) })),
    );
    expect(data.files.map(({ rows: count }: { rows: number }) => count)).toEqual(
      rows.map((part) => part.length),
    );
    const all = rows.flat();
    expect(all).toHaveLength(ALL);
    expect(all.find(({ code }) => code === 'H, "1"')).toMatchObject({
      received_at: new Date('2025-03-03T08:00:00Z'), // local: no zone was applied
      apology_on: new Date('2025-03-06T00:00:00Z'),
      fee: 12_000_000_000n,
      online_payment: true,
      handler: '=SUM(A1)',
      status: null,
    });
  });

  test('says that its times have no zone', async () => {
    await run('dossier', 'export', '-o', 'kho', '--format', 'parquet');
    const { schema } = parquetMetadata(bytesOf(join('kho', files('kho')[0] ?? '')));
    expect(schema.find(({ name }) => name === 'due_at')).toMatchObject({
      type: 'INT64',
      repetition_type: 'OPTIONAL',
      logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false },
    });
    expect(schema.find(({ name }) => name === 'code')).toMatchObject({ repetition_type: 'REQUIRED' });
  });

  test('agrees with the CSV of the same export', async () => {
    await run('dossier', 'export', '-o', 'kho', '--format', 'parquet', '--period', '2025-03');
    await run('dossier', 'export', '-o', 'thang-3.jsonl', '--period', '2025-03');
    const rows = await parquetReadObjects({ file: bytesOf('kho/year=2025/month=03/dossiers.parquet') });
    const lines = readFileSync('thang-3.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const typed = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toText(key, value)])),
    );
    expect(typed).toEqual(lines);
  });

  test('replaces an earlier export whole, and gives the same bytes again', async () => {
    const digests = async () => {
      await run('dossier', 'export', '-o', 'kho', '--format', 'parquet', '--unit', 'MC-1');
      return files('kho').map((file) => sha256(readFileSync(join('kho', file)).toString('base64')));
    };
    const first = await digests();
    expect(await digests()).toEqual(first);
    await run('dossier', 'export', '-o', 'kho', '--format', 'parquet', '--period', '2025-02');
    expect(files('kho')).toEqual(['year=2025/month=02/dossiers.parquet']);
    expect(readdirSync('.').filter((name) => name.startsWith('.motcua'))).toEqual([]);
  });

  test('never touches a folder that holds something else', async () => {
    mkdirSync('cua-toi', { recursive: true });
    writeFileSync('cua-toi/thu.txt', 'giữ lại');
    const { exit, diagnostics } = await run('dossier', 'export', '-o', 'cua-toi', '--format', 'parquet');
    expect([exit, diagnostics[0].code]).toEqual([2, 'dossier/export-folder-taken']);
    expect(readdirSync('cua-toi')).toEqual(['thu.txt']);
  });
});

/** As the text formats write it. */
function toText(key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (!(value instanceof Date)) return value;
  const text = value.toISOString();
  return key === 'apology_on' ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

describe('filters', () => {
  test.each<[string[], (line: Record<string, string>) => boolean]>([
    [['--unit', 'MC-2'], ({ unit }) => unit === 'MC-2'],
    [['--procedure', '1.000101'], ({ procedure }) => procedure === '1.000101'],
    [['--status', 'done'], ({ status }) => status === 'done'],
    [['--channel', 'post'], ({ channel }) => channel === 'post'],
    [['--period', '2025-Q1'], ({ received_at: at = '' }) => at >= '2025-01-01' && at < '2025-04-01'],
    [
      ['--class', 'undated', '--on', '2025-06-30'],
      (one) => one.due_at === null && !one.finished_at && !one.returned_at && isTaken(one) && !waits(one),
    ],
  ])('%j', async (flags, isMeant) => {
    const read = async (...argv: string[]): Promise<Record<string, string>[]> => {
      await run('dossier', 'export', '-o', 'loc.jsonl', ...argv);
      return readFileSync('loc.jsonl', 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    };
    const all = await read();
    const found = await read(...flags);
    expect(found).toEqual(all.filter(isMeant));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  });
});

const isTaken = ({ status }: Record<string, string>): boolean => status !== 'new' && status !== 'refused';
const waits = (one: Record<string, string>): boolean =>
  Boolean(
    (one.supplement_requested_at && !one.supplement_completed_at) ||
      (one.payment_requested_at && !one.payment_completed_at),
  );
