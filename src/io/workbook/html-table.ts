/** Reads the tables of an HTML page, which many web systems call .xls: as a browser does, forgiving what is not closed. */
import { decodeHtml } from './entities.js';
import { type BookSheet, type Merge, type Row, sheetInMemory, type Workbook } from './workbook.js';

/** Cells of a row, as many as Excel has columns, and rows that one cell may reach down. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 65_536;

interface Table {
  readonly rows: string[][];
  readonly merges: Merge[];
  /** For each column, the last row (from 1) to which a cell from above reaches down. */
  readonly reaching: number[];
  cell: Cell | undefined;
}

interface Cell {
  readonly colSpan: number;
  readonly rowSpan: number;
  text: string;
}

/** A page without a table has no sheets. */
export function openHtml(page: string): Workbook {
  const { tables, isCutOff } = readTables(page);
  const sheets = tables.map((table, i) => toSheet(table, `${i + 1}`));
  return { kind: 'html', sheets: sheets.filter((_, i) => (tables[i]?.rows.length ?? 0) > 0), isCutOff };
}

function toSheet(table: Table, name: string): BookSheet {
  const rows: Row[] = table.rows.map((cells, i) => ({
    line: i + 1,
    cells: Array.from(cells, (cell) => cell ?? ''),
  }));
  return sheetInMemory(name, rows, { merges: table.merges });
}

/** Comments, declarations, what a browser does not show, or a tag. */
const MARKUP =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(script|style|head|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z\d:]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;

/** A table inside a cell of another is a table of its own. */
function readTables(page: string): { readonly tables: readonly Table[]; readonly isCutOff: boolean } {
  const tables: Table[] = [];
  const open: Table[] = [];
  let at = 0;
  for (const match of page.matchAll(MARKUP)) {
    addText(open.at(-1), page.slice(at, match.index));
    at = match.index + match[0].length;
    const name = match[3]?.toLowerCase();
    if (name === 'table') {
      if (match[2] === '/') closeCell(open.pop());
      else open.push(startTable(tables));
    } else if (name !== undefined) takeTag(open.at(-1), name, match[2] === '/', match[4] ?? '');
  }
  addText(open.at(-1), page.slice(at));
  for (const table of open) closeCell(table);
  return { tables, isCutOff: open.length > 0 };
}

function startTable(tables: Table[]): Table {
  const table: Table = { rows: [], merges: [], reaching: [], cell: undefined };
  tables.push(table);
  return table;
}

function takeTag(table: Table | undefined, name: string, isClosing: boolean, attributes: string): void {
  if (table === undefined) return;
  if (name === 'tr') {
    closeCell(table);
    if (!isClosing) table.rows.push([]);
  } else if (name === 'td' || name === 'th') {
    closeCell(table);
    if (!isClosing) openCell(table, attributes);
  } else if (BREAKING.has(name) && table.cell !== undefined) table.cell.text += '\n';
}

/** Tags that begin a new line within a cell. */
const BREAKING: ReadonlySet<string> = new Set(['br', 'p', 'div', 'li']);

function openCell(table: Table, attributes: string): void {
  if (table.rows.length === 0) table.rows.push([]);
  table.cell = {
    text: '',
    colSpan: spanOf(attributes, COLSPAN, MOST_COLUMNS),
    rowSpan: spanOf(attributes, ROWSPAN, MOST_ROWS),
  };
}

const COLSPAN = /\bcolspan\s*=\s*["']?\s*(\d+)/i;
const ROWSPAN = /\browspan\s*=\s*["']?\s*(\d+)/i;

const spanOf = (attributes: string, pattern: RegExp, most: number): number =>
  Math.min(most, Math.max(1, Number(pattern.exec(attributes)?.[1] ?? 1)));

/** Blanks of the page's source mean nothing; a break is a tag. */
function addText(table: Table | undefined, raw: string): void {
  if (table?.cell !== undefined) table.cell.text += decodeHtml(raw.replace(/[ \t\r\n\f]+/g, ' '));
}

function closeCell(table: Table | undefined): void {
  const cell = table?.cell;
  const row = table?.rows.at(-1);
  if (table === undefined || cell === undefined || row === undefined) return;
  table.cell = undefined;
  const line = table.rows.length;
  while ((table.reaching[row.length] ?? 0) >= line) row.push('');
  const left = row.length;
  if (left + cell.colSpan > MOST_COLUMNS) return;
  row.push(toLines(cell.text), ...Array<string>(cell.colSpan - 1).fill(''));
  if (cell.rowSpan > 1)
    for (let i = left; i < row.length; i += 1) table.reaching[i] = line + cell.rowSpan - 1;
  if (cell.rowSpan > 1 || cell.colSpan > 1)
    table.merges.push({ top: line, left: left + 1, bottom: line + cell.rowSpan - 1, right: row.length });
}

/** Lines without blanks around them, none empty at either end. */
const toLines = (text: string): string =>
  text
    .replace(/\u00a0/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
