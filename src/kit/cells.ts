/** Reads the cells of one row and keeps what was wrong with them, each with its place. Pure. */
import type { Diagnostic, Place } from './diagnostic.js';
import type { InputRow, InputTable } from './input.js';
import { foldHeader } from './vietnamese.js';

/** Makes the finding of a cell that could not be read. */
export type Complaint = (
  args: { readonly column: string; readonly value: string },
  where: Place,
) => Diagnostic;

export interface Cells {
  /** Where the row, or one of its columns, stands. */
  readonly where: (column?: string) => Place;
  /** The text of a column, '' where the file has no such column. */
  readonly text: (column: string) => string;
  /** null: the cell is empty. undefined: the file has no such column, or the cell was complained about. */
  readonly read: <T>(
    column: string,
    parse: (text: string) => T | undefined,
    complaint?: Complaint,
  ) => T | null | undefined;
  readonly complain: (finding: Diagnostic) => void;
  readonly found: readonly Diagnostic[];
}

export function openCells(table: Pick<InputTable, 'file' | 'present'>, row: InputRow): Cells {
  const found: Diagnostic[] = [];
  const where = (column?: string): Place => ({
    file: table.file,
    ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
    line: row.line,
    ...(column === undefined ? {} : { column }),
  });
  const text = (column: string): string => row.cells[column] ?? '';
  return {
    where,
    text,
    read(column, parse, complaint) {
      if (!table.present.has(column)) return undefined;
      const value = text(column);
      if (value === '') return null;
      const parsed = parse(value);
      if (parsed === undefined && complaint !== undefined)
        found.push(complaint({ column, value }, where(column)));
      return parsed;
    },
    complain: (finding) => void found.push(finding),
    found,
  };
}

/** Looks a word up among the wordings of each value, after folding; the value itself is a wording too. */
export function wordTable<Value extends string>(
  wordings: Readonly<Record<Value, readonly string[]>>,
): (text: string) => Value | undefined {
  const entries = Object.entries<readonly string[]>(wordings).flatMap(([value, others]) =>
    [value, ...others].map((wording) => [foldHeader(wording), value as Value] as const),
  );
  const table = new Map(entries);
  return (text) => table.get(foldHeader(text));
}

/** Several values in one cell, by line or semicolon (names hold commas); no value twice, in code order. */
export const splitCell = (text: string, separators = /[\n;|]/u): string[] =>
  [
    ...new Set(
      text
        .split(separators)
        .map((part) =>
          part
            .replace(/\s+/gu, ' ')
            .trim()
            .replace(/^[-+•*]\s+/u, ''),
        )
        .filter((part) => part !== ''),
    ),
  ].sort();
