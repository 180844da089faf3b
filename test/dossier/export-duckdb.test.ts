/** An export partitioned by year and month is a table as it is for DuckDB: names, types, partitions, every row. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../play.js';
import { sampleCsv } from '../sample/dossiers.js';
import { SAMPLE } from './rule-world.js';

const COUNT = 900;
const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'motcua-duckdb-'));

async function run(...argv: string[]) {
  const { stdout } = await play([...argv, '--json', '--today', '2025-07-01']);
  return JSON.parse(stdout);
}

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowObjectsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

const TABLE = `read_parquet('kho/**/*.parquet', hive_partitioning = true)`;

beforeAll(async () => {
  process.chdir(folder);
  await run('init', '--centre', 'H26', '--name', 'Trung tâm', '--level', 'province');
  writeFileSync('ho-so.csv', sampleCsv({ ...SAMPLE, from: '2024-11-01', count: COUNT, undated: 30 }));
  await run('dossier', 'import', 'ho-so.csv', '--unknown', 'keep');
  await run('dossier', 'export', '-o', 'kho', '--format', 'parquet');
  await run('dossier', 'export', '-o', 'ra.jsonl');
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

test('every dossier is there once, in the partition of its month', async () => {
  const [all] = await ask(`SELECT count(*)::INT AS rows, count(DISTINCT code)::INT AS codes,
    count(*) FILTER (year(received_at) <> year OR month(received_at) <> month)::INT AS strays FROM ${TABLE}`);
  expect(all).toEqual({ rows: COUNT, codes: COUNT, strays: 0 });
  const months = await ask(`SELECT year::INT AS year, month::INT AS month, count(*)::INT AS rows FROM ${TABLE}
    GROUP BY ALL ORDER BY ALL`);
  const lines = readFileSync('ra.jsonl', 'utf8').trim().split('\n');
  const expected = new Map<string, number>();
  for (const line of lines) {
    const month = String(JSON.parse(line).received_at).slice(0, 7);
    expected.set(month, (expected.get(month) ?? 0) + 1);
  }
  expect(months.map(({ year, month, rows }) => [`${year}-${String(month).padStart(2, '0')}`, rows])).toEqual(
    [...expected].sort(),
  );
});

test('columns have the types that one computes with', async () => {
  const types = await ask(`DESCRIBE SELECT * FROM ${TABLE}`);
  const of = Object.fromEntries(types.map(({ column_name: name, column_type: type }) => [name, type]));
  expect(of).toMatchObject({
    code: 'VARCHAR',
    received_at: 'TIMESTAMP',
    due_at: 'TIMESTAMP',
    apology_on: 'DATE',
    online_payment: 'BOOLEAN',
    desk: 'VARCHAR',
  });
  expect(of.fee).toMatch(/INT/);
});

test('a rate worked out there is the one worked out here', async () => {
  const [there] = await ask(`SELECT count(*)::INT AS resolved,
      count(*) FILTER (due_at IS NOT NULL AND greatest(ended, received_at)::DATE <= due_at::DATE)::INT AS kept
    FROM (SELECT *, coalesce(finished_at, returned_at) AS ended FROM ${TABLE}
      WHERE status IS NULL OR status NOT IN ('new', 'refused'))
    WHERE ended IS NOT NULL AND greatest(ended, received_at) >= '2025-03-01' AND greatest(ended, received_at) < '2025-04-01'`);
  const { data } = await run('report', 'volume', '--by', 'unit', '--period', '2025-03');
  const { resolved, resolvedEarly, resolvedOnTime } = data.total;
  expect(there).toEqual({ resolved, kept: resolvedEarly + resolvedOnTime });
  expect(resolved).toBeGreaterThan(50);
});
