/** What the scenarios show holds on a disk as Windows has it; what Excel has open is told; every file is closed in the end. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeDurably } from '#io/durable.js';
import { replaceFolder } from '#io/durable-folder.js';
import { removeFile } from '#io/remove.js';
import { placeStaged, StagedFile } from '#io/staged.js';
import { Refusal } from '#kit/refusal.js';
import { play } from '../play.js';
import { parseScenario, playScenario } from '../transcript.js';
import { isSoak } from './bin.js';
import { holdAsExcel, layWindowsDisk, listOpen, takeWindowsDisk } from './windows-disk.js';

const SCENARIOS = join(import.meta.dirname, '..', 'transcripts');
/** Those that write files beside the database; `npm run soak` plays all. */
const WRITING =
  /^(db|io)\/|^catalogue\/import|^dossier\/(import|export|undo)|^report\/split|^reorg\/(decisions|handover|split)/;

const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'Một cửa ')));
  process.chdir(folder);
});

afterEach(() => {
  takeWindowsDisk();
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(process.platform !== 'linux')('on a disk of Windows', () => {
  const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.scenario') && (isSoak || WRITING.test(file)))
    .sort();

  test.each(files)('%s', async (file) => {
    const told = readFileSync(join(SCENARIOS, file), 'utf8');
    const scenario = parseScenario(told);
    layWindowsDisk();
    expect(await playScenario(scenario)).toBe(told);
    expect(listOpen(folder)).toEqual([]);
  });
});

describe.skipIf(process.platform !== 'linux')('what Excel has open', () => {
  const codesIn = async (...argv: string[]): Promise<string[]> => {
    const { diagnostics } = JSON.parse((await play([...argv, '--json'])).stdout) as {
      diagnostics: { code: string }[];
    };
    return diagnostics.map(({ code }) => code);
  };

  const refusalOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'done',
      (error: unknown) => (error instanceof Refusal ? (error.diagnostics[0]?.code ?? '') : String(error)),
    );

  test('is not read: close Excel', async () => {
    await writeDurably('danh-muc.csv', 'code,name\n1.000001,Đăng ký khai sinh\n');
    layWindowsDisk();
    holdAsExcel('danh-muc.csv');
    expect(await codesIn('catalogue', 'validate', 'danh-muc.csv')).toContain('io/file-in-use');
    expect(await codesIn('catalogue', 'import', 'danh-muc.csv', '--dry-run')).not.toContain('motcua/bug');
  });

  test('is not written: close Excel, or choose another name', async () => {
    await writeDurably('a.csv', 'cũ');
    layWindowsDisk();
    holdAsExcel('a.csv');
    expect(await refusalOf(writeDurably('a.csv', 'mới'))).toBe('io/target-busy');
    expect(() => new StagedFile('a.csv')).toThrow(Refusal);
    takeWindowsDisk();
    expect(readFileSync('a.csv', 'utf8')).toBe('cũ');
    expect(readdirSync('.')).toEqual(['a.csv']);
  });

  test('is not replaced, if it is opened while we write', async () => {
    await writeDurably('a.csv', 'cũ');
    layWindowsDisk();
    const staged = new StagedFile('a.csv');
    staged.write(Buffer.from('mới'));
    const whole = staged.close();
    holdAsExcel('a.csv');
    const placed = refusalOf(Promise.resolve().then(() => placeStaged(whole)));
    expect(await placed).toBe('io/target-busy');
  });

  test('is not replaced by a backup', async () => {
    await play(['init', '--centre', 'H26', '--name', 'Trung tâm', '--level', 'province']);
    await writeDurably('sao-luu.db', 'cũ');
    layWindowsDisk();
    holdAsExcel('sao-luu.db');
    expect(await codesIn('db', 'backup', 'sao-luu.db', '--yes')).toEqual(['db/in-use']);
    takeWindowsDisk();
    expect(readFileSync('sao-luu.db', 'utf8')).toBe('cũ');
    expect(readdirSync('.').sort()).toEqual(['motcua.db', 'sao-luu.db']);
  });

  test('keeps its folder, whole', async () => {
    mkdirSync('kho/year=2025', { recursive: true });
    await writeDurably('kho/year=2025/a.parquet', 'cũ');
    layWindowsDisk();
    holdAsExcel('kho/year=2025/a.parquet');
    const replaced = replaceFolder('kho', (write) => write('year=2025/a.parquet', 'mới'));
    expect(await refusalOf(replaced)).toBe('io/target-busy');
    takeWindowsDisk();
    expect(readFileSync('kho/year=2025/a.parquet', 'utf8')).toBe('cũ');
    expect(readdirSync('.')).toEqual(['kho']);
  });
});

describe.skipIf(process.platform !== 'linux')('the disk itself', () => {
  test('refuses to rename over a database, or to remove one, that SQLite has open', async () => {
    await writeDurably('b.db', '');
    const db = new SqliteDatabase('a.db');
    db.pragma('user_version = 1');
    layWindowsDisk();
    expect(() => renameSync('b.db', 'a.db')).toThrow('EPERM');
    removeFile('a.db');
    db.close();
    expect(readdirSync('.')).toContain('a.db');
    removeFile('a.db');
    expect(readdirSync('.')).not.toContain('a.db');
  });

  test.each(['con', 'a:b', 'a.', 'A.db'])('refuses the name %s beside a.db', async (name) => {
    await writeDurably('a.db', '');
    layWindowsDisk();
    expect(() => mkdirSync(name)).toThrow(/ENOENT|EEXIST/);
  });
});
