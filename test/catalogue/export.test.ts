/** `catalogue export`: what was exported imports to the same catalogue, to the byte. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { play } from '../play.js';
import { cleanRows, toCsv } from './clean.js';
import { ask, file, inFolder } from './place.js';

inFolder({ init: true });

const OTHER = [
  'init',
  '--centre',
  'H27.99',
  '--name',
  'Trung tâm',
  '--level',
  'province',
  '--db',
  'other.db',
];

async function roundTrip(ending: 'csv' | 'xlsx', ...flags: string[]) {
  await play(['catalogue', 'export', '-o', `a.${ending}`, ...flags]);
  await play(OTHER);
  const { exit } = await play(['catalogue', 'import', `a.${ending}`, '--db', 'other.db']);
  await play(['catalogue', 'export', '-o', `b.${ending}`, '--db', 'other.db', ...flags]);
  const a = readFileSync(`a.${ending}`);
  expect(a.length).toBeGreaterThan(3000);
  return { exit, same: a.equals(readFileSync(`b.${ending}`)) };
}

describe('an export imports to the same catalogue', () => {
  const fill = async () => {
    file(
      'rows.csv',
      toCsv(cleanRows().map((row, i) => (i % 2 === 0 ? { ...row, code: `${row.code}.H26` } : row))).trimEnd(),
    );
    await ask('import', 'rows.csv');
  };

  test.each(['csv', 'xlsx'] as const)('as %s', async (ending) => {
    await fill();
    expect(await roundTrip(ending, '--as-of', '2026-03-01')).toEqual({ exit: 0, same: true });
  });

  test('with its history and what was abolished', async () => {
    await fill();
    const [first, second] = cleanRows();
    const amended = {
      ...first,
      fee: '60.000 đồng',
      published_on: '20/05/2026',
      effective_from: '01/06/2026',
    };
    const gone = { ...second, status: 'Bãi bỏ', published_on: '', effective_from: '01/06/2026' };
    file('later.csv', toCsv([amended, gone]).trimEnd());
    expect((await ask('import', 'later.csv')).exit).toBe(0);
    expect(await roundTrip('csv', '--history')).toEqual({ exit: 0, same: true });
    const lines = readFileSync('a.csv', 'utf8').split('\n');
    expect(lines.filter((line) => line.includes('abolished')).length).toBe(1);
  });
});

test('an import of the export into its own database changes nothing', async () => {
  file('rows.csv', toCsv(cleanRows()).trimEnd());
  await ask('import', 'rows.csv');
  await play(['catalogue', 'export', '-o', 'a.csv', '--as-of', '2026-03-01']);
  const { data } = await ask<{ rows: Record<string, number>; change?: number }>('import', 'a.csv');
  expect([data.rows.unchanged, data.change]).toEqual([24, undefined]);
});

test('counts by field, level, online level, agency and status', async () => {
  file('rows.csv', toCsv(cleanRows()).trimEnd());
  await ask('import', 'rows.csv');
  const counts = async (by: string) =>
    (
      await ask<{ counts: { value: string; count: number }[]; total: number }>(
        'list',
        '--count-by',
        by,
        '--as-of',
        '2026-03-01',
      )
    ).data;
  expect(await counts('online')).toEqual({
    asOf: '2026-03-01',
    total: 24,
    counts: [
      { dimension: 'online', value: 'full', count: 12 },
      { dimension: 'online', value: 'partial', count: 12 },
    ],
  });
  // A procedure of two levels counts for both.
  expect((await counts('level')).counts.map(({ value, count }) => [value, count])).toEqual([
    ['province', 16],
    ['commune', 16],
  ]);
  const { stdout } = await play(['catalogue', 'list', '--count-by', 'status', '--as-of', '2026-03-01']);
  expect(stdout).toMatch(/Sửa đổi, bổ sung\s+24\s+100,00 %/);
});
