/** A file with a hundred kinds of damage never crashes a command and never loses a row. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '#catalogue/rules/registry.js';
import { play } from '../play.js';
import { makeChance } from '../random.js';
import { cleanRows, type Row, toCsv } from './clean.js';
import { CORRUPTIONS } from './corruptions.js';
import { ACCOUNTS, DAMAGES, WHOLE } from './damages.js';
import { ask, inFolder } from './place.js';

inFolder({ init: true });

const NAMES = Object.keys(DAMAGES) as (keyof typeof DAMAGES)[];

const linesOf = (rows: readonly Row[]): string[] => toCsv(rows).split('\r\n').slice(0, -1);

/** A file whose rows were corrupted a hundred times, and its text after that. */
function damaged(seed: number): string | Buffer {
  const chance = makeChance(seed);
  const rows = cleanRows();
  for (let i = 0; i < 100; i++) CORRUPTIONS[chance.pick(RULES).slug](rows, chance.below(rows.length), chance);
  return DAMAGES[chance.pick(NAMES)](linesOf(rows));
}

interface Rows {
  readonly rows: Readonly<
    Record<'read' | 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'blank', number>
  >;
}

/** Imports a file; the account of its rows, or the finding that refused it. */
async function account(content: string | Buffer): Promise<readonly number[] | string> {
  writeFileSync('a.csv', content);
  const { data, diagnostics } = await ask<Rows | null>(
    ...['import', 'a.csv', '--dry-run', '--decision', '1/QĐ', '--effective', '2026-01-01'],
  );
  if (data === null) return diagnostics.find(({ severity }) => severity === 'error')?.code ?? 'no reason';
  const { read, inserted, updated, unchanged, rejected, blank } = data.rows;
  return [read, inserted + updated + unchanged, rejected, blank];
}

/** Every row that was read came out somewhere. */
function expectWhole(counts: readonly number[] | string, label: string): void {
  if (typeof counts === 'string') return;
  const [read = 0, ...parts] = counts;
  expect(
    parts.reduce((sum, part) => sum + part, 0),
    label,
  ).toBe(read);
}

describe('a damaged file', () => {
  test('of a hundred and more kinds', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(100);
  });

  test.each(NAMES)('of %s: the account is exact', async (name) => {
    const expected = ACCOUNTS[name] ?? WHOLE;
    expect(await account(DAMAGES[name](linesOf(cleanRows())))).toEqual(expected);
    expectWhole(expected, name);
  });

  test('of each kind that a rule guards against has every row accounted for', async () => {
    for (const [i, { slug }] of RULES.entries()) {
      const rows = cleanRows();
      const chance = makeChance(i + 1);
      CORRUPTIONS[slug](rows, chance.below(rows.length), chance);
      const counts = await account(toCsv(rows));
      expect(counts[0], slug).toBe(rows.length);
      expectWhole(counts, slug);
    }
  });

  test('of a hundred damages at once, ten times', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      expectWhole(await account(damaged(seed)), `seed ${seed}`);
      const { exit } = await play(['catalogue', 'validate', 'a.csv', '--format', 'junit']);
      expect([0, 1, 2], `seed ${seed}`).toContain(exit);
    }
  });
});

test('rejected rows come back byte for byte, with the reason, and good ones are stored', async () => {
  const text = 'code,name\r\n1.000894,Đăng ký kết hôn\r\n xyz ,"Đăng ký ""giám hộ"""\r\n,Chứng thực\r\n';
  writeFileSync('a.csv', text);
  const { data } = await ask<Rows & { rejects: string[] }>('import', 'a.csv');
  expect([data.rows.inserted, data.rows.rejected, data.rejects]).toEqual([
    1,
    2,
    ['a.csv.rejects.csv', 'a.csv.rejects.txt'],
  ]);
  expect(readFileSync('a.csv.rejects.csv', 'utf8')).toBe(text.replace('1.000894,Đăng ký kết hôn\r\n', ''));
  const reasons = readFileSync('a.csv.rejects.txt', 'utf8');
  expect(reasons).toContain('catalogue/code-grammar\t"xyz" không phải mã thủ tục hành chính.');
});
