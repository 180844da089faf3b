/** Plays every scenario of test/transcripts; `UPDATE=1` rewrites what the commands print. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseScenario, playScenario, splitWords } from './transcript.js';

const HERE = join(import.meta.dirname, 'transcripts');
const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-scenario-')));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe('the scenarios', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.scenario'),
  );

  test.each(files.sort())('%s', async (file) => {
    const path = join(HERE, file);
    const before = readFileSync(path, 'utf8');
    const after = await playScenario(parseScenario(before));
    if (process.env.UPDATE === '1') writeFileSync(path, after);
    else expect(after).toBe(before);
  });
});

describe('a scenario', () => {
  const RUNS = '\n$ motcua --version\n\n$ MOTCUA_LANG=en motcua --version\n';

  test('is written again as it was read', async () => {
    const version = (await playScenario(parseScenario(`# A.\n${RUNS}`))).split('\n')[4];
    const answer = `--- stdout\n${version}\n--- exit 0\n`;
    const text = [
      '# Texts of every kind come back.\n\n',
      '--- file a.txt\nmột\n\\--- not a mark\n\\$ nor this\n\\\\ nor that\n',
      '--- file b/c.txt\nno newline\n\\\n',
      `\n$ motcua --version\n${answer}`,
      '\n$ cat a.txt\n--- stdout\nmột\n\\--- not a mark\n\\$ nor this\n\\\\ nor that\n--- exit 0\n',
      '\n$ cat b/c.txt\n--- stdout\nno newline\n\\\n--- exit 0\n',
      '\n$ ls\n--- stdout\na.txt\nb\n--- exit 0\n',
      `\n$ MOTCUA_LANG=en motcua --version\n${answer}`,
    ];
    expect(await playScenario(parseScenario(text.join('')))).toBe(text.join(''));
  });

  test('shows what changed', async () => {
    const stale = `# A.\n${RUNS}--- stdout\n99.99.99\n--- exit 5\n`;
    const now = await playScenario(parseScenario(stale));
    expect(now).not.toContain('99.99.99');
    expect(now).toMatch(/--- exit 0\n$/);
  });

  test.each([
    ['no English', '# A.\n\n$ motcua --version\n', /English/],
    ['no Vietnamese', '# A.\n\n$ motcua --lang en --version\n', /Vietnamese/],
    ['no sentence', RUNS, /sentence/],
  ])('with %s is refused', (_, text, reason) => {
    expect(() => parseScenario(text)).toThrow(reason);
  });

  test('splits words as a shell does', () => {
    expect(splitWords(`motcua init --name "Trung tâm" --x='a "b"' c`)).toEqual([
      'motcua',
      'init',
      '--name',
      'Trung tâm',
      '--x=a "b"',
      'c',
    ]);
  });
});
