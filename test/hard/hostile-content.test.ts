/** What somebody with ill will, or none, may write into a cell, a code or a file: it is text, wherever it comes out again. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../play.js';
import { runBin } from './bin.js';

const home = process.cwd();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'motcua-hostile-'));
  process.chdir(root);
});
afterEach(() => {
  process.chdir(home);
  rmSync(root, { recursive: true, force: true });
});

const ESC = '\u001b';
/** Each is a name that a unit, a person or a procedure bears. */
const NAMES = [
  `${ESC}[2J${ESC}[31mĐỏ${ESC}[0m`,
  `${ESC}]0;title\u0007Tên`,
  '=HYPERLINK("http://a.b";"Bấm")',
  '+cmd|calc!A1',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "Robert'); DROP TABLE unit;--",
  '{{constructor}} $(reboot) `id` %s %n',
  '</script><!-- --> ]]>',
  'a\u202Eexe.fdp\u202C',
];

const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

async function mustPlay(...argv: string[]): Promise<string> {
  const { stdout, stderr, exit } = await play([...argv, '--today', '2025-07-15']);
  expect(exit, `${argv.join(' ')}\n${stdout}${stderr}`).toBe(0);
  return stdout;
}

async function setUp(): Promise<void> {
  await mustPlay('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
  const units = NAMES.map((name, i) => `MC-${i},one-stop,${quote(name)},,commune`);
  writeFileSync(
    'don-vi.csv',
    ['code,kind,name,parent,level', 'TT,centre,Trung tâm,,province', ...units].join('\n'),
  );
  await mustPlay('org', 'apply', 'don-vi.csv', '--yes');
  const people = NAMES.map((name, i) => `CB-${i},${quote(name)},MC-${i},officer`);
  writeFileSync('can-bo.csv', ['code,full_name,unit,position', ...people].join('\n'));
  await mustPlay('staff', 'import', 'can-bo.csv', '--yes');
  const procedures = NAMES.map((name, i) => `1.00000${i},${quote(name)},Hộ tịch,Bộ Tư pháp`);
  writeFileSync('thu-tuc.csv', ['code,name,field,agency', ...procedures].join('\n'));
  await play(['catalogue', 'import', 'thu-tuc.csv', '--effective', '2020-01-01', '--yes']);
  const dossiers = NAMES.map((_, i) => `H26.1-250203-000${i},1.00000${i},MC-${i},2025-02-03,processing`);
  writeFileSync('ho-so.csv', ['code,procedure,unit,received_at,status', ...dossiers].join('\n'));
  await mustPlay('dossier', 'import', 'ho-so.csv', '--unknown', 'keep');
}

/** Everything that shows a name, in each form it may take. */
const ANSWERS: readonly string[][] = [
  ['org', 'list'],
  ['staff', 'list'],
  ['catalogue', 'list'],
  ['dossier', 'list'],
  ['report', 'volume', '--by', 'unit', '--period', '2025-02'],
];
/** What a terminal would obey: control characters but the line end, and marks that turn the direction of writing. */
const listObeyed = (text: string): string[] =>
  [...text].filter((char) => {
    const code = char.codePointAt(0) ?? 0;
    const isControl = (code < 32 && char !== '\n') || (code >= 127 && code < 160);
    return isControl || (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  });

describe('names of ill will', () => {
  test('never reach the terminal as commands to it', async () => {
    await setUp();
    for (const argv of [...ANSWERS, ['org', 'tree'], ['history'], ['org', 'show', 'MC-0']])
      expect(listObeyed(await mustPlay(...argv)), argv.join(' ')).toEqual([]);
  });

  test('are no formulas in a spreadsheet, no markup in a page, and whole in JSON', async () => {
    await setUp();
    for (const argv of ANSWERS) {
      const csv = await mustPlay(...argv, '--format', 'csv');
      expect(
        csv.split(/[\n,]/).filter((cell) => /^"?[=+@-][A-Za-z(]/.test(cell)),
        argv.join(' '),
      ).toEqual([]);
      const html = await mustPlay(...argv, '--format', 'html');
      expect(html).not.toMatch(/<script>alert|<img src=x/);
    }
    const { data } = JSON.parse(await mustPlay('org', 'list', '--json')) as { data: unknown };
    const said = JSON.stringify(data);
    for (const name of ['DROP TABLE', 'HYPERLINK', 'reboot']) expect(said).toContain(name);
    await mustPlay('db', 'check');
  });

  test('as codes stay in the folder that is written to', async () => {
    await mustPlay('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
    const codes = ['../../ngoai', '..\\..\\ngoai', 'CON', 'a/b', '.', 'x'.repeat(300)];
    const units = codes.map((code) => `${quote(code)},one-stop,Đơn vị,,commune`);
    writeFileSync(
      'don-vi.csv',
      ['code,kind,name,parent,level', 'TT,centre,Trung tâm,,province', ...units].join('\n'),
    );
    await play(['org', 'apply', 'don-vi.csv', '--yes']);
    const dossiers = codes.map((code, i) => `H26.1-250203-000${i},P,${quote(code)},2025-02-03,processing`);
    writeFileSync('ho-so.csv', ['code,procedure,unit,received_at,status', ...dossiers].join('\n'));
    await play(['dossier', 'import', 'ho-so.csv', '--unknown', 'keep']);
    const around = () => readdirSync(dirname(root)).filter((name) => /ngoai/.test(name));
    const before = readdirSync(root);
    const split = ['report', 'volume', '--by', 'field', '--period', '2025-02', '--split-by', 'unit'];
    await mustPlay(...split, '--format', 'csv', '-o', 'tung-don-vi');
    expect(readdirSync(root).filter((name) => !before.includes(name))).toEqual(['tung-don-vi']);
    expect(readdirSync('tung-don-vi').length).toBeGreaterThanOrEqual(codes.length);
    expect([around(), existsSync(join(root, '..', '..', 'ngoai.csv'))]).toEqual([[], false]);
  });
});

describe('files of ill will', () => {
  test.each([
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`).join('\n')}\n`,
    ],
    ['a hundred thousand brackets', `open: ${'['.repeat(100_000)}`],
    ['a key of a megabyte', `${'k'.repeat(1 << 20)}: 1`],
    ['__proto__ as a key', '__proto__: { title: x }\nscenario: a\n'],
  ])('%s is refused as a scenario, a mapping and a settings file', async (_, text) => {
    await mustPlay('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
    writeFileSync('a.csv', 'x,y\n1,2\n');
    writeFileSync('bad.yaml', text);
    for (const argv of [
      ['reorg', 'plan', 'bad.yaml'],
      ['dossier', 'import', 'a.csv', '--mapping', 'bad.yaml'],
    ])
      expect([1, 2], argv.join(' ')).toContain((await play(argv)).exit);
    writeFileSync('motcua.yaml', text);
    expect([0, 2]).toContain((await play(['history'])).exit);
  });

  test('a plan nested a hundred thousand deep is no plan', async () => {
    await mustPlay('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
    for (const depth of [10, 100_000]) {
      writeFileSync('sau.json', `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`);
      for (const verb of ['show', 'apply'])
        expect((await play(['reorg', verb, 'sau.json', '--yes'])).exit).toBe(2);
    }
  });
});

describe('two at once', () => {
  test('imports of two files: both are in, or one says that it had to stand back', async () => {
    await setUp();
    const write = (name: string, from: number) =>
      writeFileSync(
        name,
        ['code,procedure,unit,received_at,status']
          .concat(
            Array.from(
              { length: 400 },
              (_, i) =>
                `H26.9-250204-${String(from + i).padStart(4, '0')},1.000001,MC-1,2025-02-04,processing`,
            ),
          )
          .join('\n'),
      );
    write('a.csv', 1);
    write('b.csv', 5001);
    const ended = await Promise.all(
      ['a.csv', 'b.csv'].map((file) => runBin(['dossier', 'import', file, '--json'], { cwd: root })),
    );
    const done = ended.filter(({ exit }) => exit === 0).length;
    for (const { exit, stdout, stderr } of ended) expect([0, 3], stdout + stderr).toContain(exit);
    expect(done).toBeGreaterThan(0);
    const { data } = JSON.parse(await mustPlay('report', 'volume', '--period', '2025-02', '--json')) as {
      data: { total: { received: number } };
    };
    expect(data.total.received).toBe(NAMES.length + 400 * done);
    await mustPlay('db', 'check');
  });
});

test('a clock that was set back disturbs neither the journal nor an undo', async () => {
  await setUp();
  const early = { now: '2019-01-01T00:00:00Z' };
  writeFileSync('sua.csv', 'code,kind,name,parent,level\nMC-1,one-stop,Tên mới,,commune\n');
  const applied = await play(['org', 'apply', 'sua.csv', '--correction', '--yes', '--json'], early);
  expect(applied.exit, applied.stdout).toBe(0);
  const { change } = (JSON.parse(applied.stdout) as { data: { change: number } }).data;
  await mustPlay('db', 'check');
  expect((await play(['undo', String(change), '--yes'], early)).exit).toBe(0);
  await mustPlay('db', 'check');
  expect(readFileSync('motcua.db').length).toBeGreaterThan(0);
});
