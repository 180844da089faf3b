/** A workbook as it was found: its sheets, each a stream of rows in text. */

export type WorkbookKind = 'xlsx' | 'xls' | 'ods' | 'html' | 'xml';

export interface Row {
  /** As Excel shows it, from 1. */
  readonly line: number;
  /** Dates are ISO text, `TRUE` and `FALSE`, errors as `#N/A`; line breaks within a cell are `\n`. */
  readonly cells: readonly string[];
}

/** Joined cells: rows and columns from 1, both ends included. Only the top left cell has a value. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows in their order, empty ones only where the file holds them. Each iteration reads anew. */
  readonly rows: AsyncIterable<Row>;
  merges(): Promise<readonly Merge[]>;
}

export interface Workbook {
  readonly kind: WorkbookKind;
  readonly sheets: readonly BookSheet[];
  /** The file ends in the middle of a table: what came before was read. */
  readonly isCutOff?: boolean;
}

/** Rows that are made anew whenever somebody iterates over them. */
export const rowsOf = (read: () => AsyncIterator<Row>): AsyncIterable<Row> => ({
  [Symbol.asyncIterator]: read,
});

/** A sheet that is already in memory. */
export function sheetInMemory(
  name: string,
  rows: readonly Row[],
  { hidden = false, merges = [] }: { readonly hidden?: boolean; readonly merges?: readonly Merge[] } = {},
): BookSheet {
  async function* walk(): AsyncGenerator<Row> {
    yield* rows;
  }
  return { name, hidden, rows: rowsOf(walk), merges: async () => merges };
}
