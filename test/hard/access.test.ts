/** Files and folders that may not be written, and locks of others: a finding with a remedy, and nothing half-done. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BinOptions, runBin } from './bin.js';
import { codesIn, DB, runStage, stageOf, WRITERS } from './failing.js';
import { SMALL } from './inputs.js';
import { contentsOf, copyFolder, playStages, removeFolder, type Stages } from './stages.js';

let stages: Stages;

beforeAll(async () => {
  stages = await playStages(SMALL);
});

afterAll(() => removeFolder(stages.root));

const isRoot = process.getuid?.() === 0;

describe('permissions', () => {
  const NOBODY = 65_534;

  /** A folder that belongs to the one who runs the program; root would be let through everywhere. */
  function ownFolder(from: string): { folder: string; options: Omit<BinOptions, 'cwd'> } {
    const folder = copyFolder(from);
    if (!isRoot) return { folder, options: {} };
    for (const name of readdirSync(folder)) chownSync(join(folder, name), NOBODY, NOBODY);
    chownSync(folder, NOBODY, NOBODY);
    return { folder, options: { spawn: { uid: NOBODY, gid: NOBODY } } };
  }

  const canTry = process.platform !== 'win32';

  test.for(['org apply', 'undo', 'db rebuild'])('a read-only file stops %s', async (name, { skip }) => {
    if (!canTry) return skip('Windows has other permissions');
    const stage = stageOf(stages, name);
    const { folder, options } = ownFolder(stage.before);
    chmodSync(join(folder, DB), 0o400);
    const ended = await runStage(stage, folder, options);
    expect(ended.exit, ended.stdout + ended.stderr).toBe(2);
    expect(codesIn(ended)).toContain('db/read-only');
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stage.before, DB)));
    removeFolder(folder);
  });

  test.for(['org apply', 'undo', 'init', 'db backup', 'reorg plan'])(
    'a read-only folder stops %s',
    async (name, { skip }) => {
      if (!canTry) return skip('Windows has other permissions');
      const stage = stageOf(stages, name);
      const { folder, options } = ownFolder(stage.before);
      const files = readdirSync(folder);
      chmodSync(folder, 0o500);
      const ended = await runStage(stage, folder, options);
      expect(ended.exit, ended.stdout + ended.stderr).toBe(2);
      expect(['db/read-only', 'db/unreadable', 'io/not-writable']).toContain(codesIn(ended)[0]);
      chmodSync(folder, 0o700);
      expect(readdirSync(folder)).toEqual(files);
      if (name !== 'init') expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stage.before, DB)));
      removeFolder(folder);
    },
  );

  test('a colleague reads what he may not write', async ({ skip }) => {
    if (!canTry) return skip('Windows has other permissions');
    const { folder, options } = ownFolder(stageOf(stages, 'undo').before);
    for (const [name, mode] of [
      [DB, 0o400],
      ['.', 0o500],
    ] as const)
      chmodSync(join(folder, name), mode);
    for (const argv of [['status'], ['history'], ['org', 'tree'], ['db', 'check']]) {
      const ended = await runBin(['--read-only', ...argv], { cwd: folder, ...options });
      expect(ended.exit, `${argv.join(' ')}: ${ended.stderr}`).toBe(0);
    }
    chmodSync(folder, 0o700);
    removeFolder(folder);
  });

  test('a file that may not be read is a finding', async ({ skip }) => {
    if (!canTry) return skip('Windows has other permissions');
    const { folder, options } = ownFolder(stageOf(stages, 'org apply').before);
    for (const file of [DB, 'don-vi.csv']) {
      chmodSync(join(folder, file), 0o000);
      const ended = await runBin(['--json', 'org', 'apply', 'don-vi.csv', '--yes'], {
        cwd: folder,
        ...options,
      });
      expect(ended.exit, `${file}: ${ended.stdout}`).toBe(2);
      expect(codesIn(ended)[0]).toBe(file === DB ? 'db/unreadable' : 'io/not-readable');
      chmodSync(join(folder, file), 0o600);
    }
    removeFolder(folder);
  });

  test.for([
    ['catalogue', 'import'],
    ['org', 'apply', '--yes'],
    ['dossier', 'import'],
    ['reorg', 'plan'],
    ['reorg', 'show'],
  ])('a device that fails while %s reads it is a finding', async (argv, { skip }) => {
    if (process.platform !== 'linux') return skip('only here is there a file whose reading fails with EIO');
    const folder = copyFolder(stageOf(stages, 'org apply').before);
    const ended = await runBin([...argv, '/proc/self/mem', '--json'], { cwd: folder });
    expect([ended.exit, codesIn(ended)[0]], ended.stdout + ended.stderr).toEqual([2, 'io/not-readable']);
    expect(ended.stdout).toContain('EIO');
    removeFolder(folder);
  });

  test('a new database, its log and its copies are private', async ({ skip }) => {
    if (!canTry) return skip('Windows has other permissions');
    const folder = copyFolder(stageOf(stages, 'db backup').before);
    await runBin(['db', 'backup', 'copy.db'], { cwd: folder });
    const modeOf = (name: string) =>
      spawnSync('stat', ['-c', '%a', join(folder, name)], { encoding: 'utf8' }).stdout.trim();
    const lock = new SqliteDatabase(join(folder, DB)); // keeps -wal and -shm in being
    expect(
      [DB, 'copy.db', ...readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))].map(modeOf),
    ).toEqual(expect.arrayContaining(['600', '600']));
    expect(
      readdirSync(folder)
        .filter((name) => /\.db/.test(name))
        .map(modeOf),
    ).not.toContain('644');
    lock.close();
    removeFolder(folder);
  });
});

describe('a lock held by somebody else', () => {
  const hold = (file: string) => {
    const db = new SqliteDatabase(file);
    db.exec('BEGIN IMMEDIATE');
    return db;
  };

  test.each(WRITERS)('refuses %s after waiting, with exit 3', async (name) => {
    const stage = stageOf(stages, name);
    const folder = copyFolder(stage.before);
    const holder = hold(join(folder, DB));
    const ended = await runStage(stage, folder, { env: { MOTCUA_BUSY_TIMEOUT: '0.2' } });
    holder.exec('ROLLBACK');
    holder.close();
    expect(ended.exit, ended.stdout + ended.stderr).toBe(3);
    expect(codesIn(ended)).toContain('db/locked');
    expect(contentsOf(join(folder, DB))).toBe(contentsOf(join(stage.before, DB)));
    expect((await runStage(stage, folder)).exit).toBe(0);
    removeFolder(folder);
  });

  test('lets readers go on', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const holder = hold(join(folder, DB));
    for (const argv of [['status'], ['history'], ['org', 'tree']]) {
      const ended = await runBin(argv, { cwd: folder, env: { MOTCUA_BUSY_TIMEOUT: '0.2' } });
      expect(ended.exit, ended.stderr).toBe(0);
    }
    holder.close();
    removeFolder(folder);
  });

  test('is waited for when it goes in time', async () => {
    const stage = stageOf(stages, 'org apply');
    const folder = copyFolder(stage.before);
    const holder = hold(join(folder, DB));
    setTimeout(() => holder.close(), 600);
    const ended = await runStage(stage, folder, { env: { MOTCUA_BUSY_TIMEOUT: '10' } });
    expect(ended.exit, ended.stdout).toBe(0);
    removeFolder(folder);
  });
});
