/** Same input, same bytes: whatever the time zone, the locale of the machine, the order of the rows, the time of day. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeChance } from '../random.js';
import { type Ended, runBin } from './bin.js';
import { COMMANDS } from './commands.js';
import { SMALL } from './inputs.js';
import { copyFolder, playStages, removeFolder, type Stages } from './stages.js';

let stages: Stages;

beforeAll(async () => {
  stages = await playStages(SMALL);
});

afterAll(() => removeFolder(stages.root));

/** Commands that only read, with what they write; each is run on one and the same database. */
const READERS: readonly { readonly argv: readonly string[]; readonly file?: string }[] = [
  { argv: ['status', '--json'] },
  { argv: ['history'] },
  { argv: ['history', '4', '--json'] },
  { argv: ['history', '-o', 'a.xlsx'], file: 'a.xlsx' },
  { argv: ['catalogue', 'list'] },
  { argv: ['catalogue', 'list', '--format', 'csv', '--csv', 'excel-vi', '--headers', 'vi'] },
  { argv: ['org', 'tree'] },
  { argv: ['org', 'tree', '-o', 'a.html'], file: 'a.html' },
  { argv: ['org', 'notice', 'TT', '--json'] },
  { argv: ['org', 'notice', 'TT', '-o', 'a.docx'], file: 'a.docx' },
  { argv: ['org', 'notice', 'TT', '--changed-since', '2025-01-01', '-o', 'a.html'], file: 'a.html' },
  { argv: ['staff', 'list', '--json'] },
  { argv: ['staff', 'list', '-o', 'a.xlsx'], file: 'a.xlsx' },
  { argv: ['dossier', 'list'] },
  { argv: ['report', 'volume', '--by', 'unit', '--period', '2025-H1'] },
  { argv: ['report', 'volume', '--by', 'unit', '--period', '2025-H1', '--json', '--hierarchy', 'as-now'] },
  { argv: ['report', 'volume', '--by', 'unit', '--period', '2025-H1', '-o', 'a.xlsx'], file: 'a.xlsx' },
  {
    argv: [
      ...['report', 'volume', '--by', 'month,unit', '--period', '2025-H1', '--json'],
      '--place',
      'handled',
    ],
  },
  {
    argv: [
      ...['report', 'volume', '--with', 'digital,hours,time,fees,results', '--by', 'branch,channel'],
      ...['--period', '2025-H1', '--compare', 'previous', '--hierarchy', 'as-now'],
    ],
  },
  { argv: ['report', 'volume', '--by', 'unit,month', '--cross', 'inProgress', '--period', '2025-H1'] },
  { argv: ['report', 'volume', '--period', '2025-H1', '--list', 'resolvedLate'] },
  { argv: ['report', 'on-time', '--period', '2025-H1', '--sort', 'rate', '--target', '98'] },
  { argv: ['report', 'on-time', '--period', '2025-H1', '--definition', 'due', '--precision', 'minute'] },
  { argv: ['report', 'on-time', '--period', '2025-H1', '--definition', '766', '--json'] },
  { argv: ['report', 'index-766', '--period', '2025-H1', '--hierarchy', 'as-now', '--json'] },
  { argv: ['report', 'form-06', '--period', '2025-H1'] },
  { argv: ['report', 'form-06', '--period', '2025-H1', '--by', 'unit', '-o', 'a.xlsx'], file: 'a.xlsx' },
  {
    argv: ['report', 'volume', '--period', '2025-H1', '--split-by', 'branch', '-o', 'chi-nhanh'],
    file: 'chi-nhanh/khong-thuoc-chi-nhanh.xlsx',
  },
  { argv: ['report', 'overdue', '--days', '5'] },
  { argv: ['report', 'impact', '@2025-01-01', '@db'] },
  { argv: ['reorg', 'plan', 'kich-ban.yaml', '-o', 'a.json'], file: 'a.json' },
  { argv: ['calendar', 'list', '--year', '2025'] },
  { argv: ['calendar', 'due', '--from', '2025-04-29 14:00', '--limit', '5 ngày làm việc'] },
  { argv: ['db', 'check'] },
  { argv: ['--help'] },
];

