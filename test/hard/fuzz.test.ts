/** Broken input of every format: an importer may refuse, reject or accept, but never crash, and never lose count of a row. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../play.js';
import { makeChance } from '../random.js';
import { isSoak } from './bin.js';
import { makeInputs } from './inputs.js';
import { spoil } from './spoil.js';
import { removeFolder } from './stages.js';

const FILES = isSoak ? 10_000 : 200;
const CHECK_EVERY = isSoak ? 500 : 100;
const TINY = { units: 6, peopleAUnit: 2, procedures: 8, dossiers: 30 };
const INPUTS = makeInputs(TINY);
const SETTINGS = ['--today', '2025-07-15', '--yes'];

interface Format {
  readonly name: string;
  /** A sound file of the format. */
  readonly bytes: Buffer;
  readonly file: string;
  readonly argv: readonly string[];
  /** Does the answer count rows? */
  readonly counts: boolean;
}

const textOf = (name: string): Buffer => Buffer.from(INPUTS[name] ?? '');
const fixture = (path: string): Buffer =>
  readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', path));

const FORMATS: readonly Format[] = [
  {
    name: 'procedures',
    bytes: textOf('thu-tuc.csv'),
    file: 'a.csv',
    argv: ['catalogue', 'import', 'a.csv'],
    counts: true,
  },
  {
    name: 'units',
    bytes: textOf('don-vi.csv'),
    file: 'a.csv',
    argv: ['org', 'apply', 'a.csv'],
    counts: true,
  },
  {
    name: 'people',
    bytes: textOf('can-bo.csv'),
    file: 'a.csv',
    argv: ['staff', 'import', 'a.csv'],
    counts: true,
  },
  {
    name: 'dossiers',
    bytes: textOf('ho-so.csv'),
    file: 'a.csv',
    argv: ['dossier', 'import', 'a.csv'],
    counts: true,
  },
  {
    name: 'calendar',
    bytes: textOf('lich.csv'),
    file: 'a.csv',
    argv: ['calendar', 'import', 'a.csv'],
    counts: true,
  },
  {
    name: 'ballots',
    bytes: textOf('phieu.csv'),
    file: 'a.csv',
    argv: ['feedback', 'import', 'a.csv'],
    counts: true,
  },
  {
    name: 'survey counts',
    bytes: textOf('dieu-tra.csv'),
    file: 'a.csv',
    argv: ['feedback', 'import', 'a.csv', '--kind', 'survey'],
    counts: true,
  },
  {
    name: 'petitions',
    bytes: textOf('phan-anh.csv'),
    file: 'a.csv',
    argv: ['feedback', 'import', 'a.csv', '--kind', 'petitions'],
    counts: true,
  },
  {
    name: 'facts',
    bytes: Buffer.from(
      'indicator,numerator,denominator,ratio,period,source\n1.1,12,13,"92,31",2025-H1,Cổng\n1.4,,,98.765,,\n5.2,1,2,,,\n',
    ),
    file: 'a.csv',
    argv: ['report', 'index-766', '--period', '2025-H1', '--facts', 'a.csv'],
    counts: false,
  },
  {
    name: 'facts in YAML',
    bytes: Buffer.from(
      'facts:\n  - { indicator: 1.1, numerator: 12, denominator: 13 }\n  - indicator: PUBLIC_CONTENT_FULL\n    ratio: "92,5"\n    unit: MC-0001\n',
    ),
    file: 'a.yaml',
    argv: ['report', 'index-766', '--period', '2025-H1', '--facts', 'a.yaml'],
    counts: false,
  },
  {
    name: 'scenarios',
    bytes: textOf('kich-ban.yaml'),
    file: 'a.yaml',
    argv: ['reorg', 'plan', 'a.yaml'],
    counts: false,
  },
  {
    name: 'scenarios in phases',
    bytes: Buffer.from(
      `scenario: hai
title: "Hai giai đoạn: trước, sau"
basis: 29/KH-UBND
conditions: [Mặt bằng đã bàn giao]
phases:
  - name: thí điểm
    effective: 2025-07-01
    parallel_until: 31/07/2025
    open: [{ code: CN-A, kind: branch, parent: TT, name: Chi nhánh A, quota: 12 }]
    merge: [{ into: CN-A, from: [MC-0001, MC-0002] }]
    staff: { appoint: [{ staff: CB00000, unit: CN-A, position: director }], pin: [CB00001] }
  - effective: 2025-09-01
    merge: [{ into: CN-A, from: { level: commune }, except: { units: [MC-0006] } }]
    rename: [{ unit: CN-A, name: Chi nhánh số 1 }]
`,
    ),
    file: 'a.yaml',
    argv: ['reorg', 'plan', 'a.yaml', '--accept', 'condition/1/2025-07-01=xong'],
    counts: false,
  },
  {
    name: 'settings',
    bytes: Buffer.from('lang: vi\ntoday: 2025-07-15\nbusy_timeout: 1\n'),
    file: 'motcua.yaml',
    argv: ['history'],
    counts: false,
  },
  {
    name: 'mappings',
    bytes: Buffer.from(
      `format: dossiers
columns:
  code: code
  procedure: { from: procedure }
  unit: unit
  received_at: { from: received_at, date: yyyy-mm-dd hh:mm }
  due_at: { from: due_at, date: yyyy-mm-dd hh:mm }
  status: { from: status, values: { "4": processing, "9": finished }, otherwise: reject }
drop: [channel]
`,
    ),
    file: 'a.yaml',
    argv: ['dossier', 'import', 'ho-so.csv', '--mapping', 'a.yaml'],
    counts: true,
  },
  {
    name: 'workbooks',
    bytes: fixture('io/don-vi.xlsx'),
    file: 'a.xlsx',
    argv: ['org', 'apply', 'a.xlsx'],
    counts: true,
  },
  {
    name: 'old workbooks',
    bytes: fixture('io/don-vi.xls'),
    file: 'a.xls',
    argv: ['org', 'apply', 'a.xls'],
    counts: true,
  },
  {
    name: 'open documents',
    bytes: fixture('io/don-vi.ods'),
    file: 'a.ods',
    argv: ['org', 'apply', 'a.ods'],
    counts: true,
  },
];

