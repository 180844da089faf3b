/** The reusable GitHub Action: its script is played with a stand-in for npx on a repository of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

const action = parse(readFileSync(resolve('action.yml'), 'utf8')) as Action;
const step = action.runs.steps[0];

let folder = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.invalid', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-action-'));
  git('init', '-q');
  mkdirSync(join(folder, 'danh muc'));
  writeFileSync(join(folder, 'old.csv'), 'code,name\n');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the step as the runner does: inputs as environment, `npx` writing its arguments down. */
function run(env: Readonly<Record<string, string>>, exit = 0) {
  const bin = join(folder, '.git', 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nprintf '%s\\n' "$@" > "${bin}/args"\necho '::error::x' > .motcua-annotations\nexit ${exit}\n`,
  );
  chmodSync(join(bin, 'npx'), 0o755);
  const inputs = Object.fromEntries(
    Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /inputs\.([\w-]+)/.exec(value)?.[1] ?? '';
      return [name, action.inputs[input]?.default ?? ''];
    }),
  );
  const output = join(bin, 'output');
  const { status, stdout } = spawnSync('bash', ['-e', '-c', step?.run ?? 'false'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...inputs, ...env, GITHUB_OUTPUT: output, PATH: `${bin}:${process.env.PATH}` },
  });
  const args = existsSync(join(bin, 'args'))
    ? readFileSync(join(bin, 'args'), 'utf8').trimEnd().split('\n')
    : [];
  return { status, stdout, args, files: args.slice(args.indexOf('--') + 1) };
}

describe.skipIf(process.platform === 'win32')('the action', () => {
  test('checks what a pull request changed, and hands the annotations on', () => {
    const base = git('rev-parse', 'HEAD').trim();
    writeFileSync(join(folder, 'danh muc', 'mới.csv'), 'code,name\n');
    git('add', '.');
    git('commit', '-q', '-m', 'two');
    const { status, stdout, args, files } = run({
      BASE: base,
      RULES: 'code-internal=off',
      BASELINE: 'known.json',
    });
    expect([status, files, stdout.trim()]).toEqual([0, ['danh muc/mới.csv'], '::error::x']);
    expect(args).toEqual(
      expect.arrayContaining([
        'motcua@latest',
        'validate',
        '--rule',
        'code-internal=off',
        '--baseline',
        'known.json',
      ]),
    );
  });

  test('checks all files where there is no base, and fails with the exit code of motcua', () => {
    const { status, files } = run({ BASE: '' }, 1);
    expect([status, files]).toEqual([1, ['old.csv']]);
  });

  test('does nothing where no catalogue changed', () => {
    const { status, args, stdout } = run({ BASE: git('rev-parse', 'HEAD').trim() });
    expect([status, args, stdout.trim()]).toEqual([0, [], 'motcua: no catalogue file changed']);
  });
});
