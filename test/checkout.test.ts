/**
 * A clone under git for Windows (core.autocrlf) has the same bytes as this one: transcripts, digests and rejected rows are
 * compared to the letter, and a script that begins with `#!` must not end that line with a carriage return. And what is
 * installed there is all in the lock file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const isClone = existsSync(join(ROOT, '.git'));

function git(args: readonly string[], input = ''): string {
  const { stdout, stderr, status } = spawnSync('git', args, {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr}`);
  return stdout;
}

test('a checkout on Windows changes no byte', ({ skip }) => {
  if (!isClone) return skip('not a clone');
  const folder = mkdtempSync(join(tmpdir(), 'motcua-checkout-'));
  try {
    const prefix = `${folder.replaceAll('\\', '/')}/`;
    git(['-c', 'core.autocrlf=true', 'checkout-index', '--all', `--prefix=${prefix}`]);
    const listed = git(['ls-files', '--stage', '-z']).split('\0').slice(0, -1);
    const blobs = listed.map((line) => /^\d+ ([0-9a-f]+) \d\t(.+)$/s.exec(line)?.slice(1) ?? []);
    const paths = blobs.map(([, path = '']) => `${prefix}${path}\n`).join('');
    const found = git(['hash-object', '--no-filters', '--stdin-paths'], paths).split('\n');
    expect(blobs.length).toBeGreaterThan(1000);
    expect(blobs.filter(([hash], i) => hash !== found[i]).map(([, path]) => path)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('npm ci finds on Windows what native packages need there', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { optionalDependencies?: Readonly<Record<string, string>> }>>;
  };
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const native = Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  const ofWindows = native.filter((name) => /win32-x64/.test(name));
  expect(ofWindows).toContain('@typescript/typescript-win32-x64');
  expect(ofWindows.filter((name) => !locked.has(name))).toEqual([]);
});

test('sources end their lines as Linux does', ({ skip }) => {
  if (!isClone) return skip('not a clone');
  const sources = git(['ls-files', '-z', 'src', 'bin', 'assets', '*.json', '*.md', '*.ts', '*.js', '*.yml'])
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(ROOT, path)));
  expect(sources.filter((path) => readFileSync(join(ROOT, path)).includes(13))).toEqual([]);
});
