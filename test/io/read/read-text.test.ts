/** Small texts read whole, as editors on every system save them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readText } from '#io/read/read-text.js';
import { Refusal } from '#kit/refusal.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = 'scenario: sáp nhập\r\ntitle: "Tây Hồ"\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

test.each<[string, Buffer, string | undefined]>([
  ['UTF-8', Buffer.from(TEXT), TEXT],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), TEXT],
  ['UTF-16LE as Notepad saves it', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), TEXT],
  ['UTF-16BE', utf16be(`\uFEFF${TEXT}`), TEXT],
  ['an empty file', Buffer.alloc(0), ''],
  ['windows-1258, which is no Unicode', Buffer.from([0x73, 0xe1, 0x70]), undefined],
  ['UTF-8 cut inside a letter', Buffer.from(TEXT).subarray(0, 12), undefined],
])('%s', async (name, bytes, expected) => {
  const file = join(folder, `${name.length}.txt`);
  writeFileSync(file, bytes);
  expect(await readText(file)).toBe(expected);
});

test('more than one piece', async () => {
  const file = join(folder, 'long.txt');
  writeFileSync(file, 'ế'.repeat(200_000));
  expect(await readText(file)).toHaveLength(200_000);
});

test('standard input', async () => {
  const stdin = (async function* () {
    yield Buffer.from('a: ');
    yield Buffer.from('b');
  })();
  expect(await readText('-', stdin)).toBe('a: b');
});

test('a missing file is refused', async () => {
  await expect(readText(join(folder, 'none.yaml'))).rejects.toThrow(Refusal);
});
