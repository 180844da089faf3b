/** Each rule of `dossier check` has a file of its own, in which it alone has something to say, and a scenario that shows it. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALL_RULES } from '#dossier/check.js';
import { play } from '../play.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/dossier/rules/', import.meta.url));
const SCENARIOS = fileURLToPath(new URL('../transcripts/dossier/', import.meta.url));

const home = process.cwd();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-rules-'));
  cpSync(FIXTURES, folder, { recursive: true });
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]) {
  const { stdout } = await play([...argv, '--json', '--yes', '--today', '2025-03-01']);
  return JSON.parse(stdout);
}

/** Dossiers that break the rule in its file; the others come close. */
const HITS: Readonly<Record<string, number>> = { 'finished-at-due-minute': 5 };

test.each(ALL_RULES)('%s', async (slug) => {
  await run('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
  await run('org', 'apply', 'don-vi.csv');
  await run('catalogue', 'import', 'danh-muc.csv');
  if (slug === 'procedure-abolished') await run('catalogue', 'import', 'bai-bo.csv');
  const { data } = await run('dossier', 'import', `${slug}.csv`, '--unknown', 'keep');
  expect(data.rows).toMatchObject({ rejected: 0, blank: 0 });
  const checked = await run('dossier', 'check');
  const counts = checked.data.rules.map(({ rule, count }: { rule: string; count: number }) => [rule, count]);
  expect(counts.filter(([, count]: [string, number]) => count > 0)).toEqual([[slug, HITS[slug] ?? 1]]);
  expect(checked.data.summary.dossiers).toBeGreaterThan(HITS[slug] ?? 1);
  expect(existsSync(join(SCENARIOS, `rule-${slug}.scenario`))).toBe(true);
});

test('there is no file of a rule that does not exist', () => {
  const others = ['bai-bo.csv', 'danh-muc.csv', 'don-vi.csv'];
  const files = readdirSync(FIXTURES).filter((file) => !others.includes(file));
  expect(files.sort()).toEqual(ALL_RULES.map((slug) => `${slug}.csv`).sort());
});