const MACHINES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'in New York, in Turkish': { TZ: 'America/New_York', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  'on Kiritimati, without a locale': { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' },
  'in Hà Nội, in Vietnamese': { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' },
  'in Nepal, with little memory': {
    TZ: 'Asia/Kathmandu',
    LANG: 'de_DE.UTF-8',
    NODE_OPTIONS: '--max-old-space-size=200',
  },
};

/** Readers that tell when something was recorded, or write the journal's head into a file. */
const TELLS_TIME = /^(status|history)|^report .* -o/;

/** The head of the journal hangs on the time of recording: two runs of the job never share it. */
const withoutHead = (given: Answer): Answer => ({
  ...given,
  stdout: given.stdout.replace(/(nhật ký số \d+ \()[0-9a-f]+|("head": ")[0-9a-f]+/g, '$1$2…'),
});

interface Answer extends Pick<Ended, 'exit' | 'stdout' | 'stderr'> {
  readonly written: string;
}

async function answer(folder: string, { argv, file }: (typeof READERS)[number], env = {}): Promise<Answer> {
  const { exit, stdout, stderr } = await runBin(argv, { cwd: folder, env });
  const written = file === undefined ? '' : readFileSync(join(folder, file)).toString('base64');
  if (file !== undefined) rmSync(join(folder, file));
  return { exit, stdout, stderr, written };
}

describe('the same bytes', () => {
  test.each(READERS.map((reader) => ({ reader, line: reader.argv.join(' ') })))(
    '$line',
    async ({ reader }) => {
      const folder = copyFolder(stages.before('reorg plan'));
      const here = await answer(folder, reader, { TZ: 'UTC' });
      expect(here.exit, here.stderr).toBe(0);
      for (const [machine, env] of Object.entries(MACHINES)) {
        expect(await answer(folder, reader, env), machine).toEqual(here);
      }
      removeFolder(folder);
    },
  );

  test('whatever the order of the rows', async () => {
    const folder = copyFolder(stages.before('init'));
    for (const name of ['lich.csv', 'thu-tuc.csv', 'don-vi.csv', 'can-bo.csv', 'ho-so.csv'])
      shuffle(join(folder, name));
    for (const command of COMMANDS.slice(
      0,
      COMMANDS.findIndex(({ name }) => name === 'reorg plan'),
    )) {
      const { exit, stderr } = await runBin(command.argv(folder), { cwd: folder });
      expect(exit, stderr).toBe(0);
    }
    const original = copyFolder(stages.before('reorg plan'));
    for (const reader of READERS.filter(({ argv }) => !TELLS_TIME.test(argv.join(' ')))) {
      const [shuffled, ordered] = [await answer(folder, reader), await answer(original, reader)];
      expect(withoutHead(shuffled), reader.argv.join(' ')).toEqual(withoutHead(ordered));
    }
    removeFolder(folder);
    removeFolder(original);
  });

  function shuffle(file: string): void {
    const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const chance = makeChance(rows.length);
    for (let i = rows.length - 1; i > 0; i--) {
      const j = chance.below(i + 1);
      [rows[i], rows[j]] = [rows[j] ?? '', rows[i] ?? ''];
    }
    writeFileSync(file, `${[header, ...rows].join('\n')}\n`);
  }

  test('whatever the day, once --today is given, and for periods that are over', async () => {
    const folder = copyFolder(stages.before('reorg plan'));
    const report = { argv: ['report', 'volume', '--by', 'unit', '--period', '2025-02', '--json'] };
    const rows = async (today: string) =>
      JSON.parse((await answer(folder, report, { MOTCUA_TODAY: today })).stdout).data.rows;
    expect(await rows('2031-01-01')).toEqual(await rows('2025-07-15'));
    removeFolder(folder);
  });
});
