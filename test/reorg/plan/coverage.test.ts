/** What a plan says of coverage is what `org coverage` says on the day before, and again once the plan is applied. */
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CoverageSide, Plan } from '#reorg/model.js';
import { play } from '../../play.js';

const AREAS = `code,name,longitude,latitude,population
99001,Phường Bến Đá,107.082,20.955,48210
99004,Xã Hồ Trong,107.024,21.0336,12605
99005,Xã Khe Lim,106.9405,21.1042,8930
99007,Xã Suối Nậm,107.3184,21.2105,
99010,Xã Vạn Hải,,,4125
`;
const UNITS = `code,kind,name,parent,level,longitude,latitude
TT,centre,Trung tâm,,province,,
CN,branch,Chi nhánh,TT,,107.0831,20.9562
MC-04,one-stop,Một cửa Hồ Trong,,commune,107.0251,21.0328
MC-05,one-stop,Một cửa Khe Lim,,commune,106.9416,21.1035
MC-07,one-stop,Một cửa Suối Nậm,,commune,107.317,21.2097
`;
const scenario = (phase: string, last: string): string => `scenario: thu
title: Thử
basis: 1/QĐ
${phase}
  - { code: D-01, kind: point, parent: CN, name: Điểm Hồ Trong, longitude: 107.0251, latitude: 21.0328 }
merge:
  - { into: D-01, from: [MC-04, MC-05] }
parallel_until: ${last}
`;
const OPENS = 'effective: 2025-07-01\nopen:';

let folder = '';
const home = process.cwd();
beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-plan-reach-')));
  process.chdir(folder);
  writeFileSync('areas.csv', AREAS);
  writeFileSync('units.csv', UNITS);
  await run('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
  await run('org', 'apply', 'units.csv', '--areas', 'areas.csv', '--correction', '--yes');
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

async function run(...argv: string[]): Promise<string> {
  const { exit, stdout, stderr } = await play(argv);
  expect(exit, stderr).toBe(0);
  return stdout;
}

async function planOf(text: string): Promise<Plan> {
  writeFileSync('thu.yaml', text);
  await run('reorg', 'plan', 'thu.yaml', '-o', 'plan.json');
  return JSON.parse(readFileSync('plan.json', 'utf8'));
}

/** What the command says of a day, put as a plan puts it. */
async function sideOn(day: string): Promise<CoverageSide> {
  const { data } = JSON.parse(await run('org', 'coverage', '--as-of', day, '--json'));
  const { total, points, excluded } = data;
  const unplaced = excluded.find(
    ({ reason }: { reason: string }) => reason === 'point-without-coordinates',
  ).points;
  const unknown = excluded.find(({ reason }: { reason: string }) => reason === 'no-coordinates');
  return {
    ...{ day: day as CoverageSide['day'], points: points.length - unplaced, unplaced },
    areas: total.areas - unknown.areas,
    residents: total.residents - unknown.residents,
    ...{ nearAreas: total.withinKm.areas, nearResidents: total.withinKm.residents },
  };
}

describe('coverage of a plan', () => {
  test('is that of the command before it, and after it is applied and the old units are closed', async () => {
    const plan = await planOf(scenario(OPENS, '2025-07-31'));
    expect(plan.coverage?.km).toBe(5);
    expect(plan.coverage?.before).toEqual(await sideOn('2025-06-30'));
    await run('reorg', 'apply', 'plan.json', '--confirm', plan.hash);
    expect(plan.coverage?.after).toEqual(await sideOn('2025-08-01'));
    expect(plan.coverage?.after).toMatchObject({
      points: 3,
      unplaced: 1,
      areas: 4,
      nearAreas: 3,
      nearResidents: 60_815,
    });
  });

  test('counts old units as gone whose closing nobody has decided', async () => {
    const { coverage } = await planOf(scenario(OPENS, 'undecided'));
    expect(coverage?.before).toMatchObject({ points: 4, nearAreas: 4, nearResidents: 69_745 });
    expect(coverage?.after).toMatchObject({
      day: '2025-07-01',
      points: 3,
      nearAreas: 3,
      nearResidents: 60_815,
    });
  });

  test('lies outside the hash', async () => {
    const { coverage, ...plan } = await planOf(scenario(OPENS, '2025-07-31'));
    expect(coverage).toBeDefined();
    writeFileSync('without.json', JSON.stringify(plan));
    expect(await run('reorg', 'show', 'without.json')).not.toContain('đường chim bay');
    expect(await run('reorg', 'show', 'plan.json')).toContain('đường chim bay');
    await run('reorg', 'compare', 'plan.json', 'without.json');
  });

  test('is not spoken of where nobody recorded a place', async () => {
    writeFileSync('areas.csv', AREAS.replaceAll(/,1\d\d\.\d+,2\d\.\d+,/g, ',,,'));
    await run('org', 'apply', '--areas', 'areas.csv', '--correction', '--yes');
    expect((await planOf(scenario(OPENS, '2025-07-31'))).coverage).toBeUndefined();
  });
});
