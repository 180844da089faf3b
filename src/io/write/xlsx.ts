/** Sheets as a workbook that opens, filters and prints as an office expects, with the same bytes on every run. */
import type { WriteSheet } from 'hucre/xlsx';
import type { Sheet } from '#kit/sheet.js';
import type { Lang, Words } from '#lang/words.js';
import { ioFindings } from '../words.js';
import { clean, headingOf, isLandscape } from './clean.js';
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
  return writeXlsx({
    sheets: sheets.map((sheet, i) => toBookSheet(sheet, names[i] ?? '', lang)),
    properties: { title: clean(title), creator: 'motcua', created: ALWAYS, modified: ALWAYS },
    defaultFont: DEFAULT_FONT,
  });
}

function assertFits(sheet: Sheet, lang: Lang): void {
  const rows = sheet.rows.length;
  if (rows + ROWS_AROUND <= MOST_ROWS) return;
  throw ioFindings.refuse('unusable', 'sheet-too-long', { sheet: sheet.name[lang], rows, most: MOST_ROWS });
}

function toBookSheet(sheet: Sheet, name: string, lang: Lang): WriteSheet {
  const page = layoutPage(sheet, lang);
  const { head, lastHead, lastRow } = page.table;
  return {
    name,
    ...toWriteSheet(page, sheet, lang),
    freezePane: { rows: lastHead + 1 },
    autoFilter: { range: `A${lastHead + 1}:${letterOf(sheet.columns.length - 1)}${lastRow + 1}` },
    pageSetup: {
      paperSize: 'a4',
      orientation: isLandscape(sheet) ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.6, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${head + 1}:$${lastHead + 1}`,
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: footerOf(sheet, lang) },
  };
}

/** `Trang 2/7`, beside the heading of the sheet; an ampersand begins a command there and is doubled. */
function footerOf(sheet: Sheet, lang: Lang): string {
  const title = (headingOf(sheet, lang)[0] ?? '').replaceAll('\n', ' ').replaceAll('&', '&&').slice(0, 120);
  const font = '&"Times New Roman,Regular"&9';
  return `&L${font} ${title}&R${font} ${words.page[lang]} &P/&N`;
}

/** 0 → A, 25 → Z, 26 → AA. */
function letterOf(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letterOf(Math.floor(index / 26) - 1) + rest;
}
