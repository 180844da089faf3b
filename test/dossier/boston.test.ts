/**
 * A city's real service requests, imported through a mapping as a user would write it: every row accounted for, and the
 * figures of `expected_2011.json` come out to the digit, for the half year and for each month, by reason and in all.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COUNT_KEYS } from '#report/model.js';
import { play } from '../play.js';

const DATA = fileURLToPath(new URL('../../../shared/data/dossiers/', import.meta.url));
const MAPPING = fileURLToPath(new URL('../../fixtures/io/mapping-boston311.yaml', import.meta.url));
const ROWS = 58_251;

type Counts = Readonly<Record<string, number>>;
type Expected = { readonly periods: Readonly<Record<string, Readonly<Record<string, Counts>>>> };

const isPresent = existsSync(DATA);
if (!isPresent) console.warn('skipped: the real data beside the project (shared/data) is absent');

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'motcua-boston-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  const played = await play([...argv, '--json', '--today', '2026-01-01']);
  return { ...JSON.parse(played.stdout), exit: played.exit };
}

/** The counts that the file speaks of; what is not there is 0 in both. */
const SPOKEN_OF = COUNT_KEYS.filter((key) => !/received.+|withdrawn|Paused/.test(key));

const nonZero = (counts: Counts): Counts =>
  Object.fromEntries(SPOKEN_OF.flatMap((key) => (counts[key] ? [[key, counts[key]]] : [])));

describe.skipIf(!isPresent)('Boston 2011', () => {
  test('every row is accounted for, and a second import changes nothing', async () => {
    await run('init', '--centre', 'BOS', '--name', 'Boston', '--level', 'province');
    const file = join(DATA, 'boston311_2011_jul-dec.csv.gz');
    const flags = ['--mapping', MAPPING, '--unknown', 'keep'];
    const { data } = await run('dossier', 'import', file, ...flags);
    expect(data.rows).toEqual({
      read: ROWS,
      inserted: ROWS,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      blank: 0,
    });
    const again = await run('dossier', 'import', file, ...flags);
    expect(again.data.rows).toMatchObject({ read: ROWS, unchanged: ROWS });
    expect(again.data.change).toBeUndefined();
  });

  test('the figures are those expected, per period and reason', async () => {
    const expected = JSON.parse(readFileSync(join(DATA, 'expected_2011.json'), 'utf8')) as Expected;
    for (const [period, reasons] of Object.entries(expected.periods)) {
      const named = period === 'all' ? '2011-H2' : period;
      const { data } = await run('report', 'volume', '--by', 'unit', '--period', named);
      const found = new Map<string, Counts>([
        ['ALL', data.total],
        ...data.rows.map((row: Counts & { unit: string }) => [row.unit, row]),
      ]);
      for (const [reason, { resolvedByMinute: _, ...counts }] of Object.entries(reasons))
        expect([period, reason, nonZero(found.get(reason) ?? {})]).toEqual([period, reason, nonZero(counts)]);
      expect(found.size, period).toBe(
        Object.values(reasons).filter((counts) => Object.keys(counts).length > 0).length,
      );
    }
  });
});
