/** Sheets as a workbook that opens, filters and prints as an office expects, with the same bytes on every run. */
import type { NamedRange, PageSetup, WriteSheet } from 'hucre';
import type { Sheet } from '#kit/sheet.js';
import type { Lang, Words } from '#lang/words.js';
import { ioFindings } from '../words.js';
import { clean, isLandscape, pageNoteOf } from './clean.js';
import { toSheetNames } from './sheet-names.js';
import { layoutPage, toWriteSheet } from './xlsx-page.js';
import { DEFAULT_FONT } from './xlsx-style.js';

const words = { page: { vi: 'Trang', en: 'Page' } } satisfies Words<string>;

/** Rows of a sheet in Excel. */
const MOST_ROWS = 1_048_576;

/** Room for heading, heads, total, notes and signatures. */
const ROWS_AROUND = 1000;

/** The library would stamp the clock; both properties must be given. */
const ALWAYS = new Date(Date.UTC(2000, 0, 1));

export async function renderXlsx(sheets: readonly Sheet[], lang: Lang, title: string): Promise<Uint8Array> {
  for (const sheet of sheets) assertFits(sheet, lang);
  const { writeXlsx } = await import('hucre/xlsx');
  const names = toSheetNames(sheets.map((sheet) => clean(sheet.name[lang])));
  const leaves = sheets.map((sheet, i) => toLeaf(sheet, names[i] ?? '', lang));
  return writeXlsx({
    sheets: leaves.map((leaf) => leaf.sheet),
    namedRanges: leaves.map((leaf) => leaf.printTitles),
    properties: { title: clean(title), creator: 'motcua', created: ALWAYS, modified: ALWAYS },
    defaultFont: DEFAULT_FONT,
  });
}

function assertFits(sheet: Sheet, lang: Lang): void {
  const rows = sheet.rows.length;
  if (rows + ROWS_AROUND <= MOST_ROWS) return;
  throw ioFindings.refuse('unusable', 'sheet-too-long', { sheet: sheet.name[lang], rows, most: MOST_ROWS });
}

/** A sheet of the workbook, and the rows of it that every printed page repeats. */
interface Leaf {
  readonly sheet: WriteSheet;
  readonly printTitles: NamedRange;
}

function toLeaf(sheet: Sheet, name: string, lang: Lang): Leaf {
  const page = layoutPage(sheet, lang);
  const { head, lastHead, lastRow } = page.table;
  // The library's own setting for this leaves the name unquoted, and a name with a blank breaks the file.
  const range = `'${name.replaceAll("'", "''")}'!$${head + 1}:$${lastHead + 1}`;
  return {
    sheet: {
      name,
      ...toWriteSheet(page, sheet, lang),
      freezePane: { rows: lastHead + 1 },
      autoFilter: { range: `A${lastHead + 1}:${letterOf(sheet.columns.length - 1)}${lastRow + 1}` },
      pageSetup: toPageSetup(sheet),
      headerFooter: { oddFooter: footerOf(sheet, lang) },
    },
    printTitles: { name: '_xlnm.Print_Titles', range, scope: name },
  };
}

/** A4, as wide as one page and as long as it takes. Margins in inches. */
const toPageSetup = (sheet: Sheet): PageSetup => ({
  paperSize: 'a4',
  orientation: isLandscape(sheet) ? 'landscape' : 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.6, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
  horizontalCentered: true,
});

/** `Trang 2/7`, beside the note or heading of the sheet; an ampersand begins a command there and is doubled. */
function footerOf(sheet: Sheet, lang: Lang): string {
  const title = pageNoteOf(sheet, lang).replaceAll('&', '&&').slice(0, 120);
  const font = '&"Times New Roman,Regular"&9';
  return `&L${font} ${title}&R${font} ${words.page[lang]} &P/&N`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest;
}
