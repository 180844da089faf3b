/** Reads "XML Spreadsheet 2003", which many web systems call .xls: one XML file with Workbook, Worksheet, Row, Cell, Data. */
import { numberToText, plainNumber, plainText, setCell } from './cell-value.js';
import { Unreadable } from './damage.js';
import { kindOfFormat, type NumberKind } from './number-format.js';
import { isoToText } from './serial.js';
import { type BookSheet, type Merge, type Row, sheetInMemory, type Workbook } from './workbook.js';
import { attributeOf, byElement, decodeEntities, scanWhole, type XmlEvents } from './xml.js';

const MOST_COLUMNS = 16_384;

export async function openExcelXml(pieces: AsyncIterable<Buffer>): Promise<Workbook> {
  const sheets: BookSheet[] = [];
  let isWhole = false;
  const onEnd = () => {
    isWhole = true;
  };
  await scanWhole(pieces, bookEvents(sheets, onEnd));
  if (!isWhole) throw new Unreadable('damaged', 'Workbook');
  return { kind: 'xml', sheets };
}

interface Draft {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Merge[];
  hidden: boolean;
}

interface Data {
  readonly type: string;
  text: string;
}

function bookEvents(sheets: BookSheet[], onEnd: () => void): XmlEvents {
  const formats = new Map<string, NumberKind>();
  let sheet = startSheet('');
  let row: { readonly line: number; readonly cells: string[] } = { line: 0, cells: [] };
  let cell: { readonly style: string; readonly span: Merge } = { style: '', span: NOWHERE };
  let style = '';
  let data: Data | undefined;
  let isVisibility = false;
  const open = {
    Style: (tag: string) => {
      style = attributeOf(tag, 'ID') ?? '';
    },
    NumberFormat: (tag: string) => formats.set(style, kindOfFormat(attributeOf(tag, 'Format') ?? '')),
    Worksheet: (tag: string) => {
      sheet = startSheet(attributeOf(tag, 'Name') ?? '');
      row = { line: 0, cells: [] };
    },
    Row: (tag: string) => {
      row = { line: numberOf(tag, 'Index') ?? row.line + 1, cells: [] };
      cell = { style: '', span: NOWHERE };
    },
    Cell: (tag: string) => {
      const span = spanOf(tag, row.line, cell.span.right + 1);
      cell = { style: attributeOf(tag, 'StyleID') ?? '', span };
      if (span.right > span.left || span.bottom > span.top) sheet.merges.push(span);
    },
    Data: (tag: string) => {
      data = { type: attributeOf(tag, 'Type') ?? 'String', text: '' };
    },
    Visible: () => {
      isVisibility = true;
    },
  };
  const close = {
    Workbook: onEnd,
    Worksheet: () => sheets.push(sheetInMemory(sheet.name, sheet.rows, sheet)),
    Row: () => sheet.rows.push(row),
    Data: () => {
      if (data !== undefined)
        setCell(
          row.cells,
          cell.span.left - 1,
          toCellText(data, formats.get(cell.style) ?? { kind: 'plain' }),
        );
      data = undefined;
    },
    Visible: () => {
      isVisibility = false;
    },
  };
  const text = (raw: string) => {
    if (data !== undefined) data.text += raw;
    else if (isVisibility) sheet.hidden = /Hidden/.test(raw);
  };
  return byElement({ open, close, text });
}

const NOWHERE: Merge = { top: 0, left: 0, bottom: 0, right: 0 };

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

function toCellText({ type, text }: Data, format: NumberKind): string {
  const value = decodeEntities(text);
  if (type === 'DateTime') return /^1899-12-3[01]T/.test(value) ? value.slice(11, 16) : isoToText(value);
  if (type === 'Boolean') return value === '1' ? 'TRUE' : 'FALSE';
  const number = Number(value);
  if (type !== 'Number' || value.trim() === '' || Number.isNaN(number)) return plainText(value);
  // Dates have a type of their own here, and formats have names (`Percent`): only the zeros of a code are of use.
  return format.kind === 'code' ? numberToText(number, format, 1900) : plainNumber(number);
}
