/** XLSX files as programs of all kinds write them: every type of cell as the text that a person sees. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openXlsx } from '#io/workbook/xlsx.js';
import { listEntries } from '#io/workbook/zip.js';
import { sheetOf, type XlsxParts, xlsxOf } from './zip-file.js';

async function open(bytes: Buffer) {
  const uncomputed: string[] = [];
  const book = await openXlsx(bytes, listEntries(bytes), (...place) => uncomputed.push(place.join(' ')));
  const sheets = [];
  for (const sheet of book.sheets) {
    const rows = [];
    for await (const row of sheet.rows) rows.push(row);
    sheets.push({ name: sheet.name, hidden: sheet.hidden, rows, merges: await sheet.merges() });
  }
  return { sheets, uncomputed };
}

/** The cells of the first row of a sheet. */
async function cells(row: string, parts: Partial<XlsxParts> = {}): Promise<readonly string[]> {
  const { sheets } = await open(xlsxOf({ sheets: { S: sheetOf(row) }, ...parts }));
  return sheets[0]?.rows[0]?.cells ?? [];
}

/** Styles 0, 1, 2 … with these number formats. */
const styles = (...formats: readonly string[]): string => {
  const written = formats.map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${format}"/>`);
  const used = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  const decoys = '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>';
  return `<numFmts>${written.join('')}</numFmts>${decoys}<cellXfs>${used.join('')}</cellXfs>`;
};

describe('cells', () => {
  test.each<[string, string, string[]]>([
    ['a number', '<c r="A1"><v>12</v></c>', ['12']],
    ['a number with binary dust', '<c r="A1"><v>0.30000000000000004</v></c>', ['0.3']],
    ['a long number without an exponent', '<c r="A1"><v>1.2345678901234E13</v></c>', ['12345678901234']],
    ['a text from a formula', '<c r="A1" t="str"><f>A2</f><v>00097</v></c>', ['00097']],
    [
      'an inline text with its blanks',
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c>',
      [' a '],
    ],
    [
      'rich text joined',
      '<c r="A1" t="inlineStr"><is><r><t>Hà </t></r><r><rPr><b/></rPr><t>Nội</t></r></is></c>',
      ['Hà Nội'],
    ],
    ['TRUE and FALSE', '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', ['TRUE', 'FALSE']],
    ['an error as its text', '<c r="A1" t="e"><v>#N/A</v></c>', ['#N/A']],
    ['an ISO date', '<c r="A1" t="d"><v>2025-03-31T14:30:59</v></c>', ['2025-03-31 14:30']],
    ['cells left out', '<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c>', ['', '1', '', '2']],
    ['cells without references', '<c><v>1</v></c><c/><c><v>2</v></c>', ['1', '', '2']],
    ['a column of two letters', '<c r="AB1"><v>1</v></c>', [...Array<string>(27).fill(''), '1']],
    [
      'entities, CDATA and comments',
      '<c r="A1" t="str"><v>a&#7879;<!-- < --><![CDATA[<b> &amp;]]>&lt;</v></c>',
      ['aệ<b> &amp;<'],
    ],
    ['a sign > inside an attribute', '<c r="A1" x=">" y=\'">"\'><v>1</v></c>', ['1']],
    [
      'escapes of control characters',
      '<c r="A1" t="str"><v>a_x000D_&#10;b_x005F_x0041_</v></c>',
      ['a\nb_x0041_'],
    ],
  ])('%s', async (_, row, expected) => {
    expect(await cells(row)).toEqual(expected);
  });

  test('shared texts: rich, with a reading in another script left out', async () => {
    const strings =
      '<si><t>Mã</t></si><si><r><t>Tây </t></r><r><t>Hồ</t></r><rPh sb="0"><t>x</t></rPh></si><si/>';
    const row =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>9</v></c>';
    expect(await cells(row, { strings })).toEqual(['Tây Hồ', 'Mã', '', '']);
  });

  test.each<[string, number, string]>([
    ['00000', 97, '00097'],
    ['00000', 1_234_567, '1234567'],
    ['00000', 0.5, '0.5'],
    ['000000', -12, '-000012'],
    ['00\\.000', 12_345, '12.345'],
    ['&quot;MC-&quot;000', 12, 'MC-012'],
    ['0', 97, '97'],
    ['0.00', 97, '97'],
    ['#,##0', 1_234_567, '1234567'],
    ['0.00%', 0.9876, '0.9876'],
    ['0.00E+00', 1234.5, '1234.5'],
    ['General', 45_000, '45000'],
    ['@', 97, '97'],
    ['#,##0 [$đ-42A]', 5, '5'],
    ['[Red]#,##0;[Blue]-#,##0', 5, '5'],
    ['dd/mm/yyyy', 45_747, '2025-03-31'],
    ['[$-42A]dd mmmm yyyy', 45_747.25, '2025-03-31 06:00'],
    ['d&quot; tháng &quot;m', 45_747, '2025-03-31'],
    ['mmm', 45_747, '2025-03-31'],
    ['dd/mm/yyyy hh:mm', 45_747.541666666664, '2025-03-31 13:00'],
    ['dd/mm/yyyy', 45_747.99999999, '2025-04-01'],
    ['h:mm AM/PM', 0.3125, '07:30'],
    ['h:mm', 0, '00:00'],
    ['h:mm', 45_747.5, '2025-03-31 12:00'],
    ['[h]:mm', 1.5, '1.5'],
    ['dd/mm/yyyy', 60, '60'],
    ['dd/mm/yyyy', 59, '1900-02-28'],
    ['dd/mm/yyyy', 61, '1900-03-01'],
    ['dd/mm/yyyy', -1, '-1'],
    ['dd/mm/yyyy', 3e6, '3000000'],
  ])('a number by the format %s: %s is %s', async (format, value, expected) => {
    expect(await cells(`<c r="A1" s="0"><v>${value}</v></c>`, { styles: styles(format) })).toEqual([
      expected,
    ]);
  });

  test('dates of a file that counts from 1904, and formats known by number alone', async () => {
    const row = '<c r="A1" s="0"><v>44285</v></c><c r="B1" s="1"><v>0.75</v></c><c r="C1" s="2"><v>3</v></c>';
    const parts = {
      styles: '<cellXfs><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="1"/></cellXfs>',
      bookProperties: '<workbookPr date1904="1"/>',
    };
    expect(await cells(row, parts)).toEqual(['2025-03-31', '18:00', '3']);
  });
});

