/** Word documents: what stands in their parts, that no clock does, and that no text does harm. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { inflateWhole, listEntries } from '#io/workbook/zip.js';
import { renderDocx } from '#io/write/docx.js';
import type { Sheet } from '#kit/sheet.js';
import { both, GROUPED, HOSTILE, HOSTILE_TEXTS, REPORT } from './sheets.js';

afterEach(() => void vi.useRealTimers());

async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  for (const [name, entry] of listEntries(bytes)) {
    parts.set(name, (await inflateWhole(bytes, entry, 10_000_000)).toString('utf8'));
  }
  return parts;
}

const documentOf = async (sheets: readonly Sheet[], lang: 'vi' | 'en' = 'vi'): Promise<string> =>
  (await partsOf(await renderDocx(sheets, lang, 'Thử'))).get('word/document.xml') ?? '';

const count = (text: string, part: RegExp): number => text.match(part)?.length ?? 0;

test('has the same bytes whenever it is written, and no clock inside', async () => {
  const seen = new Set<string>();
  for (const now of ['2025-03-01T00:00:00Z', '2031-12-31T23:59:58Z']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
    const bytes = await renderDocx([REPORT], 'vi', 'Thử');
    seen.add(bytes.toString('base64'));
    expect((await partsOf(bytes)).get('docprops/core.xml')).toContain('>2000-01-01T00:00:00Z<');
  }
  expect(seen.size).toBe(1);
});

describe('the page', () => {
  test('is A4, upright up to eight columns, on its side above', async () => {
    const upright = await documentOf([REPORT]);
    expect(upright).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    const aside = await documentOf([{ ...REPORT, landscape: true }]);
    expect(aside).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  });

  test('bears the note and its number at the foot, the heading where there is no note', async () => {
    const footerOf = async (sheet: Sheet) =>
      (await partsOf(await renderDocx([sheet], 'vi', 'Thử'))).get('word/footer1.xml') ?? '';
    const noted = await footerOf({ ...REPORT, pageNote: both('Phương án 1a2b3c4d') });
    expect(noted).toContain('Phương án 1a2b3c4d');
    expect(noted).toContain('NUMPAGES');
    expect(await footerOf(REPORT)).toContain('TÌNH HÌNH GIẢI QUYẾT HỒ SƠ');
  });

  test('begins anew with every sheet', async () => {
    expect(count(await documentOf([REPORT, REPORT, REPORT]), /<w:sectPr/g)).toBe(3);
  });
});

describe('the table', () => {
  test('heads a group across the table where it says nothing else, on the page of what it heads', async () => {
    const xml = await documentOf([GROUPED]);
    expect(count(xml, /<w:gridSpan w:val="7"/g)).toBe(1);
    const head = /<w:tr>(?:(?!<\/w:tr>).)*LĨNH VỰC(?:(?!<\/w:tr>).)*<\/w:tr>/s.exec(xml)?.[0] ?? '';
    expect(head).toContain('<w:keepNext/>');
    expect(count(xml, /<w:b\/>(?:(?!<\/w:r>).)*Cộng/gs)).toBe(1);
  });

  test('repeats its heads, joins them, and lets no page break a row', async () => {
    const xml = await documentOf([REPORT]);
    expect(count(xml, /<w:tblHeader/g)).toBe(3); // two rows of heads and the marks
    expect(count(xml, /<w:gridSpan w:val="2"/g)).toBe(1);
    // Letterhead, three heads, two rows, the total, signatures.
    expect(count(xml, /<w:cantSplit/g)).toBe(8);
  });

  test('is as wide as the page, whatever its columns ask for', async () => {
    const xml = await documentOf([REPORT]);
    const [grid = ''] =
      xml.match(/<w:tblGrid>(?:(?!<\/w:tblGrid>).)*(?:2025|<w:gridCol){7}.*?<\/w:tblGrid>/) ?? [];
    const widths = [...(grid || xml).matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    const table = widths.slice(2, 9);
    const width = table.reduce((sum, one) => sum + one, 0);
    expect(width).toBeGreaterThan(9922 - 8);
    expect(width).toBeLessThanOrEqual(9922);
  });

  test('speaks the language: days, numbers, heads', async () => {
    expect(await documentOf([REPORT])).toContain('05/04/2025');
    const english = await documentOf([REPORT], 'en');
    expect(english).toContain('2025-04-05');
    expect(english).toContain('Received in the period');
    expect(english).not.toContain('Tiếp nhận trong kỳ');
  });
});

test('recipients stand at the left in plain type, a remark to a signature in italics', async () => {
  const xml = await documentOf([
    { ...REPORT, signatures: [both('Nơi nhận:\n- Như trên;'), both('GIÁM ĐỐC\n(Ký tên)')] },
  ]);
  const paragraph = (text: string): string =>
    xml.split('<w:p>').find((one) => one.includes(text)) ?? `no ${text}`;
  expect(paragraph('- Như trên;')).toContain('<w:jc w:val="left"/>');
  expect(paragraph('- Như trên;')).not.toContain('<w:b/>');
  expect(paragraph('GIÁM ĐỐC')).toContain('<w:b/>');
  expect(paragraph('(Ký tên)')).toContain('<w:i/>');
});

test('no text of a cell is markup, a control character or half a letter', async () => {
  const xml = await documentOf([HOSTILE]);
  expect(xml).not.toContain('<script>');
  expect(xml).toContain('&lt;script&gt;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\ud800]/);
  expect(count(xml, /<w:tr>|<w:tr /g)).toBe(HOSTILE_TEXTS.length + 1);
});
