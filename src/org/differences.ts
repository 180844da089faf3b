/** What differs between two versions, column by column of a file. Pure. */
import type { Cell } from '#kit/sheet.js';

export interface Difference {
  /** Canonical column. */
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

export type FactCells = Readonly<Record<string, Cell>>;

export const differencesOf = (before: FactCells, after: FactCells): Difference[] =>
  Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }));

export const toDegrees = (micro: number | null): number | null => (micro === null ? null : micro / 1_000_000);
