/** Opens the sheets of a workbook as rows: those with the same headers are one table, the others are named. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { EXPLANATION_SHEET } from '#kit/input.js';
import { compareVietnamese, foldHeader, tidy } from '#kit/vietnamese.js';
import { openCharset } from '../encoding/charset.js';
import { detectFont } from '../encoding/detect.js';
import { ioFindings } from '../words.js';
import { findHead, type Grid, type HeadedGrid } from './grid.js';
import { countNamed, type Naming } from './layout.js';
import { fillMerged } from './merged-cells.js';
import type { RawRecord } from './records.js';
import type { BookSheet, Spreadsheet } from './spreadsheet.js';

interface SheetOptions {
  /** Name of the only sheet to be read. */
  readonly sheet?: string;
  readonly headerLine?: number;
}

interface SheetGrids {
  /** At least one, or `first` says what was there instead of a header. */
  readonly headed: readonly HeadedGrid[];
  readonly first: readonly RawRecord[];
  readonly diagnostics: readonly Diagnostic[];
}

export async function openSheetGrids(
  file: string,
  book: Spreadsheet,
  naming: Naming,
  options: SheetOptions,
): Promise<SheetGrids> {
  const sheets = chooseSheets(file, book.sheets, options.sheet);
  const tried = [];
  for (const sheet of sheets) {
    const grid = await openGrid(file, sheet);
    tried.push({ sheet, ...(await findHead(grid, naming, options.headerLine)) });
  }
  const headed = tried.map((one) => one.headed).filter((grid) => grid !== undefined);
  const best = bestOf(headed, naming);
  const read = headed.filter((grid) => best !== undefined && hasSameHeaders(grid, best));
  const isRead = (sheet: BookSheet) => read.some((grid) => grid.sheet === sheet.name);
  const isExplained = ({ name }: BookSheet) => [EXPLANATION_SHEET.vi, EXPLANATION_SHEET.en].includes(name);
  const skipped = tried.filter(
    ({ sheet, first }) => !isRead(sheet) && first.length > 0 && !isExplained(sheet),
  );
  return {
    headed: read,
    first: tried.flatMap((one) => one.first),
    diagnostics: [
      ...nameSheets(
        'sheets-skipped',
        skipped.map((one) => one.sheet),
        file,
      ),
      ...nameSheets(
        'hidden-sheets',
        sheets.filter((sheet) => sheet.hidden && isRead(sheet)),
        file,
      ),
    ],
  };
}

/** All sheets, or the one that is asked for by its name, whatever the case and blanks. */
function chooseSheets(
  file: string,
  sheets: readonly BookSheet[],
  wanted: string | undefined,
): readonly BookSheet[] {
  if (wanted === undefined) return sheets;
  const found = sheets.filter((sheet) => compareVietnamese(nameOf(sheet.name), nameOf(wanted)) === 0);
  if (found.length > 0) return found;
  const names = sheets.map((sheet) => `"${sheet.name}"`).join(', ');
  throw ioFindings.refuse('unusable', 'no-such-sheet', { sheet: wanted, sheets: names }, { file });
}

const nameOf = (name: string): string => tidy(name).toLowerCase();

/** Which replacement characters a spreadsheet holds were in it: there is no encoding to get wrong. */
async function openGrid(file: string, sheet: BookSheet): Promise<Grid> {
  const decode = await openFont(sheet);
  const records = inPortions(fillMerged(sheet.rows, await sheet.merges()), decode);
  return { file, sheet: sheet.name, records, isDelimited: false, isSound: () => true };
}

/** Rows that tell whether a sheet was typed in an old font. */
const FONT_ROWS = 200;

/** Cells typed in .VnTime or VNI fonts hold bytes of TCVN3 or VNI as letters; the font that mends them is not in the text. */
async function openFont(sheet: BookSheet): Promise<((cell: string) => string) | undefined> {
  const cells: string[] = [];
  let rows = 0;
  for await (const row of sheet.rows) {
    cells.push(...row.cells);
    rows++;
    if (rows === FONT_ROWS) break;
  }
  const font = await detectFont(cells.join('\n'));
  return font === undefined ? undefined : (await openCharset('utf-8', font)).decodeCell;
}

const PORTION_ROWS = 256;

async function* inPortions(
  records: AsyncIterable<RawRecord>,
  decode: ((cell: string) => string) | undefined,
): AsyncGenerator<readonly RawRecord[]> {
  let portion: RawRecord[] = [];
  for await (const record of records) {
    portion.push(decode === undefined ? record : { ...record, cells: record.cells.map(decode) });
    if (portion.length < PORTION_ROWS) continue;
    yield portion;
    portion = [];
  }
  if (portion.length > 0) yield portion;
}

/** The sheet whose header names most columns, the first of equals. */
function bestOf(grids: readonly HeadedGrid[], naming: Naming): HeadedGrid | undefined {
  const counts = grids.map((grid) => countNamed(grid.headers, naming));
  return grids[counts.indexOf(Math.max(...counts))];
}

const hasSameHeaders = (a: HeadedGrid, b: HeadedGrid): boolean => headerText(a) === headerText(b);

const headerText = ({ headers }: HeadedGrid): string =>
  headers.map(foldHeader).join('\n').replace(/\n+$/, '');

function nameSheets(
  slug: 'sheets-skipped' | 'hidden-sheets',
  sheets: readonly BookSheet[],
  file: string,
): Diagnostic[] {
  if (sheets.length === 0) return [];
  return [ioFindings.find(slug, { sheets: sheets.map((sheet) => `"${sheet.name}"`).join(', ') }, { file })];
}
