/** A folder is the old one or the new one, whole, and nothing lies beside it afterwards. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { findForeign, replaceFolder } from '#io/durable-folder.js';

let base = '';
let folder = '';

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'motcua-folder-'));
  folder = join(base, 'kho');
});

afterEach(() => rm(base, { recursive: true, force: true }));

const list = async (): Promise<string[]> => {
  const names = await readdir(base, { recursive: true, withFileTypes: true });
  return names
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(base.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
};

it('is made with its subfolders', async () => {
  await replaceFolder(folder, async (write) => {
    await write('a.txt', 'một');
    await write('nam=2025/thang=03/b.txt', 'hai');
  });
  expect(await list()).toEqual(['kho/a.txt', 'kho/nam=2025/thang=03/b.txt']);
  expect(await readFile(join(folder, 'a.txt'), 'utf8')).toBe('một');
});

it('replaces all that was there', async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'cu.txt'), 'cũ');
  await replaceFolder(folder, (write) => write('moi.txt', 'mới'));
  expect(await list()).toEqual(['kho/moi.txt']);
});

it('keeps the old one when the new one breaks off', async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'cu.txt'), 'cũ');
  const broken = replaceFolder(folder, async (write) => {
    await write('moi.txt', 'mới');
    throw new Error('hết đĩa');
  });
  await expect(broken).rejects.toThrow('hết đĩa');
  expect(await list()).toEqual(['kho/cu.txt']);
});

it('clears what a killed run left', async () => {
  await mkdir(join(base, '.motcua-kho-new', 'nam=2024'), { recursive: true });
  await writeFile(join(base, '.motcua-kho-new', 'nam=2024', 'x.txt'), 'dở dang');
  await replaceFolder(folder, (write) => write('moi.txt', 'mới'));
  expect(await list()).toEqual(['kho/moi.txt']);
});

it('is empty where nothing is written', async () => {
  await replaceFolder(folder, async () => {});
  expect(await readdir(folder)).toEqual([]);
});

it('names the first entry that is not ours', async () => {
  const isOurs = (name: string) => name.startsWith('nam=');
  expect(await findForeign(folder, isOurs)).toBeUndefined();
  await mkdir(join(folder, 'nam=2025'), { recursive: true });
  expect(await findForeign(folder, isOurs)).toBeUndefined();
  await writeFile(join(folder, 'b.txt'), '');
  await writeFile(join(folder, 'a.txt'), '');
  expect(await findForeign(folder, isOurs)).toBe('a.txt');
  expect(await findForeign(join(folder, 'a.txt'), isOurs)).toBe('a.txt');
});
