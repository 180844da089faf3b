/**
 * The thin line on real input: 613 procedures of three official exports, the 54 communes of Quảng Ninh as one-stop units,
 * invented staff, 2,000 dossiers; a consolidation into 13 branches; the same figures before and after; undo.
 */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from './play.js';

const DATA = fileURLToPath(new URL('../../shared/data/', import.meta.url));
const CATALOGUES = ['BoCongAn', 'BoTuPhap', 'ToaAnNhanDan'].map((name) =>
  join(DATA, 'catalogue', `danh-sach-tthc-${name}.xlsx`),
);
const BRANCHES = 13;
const PEOPLE_A_UNIT = 3;
const DOSSIERS = 2000;
const COUNTS = ['carriedOver', 'received', 'resolved', 'withdrawn', 'inProgress'] as const;

const isPresent = existsSync(DATA);
if (!isPresent) console.warn('skipped: the real data beside the project (shared/data) is absent');

const branchOf = (i: number): string => `CN-${String((i % BRANCHES) + 1).padStart(2, '0')}`;
const unitOf = (i: number): string => `MC-${String(i + 1).padStart(2, '0')}`;
const day = (n: number): string => new Date(Date.UTC(2025, 0, 2) + n * 86_400_000).toISOString().slice(0, 10);

/** Runs a command that must succeed; returns the data of its JSON answer. */
async function run<T>(...argv: string[]): Promise<T> {
  const played = await play([...argv, '--json', '--today', '2025-07-15']);
  expect(played.exit, `${argv.join(' ')}\n${played.stdout.slice(-3000)}${played.stderr}`).toBe(0);
  return JSON.parse(played.stdout).data as T;
}

function writeInputs(communes: readonly { ten: string; loai: string }[], codes: readonly string[]): void {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const units = communes.map(
    (c, i) => `${unitOf(i)},one-stop,${quote(`Bộ phận Một cửa ${c.loai} ${c.ten}`)},,commune`,
  );
  writeFileSync(
    'units.csv',
    [
      'code,kind,name,parent,level',
      'TT-QN,centre,Trung tâm Phục vụ hành chính công,,province',
      ...units,
    ].join('\n'),
  );
  const staff = communes.flatMap((_, i) =>
    Array.from(
      { length: PEOPLE_A_UNIT },
      (_, k) => `CB${i * PEOPLE_A_UNIT + k},Người ${i} ${k},${unitOf(i)},officer`,
    ),
  );
  writeFileSync('staff.csv', ['code,full_name,unit,position', ...staff].join('\n'));
  writeFileSync('dossiers.csv', dossierLines(communes.length, codes).join('\n'));
  const open = Array.from({ length: BRANCHES }, (_, b) => branchOf(b)).map(
    (code) => `  - { code: ${code}, kind: branch, parent: TT-QN, name: Chi nhánh ${code} }`,
  );
  const merge = Array.from({ length: BRANCHES }, (_, b) => {
    const from = communes.flatMap((_, i) => (i % BRANCHES === b ? [unitOf(i)] : []));
    return `  - { into: ${branchOf(b)}, from: [${from.join(', ')}] }`;
  });
  // The first of the people of the first commune of each branch: a branch without a director may not open.
  const appoint = Array.from(
    { length: BRANCHES },
    (_, b) => `    - { staff: CB${b * PEOPLE_A_UNIT}, unit: ${branchOf(b)}, position: director }`,
  );
  writeFileSync(
    'scenario.yaml',
    [
      'scenario: quang-ninh',
      'title: 13 chi nhánh',
      'effective: 2025-07-01',
      'open:',
      ...open,
      'merge:',
      ...merge,
      'staff:',
      '  appoint:',
      ...appoint,
    ].join('\n'),
  );
}

/** Received from January to July; every fifth still open, every ninth without a due date, every eleventh withdrawn. */
function dossierLines(units: number, codes: readonly string[]): string[] {
  const lines = Array.from({ length: DOSSIERS }, (_, i) => {
    const received = (i * 7919) % 190;
    const due = i % 9 === 0 ? '' : `${day(received + 10)} 17:00`;
    const finished = i % 5 === 0 ? '' : `${day(received + 3 + (i % 13))} 10:00`;
    const status = finished === '' ? 4 : i % 11 === 0 ? 7 : 9;
    const ymd = day(received).slice(2).replaceAll('-', '');
    const channel = (i % 3) + 1;
    return `H49.${(i % units) + 1}-${ymd}-${String(i).padStart(4, '0')},${codes[i % codes.length]},${unitOf(i % units)},${day(received)} 08:30,${channel},${due},${finished},${status}`;
  });
  return ['code,procedure,unit,received_at,channel,due_at,finished_at,status', ...lines];
}

