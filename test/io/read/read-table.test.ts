/** Tables from files as people hand them in: rows, findings with their lines, and the very bytes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReadOptions, readTable } from '#io/read/read-table.js';
import type { InputColumn, InputFormat } from '#kit/input.js';

const column = (key: string, vi: string, en: string, more: Partial<InputColumn> = {}): InputColumn => ({
  key,
  title: { vi, en },
  kind: 'text',
  ...more,
});

const UNITS: InputFormat = {
  name: 'units',
  columns: [
    column('code', 'Mã', 'Code', { kind: 'code', required: true, synonyms: ['Mã đơn vị'] }),
    column('name', 'Tên', 'Name', { required: true }),
    column('note', 'Ghi chú', 'Note'),
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'motcua-read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: string | Buffer, options: ReadOptions = {}, format = UNITS) {
  const file = join(folder, 'input.csv');
  writeFileSync(file, content);
  const { value, diagnostics } = await readTable(file, format, options);
  return { table: value, codes: diagnostics.map((d) => `${d.code}:${d.where?.line ?? ''}`), diagnostics };
}

describe('reading a table', () => {
  test('finds header, delimiter and exact lines where cells hold line ends', async () => {
    const { table, codes } = await read('Mã;Tên;Ghi chú\r\n01;"Tây\r\nHồ";\r\n\r\n02;Cầu Giấy;x\r\n');
    expect(table.rows.map((row) => [row.line, row.cells])).toEqual([
      [2, { code: '01', name: 'Tây\nHồ', note: '' }],
      [5, { code: '02', name: 'Cầu Giấy', note: 'x' }],
    ]);
    expect([table.read, table.blank, table.detected.delimiter, codes]).toEqual([3, 1, ';', []]);
  });

  test('keeps the bytes of header and rows', async () => {
    const { table } = await read('\ufeffcode,name\n1,"a ""b"""\n2,c');
    expect(table.header.toString()).toBe('\ufeffcode,name\n');
    expect(table.rows.map((row) => table.sourceOf(row).toString())).toEqual(['1,"a ""b"""\n', '2,c']);
  });

  test('hands on a row as it was written where more than its ends had to be mended', async () => {
    const { table } = await read(`code,name\n1, plain \n2,${'Tây Hồ'.normalize('NFD')}\n3,a\u200bb\n`);
    expect(table.rows.map(({ cells, written }) => [cells.name, written?.name])).toEqual([
      ['plain', undefined],
      ['Tây Hồ', 'Tây Hồ'.normalize('NFD')],
      ['ab', 'a\u200bb'],
    ]);
  });
});
