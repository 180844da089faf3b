/**
 * The whole job on real input: three official catalogues, the calendar, the communes of Quảng Ninh that became 54 on
 * 1/7/2025 with their lineage, an office in each with invented staff, and a city's 58,251 requests as its dossiers. The offices
 * are consolidated into thirteen branches, and what was known before is told again by the new ones. Every count is
 * asserted against the files themselves or `expected_2011.json`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { play } from './play.js';

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const MAPPINGS = fileURLToPath(new URL('../fixtures/io/', import.meta.url));
const CATALOGUES = ['BoCongAn', 'BoTuPhap', 'ToaAnNhanDan'].map((name) =>
  join(DATA, 'catalogue', `danh-sach-tthc-${name}.xlsx`),
);
const COMMUNES = join(DATA, 'units/commune-mapping-2025-quang-ninh.csv');
const OFFICES = join(DATA, 'units/commune_hq_quang_ninh.csv');
const REQUESTS = join(DATA, 'dossiers/boston311_2011_jul-dec.csv.gz');
const BRANCHES = 13;
const PEOPLE_AN_OFFICE = 2;
/** Of the requests; a branch that opens in 2025 reports them again. */
const PERIOD = ['--period', '2011-H2'];

type Counts = Readonly<Record<string, number>>;
type Rows = { rows: Record<string, number> };
type Report = { rows: (Counts & Record<string, string>)[]; total: Counts };

const isPresent = existsSync(DATA);
if (!isPresent) console.warn('skipped: the real data beside the project (shared/data) is absent');

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'motcua-real-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command that must succeed; returns the data of its JSON answer. */
async function run<T>(...argv: string[]): Promise<T> {
  const played = await play([...argv, '--json', '--today', '2025-07-15']);
  expect(played.exit, `${argv.join(' ')}\n${played.stdout.slice(-3000)}${played.stderr}`).toBe(0);
  return JSON.parse(played.stdout).data as T;
}

const readCsv = (file: string): Record<string, string>[] =>
  parse(readFileSync(file), { columns: true, bom: true });

/** The 54 communes in order of code, and who is counted where: each reason of a request is an office. */
const communeCodes = (): string[] =>
  [...new Set(readCsv(COMMUNES).map((row) => row.newWardCode ?? ''))].sort();
const expectedReasons = (): [reason: string, counts: Counts][] =>
  Object.entries(
    (
      JSON.parse(readFileSync(join(DATA, 'dossiers/expected_2011.json'), 'utf8')) as {
        periods: Record<string, Record<string, Counts>>;
      }
    ).periods.all ?? {},
  ).filter(([reason]) => reason !== 'ALL');
const officeOf = (commune: string): string => `MC-${commune}`;
const branchOf = (i: number): string => `CN-${String((i % BRANCHES) + 1).padStart(2, '0')}`;

function writeOrganisation(): void {
  const places = new Map(readCsv(COMMUNES).map((row) => [row.newWardCode, row]));
  const offices = communeCodes().map((code) => {
    const { newWard, newWardLat, newWardLon } = places.get(code) ?? {};
    return `${officeOf(code)},one-stop,Bộ phận Một cửa ${newWard},,commune,${newWardLon},${newWardLat},${code}`;
  });
  const centre = 'TT-QN,centre,Trung tâm Phục vụ hành chính công,,province,107.0733,20.9517,';
  const head = 'code,kind,name,parent,level,longitude,latitude,areas';
  writeFileSync('don-vi.csv', [head, centre, ...offices].join('\n'));
  const people = communeCodes().flatMap((code, i) =>
    Array.from(
      { length: PEOPLE_AN_OFFICE },
      (_, k) => `CB${i * PEOPLE_AN_OFFICE + k},Người ${i} ${k},${officeOf(code)},officer`,
    ),
  );
  writeFileSync('can-bo.csv', ['code,full_name,unit,position', ...people].join('\n'));
}

/** The mapping of the requests, with an office for each reason. */
function writeMapping(): void {
  const text = readFileSync(join(MAPPINGS, 'mapping-boston311.yaml'), 'utf8');
  const codes = communeCodes();
  const values = expectedReasons().map(
    ([reason], i) => `      ${JSON.stringify(reason)}: ${officeOf(codes[i] ?? '')}`,
  );
  const unit = ['  unit:', '    from: reason', '    values:', ...values, '    otherwise: reject'];
  writeFileSync('boston.yaml', text.replace('  unit: reason', unit.join('\n')));
}

