/** What a run does when everything goes wrong: a bug has its own exit code and its own words, in every form of answer. */
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Host } from '#host.js';
import { runMotcua } from '#main.js';
import { inFolder } from './in-folder.js';
import { play } from './play.js';

async function runBroken(argv: readonly string[], lang = 'en') {
  const printed = { stdout: '', stderr: '' };
  const host: Host = {
    env: {
      MOTCUA_LANG: lang,
      get MOTCUA_TODAY(): string {
        throw new TypeError('the clock has stopped');
      },
    },
    locale: '',
    user: 'os-user',
    hostName: 'host',
    nowMs: () => 0,
    stdin: {},
    stdout: { write: (text) => (printed.stdout += text) },
    stderr: { write: (text) => (printed.stderr += text) },
  };
  return { exit: await runMotcua(argv, host), ...printed };
}

test('a bug exits with 70 and says how to report it', async () => {
  const { exit, stdout, stderr } = await runBroken(['history']);
  expect({ exit, stdout }).toEqual({ exit: 70, stdout: '' });
  expect(stderr).toMatch(
    /^error motcua\/bug\n {2}A bug in the program: the clock has stopped\..*\n {2}→ .*--trace/,
  );
  expect(stderr).not.toContain('    at ');
});

test('a bug is said in Vietnamese too', async () => {
  expect((await runBroken(['history'], 'vi')).stderr).toContain(
    'Lỗi của chương trình: the clock has stopped.',
  );
});

test('--trace prints where it happened', async () => {
  expect((await runBroken(['history', '--trace'])).stderr).toMatch(
    /TypeError: the clock has stopped\n {4}at /,
  );
});

test.each([
  ['--json', ['history', '--json']],
  ['--format json', ['org', 'tree', '--format', 'json']],
])('%s stays JSON', async (_, argv) => {
  const { exit, stdout, stderr } = await runBroken(argv);
  expect({ exit, stderr }).toEqual({ exit: 70, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    data: null,
    diagnostics: [{ code: 'motcua/bug', severity: 'error' }],
    meta: { complete: true },
  });
});

test('a variable that is set to nothing says nothing', async () => {
  await inFolder(async ({ write }) => {
    write('motcua.yaml', 'db: kho.db\nactor:\n');
    const env = {
      MOTCUA_DB: '',
      MOTCUA_TODAY: '',
      MOTCUA_ACTOR: '',
      MOTCUA_MONTH_STARTS: '',
      MOTCUA_STORAGE: '',
    };
    const { exit } = await play(['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province'], {
      env,
    });
    expect([exit, existsSync('kho.db')]).toEqual([0, true]);
    const { stdout } = await play(['history', '--json'], { env: { ...env, MOTCUA_BUSY_TIMEOUT: '' } });
    expect(stdout).toContain('"actor": "os-user"');
  });
});

test.each([
  ['a person at a terminal is told which files were written', true, [], 'Đã ghi: '],
  ['not under --quiet', true, ['-q'], ''],
  ['a script is told nothing', false, [], ''],
])('%s', async (_, isTTY, flags, said) => {
  const file = join(mkdtempSync(join(tmpdir(), 'motcua-')), 'topics.md');
  let stderr = '';
  const host: Host = {
    env: { MOTCUA_LANG: 'vi' },
    locale: '',
    user: 'os-user',
    hostName: 'host',
    nowMs: () => 0,
    stdin: {},
    stdout: { write: () => true },
    stderr: { isTTY, write: (text) => (stderr += text) },
  };
  expect(await runMotcua(['help', 'findings', 'desk', '-o', file, ...flags], host)).toBe(0);
  expect(existsSync(file)).toBe(true);
  expect(stderr).toBe(said === '' ? '' : `${said}${file}\n`);
});

test('-o - prints beside what another -o writes', async () => {
  await inFolder(async () => {
    const { stdout, exit } = await play(['catalogue', 'rules', '-o', 'a.md', '-o', '-']);
    expect([exit, existsSync('a.md')]).toEqual([0, true]);
    expect(stdout).toBe((await play(['catalogue', 'rules'])).stdout);
  });
});

test('no -o is written where another has no folder', async () => {
  await inFolder(async () => {
    const { stderr, exit } = await play(['catalogue', 'rules', '-o', 'a.md', '-o', 'none/b.csv']);
    expect([exit, existsSync('a.md')]).toEqual([2, false]);
    expect(stderr).toContain('io/folder-missing');
  });
});
