/** XLSX: what was written reads back, codes never become numbers or dates, nothing runs, and it prints as an office prints. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openXlsx } from '#io/workbook/xlsx.js';
import { inflateWhole, listEntries } from '#io/workbook/zip.js';
import { clean } from '#io/write/clean.js';
import { toSheetNames } from '#io/write/sheet-names.js';
import { fitColumns, linesOf, sum } from '#io/write/widths.js';
import { renderXlsx } from '#io/write/xlsx.js';
import type { Sheet } from '#kit/sheet.js';
import { both, GROUPED, HOSTILE, HOSTILE_TEXTS, REPORT } from './sheets.js';

const write = async (sheets: readonly Sheet[]): Promise<Buffer> =>
  Buffer.from(await renderXlsx(sheets, 'vi', 'Tên'));

async function readBack(bytes: Buffer): Promise<string[][][]> {
  const book = await openXlsx(bytes, listEntries(bytes), () => {});
  const sheets = [];
  for (const sheet of book.sheets) {
    const rows: string[][] = [];
    for await (const row of sheet.rows) rows.push([...row.cells]);
    sheets.push(rows);
  }
  return sheets;
}

async function part(bytes: Buffer, name: string): Promise<string> {
  const entry = listEntries(bytes).get(name);
  if (entry === undefined) throw new Error(`no ${name}`);
  return (await inflateWhole(bytes, entry, 1e8)).toString();
}

test('a group is headed across the table where its row says nothing else', async () => {
  const bytes = await write([GROUPED]);
  const xml = await part(bytes, 'xl/worksheets/sheet1.xml');
  const rows = (await readBack(bytes))[0] ?? [];
  const place = rows.findIndex(([first]) => first === 'LĨNH VỰC: <HỘ TỊCH>');
  expect(rows[place]).toEqual(['LĨNH VỰC: <HỘ TỊCH>']);
  expect(xml).toMatch(/<mergeCell ref="A(\d+):G\1"\/>/);
});

describe('an official table', async () => {
  const bytes = await write([REPORT]);
  const sheet = await part(bytes, 'xl/worksheets/sheet1.xml');

  test('reads back: letterhead, heading, heads in two rows, marks, values, total, notes, signatures', async () => {
    expect(await readBack(bytes)).toEqual([
      [
        ['UBND THÀNH PHỐ\nTRUNG TÂM', '', '', '', 'Biểu số: II.06a'],
        ['TÌNH HÌNH GIẢI QUYẾT HỒ SƠ'],
        ['Tháng 3 năm 2025'],
        ['Mã đơn vị', 'Đơn vị', 'Tiếp nhận trong kỳ', '', 'Tỷ lệ', 'Số ngày', 'Ngày chốt'],
        ['', '', 'Trực tuyến', 'Trực tiếp'],
        ['(1)', '', '(2)'],
        ['00097', 'Chi nhánh số 1', '1234', '0', '0.98765', '2.25', '2025-04-05'],
        ['1-3', 'Điểm phục vụ\nxã Đắk Glông', '5', '', '', '-0.5', '2025-04-05 16:30'],
        ['', 'Tổng cộng', '1239', '0', '0.98765'],
        ['Nguồn: motcua.db'],
        ['- Không tính 12 hồ sơ'],
        ['NGƯỜI LẬP BIỂU\n(Ký)', '', '', '', 'THỦ TRƯỞNG'],
      ],
    ]);
  });

  test('is set up for A4, with heads that stay on the screen and on every page', async () => {
    expect(sheet).toContain('<pane ySplit="8" topLeftCell="A9" state="frozen"');
    expect(sheet).toContain('<autoFilter ref="A8:G10"/>');
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('Trang &amp;P/&amp;N</oddFooter>');
    expect(await part(bytes, 'xl/workbook.xml')).toContain(
      ">'Tình hình giải quyết hồ sơ'!$6:$8</definedName>",
    );
  });

  test('lies on its side above eight columns', async () => {
    const wide = await write([{ ...REPORT, columns: [...REPORT.columns, ...REPORT.columns] }]);
    expect(await part(wide, 'xl/worksheets/sheet1.xml')).toContain('orientation="landscape"');
  });

  test('shows numbers, percentages and days by formats, codes as text', async () => {
    const styles = await part(bytes, 'xl/styles.xml');
    for (const format of ['#,##0', '#,##0.0', '0.00%', 'dd/mm/yyyy', 'dd/mm/yyyy hh:mm'])
      expect(styles).toContain(`formatCode="${format}"`);
    expect(sheet).toMatch(/<c r="A9" t="s"/);
    expect(sheet).toMatch(/<c r="G9" s="\d+"><v>45752<\/v>/);
    expect(sheet).not.toContain('<f>');
  });
});

test('the same bytes on five runs, under another time zone and language', async () => {
  const first = await write([REPORT, HOSTILE]);
  const { TZ, LANG } = process.env;
  for (const [zone, lang] of [
    ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
    ['America/St_Johns', 'en_CA.UTF-8'],
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['UTC', 'C'],
  ]) {
    process.env.TZ = zone;
    process.env.LANG = lang;
    expect((await write([REPORT, HOSTILE])).equals(first), zone).toBe(true);
  }
  Object.assign(process.env, { TZ, LANG });
});

test('hostile texts read back as texts', async () => {
  const bytes = await write([HOSTILE]);
  expect(await part(bytes, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f>|t="e"/);
  const [rows = []] = await readBack(bytes);
  expect(rows.slice(2, 2 + HOSTILE_TEXTS.length)).toEqual(
    HOSTILE_TEXTS.map((text) => [clean(text), clean(text)]),
  );
});

test('a cell that looks like a formula keeps the format of text, so that editing it does not wake it', async () => {
  const bytes = await write([{ ...HOSTILE, rows: [['x', '=1+1']] }]);
  const style = Number(/<c r="B4" t="s" s="(\d+)"/.exec(await part(bytes, 'xl/worksheets/sheet1.xml'))?.[1]);
  const styles = await part(bytes, 'xl/styles.xml');
  const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0].matchAll(/<xf [^>]*numFmtId="(\d+)"/g) ?? [];
  expect(styles).toContain(`<numFmt numFmtId="${[...formats][style]?.[1]}" formatCode="@"/>`);
});

const anyCode = fc.oneof(
  fc.stringMatching(/^[0-9]{1,8}$/),
  fc.stringMatching(/^[0-9]\.[0-9]{6}$/),
  fc.constantFrom(
    '1-3',
    '3/4',
    '1E5',
    '2025-03-01',
    'TRUE',
    '#N/A',
    '-5',
    '=A1',
    '0x1F',
    '1,5',
    '12:30',
    'Infinity',
  ),
);

test('codes never become numbers, days or anything else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCode, { minLength: 1, maxLength: 30 }), async (codes) => {
      const sheet: Sheet = {
        name: both('s'),
        columns: [{ key: 'a', title: both('a'), kind: 'code' }],
        rows: codes.map((code) => [code]),
      };
      const bytes = await write([sheet]);
      const [rows = []] = await readBack(bytes);
      expect(rows.slice(2).map((row) => row[0])).toEqual(codes);
      const { streamXlsxRows } = await import('hucre/xlsx');
      for await (const { values } of streamXlsxRows(bytes))
        for (const value of values) expect(typeof value).toBe('string');
    }),
    { seed: 766, numRuns: 40 },
  );
});

test('days before March 1900 stand one lower, as Excel counts them', async () => {
  const days = [
    '1900-01-01',
    '1900-02-28',
    '1900-03-01',
    '2025-03-31',
    '9999-12-31',
    '2025-02-30',
    '03/2025',
  ];
  const sheet: Sheet = {
    name: both('s'),
    columns: [{ key: 'a', title: both('a'), kind: 'date' }],
    rows: days.map((day) => [day]),
  };
  const [rows = []] = await readBack(await write([sheet]));
  expect(rows.slice(2).map((row) => row[0])).toEqual(days);
});

test('names of sheets are what Excel accepts, each once', () => {
  const long = 'Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính';
  const names = toSheetNames([long, long, 'a/b:c', '', "'x'", 'History', 'A', 'a', `${'x'.repeat(30)}😀`]);
  expect(names).toEqual([
    'Tình hình tiếp nhận, giải quyết',
    'Tình hình tiếp nhận, giải q (2)',
    'a-b-c',
    'Sheet',
    'x',
    'History_',
    'A',
    'a (2)',
    'x'.repeat(30),
  ]);
  expect(names.every((name) => name.length <= 31)).toBe(true);
});

describe('widths', () => {
  test('numbers and codes are never cut, texts give way to the width of the page', () => {
    const long = 'Thủ tục hành chính có tên rất dài '.repeat(10);
    const sheet: Sheet = {
      name: both('s'),
      columns: [
        { key: 'a', title: both('Mã'), kind: 'code' },
        { key: 'b', title: both('Tên'), kind: 'text' },
        { key: 'c', title: both('Cơ quan'), kind: 'text' },
        { key: 'd', title: both('Số'), kind: 'integer' },
      ],
      rows: [['000.00.19.H26-250101-0001', long, long, 1_234_567_890]],
    };
    const widths = fitColumns(sheet, 'vi');
    expect(widths[0]).toBeGreaterThanOrEqual(26);
    expect(widths[3]).toBeGreaterThanOrEqual(14);
    expect(sum(widths)).toBeLessThanOrEqual(92);
    expect(Math.abs((widths[1] ?? 0) - (widths[2] ?? 0))).toBeLessThanOrEqual(1);
  });

  test.each([
    ['một hai ba', 10, 1],
    ['một hai ba', 7, 2],
    ['một hai ba', 3, 3],
    ['một\nhai', 10, 2],
    ['mười_một_mười_hai', 5, 4],
    ['', 5, 1],
  ])('%j in %i characters takes %i lines', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});

test('a table too long for Excel is refused with a way out', async () => {
  const rows = new Array(1_048_000).fill([1]);
  await expect(renderXlsx([{ ...HOSTILE, rows }], 'vi', '')).rejects.toThrow('io/sheet-too-long');
});
