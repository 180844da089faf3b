/** Workbooks of every kind under every name: read as the same rows, or refused with a name for what stands in the way. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropLockFiles, noteOpenElsewhere } from '#io/read/lock-file.js';
import { readTable } from '#io/read/read-table.js';
import { readSpreadsheet } from '#io/read/spreadsheet.js';
import type { InputFormat } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { sheetOf, xlsxOf, zipOf } from '../workbook/zip-file.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/io');
const fixture = (name: string): Buffer => readFileSync(join(FIXTURES, name));

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

async function read(bytes: Buffer, file = 'bang.xlsx') {
  const book = await readSpreadsheet(file, piecesOf(bytes));
  const sheets = [];
  for (const { name, hidden, rows, merges } of book.sheets) {
    const all = [];
    for await (const row of rows) all.push(row);
    sheets.push({ name, hidden, rows: all, merges: await merges() });
  }
  return { kind: book.kind, sheets, codes: book.diagnostics.map((d) => d.code) };
}

/** The finding with which reading is refused, or what was read. */
const outcome = (bytes: Buffer, file?: string): Promise<string> =>
  read(bytes, file).then(
    ({ kind, sheets }) => `${kind} ${sheets.length}`,
    (error: unknown) => {
      if (!(error instanceof Refusal) || error.kind !== 'unusable') throw error;
      return error.diagnostics.map((d) => d.code).join();
    },
  );

const HEAD = [
  'Mã',
  'Tên đơn vị',
  'Ngày thành lập',
  'Giờ mở cửa',
  'Số người',
  'Tỷ lệ',
  'Còn hoạt động',
  'Ghi chú',
];
const BANNER = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nDANH SÁCH ĐƠN VỊ';
const ROWS = [
  { line: 1, cells: [BANNER] },
  { line: 2, cells: HEAD },
  {
    line: 3,
    cells: [
      '00097',
      'Phường Hoàn Kiếm',
      '2025-07-01',
      '07:30',
      '12',
      '0.9876',
      'TRUE',
      'Sở Tư pháp\nSở Xây dựng',
    ],
  },
  {
    line: 4,
    cells: [
      '00103',
      'Phường Tây Hồ',
      '2025-07-01 14:30',
      '12:00',
      '7',
      '0.5',
      'FALSE',
      'Phường Hoàn Kiếm (12)',
    ],
  },
  { line: 5, cells: ['6649', 'Xã Vân Đồn', '2025-01-01', '', '1234567', '', '', '#DIV/0!'] },
];

describe('the same workbook, as Calc saves it', () => {
  test.each(['don-vi.xlsx', 'don-vi.xls', 'don-vi.ods'])('%s: codes, dates, times, sheets', async (name) => {
    const { kind, sheets, codes } = await read(fixture(name), name);
    expect(kind).toBe(name.split('.').at(-1));
    expect(codes).toEqual([]);
    expect(sheets.map((sheet) => [sheet.name, sheet.hidden, sheet.rows.length])).toEqual([
      ['Đơn vị', false, 5],
      ['Đơn vị (tiếp)', false, 2],
      ['Ghi chú', false, 1],
      ['Nháp', true, 2],
    ]);
    expect(sheets[0]?.rows).toEqual(ROWS);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 8 }]);
    expect(sheets[1]?.rows[1]).toEqual({
      line: 2,
      cells: ['CN-01', 'Chi nhánh số 1', '2025-02-12', '', '45'],
    });
  });

  test('under another name it is read all the same, and named', async () => {
    for (const [name, other] of [
      ['don-vi.xls', 'bang.xlsx'],
      ['don-vi.xlsx', 'bang.xls'],
      ['don-vi.ods', 'bang.xlsx'],
    ] as const) {
      const { sheets, codes } = await read(fixture(name), other);
      expect(sheets[0]?.rows).toEqual(ROWS);
      expect(codes).toEqual(['io/workbook-misnamed']);
    }
  });
});

test('an HTML table called .xls: entities, breaks, spans, tags left open', async () => {
  const { kind, sheets, codes } = await read(fixture('don-vi-html.xls'), 'don-vi-html.xls');
  expect([kind, codes]).toEqual(['html', ['io/workbook-misnamed']]);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['1']);
  expect(sheets[0]?.rows.map((row) => row.cells)).toEqual([
    [BANNER, '', '', '', '', '', '', ''],
    HEAD,
    ['00097', 'Phường Hoàn Kiếm', '01/07/2025', '07:30', '12', '98,76%', 'TRUE', 'Sở Tư pháp\nSở Xây dựng'],
    ['00103', 'Phường Tây Hồ', '01/07/2025 14:30', '12:00', '7', '0,5', 'FALSE', 'A < B & C'],
    ['6649', 'Xã Vân Đồn', '01/01/2025', '', '1.234.567', '', '', '#DIV/0!'],
  ]);
});

