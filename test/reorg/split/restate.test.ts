/** Reports along a split that a plan made: as it is now equals as it was in every total, and each row an account of our own. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../../play.js';
import { makeChance } from '../../random.js';

const home = process.cwd();
let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-restate-')));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const FIELDS: Readonly<Record<string, string>> = {
  '1.000001': 'Đất đai',
  '1.000002': 'Hộ tịch',
  '1.000003': 'Thuế',
};

const UNITS = `code,kind,name,parent,level,fields,areas
HPASC,centre,Trung tâm,,province,,
MC-F,one-stop,Chia theo lĩnh vực,,district,Đất đai; Hộ tịch; Thuế,00097; 00103
MC-A,one-stop,Chia theo địa bàn,,district,Đất đai; Hộ tịch,00097; 00103
MC-S,one-stop,Giữ một phần,,district,Đất đai; Hộ tịch,00097; 00103
MC-X,one-stop,Chia theo cả hai,,district,Đất đai; Hộ tịch; Thuế,00097; 00103
MC-M,one-stop,Sáp nhập,,district,Đất đai; Hộ tịch,00097; 00103
`;

const SCENARIO = `scenario: chia
effective: 2025-03-01
open:
  - { code: CN-1, kind: branch, parent: HPASC, name: Chi nhánh 1 }
  - { code: CN-2, kind: branch, parent: HPASC, name: Chi nhánh 2 }
  - { code: CN-3, kind: branch, parent: HPASC, name: Chi nhánh 3 }
merge: [ { into: CN-1, from: [MC-M] } ]
split:
  - { from: MC-F, into: [ { unit: CN-1, fields: [Đất đai, Thuế] }, { unit: CN-2, rest: yes } ] }
  - { from: MC-A, into: [ { unit: CN-1, areas: ["00097"] }, { unit: CN-2, areas: ["00103"] } ] }
  - { from: MC-S, into: [ { unit: CN-2, fields: [Hộ tịch] }, { unit: MC-S, fields: [Đất đai] } ] }
  - from: MC-X
    into:
      - { unit: CN-1, fields: [Đất đai] }
      - { unit: CN-2, fields: [Hộ tịch], areas: ["00097"] }
      - { unit: CN-3, rest: yes }
`;

interface Intake {
  readonly unit: string;
  readonly procedure: string;
}

/** Where the scenario sends a dossier, said without the program. */
function placeOf({ unit, procedure }: Intake): string {
  const field = FIELDS[procedure];
  switch (unit) {
    case 'MC-M':
      return 'CN-1';
    case 'MC-F':
      return field === undefined ? 'MC-F' : field === 'Hộ tịch' ? 'CN-2' : 'CN-1';
    case 'MC-X':
      return field === 'Đất đai' ? 'CN-1' : field === 'Thuế' ? 'CN-3' : 'MC-X';
    case 'MC-S':
      return field === 'Hộ tịch' ? 'CN-2' : 'MC-S';
    default:
      return unit;
  }
}

async function run(...argv: string[]): Promise<string> {
  const played = await play(argv);
  expect([0, 1], `${argv.join(' ')}\n${played.stderr}`).toContain(played.exit);
  return played.stdout;
}

async function report(hierarchy: string): Promise<Map<string, number>> {
  const said = await run(
    ...['report', 'volume', '--by', 'unit', '--period', '2025-02', '--hierarchy', hierarchy],
    ...['--today', '2025-03-31', '--json'],
  );
  const { data } = JSON.parse(said) as {
    data: { rows: { unit: string; received: number }[]; total: { received: number } };
  };
  const sums = new Map<string, number>();
  for (const { unit, received } of data.rows) sums.set(unit, (sums.get(unit) ?? 0) + received);
  sums.set('total', data.total.received);
  return sums;
}

test('each dossier is on the row of the part that its field belongs to, or on one of its own', async () => {
  const chance = makeChance(7);
  const intakes = Array.from(
    { length: 300 },
    (): Intake => ({
      unit: chance.pick(['MC-F', 'MC-A', 'MC-S', 'MC-M', 'MC-X']),
      procedure: chance.pick([...Object.keys(FIELDS), '9.999999']),
    }),
  );
  const rows = intakes.map(
    ({ unit, procedure }, i) =>
      `H01.1-250210-${String(i + 1).padStart(4, '0')},${procedure},${unit},2025-02-10 08:00,counter,processing`,
  );
  writeFileSync('d.csv', `code,procedure,unit,received_at,channel,status\n${rows.join('\n')}\n`);
  writeFileSync('u.csv', UNITS);
  writeFileSync('s.yaml', SCENARIO);
  const procedures = Object.entries(FIELDS).map(([code, field]) => `${code},Thủ tục ${code},${field}`);
  writeFileSync('c.csv', `Mã thủ tục,Tên thủ tục,Lĩnh vực\n${procedures.join('\n')}\n`);
  await run('init', '--centre', 'HPASC', '--name', 'Trung tâm', '--level', 'province');
  await run('catalogue', 'import', 'c.csv', '--effective', '2024-01-01', '--yes');
  await run('org', 'apply', 'u.csv', '--yes');
  await run('dossier', 'import', 'd.csv', '--unknown', 'keep');
  const before = await report('as-was');
  const gates = JSON.parse(await run('reorg', 'plan', 's.yaml', '--json')) as {
    data: { gates: { code: string; unit: string; field: string | null; who: string; day: string }[] };
  };
  const accepted = gates.data.gates.flatMap(({ code, unit, field, who, day }) => {
    const id = [code.replace('reorg/', ''), unit, field ?? '', who, day]
      .filter((part) => part !== '')
      .join('/');
    return ['--accept', `${id}=thử`];
  });
  await run('reorg', 'plan', 's.yaml', ...accepted, '-o', 'p.json');
  const { hash } = JSON.parse(await run('reorg', 'show', 'p.json', '--json')).data as { hash: string };
  await run('reorg', 'apply', 'p.json', '--confirm', hash);

  const expected = new Map<string, number>([['total', intakes.length]]);
  for (const intake of intakes) expected.set(placeOf(intake), (expected.get(placeOf(intake)) ?? 0) + 1);
  expect(await report('as-was')).toEqual(before);
  expect(new Map([...(await report('as-now'))].sort())).toEqual(new Map([...expected].sort()));
});