describe.skipIf(!isPresent)('the thin line on real input', () => {
  const home = process.cwd();
  beforeAll(() => process.chdir(mkdtempSync(join(tmpdir(), 'motcua-thin-'))));
  afterAll(() => process.chdir(home));

  it('goes from the catalogue to the report after a consolidation, and back', async () => {
    await run('init', '--centre', 'TT-QN', '--name', 'Trung tâm', '--level', 'province');

    const catalogue: { rows: Record<string, number> } = await run('catalogue', 'import', ...CATALOGUES);
    expect(catalogue.rows).toMatchObject({ read: 613, inserted: 613, rejected: 0 });
    const again: { rows: Record<string, number>; change?: number } = await run(
      'catalogue',
      'import',
      ...CATALOGUES,
    );
    expect(again.rows).toMatchObject({ read: 613, unchanged: 613, inserted: 0 });
    expect(again.change).toBeUndefined();

    const listed = await run<unknown>('catalogue', 'list');
    const codes = listCodes(listed);
    expect(new Set(codes).size).toBe(613);
    const communes = parse(readFileSync(join(DATA, 'units/commune_hq_quang_ninh.csv')), {
      columns: true,
      bom: true,
    });
    expect(communes).toHaveLength(54);
    writeInputs(communes as { ten: string; loai: string }[], codes);

    const units: { rows: Record<string, number> } = await run('org', 'apply', 'units.csv', '--yes');
    expect(units.rows).toMatchObject({ read: 55, inserted: 55 });
    const staff: { rows: Record<string, number> } = await run('staff', 'import', 'staff.csv', '--yes');
    expect(staff.rows).toMatchObject({ read: 162, inserted: 162 });
    const dossiers: { rows: Record<string, number> } = await run('dossier', 'import', 'dossiers.csv');
    expect(dossiers.rows).toMatchObject({ read: DOSSIERS, inserted: DOSSIERS, rejected: 0 });

    type Report = { rows: Record<string, unknown>[]; total: Record<string, number> };
    const volume = (hierarchy: string): Promise<Report> =>
      run('report', 'volume', '--by', 'unit', '--period', '2025-H1', '--hierarchy', hierarchy);
    const before = await volume('as-was');
    const stateBefore = await readState();

    const plan: { hash: string; people: { form: string }[]; units: unknown[] } = await run(
      'reorg',
      'plan',
      'scenario.yaml',
    );
    await play(['reorg', 'plan', 'scenario.yaml', '-o', 'plan.json', '--today', '2025-07-15']);
    expect(plan.people).toHaveLength(162);
    const forms = plan.people.map((person) => person.form);
    expect(forms.filter((form) => form === 'appointment')).toHaveLength(BRANCHES);
    expect(forms.filter((form) => form === 'follows')).toHaveLength(162 - BRANCHES);
    const applied: { change: number } = await run('reorg', 'apply', 'plan.json', '--confirm', plan.hash);
    expect(await readState()).not.toBe(stateBefore);

    const asWas = await volume('as-was');
    expect(asWas.rows).toEqual(before.rows);
    expect(asWas.total).toEqual(before.total);
    const asNow = await volume('as-now');
    expect(asNow.total).toEqual(before.total);
    const branches = asNow.rows.filter((row) => String(row.unit).startsWith('CN-'));
    expect(branches).toHaveLength(BRANCHES);
    for (const branch of branches) expectSumOfPredecessors(branch, before.rows);

    await run('undo', String(applied.change), '--yes');
    expect(await readState()).toBe(stateBefore);
    expect((await volume('as-was')).rows).toEqual(before.rows);
  });
});

/** The codes of all procedures, wherever the answer of `catalogue list` holds its rows. */
function listCodes(listed: unknown): string[] {
  const rows = Array.isArray(listed) ? listed : Object.values(listed as object).find(Array.isArray);
  return (rows as { code: string }[]).map(({ code }) => code);
}

/** A branch's figures are those of the communes merged into it, added up here by hand. */
function expectSumOfPredecessors(
  branch: Record<string, unknown>,
  before: readonly Record<string, unknown>[],
): void {
  const predecessors = before.filter((row) => {
    const match = /^MC-(\d+)$/.exec(String(row.unit));
    return match !== null && branchOf(Number(match[1]) - 1) === branch.unit;
  });
  expect(predecessors.length).toBeGreaterThanOrEqual(4);
  for (const count of COUNTS) {
    expect(branch[count]).toBe(predecessors.reduce((sum, row) => sum + Number(row[count]), 0));
  }
}

async function readState(): Promise<string> {
  const status: { journal: { state: string } } = await run('status');
  return status.journal.state;
}
