/** Sheets as a Word document on A4, a section each, with the same bytes on every run. */
import type { Sheet } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { inflateWhole, listEntries } from '../workbook/zip.js';
import { clean } from './clean.js';
import { layoutSection } from './docx-page.js';
import { FONT, FOOT, SMALL_SIZE, TEXT_SIZE } from './docx-style.js';
import { copyPart, joinParts, makePart, type Part } from './zip-parts.js';

export async function renderDocx(sheets: readonly Sheet[], lang: Lang, title: string): Promise<Buffer> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: clean(title),
    creator: 'motcua',
    lastModifiedBy: 'motcua',
    styles: {
      default: { document: { run: { font: FONT, size: TEXT_SIZE } } },
      paragraphStyles: [{ id: FOOT, name: FOOT, run: { size: SMALL_SIZE } }],
    },
    sections: sheets.map((sheet) => layoutSection(docx, sheet, lang)),
  });
  return settleClock(await docx.Packer.toBuffer(document));
}

/** Where the library writes down when the document was made. */
const PROPERTIES = 'docprops/core.xml';
const PROPERTIES_LIMIT_BYTES = 65_536;

/** The library stamps the clock on the properties and on every part of the archive. */
async function settleClock(bytes: Buffer): Promise<Buffer> {
  const parts: Part[] = [];
  for (const [key, entry] of listEntries(bytes)) {
    if (key !== PROPERTIES) parts.push(copyPart(bytes, entry));
    else {
      const xml = (await inflateWhole(bytes, entry, PROPERTIES_LIMIT_BYTES)).toString('utf8');
      parts.push(makePart(entry.name, Buffer.from(settleDates(xml))));
    }
  }
  return joinParts(parts);
}

const settleDates = (xml: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$12000-01-01T00:00:00Z');