const home = process.cwd();
let folder = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-fuzz-'));
  process.chdir(folder);
  for (const [name, text] of Object.entries(INPUTS)) writeFileSync(name, text);
  await mustPlay(['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province']);
  await mustPlay(['catalogue', 'import', 'thu-tuc.csv']);
  await mustPlay(['org', 'apply', 'don-vi.csv']);
  await mustPlay(['staff', 'import', 'can-bo.csv']);
  return () => {
    process.chdir(home);
    removeFolder(folder);
  };
});

afterAll(() => process.chdir(home));

async function mustPlay(argv: readonly string[]): Promise<void> {
  const { exit, stderr } = await play([...argv, ...SETTINGS]);
  expect(exit, stderr).toBe(0);
}

describe('spoilt', () => {
  test.each(FORMATS)('$name', async ({ bytes, file, argv, counts }) => {
    const chance = makeChance(bytes.length);
    const exits = new Map<number, number>();
    for (let i = 0; i < FILES; i++) {
      const spoilt = spoil(bytes, chance);
      writeFileSync(file, spoilt);
      const { exit, stdout, stderr } = await play([...argv, '--json', ...SETTINGS]);
      const seen = `file ${i}: ${JSON.stringify(spoilt.toString('latin1').slice(0, 2000))}\n${stdout.slice(0, 3000)}${stderr}`;
      expect([0, 1, 2, 3], seen).toContain(exit);
      exits.set(exit, (exits.get(exit) ?? 0) + 1);
      if (counts) expectAccounting(stdout, seen);
      if (i % CHECK_EVERY === 0 && file !== 'motcua.yaml') await expectSound(seen);
    }
    expect(exits.size, 'some files were good, some not').toBeGreaterThan(1);
  });
});

test('spoilt plans', async () => {
  await mustPlay(['reorg', 'plan', 'kich-ban.yaml', '-o', 'a.json']);
  const plan = readFileSync('a.json');
  const { hash } = JSON.parse(plan.toString()) as { hash: string };
  const chance = makeChance(plan.length);
  for (let i = 0; i < FILES; i++) {
    const spoilt = spoil(plan, chance);
    writeFileSync('a.json', spoilt);
    const { exit, stdout } = await play([
      'reorg',
      'apply',
      'a.json',
      '--confirm',
      hash,
      '--dry-run',
      '--json',
      ...SETTINGS,
    ]);
    // What was changed at all is no longer the plan that was confirmed.
    const allowed = spoilt.equals(plan) ? [0] : [0, 2, 3];
    expect(allowed, `file ${i}: ${stdout}`).toContain(exit);
    if (exit === 0) expect(JSON.parse(stdout).data.hash).toBe(hash);
  }
});

function expectAccounting(stdout: string, seen: string): void {
  const { data, meta } = JSON.parse(stdout) as {
    data: { rows?: Record<string, number> } | null;
    meta: { complete: boolean };
  };
  expect(meta.complete).toBe(true);
  if (data?.rows === undefined) return;
  const { read = -1, inserted = 0, updated = 0, unchanged = 0, rejected = 0, blank = 0 } = data.rows;
  expect(inserted + updated + unchanged + rejected + blank, seen).toBe(read);
}

/** What was accepted stands: the file, the journal and the rules of the rooms. */
async function expectSound(seen: string): Promise<void> {
  const { exit, stdout } = await play(['db', 'check', '--json', ...SETTINGS]);
  expect(exit, `${seen}\n${stdout}`).toBe(0);
}
