/** Reads "XML Spreadsheet 2003", which many web systems call .xls: one XML file with Workbook, Worksheet, Row, Cell, Data. */
import { plainNumber, plainText, setCell } from './cell-value.js';
import { isoToText } from './serial.js';
import { type BookSheet, type Merge, type Row, sheetInMemory, type Workbook } from './workbook.js';
import { attributeOf, decodeEntities, scanWhole, type XmlEvents } from './xml.js';

const MOST_COLUMNS = 16_384;

export async function openExcelXml(pieces: AsyncIterable<Buffer>): Promise<Workbook> {
  const sheets: BookSheet[] = [];
  await scanWhole(pieces, bookEvents(sheets));
  return { kind: 'xml', sheets };
}

interface Draft {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Merge[];
  hidden: boolean;
}

function bookEvents(sheets: BookSheet[]): XmlEvents {
  let sheet = startSheet('');
  let row: { readonly line: number; readonly cells: string[] } = { line: 0, cells: [] };
  let span: Merge = { top: 0, left: 0, bottom: 0, right: 0 };
  let data: { readonly type: string; text: string } | undefined;
  let element = '';
  const opening = actions<(tag: string) => void>({
    Worksheet: (tag) => {
      sheet = startSheet(attributeOf(tag, 'Name') ?? '');
      row = { line: 0, cells: [] };
    },
    Row: (tag) => {
      row = { line: numberOf(tag, 'Index') ?? row.line + 1, cells: [] };
      span = { ...span, right: 0 };
    },
    Cell: (tag) => {
      span = spanOf(tag, row.line, span.right + 1);
      if (span.right > span.left || span.bottom > span.top) sheet.merges.push(span);
    },
    Data: (tag) => {
      data = { type: attributeOf(tag, 'Type') ?? 'String', text: '' };
    },
  });
  const closing = actions<() => void>({
    Worksheet: () => sheets.push(sheetInMemory(sheet.name, sheet.rows, sheet)),
    Row: () => sheet.rows.push(row),
    Data: () => {
      if (data !== undefined)
        setCell(row.cells, span.left - 1, toCellText(data.type, decodeEntities(data.text)));
      data = undefined;
    },
  });
  return {
    open(name, tag) {
      element = name;
      opening.get(name)?.(tag);
    },
    text(raw) {
      if (data !== undefined) data.text += raw;
      else if (element === 'Visible' && /^Sheet(Very)?Hidden/.test(raw)) sheet.hidden = true;
    },
    close(name) {
      closing.get(name)?.();
    },
  };
}

/** By element; a map, because an element may well be called `constructor`. */
const actions = <Action>(byName: Record<string, Action>): ReadonlyMap<string, Action> =>
  new Map(Object.entries(byName));

const startSheet = (name: string): Draft => ({ name, rows: [], merges: [], hidden: false });

/** The cells that a Cell covers: it stands where its index says, else behind the one before it. */
function spanOf(tag: string, line: number, next: number): Merge {
  const left = Math.min(numberOf(tag, 'Index') ?? next, MOST_COLUMNS);
  const right = left + (numberOf(tag, 'MergeAcross') ?? 0);
  return { top: line, left, bottom: line + (numberOf(tag, 'MergeDown') ?? 0), right };
}

function numberOf(tag: string, name: string): number | undefined {
  const value = attributeOf(tag, name);
  return value === undefined ? undefined : Number(value);
}

function toCellText(type: string, value: string): string {
  if (type === 'DateTime') return isoToText(value);
  if (type === 'Boolean') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'Number' && value.trim() !== '' && !Number.isNaN(Number(value)))
    return plainNumber(Number(value));
  return plainText(value);
}
