/** Opens an .xls of Excel 97-2003: the library reads its texts, `biff.ts` adds what the library leaves out. */
import type { Sheet as LibrarySheet } from 'hucre';
import { type BiffSheet, readBiff } from './biff.js';
import { setCell, valueToText } from './cell-value.js';
import { Unreadable } from './damage.js';
import type { OleFile } from './ole.js';
import { type BookSheet, type Merge, type Row, sheetInMemory, type Workbook } from './workbook.js';

/** An .xls has at most 65,536 rows a sheet: the library's whole reading is bounded. */
export async function openXls(bytes: Buffer, ole: OleFile): Promise<Workbook> {
  const stream = ole.stream('Workbook');
  if (stream === undefined) throw new Unreadable('too-old', 'Book');
  const known = readBiff(stream);
  const { readXls } = await import('hucre/xlsx');
  const { sheets } = await heed(readXls(bytes));
  return {
    kind: 'xls',
    sheets: sheets.flatMap((sheet, i) => {
      const more = known[i];
      return more === undefined || !more.hasRows ? [] : [toBookSheet(sheet, more)];
    }),
  };
}

/** Says the library's complaints in our terms; anything else is a bug of ours. */
async function heed<T>(work: Promise<T>): Promise<T> {
  const { EncryptedFileError, HucreError } = await import('hucre');
  return work.catch((error: unknown) => {
    if (error instanceof EncryptedFileError) throw new Unreadable('protected', error.message);
    if (error instanceof HucreError) throw new Unreadable('damaged', error.message);
    throw error;
  });
}

function toBookSheet(sheet: LibrarySheet, { hidden, corrections }: BiffSheet): BookSheet {
  const rows: Row[] = [];
  // The library leaves a hole where the file has no row.
  sheet.rows.forEach((values, row) => {
    const cells = values.map(valueToText);
    corrections.get(row)?.forEach((text, column) => {
      setCell(cells, column, text);
    });
    rows.push({ line: row + 1, cells });
  });
  return sheetInMemory(sheet.name, rows, { hidden, merges: (sheet.merges ?? []).map(toMerge) });
}

const toMerge = (merge: { startRow: number; startCol: number; endRow: number; endCol: number }): Merge => ({
  top: merge.startRow + 1,
  left: merge.startCol + 1,
  bottom: merge.endRow + 1,
  right: merge.endCol + 1,
});
