/** CSV: RFC 4180 for programs, another dialect for Excel in Viet Nam; both read back to the same values. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvOptions, renderCsv } from '#io/write/csv.js';
import { readGuarded } from '#io/write/formula.js';
import type { Sheet } from '#kit/sheet.js';
import { both, HOSTILE, HOSTILE_TEXTS, REPORT } from './sheets.js';

const STANDARD: CsvOptions = { lang: 'vi', headers: 'code', dialect: 'standard', bom: false, notes: true };
const EXCEL: CsvOptions = { lang: 'vi', headers: 'vi', dialect: 'excel-vi', bom: false, notes: true };

async function parse(csv: string, delimiter = ','): Promise<string[][]> {
  const { parse: parseCsv } = await import('csv-parse/sync');
  return parseCsv(csv, { delimiter, bom: true, record_delimiter: '\r\n' });
}

test('standard: codes as heads, unrounded numbers, the total and the notes below, every record as wide', () => {
  expect(renderCsv([REPORT], STANDARD).split('\r\n')).toEqual([
    'unit,name,online,counter,rate,days,closedOn',
    '00097,Chi nhánh số 1,1234,0,0.98765,2.25,2025-04-05',
    '1-3,"Điểm phục vụ\nxã Đắk Glông",5,,,-0.5,2025-04-05 16:30',
    ',Tổng cộng,1239,0,0.98765,,',
    ',,,,,,',
    'Nguồn: motcua.db,,,,,,',
    "'- Không tính 12 hồ sơ,,,,,,",
    '',
  ]);
});

test('excel-vi: mark, semicolons, decimal commas, days as people write them, codes that stay codes', () => {
  expect(renderCsv([REPORT], { ...EXCEL, notes: false }).split('\r\n')).toEqual([
    '\ufeffMã đơn vị;Đơn vị;Tiếp nhận trong kỳ: Trực tuyến;Tiếp nhận trong kỳ: Trực tiếp;Tỷ lệ;Số ngày;Ngày chốt',
    '"=""00097""";Chi nhánh số 1;1234;0;98,77%;2,25;05/04/2025',
    '"=""1-3""";"Điểm phục vụ\nxã Đắk Glông";5;;;-0,5;05/04/2025 16:30',
    '',
  ]);
});

describe('options', () => {
  test('a mark, titles of either language, several sheets one below the other', () => {
    const one: Sheet = {
      name: both('a'),
      columns: [{ key: 'k', title: both('Vi', 'En'), kind: 'text' }],
      rows: [['x']],
    };
    expect(renderCsv([one, one], { ...STANDARD, bom: true, headers: 'en' })).toBe(
      '\ufeffEn\r\nx\r\n""\r\nEn\r\nx\r\n',
    );
  });
});

test('hostile texts run nothing, drive no terminal and read back', async () => {
  for (const [options, delimiter] of [
    [STANDARD, ','],
    [EXCEL, ';'],
  ] as const) {
    const csv = renderCsv([HOSTILE], { ...options, notes: false });
    expect(csv).not.toMatch(/(?![\t\r\n])\p{Cc}|\p{Bidi_Control}|\p{Cs}/u);
    const records = await parse(csv, delimiter);
    for (const cell of records.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/);
    const plain = HOSTILE_TEXTS.indexOf('=HYPERLINK("http://evil.example")') + 1;
    expect(readGuarded(records[plain]?.[1] ?? '')).toBe('=HYPERLINK("http://evil.example")');
  }
});

const column = (key: string, kind: 'code' | 'text') => ({ key, title: both(key), kind });

test('any table reads back as it was written', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('=', '-', '@', ',', ';', '"', "'", '\n', ' ', '0', '7', 'ệ', 'Đ', 'a', '|'),
  });
  const unguarded = cell.filter((text) => readGuarded(text) === text);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(unguarded, unguarded), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(STANDARD, EXCEL),
      async (rows, options) => {
        const sheet = { name: both('s'), columns: [column('a', 'code'), column('b', 'text')], rows };
        const records = await parse(renderCsv([sheet], options), options.dialect === 'excel-vi' ? ';' : ',');
        expect(records.slice(1).map((record) => record.map(readGuarded))).toEqual(rows);
      },
    ),
    { seed: 766, numRuns: 200 },
  );
});