function writeScenario(): void {
  const branches = Array.from({ length: BRANCHES }, (_, b) => branchOf(b));
  const codes = communeCodes();
  const list = codes.map((code, i) => `${officeOf(code)},${branchOf(i)}`);
  writeFileSync('sap-nhap.csv', ['old_unit,new_unit', ...list].join('\n'));
  writeFileSync(
    'phuong-an.yaml',
    [
      'scenario: quang-ninh',
      'title: Mười ba chi nhánh',
      'effective: 2025-07-10',
      'open:',
      ...branches.map(
        (code) => `  - { code: ${code}, kind: branch, parent: TT-QN, name: Chi nhánh ${code} }`,
      ),
      'merge: [{ file: sap-nhap.csv }]',
      'staff:',
      '  appoint:',
      ...branches.map(
        (code, b) => `    - { staff: CB${b * PEOPLE_AN_OFFICE}, unit: ${code}, position: director }`,
      ),
    ].join('\n'),
  );
}

/** What each branch must tell: the sum of the reasons of its offices. */
function expectedOfBranches(key: string): Map<string, number> {
  const sums = new Map<string, number>();
  expectedReasons().forEach(([, counts], i) => {
    if (counts[key]) sums.set(branchOf(i), (sums.get(branchOf(i)) ?? 0) + counts[key]);
  });
  return sums;
}

const byUnit = (report: Report, key: string): Map<string, number> =>
  new Map(
    report.rows.flatMap((row) => {
      const count = row[key] as unknown as number;
      return count === 0 ? [] : [[row.unit ?? row.branch ?? '', count] as const];
    }),
  );

/** From a commune's headquarters to the nearest office or the centre, by chords of the sphere. */
function metresToNearest({ kinh_do, vi_do }: Record<string, string>): number {
  const toSpace = (longitude: number, latitude: number) => {
    const [east, north] = [longitude, latitude].map((degrees) => (degrees * Math.PI) / 180) as [
      number,
      number,
    ];
    return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)];
  };
  const here = toSpace(Number(kinh_do), Number(vi_do));
  const offices = readCsv(COMMUNES).map((row) => toSpace(Number(row.newWardLon), Number(row.newWardLat)));
  const chords = [...offices, toSpace(107.0733, 20.9517)].map((there) =>
    Math.hypot(...there.map((x, i) => x - (here[i] ?? 0))),
  );
  return 2 * Math.asin(Math.min(...chords) / 2) * 6_371_008.8;
}

const volume = (...more: string[]): Promise<Report> =>
  run('report', 'volume', '--by', 'unit', ...PERIOD, ...more);

const readState = async (): Promise<string> =>
  (await run<{ journal: { state: string } }>('status')).journal.state;

