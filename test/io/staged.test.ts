/** Files that find their places only when the work beside them has succeeded. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDurably } from '#io/durable.js';
import { discardStaged, placeStaged, StagedFile } from '#io/staged.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-staged-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

function stage(name: string, ...pieces: readonly string[]) {
  const file = new StagedFile(at(name));
  for (const piece of pieces) file.write(Buffer.from(piece));
  return file;
}

test('is not there until it is placed, then whole, and for its owner alone', () => {
  writeFileSync(at('a.csv'), 'cũ');
  const long = 'x'.repeat(200_000);
  const staged = stage('a.csv', 'mã,', long, '\n', 'y'.repeat(60_000), 'z'.repeat(60_000)).close();
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('cũ');
  placeStaged(staged);
  expect(readFileSync(at('a.csv'), 'utf8')).toBe(`mã,${long}\n${'y'.repeat(60_000)}${'z'.repeat(60_000)}`);
  if (process.platform !== 'win32') expect(statSync(at('a.csv')).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('leaves nothing when it is discarded, whether whole or half written', () => {
  stage('a.csv', 'một').close();
  stage('a.csv', 'hai');
  stage('b.csv', 'ba');
  expect(readdirSync(folder)).toHaveLength(3);
  discardStaged(at('a.csv'));
  expect(readdirSync(folder)).toHaveLength(1);
  discardStaged(at('b.csv'));
  expect(readdirSync(folder)).toEqual([]);
});

test('two for the same place do not take each other away; what a dead run left goes', async () => {
  const first = stage('a.csv', 'một').close();
  const [name = ''] = readdirSync(folder);
  const dead = name.replace(/-\d+-staged-\d+/, '-999999999-staged-1');
  writeFileSync(at(dead), 'của lần chạy đã bị dừng');
  const second = stage('a.csv', 'hai').close();
  expect(readdirSync(folder)).not.toContain(dead);
  placeStaged(first);
  placeStaged(second);
  expect(readFileSync(at('a.csv'), 'utf8')).toBe('hai');
  await writeDurably(at('a.csv'), 'ba');
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test.each([
  ['a folder in its place', 'a.csv', 'io/target-is-folder'],
  ['no folder', 'thiếu/a.csv', 'io/folder-missing'],
])('refuses %s', (_, name, code) => {
  mkdirSync(at('a.csv'));
  let said: unknown;
  try {
    stage(name);
  } catch (error) {
    said = error;
  }
  expect(said).toMatchObject({ kind: 'unusable', diagnostics: [{ code }] });
});
