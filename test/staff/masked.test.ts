/** No command tells why a person may not be transferred, or why one left, unless it is asked; the journal keeps no reason. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { RESTRICTIONS, type RestrictionCategory } from '#staff/model.js';
import { leavingNames, restrictionNames } from '#staff/words.js';
import { play } from '../play.js';

const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-masked-')));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const CATEGORIES = Object.keys(RESTRICTIONS) as RestrictionCategory[];

/** `other` and its names are common words; the others give a person away. */
const SECRETS = CATEGORIES.filter((category) => category !== 'other')
  .flatMap((category) => [category, restrictionNames[category].vi, restrictionNames[category].en])
  .concat('dismissal', leavingNames.dismissal.vi);

async function layOut(): Promise<void> {
  const units = [
    'code,kind,name,parent,level',
    'TT,centre,Trung tâm,,province',
    'CN-A,branch,Chi nhánh A,TT,',
    'CN-B,branch,Chi nhánh B,TT,',
  ];
  writeFileSync('don-vi.csv', `${units.join('\n')}\n`);
  const rows = CATEGORIES.map(
    (category, i) => `CB${i},Người ${i},CN-A,Công chức,01/01/2020,${category},31/12/2024`,
  );
  rows.push('CB8,Người 8,CN-A,Công chức,01/01/2020,thai sản,', 'CB9,Người 9,CN-A,Công chức,01/01/2020,,');
  writeFileSync(
    'can-bo.csv',
    ['code,full_name,unit,employment,from,restriction,restriction_until', ...rows, ''].join('\n'),
  );
  for (const line of [
    ['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province'],
    ['org', 'apply', 'don-vi.csv', '--yes'],
  ])
    expect((await play(line)).exit).toBe(0);
}

/** Everything that the staff commands print about people, as text and as data. */
const COMMANDS: readonly (readonly string[])[] = [
  ['staff', 'import', 'can-bo.csv'],
  ['staff', 'move', 'CB8', '--to', 'CN-B', '--from', '2025-04-01', '--decision', '1/QĐ'],
  ['staff', 'end', 'CB9', '--on', '2025-06-30', '--reason', 'buộc thôi việc'],
  ['staff', 'list'],
  ['staff', 'show', 'CB0'],
  ['staff', 'show', 'CB8'],
  ['staff', 'show', 'CB9'],
  ['staff', 'check'],
  ['staff', 'export'],
  ['staff', 'export', '-o', 'xuat.csv'],
  ['history'],
  ['history', '--staff', 'CB0'],
  // The rows of each change: units, people, the move that is refused writes none, and who leaves.
  ...['1', '2', '3', '4'].map((id) => ['history', id]),
];

test.each(['vi', 'en'])('nothing leaks in %s', async (lang) => {
  await layOut();
  const said: string[] = [];
  for (const command of COMMANDS)
    for (const form of [[], ['--json']]) {
      const { stdout, stderr } = await play([...command, ...form], { env: { MOTCUA_LANG: lang } });
      said.push(stdout, stderr);
    }
  said.push(readFileSync('xuat.csv', 'utf8'));
  const text = said.join('\n').toLowerCase();
  expect(text).toContain('cb8');
  expect(SECRETS.filter((secret) => text.includes(secret.toLowerCase()))).toEqual([]);
});

test('asked for, it is told', async () => {
  await layOut();
  await play(['staff', 'import', 'can-bo.csv']);
  for (const command of [
    ['staff', 'list'],
    ['staff', 'show', 'CB8'],
    ['staff', 'export'],
  ]) {
    const { stdout } = await play([...command, '--show-restrictions']);
    expect(stdout).toMatch(/thai sản|maternity/);
  }
});
