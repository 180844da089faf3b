/** Which cells of a catalogue file can be mended safely. */
import type { InputRow } from '#kit/input.js';
import { type MendKind, mendCell } from './mend.js';

export interface CellMend {
  readonly line: number;
  readonly sheet?: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
  readonly kinds: readonly MendKind[];
}

/** The cells to be mended, row by row. */
export const planMends = (rows: readonly InputRow[]): CellMend[] =>
  rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([column, cell]) => {
      const before = asRead(row.written?.[column] ?? cell);
      const { text: after, kinds } = mendCell(column, before);
      const sheet = row.sheet === undefined ? {} : { sheet: row.sheet };
      return kinds.length === 0 ? [] : [{ line: row.line, ...sheet, column, before, after, kinds }];
    }),
  );

const asRead = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

export type MendCounts = Readonly<Record<MendKind, number>>;

export function countMends(mends: readonly CellMend[]): MendCounts {
  const counts = { 'normal-form': 0, invisible: 0, blanks: 0, suffix: 0 };
  for (const kind of mends.flatMap(({ kinds }) => kinds)) counts[kind]++;
  return counts;
}
