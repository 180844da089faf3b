/** `--as-closed` is the file that was made before the closing, byte for byte, in every form, whatever came in since. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../play.js';

const home = process.cwd();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-closed-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

const UNITS = `code,kind,name,parent,level,opens_on
HPASC,centre,Trung tâm Phục vụ hành chính công,,province,
MC-TH,one-stop,Bộ phận Một cửa quận Tây Hồ,HPASC,district,
MC-CG,one-stop,Bộ phận Một cửa quận Cầu Giấy,,district,
`;
const HEADER = 'code,procedure,unit,received_at,channel,due_at,finished_at,status,handler';
const FIRST = `${HEADER}
H49.1-250113-0001,1.000101,MC-TH,2025-01-13 08:00,counter,2025-01-17,2025-01-16,done,MC-CG
H49.1-250203-0001,1.000102,MC-TH,2025-02-03 08:00,online,2025-02-06,2025-02-06,finished,
H49.1-250204-0001,1.000102,MC-CG,2025-02-04 09:00,counter,,2025-02-11,done,SO-1
H49.1-250228-0001,1.000102,MC-CG,2025-02-28 09:00,online,2025-03-05,,processing,SO-1
H-12,1.000102,MC-CG,2025-03-10 13:00,online,2025-03-20,2025-03-21,done,MC-TH
`;
const LATE = `${HEADER}
H49.1-250228-0001,1.000102,MC-CG,2025-02-28 09:00,online,2025-03-05,2025-03-03,finished,SO-1
H-13,1.000102,MC-TH,2025-02-10 13:00,post,2025-03-20,2025-03-21,done,SO-2
H49.1-250314-0001,1.000102,MC-TH,2025-03-14 13:00,post,2025-03-20,2025-03-21,done,SO-2
`;
const DAY_OFF = `day,kind,source
2025-03-12,off,Thử nghiệm
`;

const REPORTS = [
  ['volume'],
  ['volume', '--by', 'branch,channel', '--place', 'handled'],
  ['on-time', '--hierarchy', 'as-now', '--target', '98'],
  ['form-06', '--by', 'unit'],
];
const FORMS = ['json', 'csv', 'md', 'html', 'xlsx'];

async function run(...argv: string[]): Promise<void> {
  const { exit, stderr } = await play([...argv, '--quiet', '--yes']);
  expect([argv.join(' '), exit, stderr]).toEqual([argv.join(' '), 0, '']);
}

async function write(stem: string, period: string, ...more: string[]): Promise<Buffer[]> {
  const files: Buffer[] = [];
  for (const [i, report] of REPORTS.entries()) {
    const outputs = FORMS.flatMap((form) => ['-o', `${stem}-${i}.${form}`]);
    await run('report', ...report, '--period', period, ...outputs, ...more);
    for (const form of FORMS) files.push(readFileSync(`${stem}-${i}.${form}`));
  }
  return files;
}

test('closed March is the March file of that day; a closing made later is not seen in it', async () => {
  for (const [file, text] of Object.entries({ units: UNITS, first: FIRST, late: LATE, days: DAY_OFF }))
    writeFileSync(`${file}.csv`, text);
  await run('init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  await run('org', 'apply', 'units.csv');
  await run('dossier', 'import', 'first.csv', '--unknown', 'keep');
  await run('report', 'close', '2025-02', '--today', '2025-03-03');
  const march = await write('cu', '2025-03', '--today', '2025-04-02');
  await run('report', 'close', '2025-03', '--today', '2025-04-02');
  await run('dossier', 'import', 'late.csv', '--unknown', 'keep');
  await run('calendar', 'import', 'days.csv');
  await run('report', 'close', '2025-01', '--today', '2025-05-05');
  expect(await write('moi', '2025-03', '--today', '2025-05-06')).not.toEqual(march);
  expect(await write('lai', '2025-03', '--as-closed', '--today', '2025-05-06')).toEqual(march);
});