describe.skipIf(!isPresent)('the whole job on real input', () => {
  let asWas: Report;
  let before = '';

  test('takes in the catalogues, the calendar, the communes and what they came from', async () => {
    await run(
      'init',
      '--centre',
      'TT-QN',
      '--name',
      'Trung tâm Phục vụ hành chính công',
      '--level',
      'province',
    );
    const catalogue = await run<Rows>('catalogue', 'import', ...CATALOGUES);
    expect(catalogue.rows).toMatchObject({ read: 613, inserted: 613, rejected: 0 });
    const calendar = await run<Rows>(
      'calendar',
      'import',
      join(DATA, 'calendar/vn_public_sector_calendar_2018-2026.csv'),
    );
    expect(calendar.rows).toMatchObject({ read: 132, inserted: 132 });
    const lineage = await run<Rows>(
      ...[
        'org',
        'lineage',
        'import',
        COMMUNES,
        '--mapping',
        join(MAPPINGS, 'mapping-xa-cu-xa-moi-2025.yaml'),
      ],
    );
    expect(lineage.rows).toMatchObject({ read: 184, inserted: 184 });
  });

  test('takes in an office in each of the 54 communes, their people, and 58,251 dossiers', async () => {
    expect(communeCodes()).toHaveLength(54);
    writeOrganisation();
    writeMapping();
    // The mapping looks codes up in a file beside it.
    for (const [name, file] of [
      ['commune-mapping-2025-quang-ninh.csv', COMMUNES],
      ['tru-so.yaml', join(MAPPINGS, 'mapping-tru-so-xa.yaml')],
    ] as const)
      writeFileSync(name, readFileSync(file));
    const areas = await run<Rows>(
      'org',
      'apply',
      '--areas',
      OFFICES,
      '--mapping',
      'tru-so.yaml',
      '--correction',
      '--yes',
    );
    expect(areas.rows).toMatchObject({ read: 54, rejected: 0 });
    const units = await run<Rows>('org', 'apply', 'don-vi.csv', '--yes');
    expect(units.rows).toMatchObject({ read: 55, inserted: 55 });
    const staff = await run<Rows>('staff', 'import', 'can-bo.csv', '--yes');
    expect(staff.rows).toMatchObject({ read: 108, inserted: 108 });
    const dossiers = await run<Rows>(
      ...['dossier', 'import', REQUESTS, '--mapping', 'boston.yaml', '--unknown', 'keep'],
    );
    expect(dossiers.rows).toMatchObject({ read: 58_251, inserted: 58_251, rejected: 0 });
  });

  test('reports each office as its file says', async () => {
    asWas = await volume();
    const codes = communeCodes();
    for (const key of ['received', 'resolved', 'resolvedLate', 'inProgressOverdue']) {
      const expected = expectedReasons().flatMap(([, counts], i) =>
        counts[key] ? [[officeOf(codes[i] ?? ''), counts[key]] as const] : [],
      );
      expect(byUnit(asWas, key), key).toEqual(new Map(expected));
    }
    expect(asWas.total.received).toBe(58_251);
  });

  test('plans thirteen branches and applies them', async () => {
    writeScenario();
    before = await readState();
    const plan = await run<{ people: { form: string }[] }>('reorg', 'plan', 'phuong-an.yaml');
    expect(plan.people).toHaveLength(54 * PEOPLE_AN_OFFICE);
    expect(plan.people.filter(({ form }) => form === 'appointment')).toHaveLength(BRANCHES);
    await play(['reorg', 'plan', 'phuong-an.yaml', '-o', 'phuong-an.json', '--today', '2025-07-15']);
    const { hash } = JSON.parse(readFileSync('phuong-an.json', 'utf8')) as { hash: string };
    await run('reorg', 'apply', 'phuong-an.json', '--confirm', hash);
    await run('reorg', 'decisions', 'phuong-an.json', '-o', 'quyet-dinh');
    for (let b = 0; b < BRANCHES; b++)
      expect(statSync(join('quyet-dinh', `${branchOf(b)}.docx`)).size).toBeGreaterThan(1000);
  });

  test('tells the same as it was, and the sums of the branches as it is', async () => {
    expect((await volume('--hierarchy', 'as-was')).rows).toEqual(asWas.rows);
    const asNow = await volume('--hierarchy', 'as-now');
    expect(asNow.total).toEqual(asWas.total);
    for (const key of ['received', 'resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'resolvedUndated'])
      expect(byUnit(asNow, key), key).toEqual(expectedOfBranches(key));
  });

  test('says how many were on time, in the form of the decree too', async () => {
    const sum = (key: string) => expectedReasons().reduce((all, [, counts]) => all + (counts[key] ?? 0), 0);
    const kept = sum('resolvedEarly') + sum('resolvedOnTime');
    const onTime = await run<{ total: { rate: { numerator: number; denominator: number } } }>(
      ...['report', 'on-time', '--by', 'branch', ...PERIOD, '--hierarchy', 'as-now'],
    );
    expect(onTime.total.rate).toMatchObject({ numerator: kept, denominator: kept + sum('resolvedLate') });
    await play(['report', 'form-06', ...PERIOD, '-o', 'bieu-06a.xlsx', '--today', '2025-07-15']);
    expect(readFileSync('bieu-06a.xlsx').subarray(0, 2).toString()).toBe('PK');
  });

  test('knows how far the people of the communes have to go', async () => {
    type Area = { population: number | null; straightMetres: number };
    const { rows } = await run<{ rows: Area[] }>('org', 'coverage', '--as-of', '2025-07-09', '--by', 'area');
    expect(rows).toHaveLength(54);
    const inhabitants = readCsv(OFFICES).map((row) => Number(row.dan_so) || 0);
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    expect(sum(rows.map(({ population }) => population ?? 0))).toBe(sum(inhabitants));
    const near = readCsv(OFFICES).filter((row) => metresToNearest(row) <= 5000);
    expect(rows.filter(({ straightMetres }) => straightMetres <= 5000)).toHaveLength(near.length);
  });

  test('takes it all back, digit for digit', async () => {
    const { journal } = await run<{ journal: { last: { id: number } } }>('status');
    await run('undo', String(journal.last.id), '--yes');
    expect(await readState()).toBe(before);
    expect((await volume()).rows).toEqual(asWas.rows);
    await run('db', 'check');
  });
});
