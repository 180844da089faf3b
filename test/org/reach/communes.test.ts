/**
 * Coverage of the 54 communes of Quảng Ninh and the 94 of Đà Nẵng, from the files to the answer, against an oracle that shares
 * no line with the program: every distance to the metre, every share to the last resident.
 */
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { play } from '../../play.js';
import { type Degrees, metresOnSphere } from './globe.js';

const UNITS = join(import.meta.dirname, '../../../../shared/data/units');
const isPresent = existsSync(UNITS);
if (!isPresent) console.warn('skipped: the real data beside the project (shared/data) is absent');

interface Commune extends Degrees {
  readonly code: string;
  readonly name: string;
  /** As the file has it: a number, or `đang cập nhật`. */
  readonly residents: number | null;
}

function readCommunes(file: string): Commune[] {
  const rows: Record<string, string>[] = parse(readFileSync(join(UNITS, file)), { columns: true, bom: true });
  return rows.map((row, i) => ({
    code: String(70_000 + i * 3).padStart(5, '0'),
    name: `${row.loai} ${row.ten}`,
    longitude: Number(row.kinh_do),
    latitude: Number(row.vi_do),
    residents: /^\d+$/.test(row.dan_so ?? '') ? Number(row.dan_so) : null,
  }));
}

/** Every fourth commune keeps a point, a little beside its seat. */
const pointsOf = (communes: readonly Commune[]): Commune[] =>
  communes
    .filter((_, i) => i % 4 === 1)
    .map((one) => ({ ...one, longitude: one.longitude + 0.0123, latitude: one.latitude - 0.0071 }));

let folder = '';
const home = process.cwd();
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'motcua-reach-')));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const micro = (degrees: number): string => degrees.toFixed(6);

async function declare(communes: readonly Commune[], points: readonly Commune[]): Promise<void> {
  const areas = communes.map((one) =>
    [one.code, quote(one.name), micro(one.longitude), micro(one.latitude), one.residents ?? ''].join(','),
  );
  writeFileSync('areas.csv', ['code,name,longitude,latitude,population', ...areas].join('\n'));
  const units = points.map((one) =>
    [`D-${one.code}`, 'point', quote(one.name), 'CN', micro(one.longitude), micro(one.latitude), ''].join(
      ',',
    ),
  );
  const heads = [
    'code,kind,name,parent,longitude,latitude,level',
    'TT,centre,Trung tâm,,,,province',
    'CN,branch,Chi nhánh,TT,,,',
  ];
  writeFileSync('units.csv', [...heads, ...units].join('\n'));
  const lines = [
    ['init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province'],
    ['org', 'apply', 'units.csv', '--areas', 'areas.csv', '--correction', '--yes'],
  ];
  for (const line of lines) {
    const { exit, stderr } = await play(line);
    expect(exit, stderr).toBe(0);
  }
}

interface Answer {
  readonly rows: {
    area: string;
    population: number | null;
    nearest: string;
    straightMetres: number;
    estimatedMinutes: number;
    standing: string;
  }[];
  readonly total: Record<'withinKm' | 'withinMinutes' | 'beyond', { areas: number; residents: number }> & {
    areas: number;
    residents: number;
  };
}

async function ask(...flags: string[]): Promise<Answer> {
  const { stdout } = await play(['org', 'coverage', '--kind', 'point', '--json', ...flags]);
  return JSON.parse(stdout).data;
}

describe.skipIf(!isPresent)('coverage of real communes', () => {
  test.each([
    ['Quảng Ninh', 'commune_hq_quang_ninh.csv', 54],
    ['Đà Nẵng', 'commune_hq_da_nang.csv', 94],
  ])('of %s is that of the oracle', async (_, file, count) => {
    const communes = readCommunes(file);
    expect(communes).toHaveLength(count);
    const points = pointsOf(communes);
    await declare(communes, points);
    const { rows, total } = await ask();
    expect(rows.map(({ area }) => area)).toEqual(communes.map(({ code }) => code));
    let worst = 0;
    for (const [i, commune] of communes.entries()) {
      const all = points.map((point) => metresOnSphere(commune, point));
      const least = Math.min(...all);
      const row = rows[i];
      if (row === undefined) throw new Error('a row is missing');
      worst = Math.max(worst, Math.abs(row.straightMetres - least));
      expect(row.nearest).toBe(`D-${points[all.indexOf(least)]?.code}`);
      expect(row.estimatedMinutes).toBeCloseTo((least * 1.3) / 500, 1);
      expect(row.standing).toBe(least < 5000 ? 'near' : least < 15_000 / 1.3 ? 'in-time' : 'far');
    }
    console.info(`${file}: ${count} areas × ${points.length} points, worst difference ${worst.toFixed(3)} m`);
    expect(worst).toBeLessThan(1);
    const peopleWithin = (metres: number) =>
      communes
        .filter((one) => Math.min(...points.map((point) => metresOnSphere(one, point))) <= metres)
        .reduce((sum, { residents }) => sum + (residents ?? 0), 0);
    expect(total.withinKm.residents).toBe(peopleWithin(5000));
    expect(total.withinMinutes.residents).toBe(peopleWithin(15_000 / 1.3));
    expect(total.residents).toBe(communes.reduce((sum, { residents }) => sum + (residents ?? 0), 0));
  });

  test('tells every distance between the communes of each province to the metre', async () => {
    for (const file of ['commune_hq_quang_ninh.csv', 'commune_hq_da_nang.csv']) {
      const communes = readCommunes(file);
      const { metresBetween } = await import('#kit/great-circle.js');
      const spotOf = ({ longitude, latitude }: Degrees) => ({
        longitude: Math.round(longitude * 1e6),
        latitude: Math.round(latitude * 1e6),
      });
      for (const from of communes)
        for (const to of communes)
          expect(Math.abs(metresBetween(spotOf(from), spotOf(to)) - metresOnSphere(from, to))).toBeLessThan(
            1,
          );
    }
  });

  test('names whose population the file of Đà Nẵng does not have', async () => {
    const communes = readCommunes('commune_hq_da_nang.csv');
    await declare(communes, pointsOf(communes));
    const { stderr, exit } = await play(['org', 'coverage', '--kind', 'point']);
    expect(exit).toBe(0);
    expect(stderr.match(/org\/coverage-area-population/g)).toHaveLength(1);
    expect(stderr).toContain('xã Avương');
  });
});
