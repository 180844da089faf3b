/** HTML: one page without network or script, with heads that a screen reader follows, nothing in it that acts. */
import { describe, expect, test } from 'vitest';
import { openHtml } from '#io/workbook/html-table.js';
import { renderHtml } from '#io/write/html.js';
import { renderJson } from '#io/write/json.js';
import { renderMarkdown } from '#io/write/markdown.js';
import { both, GROUPED, HOSTILE, HOSTILE_TEXTS, REPORT } from './sheets.js';

/** Characters that a terminal or a text engine obeys. */
const ACTING = /(?![\t\n])\p{Cc}|\p{Bidi_Control}|\p{Cs}/u;

const page = renderHtml([REPORT], 'vi', 'Báo cáo tháng 3 <2025>');

describe('a page', () => {
  test('says its language and title, forbids everything but its own style, prints on A4', () => {
    expect(page).toContain('<html lang="vi">');
    expect(page).toContain('<title>Báo cáo tháng 3 &lt;2025&gt;</title>');
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('size: A4 portrait');
    expect(page).toContain('counter(pages)');
    expect(page).toContain('thead { display: table-header-group; }');
    expect(page).not.toMatch(/<script|https?:|<link|<img|url\(/);
  });

  test('is landscape above eight columns, or when it is told', () => {
    const wide = { ...REPORT, columns: [...REPORT.columns, ...REPORT.columns] };
    expect(renderHtml([wide], 'vi', '')).toContain('size: A4 landscape');
    expect(renderHtml([{ ...REPORT, landscape: true }], 'vi', '')).toContain('size: A4 landscape');
  });

  test('has heads with scope, spans and marks', () => {
    expect(page).toContain('<th scope="colgroup" colspan="2">Tiếp nhận trong kỳ</th>');
    expect(page).toContain('<th scope="col" rowspan="2">Mã đơn vị</th>');
    expect(page).toContain('<td>(1)</td>');
  });

  test('says numbers, days and percentages as the language does; no data is empty', async () => {
    const rows = [];
    for await (const row of openHtml(page).sheets[0]?.rows ?? []) rows.push(row.cells);
    expect(rows.slice(3)).toEqual([
      ['00097', 'Chi nhánh số 1', '1.234', '0', '98,77 %', '2,3', '05/04/2025'],
      ['1-3', 'Điểm phục vụ\nxã Đắk Glông', '5', '', '', '-0,5', '05/04/2025 16:30'],
      ['', 'Tổng cộng', '1.239', '0', '98,77 %', '', ''],
    ]);
    expect(renderHtml([REPORT], 'en', '')).toContain('98.77%');
  });

  test('heads a group across the table where it says nothing else', () => {
    const html = renderHtml([GROUPED], 'vi', '');
    expect(html).toContain(
      '<tr class="group"><th scope="rowgroup" colspan="7">LĨNH VỰC: &lt;HỘ TỊCH&gt;</th></tr>',
    );
    expect(html).toContain('<tr class="group"><td class="code"></td><td>Cộng</td>');
  });

  test('keeps to the widths that a sheet asks for, and else leaves them to the browser', () => {
    expect(page).not.toContain('<colgroup>');
    const [first, ...others] = REPORT.columns;
    if (first === undefined) throw new Error('no column');
    const html = renderHtml([{ ...REPORT, columns: [{ ...first, width: 20 }, ...others] }], 'vi', '');
    const shares = [...html.matchAll(/<col style="width:([\d.]+)%">/g)].map(([, share]) => Number(share));
    expect(shares).toHaveLength(7);
    expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(1);
  });

  test('bears the note of its only sheet at the foot of each page, as text that ends nothing', () => {
    const pageNote = both('Chi nhánh "1"; } </style>');
    const html = renderHtml([{ ...REPORT, pageNote }], 'vi', '');
    expect(html).toContain(
      '@bottom-left { content: "Chi nhánh \\22 1\\22 \\3b  \\7d  \\3c \\2f style\\3e ";',
    );
    expect(renderHtml([{ ...REPORT, pageNote }, REPORT], 'vi', '')).not.toContain('@bottom-left');
  });

  test('has remarks at a signature in italics, and recipients as a list at the left', () => {
    const signatures = [both('Nơi nhận:\n- Niêm yết;\n- <Lưu>.'), both('GIÁM ĐỐC\n(Ký)')];
    const html = renderHtml([{ ...REPORT, signatures }], 'vi', '');
    expect(html).toContain(
      '<p class="recipients"><strong>Nơi nhận:</strong>\n- Niêm yết;\n- &lt;Lưu&gt;.</p>',
    );
    expect(html).toContain('<p>GIÁM ĐỐC\n<em>(Ký)</em></p>');
  });

  test('says that there are no rows', () => {
    expect(renderHtml([{ ...REPORT, rows: [] }], 'vi', '')).toContain('Không có dòng nào.');
  });
});

test('a figure bears the heading of the page, and its links and those of rows meet', () => {
  const figure = { html: '<p><a href="#row1">A</a></p>', style: 'p { margin: 0; }' };
  const sheet = { ...REPORT, anchors: [{ id: 'row1', to: 'mark1' }, { id: 'row2' }] };
  const html = renderHtml([sheet], 'vi', '', figure);
  expect(html).toMatch(/p \{ margin: 0; \}<\/style>/);
  expect(html.indexOf(figure.html)).toBeLessThan(html.indexOf('<section'));
  expect(html).not.toContain('<h1');
  expect(html).toContain('<tr id="row1"><td class="code"><a href="#mark1">00097</a></td>');
  expect(html).toContain('<tr id="row2"><td class="code">1-3</td>');
  expect(renderHtml([REPORT], 'vi', '')).toContain('<h1');
});

test('hostile texts are text, in HTML, Markdown and JSON', () => {
  const html = renderHtml([HOSTILE], 'vi', '');
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
  const markdown = renderMarkdown([HOSTILE], 'vi');
  expect(markdown).toContain('&lt;script>');
  expect(markdown).toContain('\\|\\*\\_\\`\\[x\\](y)\\~');
  const json = renderJson([HOSTILE], undefined);
  for (const text of [html, markdown, json]) expect(text).not.toMatch(ACTING);
  expect(JSON.parse(json)[0].rows.map((row: { text: string }) => row.text)).toEqual(HOSTILE_TEXTS);
});

test('Markdown: a table with aligned columns, the total in bold, notes as a list', () => {
  expect(renderMarkdown([REPORT], 'vi').split('\n')).toEqual([
    'UBND THÀNH PHỐ<br>TRUNG TÂM',
    '',
    'Biểu số: II.06a',
    '',
    '## TÌNH HÌNH GIẢI QUYẾT HỒ SƠ',
    '',
    'Tháng 3 năm 2025',
    '',
    '| Mã đơn vị | Đơn vị | Tiếp nhận trong kỳ: Trực tuyến | Tiếp nhận trong kỳ: Trực tiếp | Tỷ lệ | Số ngày | Ngày chốt |',
    '| :--- | :--- | ---: | ---: | ---: | ---: | :---: |',
    '| (1) |  | (2) |  |  |  |  |',
    '| 00097 | Chi nhánh số 1 | 1.234 | 0 | 98,77 % | 2,3 | 05/04/2025 |',
    '| 1-3 | Điểm phục vụ<br>xã Đắk Glông | 5 |  |  | -0,5 | 05/04/2025 16:30 |',
    '|  | **Tổng cộng** | **1.239** | **0** | **98,77 %** |  |  |',
    '',
    '- Nguồn: motcua.db',
    '- \\- Không tính 12 hồ sơ',
    '',
    '**NGƯỜI LẬP BIỂU<br>(Ký)**',
    '',
    '**THỦ TRƯỞNG**',
    '',
  ]);
});

test('JSON: what it is given, or the rows by column', () => {
  expect(renderJson([], { a: [1, null], b: undefined })).toBe('{\n  "a": [\n    1,\n    null\n  ]\n}\n');
  expect(JSON.parse(renderJson([REPORT], undefined))[0].rows[0]).toEqual({
    unit: '00097',
    name: 'Chi nhánh số 1',
    online: 1234,
    counter: 0,
    rate: 0.98765,
    days: 2.25,
    closedOn: '2025-04-05',
  });
});

test('what stands above each of several tables is seen once, and printed with each', () => {
  const sheet = { name: REPORT.name, columns: REPORT.columns, rows: [] };
  const heading = [
    { vi: 'Bảng', en: 'Table' },
    { vi: 'Mã phương án: 1a2b3c4d', en: 'Plan 1a2b3c4d' },
  ];
  const other = { ...sheet, heading: [heading[0] ?? REPORT.name, { vi: 'Khác', en: 'Other' }] };
  const signed = { ...sheet, heading, signatures: [{ vi: 'NGƯỜI LẬP', en: 'MADE BY' }] };
  const sheets = [{ ...sheet, heading }, { ...sheet, heading }, other, signed, signed];
  const lines = renderHtml(sheets, 'vi', '').match(/<p[^>]*>(?:Mã phương án|Khác)/g);
  expect(lines).toEqual([
    '<p>Mã phương án',
    '<p class="again">Mã phương án',
    '<p>Khác',
    '<p>Mã phương án',
    '<p>Mã phương án',
  ]);
  expect(renderMarkdown(sheets, 'vi').match(/^(?:Mã phương án|Khác)/gm)).toHaveLength(4);
});