test('an HTML table that breaks off is read as far as it goes, and named', async () => {
  const bytes = fixture('don-vi-html.xls');
  const { sheets, codes } = await read(bytes.subarray(0, bytes.indexOf('00103')), 'a.html');
  expect(sheets[0]?.rows).toHaveLength(4);
  expect(codes).toEqual(['io/table-cut-off']);
});

test('XML Spreadsheet 2003 called .xls', async () => {
  const { kind, sheets } = await read(fixture('don-vi-xml.xls'), 'don-vi-xml.xls');
  expect(kind).toBe('xml');
  expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
    ['Đơn vị', false],
    ['Nháp', true],
  ]);
  expect(sheets[0]?.rows).toEqual([
    ...ROWS.slice(0, 3),
    { line: 5, cells: ['00103', 'Phường Tây Hồ', '2025-07-01 14:30', '', '', '', 'FALSE', '#DIV/0!'] },
  ]);
  expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 8 }]);
});

/** An OLE file with a stream renamed, as other programs' files look. */
function withStream(bytes: Buffer, from: string, to: string): Buffer {
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(Buffer.from(`${from}\0`, 'utf16le'));
  changed.fill(0, at, at + 64).write(to, at, 'utf16le');
  changed.writeUInt16LE((to.length + 1) * 2, at + 64);
  return changed;
}

/** The version in the first record of an old workbook. */
function withVersion(bytes: Buffer, version: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt16LE(version, changed.indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06])) + 4);
  return changed;
}

describe('what cannot be read is named', () => {
  const xls = fixture('don-vi.xls');
  test.each<[string, Buffer, string]>([
    ['XLSX with a password', fixture('mat-khau.xlsx'), 'io/workbook-protected'],
    ['XLS with a password', fixture('mat-khau.xls'), 'io/workbook-protected'],
    ['ODS with a password', fixture('mat-khau.ods'), 'io/workbook-protected'],
    ['Excel 95', withVersion(xls, 0x0500), 'io/workbook-too-old'],
    ['Excel 5.0', withStream(xls, 'Workbook', 'Book'), 'io/workbook-too-old'],
    ['a Word document', withStream(xls, 'Workbook', 'WordDocument'), 'io/not-a-workbook'],
    ['a zip of anything', zipOf({ 'a.txt': 'a' }), 'io/not-a-workbook'],
    ['a DOCX', zipOf({ '_rels/.rels': '<Relationships/>', 'word/document.xml': '' }), 'io/not-a-workbook'],
    [
      'an ODT',
      zipOf({ 'content.xml': '<a><office:text><table:table/></office:text></a>' }),
      'io/not-a-workbook',
    ],
    ['an XLSB', zipOf({ 'xl/workbook.bin': '' }), 'io/workbook-binary'],
    [
      'a login page',
      Buffer.from('<!DOCTYPE html><html><body>Phiên đăng nhập đã hết hạn</body></html>'),
      'io/page-without-table',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await outcome(bytes)).toBe(code);
  });

  test.each(['don-vi.xlsx', 'don-vi.xls', 'don-vi.ods', 'don-vi-xml.xls'])(
    '%s cut off anywhere',
    async (name) => {
      const bytes = fixture(name);
      const seen = new Set<string>();
      for (let length = 8; length < bytes.length - 600; length += 211)
        seen.add(await outcome(bytes.subarray(0, length), name));
      expect(
        [...seen].filter((code) => !/^io\/(workbook-damaged|not-a-workbook|page-without-table)$/.test(code)),
      ).toEqual([]);
    },
  );

  test('a damaged sheet is noticed at its last row, not taken for a shorter one', async () => {
    const bytes = xlsxOf({ sheets: { S: sheetOf('<c t="str"><v>a</v></c>', '<c t="str"><v>b</v></c>') } });
    const at = bytes.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    bytes[at + 30] = (bytes[at + 30] ?? 0) ^ 0xff;
    expect(await outcome(bytes)).toBe('io/workbook-damaged');
  });

  test('any damage ends in rows or in a name, never in a crash', async () => {
    const files = ['don-vi.xlsx', 'don-vi.xls', 'don-vi.ods', 'don-vi-xml.xls', 'don-vi-html.xls'].map(
      fixture,
    );
    const damage = fc.array(fc.tuple(fc.nat(20_000), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), damage, async (file, changes) => {
        const bytes = Buffer.from(file);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(await outcome(bytes)).toMatch(/^(io\/[a-z-]+|[a-z]+ \d+)$/);
      }),
      { seed: 766, numRuns: 250 },
    );
  });

  test('a formula without a result is read as empty, with a word about it', async () => {
    const row = '<c r="A1"><f>B1*2</f></c><c r="B1"><v>3</v></c>';
    const { sheets, codes } = await read(xlsxOf({ sheets: { S: sheetOf(row, row) } }));
    expect(sheets[0]?.rows[0]?.cells).toEqual(['', '3']);
    expect(codes).toEqual(['io/formula-not-computed']);
  });

  test('a formula whose result is an empty text has been computed', async () => {
    const row = '<c r="A1" t="str"><f>IF(B1="","",B1)</f><v></v></c><c r="B1"><v>3</v></c>';
    const { sheets, codes } = await read(xlsxOf({ sheets: { S: sheetOf(row) } }));
    expect(sheets[0]?.rows[0]?.cells).toEqual(['', '3']);
    expect(codes).toEqual([]);
  });
});

