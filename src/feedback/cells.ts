/** The cells of a row as they are read: what cannot be understood gathers as findings, and rejects the row. Pure. */
import { openCells as openRow } from '#kit/cells.js';
import { type Day, dayNumberOfMinute, fromDayNumber } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import { parseOfficeMinute } from '#kit/values.js';
import { feedbackFindings } from './words.js';

/** Where a row comes from: its file, and the columns which that file has. */
export type RowSource = Pick<InputTable, 'file' | 'present'>;

export type Cells = ReturnType<typeof openCells>;

export function openCells(row: InputRow, source: RowSource) {
  const cells = openRow(source, row);
  return {
    ...cells,
    /** undefined: empty, or not understood; either way the row is rejected. */
    require<T>(column: string, parse: (text: string) => T | undefined): T | undefined {
      const text = cells.text(column);
      if (text !== '') return parse(text);
      cells.complain(feedbackFindings.find('missing-value', { column }, cells.where(column)));
      return undefined;
    },
    /** A fact of the row, if the file has the column: null where the cell is empty. */
    fact<Key extends string, T>(
      key: Key,
      column: string,
      parse: (text: string) => T | undefined,
    ): { readonly [K in Key]?: T | null } {
      const value = cells.read(column, parse);
      return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: T | null });
    },
  };
}

/** The value, or the finding of what is wrong with it. */
export function orFind<T>(
  value: T | undefined,
  cells: Cells,
  column: string,
  make: (where: Place) => Diagnostic,
): T | undefined {
  if (value === undefined) cells.complain(make(cells.where(column)));
  return value;
}

/** A day; the time of day, where there is one, says nothing here. */
export const parseDayCell =
  (cells: Cells, column: string) =>
  (value: string): Day | undefined => {
    const minute = parseOfficeMinute(value);
    const day = minute === undefined ? undefined : fromDayNumber(dayNumberOfMinute(minute));
    return orFind(day, cells, column, (where) => feedbackFindings.find('bad-date', { value, column }, where));
  };
