/** The commands that read a plan: flags as they are typed, files to the byte, and what must be in none of them. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inflateWhole, listEntries } from '#io/workbook/zip.js';
import { declareReorgCompare } from '#reorg/commands/compare.js';
import { declareReorgDecisions } from '#reorg/commands/decisions.js';
import { declareReorgHandover } from '#reorg/commands/handover.js';
import { declareReorgShow } from '#reorg/commands/show.js';
import { declareReorgSplit } from '#reorg/commands/split.js';
import { declareReorgWhy } from '#reorg/commands/why.js';
import { play } from '../play.js';

const fixture = (name: string) => join(import.meta.dirname, '../../fixtures', name);
const home = process.cwd();
let folder = '';
const seed: Record<string, Buffer> = {};

async function run(...argv: string[]) {
  const played = await play(argv);
  expect(played.exit, `${argv.join(' ')}\n${played.stdout}${played.stderr}`).toBe(0);
  return played;
}

/** Units, people, dossiers and a plan of the fixtures, made once. */
beforeAll(async () => {
  enter();
  await run('init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  await run('org', 'apply', fixture('org/don-vi.csv'), '--yes');
  await run('staff', 'import', fixture('staff/can-bo.csv'), '--yes');
  await run('catalogue', 'import', fixture('catalogue/danh-muc-mau.xlsx'), '--yes');
  await run('dossier', 'import', fixture('dossier/ho-so.csv'), '--yes');
  await play(['reorg', 'plan', fixture('reorg/hai-chi-nhanh.yaml'), '-o', 'plan.json']);
  await run('db', 'backup', 'seed.db');
  for (const file of ['seed.db', 'plan.json']) seed[file] = readFileSync(file);
  leave();
}, 60_000);

beforeEach(() => {
  enter();
  writeFileSync('motcua.db', seed['seed.db'] ?? '');
  writeFileSync('plan.json', seed['plan.json'] ?? '');
});
afterEach(leave);

function enter(): void {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-reading-')));
  process.chdir(folder);
}

function leave(): void {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
}

type Declare = (reorg: Command, lang: 'vi', run: (input: unknown) => Promise<void>) => void;

/** What the flags are converted to. */
async function convert(declare: unknown, ...argv: string[]): Promise<unknown> {
  const seen: unknown[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => {} });
  (declare as Declare)(program, 'vi', async (input) => void seen.push(input));
  await program.parseAsync(argv, { from: 'user' });
  return seen[0];
}

describe('flags', () => {
  test.each<[string, unknown, string[], unknown]>([
    [
      'show',
      declareReorgShow,
      ['show', 'p.json', '--by', 'form', '--unit', 'CN', '--form', 'lent', '--anonymise'],
      { file: 'p.json', by: 'form', unit: 'CN', form: 'lent', anonymise: true },
    ],
    [
      'split',
      declareReorgSplit,
      ['split', 'p.json', '--by', 'branch', '-o', 'd'],
      { file: 'p.json', output: 'd' },
    ],
    ['compare', declareReorgCompare, ['compare', 'a', 'b', 'c'], { files: ['a', 'b', 'c'] }],
    [
      'decisions',
      declareReorgDecisions,
      ['decisions', 'p.json', '--columns', 'no, full_name', '--with', 'f', '--branch', 'CN', '--training'],
      { file: 'p.json', columns: ['no', 'full_name'], with: 'f', branch: 'CN', training: true },
    ],
    [
      'handover',
      declareReorgHandover,
      ['handover', 'p.json', '--split-by', 'branch', '--format', 'xlsx', '-o', 'd'],
      { file: 'p.json', splitBy: 'branch', format: 'xlsx', output: 'd' },
    ],
    [
      'why',
      declareReorgWhy,
      ['why', 'CB1', '--plan', 'p.json', '--scenario', 's.yaml'],
      { code: 'CB1', plan: 'p.json', scenario: 's.yaml' },
    ],
  ])('%s', async (_, declare, argv, input) => expect(await convert(declare, ...argv)).toEqual(input));

  test.each<[string, unknown, string[]]>([
    ['an unknown order', declareReorgShow, ['show', 'p', '--by', 'colour']],
    ['an unknown form', declareReorgShow, ['show', 'p', '--form', 'sacked']],
    ['an unknown column', declareReorgDecisions, ['decisions', 'p', '--columns', 'no,wage']],
    ['no plan', declareReorgWhy, ['why', 'CB1']],
  ])('%s is a usage error', async (_, declare, argv) => {
    await expect(convert(declare, ...argv)).rejects.toThrow();
  });
});

/** All texts of a file, the parts of an archive unpacked. */
async function textOf(file: string): Promise<string> {
  const bytes = readFileSync(file);
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  const parts = [...listEntries(bytes).values()].map((entry) => inflateWhole(bytes, entry, 50_000_000));
  return (await Promise.all(parts)).map((part) => part.toString('utf8')).join('\n');
}

const names = (): string[] =>
  readFileSync(fixture('staff/can-bo.csv'), 'utf8')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.split(',')[1] ?? [])
    .filter((name) => name !== '');

