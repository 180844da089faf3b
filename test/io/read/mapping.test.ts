/** Mapping files: real files of other systems read as ours, and every mistake named with its line. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { mappingSchema } from '#io/mapping/schema.js';
import { readMapping } from '#io/read/mapping.js';
import { readTable } from '#io/read/read-table.js';
import type { InputColumn, InputFormat, InputKind } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';

const DATA = '../shared/data';
const FIXTURES = 'fixtures/io';

const column = (key: string, kind: InputKind = 'text'): InputColumn => ({
  key,
  title: { vi: key, en: key },
  kind,
});
const required = (key: string): InputColumn => ({ ...column(key, 'code'), required: true });

const LINEAGE: InputFormat = {
  name: 'lineage',
  columns: [
    ...['old_unit', 'new_unit'].map(required),
    ...['old_name', 'new_name', 'province'].map((key) => column(key)),
    column('effective', 'date'),
  ],
};
const AREAS: InputFormat = {
  name: 'areas',
  columns: [
    ...['code', 'name'].map(required),
    ...['longitude', 'latitude', 'population', 'area_km2'].map((key) => column(key, 'number')),
  ],
};
const DOSSIERS: InputFormat = {
  name: 'dossiers',
  personal: 'drop',
  columns: [
    ...['code', 'procedure', 'unit', 'received_at'].map(required),
    ...['due_at', 'finished_at'].map((key) => column(key, 'minute')),
    ...['status', 'channel'].map((key) => column(key)),
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'motcua-mapping-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A mapping as the user would lay it: beside the data. */
function place(name: string, edit: (text: string) => string = (text) => text): string {
  const file = join(folder, name);
  writeFileSync(file, edit(readFileSync(join(FIXTURES, name), 'utf8')));
  return file;
}

async function readMapped(data: string, mappingFile: string, format: InputFormat) {
  const mapping = await readMapping(mappingFile, format);
  const { value: table, diagnostics } = await readTable(data, format, { mapping });
  expect(table.read).toBe(table.rows.length + table.broken.length + table.blank);
  return { table, codes: diagnostics.map((finding) => finding.code) };
}

describe.skipIf(!existsSync(DATA))('real files (skipped where the data is not here)', () => {
  test.each([
    ['quang-ninh', 184, '06649', '22'],
    ['da-nang', 282, '20194', '48'],
  ])('communes of %s get their codes back', async (province, count, first, provinceCode) => {
    const data = join(DATA, `units/commune-mapping-2025-${province}.csv`);
    const { table, codes } = await readMapped(data, place('mapping-xa-cu-xa-moi-2025.yaml'), LINEAGE);
    expect([table.read, table.rows.length, codes]).toEqual([count, count, []]);
    expect(table.rows[0]?.cells).toMatchObject({
      old_unit: first,
      province: provinceCode,
      effective: '2025-07-01',
    });
    // One island district had no communes, so it has no old code.
    const oldCodes = table.rows.map((row) => row.cells.old_unit ?? '').filter((code) => code !== '');
    expect(oldCodes.every((code) => /^\d{5}$/.test(code))).toBe(true);
    expect(table.rows.every((row) => /^\d{5}$/.test(row.cells.new_unit ?? ''))).toBe(true);
  });

  test.each([
    ['quang_ninh', 'quang-ninh', 54],
    ['da_nang', 'da-nang', 94],
  ])('offices of %s: codes by lookup, decimals as they are', async (name, province, count) => {
    const lookup = `commune-mapping-2025-${province}.csv`;
    copyFileSync(join(DATA, 'units', lookup), join(folder, lookup));
    const mapping = place('mapping-tru-so-xa.yaml', (text) => text.replace('quang-ninh', province));
    const { table, codes } = await readMapped(join(DATA, `units/commune_hq_${name}.csv`), mapping, AREAS);
    expect([table.rows.length, codes]).toEqual([count, []]);
    expect(new Set(table.rows.map((row) => row.cells.code)).size).toBe(count);
    expect(table.rows.every((row) => /^1[01]\d\.\d+$/.test(row.cells.longitude ?? ''))).toBe(true);
    // One population is "being updated": an absent value, not a zero.
    expect(table.rows.filter((row) => row.cells.population === '').map((row) => row.cells.name)).toEqual(
      name === 'da_nang' ? ['xã Avương'] : [],
    );
    if (name === 'quang_ninh')
      expect(table.rows[0]?.cells).toEqual({
        code: '07090',
        name: 'phường An Sinh',
        longitude: '106.521',
        latitude: '21.1539',
        population: '24956',
        area_km2: '106.42',
      });
  });

  test('Boston 2011: foreign headers, dates and values', async () => {
    const data = join(DATA, 'dossiers/boston311_2011_jul-dec.csv.gz');
    const { table, codes } = await readMapped(data, place('mapping-boston311.yaml'), DOSSIERS);
    expect([table.read, table.rows.length, codes]).toEqual([58_251, 58_251, []]);
    expect(table.detected).toMatchObject({ isGzip: true, delimiter: ',', headerLine: 1 });
    expect(table.rows[0]).toEqual({
      line: 2,
      cells: {
        code: '101000295613',
        procedure: 'Street Light Outages',
        unit: 'Street Lights',
        received_at: '2011-07-01 01:32',
        due_at: '2011-07-15 01:32',
        finished_at: '2011-07-01 05:06',
        status: 'finished',
        channel: 'counter',
      },
    });
    const count = (key: string, value: string) => table.rows.filter((row) => row.cells[key] === value).length;
    expect([count('due_at', ''), count('finished_at', ''), count('channel', 'online')]).toEqual([
      10_981, 3681, 12_070,
    ]);
  });
});

