import { createHash } from 'node:crypto';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDurably } from '#io/durable.js';
import { Refusal } from '#kit/refusal.js';

const posix = process.platform !== 'win32';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-durable-'));
});

afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);

/** The code of the refusal that `work` ends with. */
async function refusalOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('it went through');
  expect(error.kind).toBe('unusable');
  return error.diagnostics.map((d) => d.code).join();
}

/** Runs `work` as somebody who is not root: root may write anywhere. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0 || process.seteuid === undefined) return work();
  process.seteuid(65534);
  try {
    return await work();
  } finally {
    process.seteuid(0);
  }
}

describe('what is written', () => {
  it('makes a file of text, of bytes and of a stream', async () => {
    await writeDurably(at('a.csv'), 'mã,tên\r\n');
    await writeDurably(at('b.bin'), new Uint8Array([0, 255, 10]));
    await writeDurably(at('c.csv'), Readable.from(['một ', Buffer.from('cửa')]));
    expect(await readFile(at('a.csv'), 'utf8')).toBe('mã,tên\r\n');
    expect([...(await readFile(at('b.bin')))]).toEqual([0, 255, 10]);
    expect(await readFile(at('c.csv'), 'utf8')).toBe('một cửa');
    expect((await readdir(folder)).sort()).toEqual(['a.csv', 'b.bin', 'c.csv']);
  });

  it('replaces an old file whole, also a longer one', async () => {
    await writeFile(at('a.csv'), 'x'.repeat(100_000));
    await writeDurably(at('a.csv'), 'short');
    expect(await readFile(at('a.csv'), 'utf8')).toBe('short');
  });

  it('takes a Vietnamese name of 255 bytes', async () => {
    const name = `${'ế'.repeat(83)}ab.csv`;
    expect(Buffer.byteLength(name)).toBe(255);
    await writeDurably(at(name), 'x');
    expect(await readdir(folder)).toHaveLength(1);
  });

  it.runIf(posix)('gives the permissions asked for, else keeps those of the file replaced', async () => {
    await writeDurably(at('secret.csv'), 'x', { mode: 0o600 });
    expect((await stat(at('secret.csv'))).mode & 0o777).toBe(0o600);
    await writeDurably(at('secret.csv'), 'y');
    expect((await stat(at('secret.csv'))).mode & 0o777).toBe(0o600);
  });

  it.runIf(posix)('writes through a link, which stays a link', async () => {
    await writeFile(at('real.csv'), 'old');
    await symlink(at('real.csv'), at('link.csv'));
    await writeDurably(at('link.csv'), 'new');
    expect((await lstat(at('link.csv'))).isSymbolicLink()).toBe(true);
    expect(await readFile(at('real.csv'), 'utf8')).toBe('new');
  });

  it.runIf(posix)('does not rename a device away', async () => {
    await writeDurably('/dev/null', 'x');
    expect((await stat('/dev/null')).isFile()).toBe(false);
  });

  it('lets ten writers of one target end with one whole file and no leavings', async () => {
    const texts = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(50_000));
    await Promise.all(texts.map((text) => writeDurably(at('a.csv'), text)));
    expect(texts).toContain(await readFile(at('a.csv'), 'utf8'));
    expect(await readdir(folder)).toEqual(['a.csv']);
  });
});

describe('what a failure leaves', () => {
  it('keeps the old file and no temporary one when the content breaks off, and passes that error on', async () => {
    await writeFile(at('a.csv'), 'old');
    const boom = Object.assign(new Error('boom'), { code: 'ENOENT', syscall: 'open' });
    async function* broken() {
      yield 'new';
      throw boom;
    }
    await expect(writeDurably(at('a.csv'), broken())).rejects.toBe(boom);
    expect(await readFile(at('a.csv'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  const temporaryOf = (target: string, pid: number) =>
    `.motcua-${createHash('sha256').update(target).digest('hex').slice(0, 16)}-${pid}-1.tmp`;

  it('removes what a killed run left of the same target, and nothing else', async () => {
    const dead = temporaryOf('a.csv', 999_999_999);
    const recycled = temporaryOf('a.csv', process.pid);
    const alive = temporaryOf('a.csv', process.ppid);
    const foreign = temporaryOf('b.csv', 999_999_999);
    for (const name of [dead, recycled, alive, foreign]) await writeFile(at(name), 'half');
    await writeDurably(at('a.csv'), 'x');
    expect((await readdir(folder)).sort()).toEqual([alive, foreign, 'a.csv'].sort());
  });

  it('names a missing folder, and a file taken for a folder', async () => {
    expect(await refusalOf(writeDurably(at('none/a.csv'), 'x'))).toBe('io/folder-missing');
    await writeFile(at('file'), '');
    expect(await refusalOf(writeDurably(at('file/a.csv'), 'x'))).toBe('io/folder-missing');
  });

  it('names a folder taken for a file', async () => {
    await mkdir(at('out'));
    expect(await refusalOf(writeDurably(at('out'), 'x'))).toBe('io/target-is-folder');
    expect(await readdir(folder)).toEqual(['out']);
  });

  it.runIf(posix)('names a folder and a file that must not be written', async () => {
    await chmod(folder, 0o755);
    await writeFile(at('a.csv'), 'old', { mode: 0o644 });
    expect(await asNobody(() => refusalOf(writeDurably(at('b.csv'), 'x')))).toBe('io/not-writable');
    expect(await asNobody(() => refusalOf(writeDurably(at('a.csv'), 'x')))).toBe('io/not-writable');
    await chmod(folder, 0o777);
    expect(await asNobody(() => refusalOf(writeDurably(at('a.csv'), 'x')))).toBe('io/not-writable');
    expect(await readFile(at('a.csv'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  it.runIf(process.platform === 'linux')('names a full disk', async () => {
    expect(await refusalOf(writeDurably('/dev/full', 'x'))).toBe('io/disk-full');
  });

  it('says any other system error with its code', async () => {
    const code = await refusalOf(writeDurably(at(`${'a'.repeat(300)}.csv`), 'x'));
    expect(code).toBe(posix ? 'io/write-failed' : 'io/folder-missing');
  });
});
