/** One sheet as a section of a Word document: letterhead, heading, table, notes, signatures, and a foot on every page. */
import type { FileChild, Footer, IParagraphOptions, ISectionOptions, Paragraph, Table } from 'docx';
import type { Sheet } from '#kit/sheet.js';
import type { Lang, Words } from '#lang/words.js';
import { clean, headingOf, isLandscape, isRecipients, pageNoteOf } from './clean.js';
import { type Docx, FOOT, MARGIN, PAGE, TABLE_SIZE, TITLE_SIZE } from './docx-style.js';
import { layoutTable } from './docx-table.js';

const words = { page: { vi: 'Trang', en: 'Page' } } satisfies Words<string>;

export function layoutSection(docx: Docx, sheet: Sheet, lang: Lang): ISectionOptions {
  const isWide = isLandscape(sheet);
  const width = (isWide ? PAGE.long : PAGE.short) - MARGIN.left - MARGIN.right;
  const { LANDSCAPE, PORTRAIT } = docx.PageOrientation;
  return {
    properties: {
      page: {
        // The library turns the sides round itself.
        size: { width: PAGE.short, height: PAGE.long, orientation: isWide ? LANDSCAPE : PORTRAIT },
        margin: MARGIN,
      },
    },
    footers: { default: layoutFooter(docx, pageNoteOf(sheet, lang), { width, lang }) },
    children: layoutBody(docx, sheet, { width, lang }),
  };
}

interface Frame {
  /** Of the text, in twentieths of a point. */
  readonly width: number;
  readonly lang: Lang;
}

function layoutBody(docx: Docx, sheet: Sheet, { width, lang }: Frame): FileChild[] {
  const { letterhead, signatures = [], footer = [] } = sheet;
  const heads = letterhead === undefined ? [] : [letterhead.left[lang], letterhead.right[lang]];
  const [title = '', ...lines] = headingOf(sheet, lang);
  const notes = footer.map((line) => clean(line[lang]));
  const signed = signatures.map((one) => clean(one[lang]));
  return [
    ...layoutSides(docx, heads.map(clean), width),
    line(docx, title, { bold: true, size: TITLE_SIZE }, { spacing: { before: 240, after: 60 } }),
    ...lines.map((text) => line(docx, text, { italics: true }, { keepNext: true })),
    line(docx, '', {}, { keepNext: true }),
    layoutTable(docx, sheet, { width, lang }),
    ...notes.map((text, i) => note(docx, text, i === 0)),
    line(docx, '', {}, { keepNext: signed.length > 0 }),
    ...layoutSides(docx, signed, width),
  ];
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

function line(docx: Docx, text: string, look: Look, place: IParagraphOptions = {}): Paragraph {
  const [first = '', ...others] = text.split('\n');
  const runs = others.map((part) => new docx.TextRun({ ...look, text: part, break: 1 }));
  const children = [new docx.TextRun({ ...look, text: first }), ...runs];
  return new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, ...place, children });
}

const note = (docx: Docx, text: string, isFirst: boolean): Paragraph =>
  line(
    docx,
    text,
    { italics: true, size: TABLE_SIZE },
    { alignment: docx.AlignmentType.LEFT, spacing: { before: isFirst ? 160 : 0 } },
  );

/** Texts side by side without lines around them; kept on one page. */
function layoutSides(docx: Docx, texts: readonly string[], width: number): Table[] {
  if (texts.length === 0) return [];
  const share = Math.floor(width / texts.length);
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const cells = texts.map(
    (text) =>
      new docx.TableCell({
        children: layoutSide(docx, text),
        width: { size: share, type: docx.WidthType.DXA },
        borders,
      }),
  );
  const table = new docx.Table({
    rows: [new docx.TableRow({ children: cells, cantSplit: true })],
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: texts.map(() => share),
    layout: docx.TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: none, insideVertical: none },
  });
  return [table];
}

/** A head or a signature in bold and in the middle, its remarks in brackets in italics; recipients small, at the left. */
function layoutSide(docx: Docx, text: string): Paragraph[] {
  const lines = text.split('\n');
  if (!isRecipients(text)) {
    return lines.map((part) => line(docx, part, part.startsWith('(') ? { italics: true } : { bold: true }));
  }
  return lines.map((part, i) => {
    const look = i === 0 ? { bold: true, italics: true, size: 24 } : { size: TABLE_SIZE };
    return line(docx, part, look, { alignment: docx.AlignmentType.LEFT });
  });
}

/** `Phương án 1a2b3c4d` at the left, `Trang 2/7` at the right. */
function layoutFooter(docx: Docx, text: string, { width, lang }: Frame): Footer {
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const run = new docx.TextRun({ children: [`${text}\t${words.page[lang]} `, CURRENT, '/', TOTAL_PAGES] });
  const tabStops = [{ type: docx.TabStopType.RIGHT, position: width }];
  return new docx.Footer({ children: [new docx.Paragraph({ style: FOOT, tabStops, children: [run] })] });
}
