/** The README says what the program says: command reference, exit codes, the two command lines. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXIT } from '#answer.js';
import { PAGES } from '#desk/topics.js';
import { commandReference, exitTable } from './reference.js';

const FILE = new URL('../README.md', import.meta.url);

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function withBlock(text: string, name: string, block: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(\\n<!-- /${name} -->)`);
  expect(text, `the README has a block ${name}`).toMatch(pattern);
  return text.replace(pattern, (_, open: string, close: string) => open + block + close);
}

it('shows the commands and exit codes of the program (UPDATE=1 rewrites them)', async () => {
  const before = readFileSync(FILE, 'utf8');
  const commands = withBlock(before, 'commands', await commandReference());
  const after = withBlock(commands, 'exits', exitTable(EXIT));
  if (process.env.UPDATE === '1') writeFileSync(FILE, after);
  else expect(before).toBe(after);
});

it('explains every exit code on the help page', () => {
  for (const code of Object.values(EXIT)) {
    for (const lang of ['vi', 'en'] as const)
      expect(PAGES['exit-codes'][lang]).toMatch(new RegExp(`^ +${code} `, 'm'));
  }
});

it('names the scripts that package.json has', () => {
  const scripts = Object.keys(
    JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).scripts,
  );
  const named = [...readFileSync(FILE, 'utf8').matchAll(/npm run ([a-z]+)/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(0);
  for (const script of named) expect(scripts).toContain(script);
});

it('names files that are there', () => {
  const named = [...readFileSync(FILE, 'utf8').matchAll(/(?:src|test|bin|fixtures)\/[\w./-]+\.\w+/g)].map(
    ([path]) => path,
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(new URL(path, FILE)))).toEqual([]);
});
