/** Zip archives: whole, damaged and lying ones. */
import { expect, test } from 'vitest';
import { Unreadable } from '#io/workbook/damage.js';
import { inflateWhole, listEntries } from '#io/workbook/zip.js';
import { zipOf } from './zip-file.js';

const bytes = zipOf({ 'a.txt': 'một cửa '.repeat(20_000), 'xl\\B.XML': 'b' });

async function read(archive: Buffer, name: string, limit = 1e9): Promise<string> {
  const entry = listEntries(archive).get(name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return (await inflateWhole(archive, entry, limit)).toString();
}

const damageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
      return error.damage;
    },
  );

test('reads parts whatever the case and slashes of their names', async () => {
  expect(await read(bytes, 'a.txt')).toBe('một cửa '.repeat(20_000));
  expect(await read(bytes, 'xl/b.xml')).toBe('b');
});

test('stops at the limit, whatever size the archive claims', async () => {
  expect(await damageOf(read(bytes, 'a.txt', 100_000))).toBe('too-large');
  const lying = zipOf({ 'a.txt': 'x'.repeat(1e6) }, { size: 10 });
  expect(await damageOf(read(lying, 'a.txt', 100_000))).toBe('too-large');
  expect(await damageOf(read(lying, 'a.txt'))).toBe('damaged');
});

test('every cut is noticed', async () => {
  for (let length = 0; length < bytes.length; length += 7)
    expect(await damageOf((async () => read(bytes.subarray(0, length), 'a.txt'))()), `${length} bytes`).toBe(
      'damaged',
    );
});

test('every changed byte of a part is noticed', async () => {
  const from = bytes.indexOf('a.txt') + 5;
  for (let at = from; at < from + 60; at += 1) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x20;
    expect(await damageOf(read(changed, 'a.txt')), `byte ${at}`).toBe('damaged');
  }
});
