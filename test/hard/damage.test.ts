/** Files that are damaged, foreign or newer than the program: told apart, never a crash, never touched. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeChance } from '../random.js';
import { isSoak, runBin } from './bin.js';
import { codesIn, DB, stageOf } from './failing.js';
import { SMALL } from './inputs.js';
import { copyFolder, playStages, removeFolder, type Stages } from './stages.js';

let stages: Stages;

beforeAll(async () => {
  stages = await playStages(SMALL);
});

afterAll(() => removeFolder(stages.root));

describe('a damaged file', () => {
  const DOSE = isSoak ? 1000 : 25;

  test('is told, never a crash, wherever its bytes were changed', async () => {
    const chance = makeChance(5);
    const sound = readFileSync(join(stageOf(stages, 'undo').before, DB));
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const exits = new Map<number | null, number>();
    for (let i = 0; i < DOSE; i++) {
      writeFileSync(join(folder, DB), spoil(sound, chance));
      const ended = await runBin(
        ['--json', ...chance.pick([['status'], ['db', 'check'], ['undo', '7', '--yes']])],
        { cwd: folder },
      );
      expect([0, 1, 2, 3], ended.stdout + ended.stderr).toContain(ended.exit);
      exits.set(ended.exit, (exits.get(ended.exit) ?? 0) + 1);
      for (const left of readdirSync(folder))
        if (/-(wal|shm|writer)$/.test(left)) removeFolder(join(folder, left));
    }
    expect((exits.get(2) ?? 0) + (exits.get(1) ?? 0)).toBeGreaterThan(0);
    removeFolder(folder);
  });

  function spoil(sound: Buffer, chance: ReturnType<typeof makeChance>): Buffer {
    const bytes = Buffer.from(sound);
    if (chance.happens(0.2)) return bytes.subarray(0, chance.below(bytes.length));
    const start = chance.happens(0.3) ? chance.below(200) : chance.below(bytes.length);
    for (let i = start; i < Math.min(bytes.length, start + 1 + chance.below(4096)); i++)
      bytes[i] = chance.below(256);
    return bytes;
  }

  test.each([
    ['empty', ''],
    ['text', 'Đây không phải cơ sở dữ liệu.\n'],
    ['only a header', 'SQLite format 3\u0000'],
  ])('a file that is %s is not ours', async (_, text) => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-hard-'));
    writeFileSync(join(folder, DB), text);
    const ended = await runBin(['--json', 'status'], { cwd: folder });
    expect({ exit: ended.exit, codes: codesIn(ended) }).toEqual({ exit: 2, codes: ['db/foreign'] });
    expect(readFileSync(join(folder, DB), 'utf8')).toBe(text);
    removeFolder(folder);
  });

  test('a database of another program, and of a newer one of ours, is left alone', async () => {
    const folder = copyFolder(stageOf(stages, 'undo').before);
    const db = new SqliteDatabase(join(folder, DB));
    db.pragma('user_version = 999');
    db.close();
    const newer = await runBin(['--json', 'status'], { cwd: folder });
    expect({ exit: newer.exit, codes: codesIn(newer) }).toEqual({ exit: 2, codes: ['db/newer'] });
    const other = new SqliteDatabase(join(folder, 'other.db'));
    other.exec('CREATE TABLE a (b)');
    other.close();
    const foreign = await runBin(['--json', 'status', '--db', 'other.db'], { cwd: folder });
    expect({ exit: foreign.exit, codes: codesIn(foreign) }).toEqual({ exit: 2, codes: ['db/foreign'] });
    removeFolder(folder);
  });
});