describe('sheets', () => {
  test('in their order, hidden or not, with rows as numbered, joined cells and uncomputed formulas', async () => {
    const bytes = xlsxOf({
      sheets: {
        'Đơn vị':
          '<sheetData><row r="2"><c r="A2"><v>1</v></c></row><row/><row r="9"><c r="A9"><f>1+1</f></c></row></sheetData>',
        Nháp: `${sheetOf('<c t="str"><v>mergeCells</v></c>')}<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="B3:B12"/></mergeCells>`,
      },
      states: { Nháp: ' state="veryHidden"' },
    });
    const { sheets, uncomputed } = await open(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Đơn vị', false],
      ['Nháp', true],
    ]);
    expect(sheets[0]?.rows).toEqual([
      { line: 2, cells: ['1'] },
      { line: 3, cells: [] },
      { line: 9, cells: [] },
    ]);
    expect(sheets[1]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 5 },
      { top: 3, left: 2, bottom: 12, right: 2 },
    ]);
    expect(uncomputed).toEqual(['Đơn vị 9 1']);
  });

  test('of a file whose XML has prefixes and whose part names differ in case', async () => {
    const plain = xlsxOf({ sheets: { S: sheetOf('<c r="A1"><v>7</v></c>') } });
    const text = (name: string) => entryText(plain, name);
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-z])/g, '<$1x:');
    const { zipOf } = await import('./zip-file.js');
    const bytes = zipOf({
      '_rels/.rels': await text('_rels/.rels'),
      'xl\\Workbook.xml': prefixed(await text('xl/workbook.xml')),
      'xl/_rels/workbook.xml.rels': await text('xl/_rels/workbook.xml.rels'),
      'xl/worksheets/Sheet1.xml': prefixed(await text('xl/worksheets/sheet1.xml')),
    });
    const { sheets } = await open(bytes);
    expect(sheets[0]?.rows).toEqual([{ line: 1, cells: ['7'] }]);
  });
});

async function entryText(bytes: Buffer, name: string): Promise<string> {
  const { inflateWhole } = await import('#io/workbook/zip.js');
  const entry = listEntries(bytes).get(name);
  if (entry === undefined) throw new Error(name);
  return (await inflateWhole(bytes, entry, 1e6)).toString();
}

/** A cell as the library takes it, and the text that we make of it. */
const anyCell = fc.oneof(
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !/[\r_]|^#/.test(text) && !hasControls(text)),
  fc.constantFrom('00097', '1.000123', 'Hòa Bình\nHoà Bình', ' ', '=1+1', '<b>&amp;', 'Đ'),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.boolean(),
  fc.constant(null),
);

const hasControls = (text: string): boolean => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text.replaceAll('\n', ''));

const sayLibrary = (value: unknown): string =>
  value === null ? '' : typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

test('agrees with the library cell by cell on tables of its own making', async () => {
  const { streamXlsxRows, writeXlsx } = await import('hucre/xlsx');
  const tables = fc.array(fc.array(anyCell, { maxLength: 6 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom('shared' as const, 'inline' as const),
      async (rows, stringMode) => {
        const bytes = Buffer.from(await writeXlsx({ sheets: [{ name: 'S', rows }], stringMode }));
        const { sheets } = await open(bytes);
        const theirs = [];
        for await (const { index, values } of streamXlsxRows(bytes))
          theirs.push({ line: index + 1, cells: values.map(sayLibrary) });
        expect(sheets[0]?.rows).toEqual(theirs);
      },
    ),
    { seed: 766, numRuns: 60 },
  );
});