describe('files beside workbooks', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-lock-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('lock files are skipped by name', async () => {
    const { value, diagnostics } = dropLockFiles(['a.xlsx', '~$a.xlsx', 'x/.~lock.b.ods#', 'x/~b.xlsx']);
    expect(value).toEqual(['a.xlsx', 'x/~b.xlsx']);
    expect(diagnostics.map((d) => `${d.code} ${d.args.file}`)).toEqual([
      'io/lock-file ~$a.xlsx',
      'io/lock-file x/.~lock.b.ods#',
    ]);
  });

  test.each(['~$don-vi.xlsx', '.~lock.don-vi.xlsx#'])(
    'a workbook beside %s is open somewhere',
    async (lock) => {
      const file = join(folder, 'don-vi.xlsx');
      copyFileSync(join(FIXTURES, 'don-vi.xlsx'), file);
      expect(await noteOpenElsewhere(file)).toEqual([]);
      writeFileSync(join(folder, lock), 'x');
      expect((await read(fixture('don-vi.xlsx'), file)).codes).toEqual(['io/open-elsewhere']);
      rmSync(join(folder, lock));
    },
  );

  test('a lock file handed in alone is refused as that', async () => {
    const file = join(folder, '~$don-vi.xlsx');
    writeFileSync(file, Buffer.alloc(165, 7));
    await expect(readTable(file, UNITS)).rejects.toThrow('io/lock-file');
  });
});

const text = (key: string, vi: string) => ({ key, title: { vi, en: key }, kind: 'text' as const });

const UNITS: InputFormat = {
  name: 'units',
  columns: [text('code', 'Mã'), text('name', 'Tên đơn vị'), text('opens_on', 'Ngày thành lập')],
};

test('as a table: sheets of the same headers together, the others named, from every kind of file', async () => {
  for (const name of ['don-vi.xlsx', 'don-vi.xls', 'don-vi.ods']) {
    const { value, diagnostics } = await readTable(join(FIXTURES, name), UNITS);
    expect(value.rows.map((row) => [row.sheet, row.line, row.cells.code, row.cells.opens_on])).toEqual([
      ['Đơn vị', 3, '00097', '2025-07-01'],
      ['Đơn vị', 4, '00103', '2025-07-01 14:30'],
      ['Đơn vị', 5, '6649', '2025-01-01'],
      ['Đơn vị (tiếp)', 2, 'CN-01', '2025-02-12'],
      ['Nháp', 2, 'X-99', ''],
    ]);
    const codes = diagnostics.map((d) => d.code);
    expect(codes).toContain('io/sheets-skipped');
    expect(codes).toContain('io/hidden-sheets');
  }
});

const PROCEDURES: InputFormat = {
  name: 'procedures',
  columns: [
    text('code', 'Mã số'),
    text('name', 'Tên'),
    text('agency', 'Cơ quan ban hành'),
    text('implementing_agencies', 'Cơ quan thực hiện'),
    text('field', 'Lĩnh vực'),
  ],
};

const CATALOGUE = join(import.meta.dirname, '../../../../shared/data/catalogue');

describe.skipIf(!existsSync(CATALOGUE))(
  'the official lists (skipped where the shared data is absent)',
  () => {
    test.each([
      ['BoCongAn', 339],
      ['BoTuPhap', 271],
      ['ToaAnNhanDan', 3],
    ])('danh-sach-tthc-%s: %i procedures below a banner', async (ministry, count) => {
      const { value } = await readTable(join(CATALOGUE, `danh-sach-tthc-${ministry}.xlsx`), PROCEDURES);
      expect(value.rows).toHaveLength(count);
      expect(value.detected.headerLine).toBe(2);
      expect(value.rows.every((row) => /^\d\.\d{6}$/.test(row.cells.code ?? ''))).toBe(true);
      expect(value.rows.some((row) => (row.cells.implementing_agencies ?? '').includes('\n'))).toBe(true);
    });
  },
);