describe('a mapping', () => {
  let serial = 0;
  const write = (text: string): string => {
    serial += 1;
    const file = join(folder, `m${serial}.yaml`);
    writeFileSync(file, text);
    return file;
  };

  async function map(yaml: string, csv: string) {
    const data = write(csv);
    const mapping = await readMapping(write(yaml), AREAS);
    const { value, diagnostics } = await readTable(data, AREAS, { mapping });
    return { value, findings: diagnostics.map((d) => `${d.code} ${d.where?.line}`) };
  }

  test('joins, strips, pads, translates, takes defaults and constants', async () => {
    const { value, findings } = await map(
      'columns:\n  code: { from: ma, strip: [.0, ",0"], pad: 5 }\n  name: { from: [loai, ten], join: " – " }\n' +
        '  population: { from: dan, decimal: ",", default: "0" }\nconstants: { area_km2: "1.5" }\ndrop: [x]\n',
      'Mã,Loại,Tên,Dân,X\n97.0,xã,A,1.234,z\n"6649,0",,B,,\n',
    );
    expect(findings).toEqual([]);
    expect(value.rows.map((row) => row.cells)).toEqual([
      { code: '00097', name: 'xã – A', longitude: '', latitude: '', population: '1234', area_km2: '1.5' },
      { code: '06649', name: 'B', longitude: '', latitude: '', population: '0', area_km2: '1.5' },
    ]);
  });

  test('rejects rows that it cannot translate, with line and bytes', async () => {
    const { value, findings } = await map(
      'columns:\n  code: ma\n  name: { from: ten, values: { a: A }, otherwise: reject }\n  population: { from: dan, decimal: "." }\n',
      'ma,ten,dan\n1,a,1\n2,b,1\n3,a,x\n',
    );
    expect(findings).toEqual(['io/value-not-mapped 3', 'io/number-not-mapped 4']);
    expect(value.broken.map((row) => value.sourceOf(row).toString())).toEqual(['2,b,1\n', '3,a,x\n']);
    expect([value.read, value.rows.length]).toEqual([3, 1]);
  });

  test('names a header that the file has not, and columns that it neither reads nor drops', async () => {
    const { findings } = await map('columns: { code: ma, name: ten }\n', 'ma,khac\n1,2\n');
    expect(findings).toEqual(['io/unknown-column 1', 'io/mapped-header-absent 1', 'io/missing-column 1']);
  });

  test('looks up by folded keys; a missing or ambiguous value rejects the row', async () => {
    const lookup = write('Kind,Name,Code\nPhường,Hoà An,1\nXã,Hòa An,2\nXã,Hòa An,2\nXã,B,3\nXã,B,4\n');
    const yaml = `columns:\n  code: { from: [l, t], lookup: { file: "${lookup}", key: [Kind, Name], value: Code } }\n  name: t\ndrop: "*"\n`;
    const { value, findings } = await map(yaml, 'l,t\nxã,HÒA AN\nphường,Hòa  An\nxã,B\nxã,C\n');
    expect(value.rows.map((row) => row.cells.code)).toEqual(['2', '1']);
    expect(findings).toEqual(['io/lookup-ambiguous 4', 'io/lookup-missing 5']);
  });

  test.each([
    ['columns: { code: ma', 'io/yaml-syntax', 1],
    ['columns:\n  code: { form: ma }\n', 'io/yaml-missing-key', 2],
    ['columns:\n  code: ma\ncolums: {}\n', 'io/yaml-unknown-key', 3],
    ['columns:\n  code:\n    from: ma\n    pad: five\n', 'io/yaml-bad-value', 4],
    ['columns:\n  code: ma\n  kode: ma\n', 'io/mapped-key-unknown', 3],
    ['columns:\n  code:\n    from: ma\n    date: dd/mm\n', 'io/date-pattern-bad', 4],
    ['format: units\ncolumns: { code: ma }\n', 'io/mapping-of-other-format', 1],
    ['', 'io/yaml-missing-key', 1],
  ])('mistake in %j is %s on line %i', async (yaml, code, line) => {
    const refusal = await readMapping(write(yaml), AREAS).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { kind, diagnostics } = refusal as Refusal;
    expect([kind, diagnostics[0]?.code, diagnostics[0]?.where?.line]).toEqual(['unusable', code, line]);
  });

  test('has a JSON Schema', async () => {
    const schema = JSON.parse(JSON.stringify(await mappingSchema()));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.properties)).toEqual(['format', 'file', 'columns', 'constants', 'drop']);
    expect(schema.required).toEqual(['columns']);
    expect(JSON.stringify(schema)).toContain('"type":["string","number","boolean"]');
  });
});
