/** `catalogue fix`: mends what has one right answer, leaves every other byte alone, and says what it did. */
import { readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { mendCell } from '#catalogue/mend/mend.js';
import { rewriteRecord } from '#catalogue/mend/rewrite.js';
import { play } from '../play.js';
import { ask, inFolder } from './place.js';

describe('a cell', () => {
  test.each([
    ['code', '1.000 894', '1.000894', ['blanks']],
    ['code', '1.001022.000.00.\n00.H48', '1.001022', ['blanks', 'suffix']],
    ['code', '1.001022.H48', '1.001022', ['suffix']],
    ['code', '1.00\u200b1022', '1.001022', ['invisible']],
    ['code', 'no code', 'no code', []],
    ['name', 'Đăng ky\u0301  kết\u00a0hôn', 'Đăng ký kết hôn', ['normal-form', 'invisible', 'blanks']],
    ['fee', 'hai\n  dòng', 'hai\n  dòng', []],
    ['fee', 'phi\u0301', 'phí', ['normal-form']],
  ])('%s %j', (column, text, mended, kinds) => {
    expect(mendCell(column, text)).toEqual({ text: mended, kinds });
  });
});

describe('a record', () => {
  const swap = (from: string, to: string) => (cell: string) => (cell === from ? to : undefined);

  test.each([
    ['a,b,c\r\n', ',', 'b', 'x', 'a,x,c\r\n'],
    ['a; b ;c\n', ';', 'b', 'x', 'a;x;c\n'],
    ['"a","b ""q""","c"', ',', 'b "q"', 'x "y"', '"a","x ""y""","c"'],
    ['a,"b\r\nc",d', ',', 'b\nc', 'x', 'a,"x",d'],
    ['a,b', ',', 'b', 'x,y', 'a,"x,y"'],
    ['a\tb\t\n', '\t', 'b', 'x', 'a\tx\t\n'],
    ['a,"un closed', ',', 'z', 'x', 'a,"un closed'],
    ['', ',', 'z', 'x', ''],
  ])('%j', (record, delimiter, from, to, expected) => {
    expect(rewriteRecord(record, delimiter, swap(from, to))).toBe(expected);
  });
});

describe('a file', () => {
  inFolder();

  const CSV =
    '\ufeffSTT;Mã TTHC;Tên TTHC;Khác\r\n1;1.000 894;"Đăng ký  kết hôn";a  b\r\n\r\n2;1.001193;Đăng ký khai sinh;c\r\n';

  test('goes beside the one that was read, which stays, even where nothing is mended', async () => {
    writeFileSync('a.csv', CSV);
    expect((await ask<{ written: boolean }>('fix', 'a.csv', '--to', 'b.csv')).data.written).toBe(true);
    expect(readFileSync('a.csv', 'utf8')).toBe(CSV);
    expect(readFileSync('b.csv', 'utf8')).toBe(
      CSV.replace('1.000 894', '1.000894').replace('ký  kết', 'ký kết'),
    );
    await ask('fix', 'b.csv', '--to', 'c.csv');
    expect(readFileSync('c.csv')).toEqual(readFileSync('b.csv'));
    expect((await play(['catalogue', 'fix', 'a.csv', '--write', '--to', 'd.csv'])).exit).toBe(2);
  });

  test('is listed first and rewritten only when asked, cell by cell', async () => {
    writeFileSync('a.csv', CSV);
    const listed = await ask<{ written: boolean; counts: object }>('fix', 'a.csv');
    expect(listed.data).toMatchObject({
      written: false,
      counts: { 'normal-form': 0, invisible: 0, blanks: 2, suffix: 0 },
    });
    expect(readFileSync('a.csv', 'utf8')).toBe(CSV);
    expect((await ask<{ written: boolean }>('fix', 'a.csv', '--write')).data.written).toBe(true);
    expect(readFileSync('a.csv', 'utf8')).toBe(
      CSV.replace('1.000 894', '1.000894').replace('ký  kết', 'ký kết'),
    );
    expect((await play(['catalogue', 'fix', 'a.csv', '--write'])).stdout).toContain('Không có gì cần sửa.');
  });

  test('in XLSX keeps all other parts to the byte, and says what it could not mend', async () => {
    const rich = { v: '', richText: [{ text: 'Đăng ký  ' }, { text: 'giám hộ', font: { bold: true } }] };
    const rows = [
      ['Mã số', 'Tên'],
      ['1.000894.H26', 'Đăng ký  kết hôn & <con>'],
      ['1.001193', 'Đăng ký khai sinh'],
    ];
    const cells = new Map([['3,1', { type: 'string', value: 'Đăng ký  giám hộ', richText: rich.richText }]]);
    writeFileSync(
      'a.xlsx',
      await writeXlsx({
        sheets: [{ name: 'TTHC', rows: [...rows, ['1.000001', null]], cells: cells as never }],
      }),
    );
    const before = await ask<{ counts: { blanks: number } }>('fix', 'a.xlsx');
    expect(before.data.counts.blanks).toBe(2);
    const fixed = await ask<{ written: boolean }>('fix', 'a.xlsx', '--write');
    expect([fixed.data.written, fixed.codes]).toEqual([true, ['not-mended:4']]);
    const after = await ask<{ cells: { line: number }[] }>('fix', 'a.xlsx');
    expect(after.data.cells.map(({ line }) => line)).toEqual([4]);
    const { data } = await ask<{ summary: { rows: number } }>('validate', 'a.xlsx');
    expect(data.summary.rows).toBe(3);
  });

  test('of another encoding is not touched', async () => {
    const text = Buffer.from(`\ufeff${CSV}`, 'utf16le');
    writeFileSync('a.csv', text);
    expect(await ask('fix', 'a.csv', '--write')).toMatchObject({ exit: 2, codes: ['not-rewritable'] });
    expect(readFileSync('a.csv').equals(text)).toBe(true);
  });
});