test.each(['txt', 'csv', 'xlsx', 'json', 'md', 'html'])(
  'an anonymous plan names nobody in .%s, nor what it prints',
  async (ending) => {
    const people = names();
    expect(people.length).toBeGreaterThan(10);
    for (const by of ['branch', 'unit', 'person', 'form', 'gate']) {
      const shown = await play([
        'reorg',
        'show',
        'plan.json',
        '--by',
        by,
        '--anonymise',
        '-o',
        `a.${ending}`,
      ]);
      const text = `${shown.stdout}${shown.stderr}${await textOf(`a.${ending}`)}`;
      for (const name of people) expect(text).not.toContain(name);
    }
    const planned = await play([
      ...['reorg', 'plan', fixture('reorg/hai-chi-nhanh.yaml'), '--anonymise', '-o', `b.${ending}`],
    ]);
    const text = `${planned.stdout}${planned.stderr}${await textOf(`b.${ending}`)}`;
    for (const name of people) expect(text).not.toContain(name);
  },
);

describe('decisions', () => {
  test('are the same to the byte on every run, with the hash on each page', async () => {
    const hash = /"hash": "([0-9a-f]{8})/.exec(seed['plan.json']?.toString() ?? '')?.[1] ?? '?';
    const written: string[][][] = [];
    for (const now of ['2025-03-01T01:00:00Z', '2031-07-09T11:22:33Z']) {
      const target: string = `q-${written.length}`;
      const played = await play(
        ['reorg', 'decisions', 'plan.json', '--with', fixture('reorg/ly-lich.csv'), '-o', target],
        { now },
      );
      expect(played.exit, played.stderr).toBe(0);
      written.push(
        readdirSync(target).map((name) => [name, readFileSync(join(target, name)).toString('base64')]),
      );
    }
    expect(written[1]).toEqual(written[0]);
    const files = readdirSync('q-0');
    expect(files).toEqual(['CN-CG.docx', 'CN-CG.xlsx', 'CN-TH.docx', 'CN-TH.xlsx']);
    for (const file of files) expect(await textOf(join('q-0', file))).toContain(`Mã phương án: ${hash}`);
  });

  test('tell nobody’s reasons against a transfer, and keep nothing that was joined', async () => {
    await run('reorg', 'decisions', 'plan.json', '--with', fixture('reorg/ly-lich.csv'), '-o', 'q');
    for (const file of readdirSync('q')) {
      expect(await textOf(join('q', file))).not.toMatch(/thai sản|maternity|kỷ luật|bệnh/i);
    }
    expect(readFileSync('motcua.db').includes('Thạc sĩ Xây dựng')).toBe(false);
    const { stdout } = await run(
      'reorg',
      'decisions',
      'plan.json',
      '--with',
      fixture('reorg/ly-lich.csv'),
      '--json',
    );
    expect(stdout).not.toContain('Thạc sĩ Xây dựng');
  });

  test('are the same before the plan is applied and after', async () => {
    const lists = async () => (await run('reorg', 'decisions', 'plan.json')).stdout;
    const before = await lists();
    const accepted = ['--accept', 'condition/1/2025-03-01=12/BB-BG'];
    await run('reorg', 'plan', fixture('reorg/hai-chi-nhanh.yaml'), ...accepted, '-o', 'plan.json');
    const { hash } = JSON.parse(readFileSync('plan.json', 'utf8')) as { hash: string };
    await run('reorg', 'apply', 'plan.json', '--confirm', hash);
    expect(await lists()).toBe(before);
  });
});

describe('handover', () => {
  const summary = async (...flags: string[]) => {
    const { stdout } = await run('reorg', 'handover', 'plan.json', '--json', ...flags);
    return (
      JSON.parse(stdout) as { data: Record<string, unknown> & { files: { file: string; rows: number }[] } }
    ).data;
  };

  test('has every dossier once, in one file as in those of the branches', async () => {
    const whole = await summary('-o', 'all.csv');
    const rows = readFileSync('all.csv', 'utf8').trim().split('\r\n').slice(1);
    expect(rows).toHaveLength(Number(whole.handedOver) + Number(whole.without));
    expect(whole.open).toBe(rows.length + Number(whole.staying));
    const split = await summary('--split-by', 'branch', '-o', 'parts');
    const parts = split.files.flatMap(({ file }) => readFileSync(file, 'utf8').trim().split('\r\n').slice(1));
    const codes = (lines: string[]) => lines.map((line) => line.split(',')[1]).sort();
    expect(codes(parts)).toEqual(codes(rows));
    expect(rows.length).toBeGreaterThan(5);
  });

  test('says the same once the plan is applied', async () => {
    const accepted = ['--accept', 'condition/1/2025-03-01=12/BB-BG'];
    await run('reorg', 'plan', fixture('reorg/hai-chi-nhanh.yaml'), ...accepted, '-o', 'plan.json');
    await summary('-o', 'before.csv');
    const { hash } = JSON.parse(readFileSync('plan.json', 'utf8')) as { hash: string };
    await run('reorg', 'apply', 'plan.json', '--confirm', hash);
    await summary('-o', 'after.csv');
    expect(readFileSync('after.csv', 'utf8')).toBe(readFileSync('before.csv', 'utf8'));
  });
});

test('why is one page in every form', async () => {
  for (const ending of ['txt', 'csv', 'xlsx', 'json', 'md', 'html']) {
    await run('reorg', 'why', 'CB0104', '--plan', 'plan.json', '-o', `why.${ending}`);
    expect(await textOf(`why.${ending}`)).toContain('Hoàng Yến Nhi');
  }
});
