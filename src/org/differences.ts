/** What differs between two versions, column by column of a file. Pure. */
import type { Cell } from '#kit/sheet.js';
import { sameSpelling } from '#kit/vietnamese.js';

export interface Difference {
  /** Canonical column. */
  readonly column: string;
  readonly before: Cell;
  readonly after: Cell;
}

export type FactCells = Readonly<Record<string, Cell>>;

/** Names in another spelling are the same name (design.md 3), unless every letter is asked for. */
export const differencesOf = (
  before: FactCells,
  after: FactCells,
  { exact }: { readonly exact: boolean },
): Difference[] =>
  Object.keys(after)
    .filter((column) => before[column] !== after[column])
    .filter((column) => exact || column !== 'name' || !isSameText(before.name, after.name))
    .map((column) => ({ column, before: before[column] ?? null, after: after[column] ?? null }));

const isSameText = (a: Cell | undefined, b: Cell | undefined): boolean =>
  sameSpelling(String(a ?? ''), String(b ?? ''));

export const toDegrees = (micro: number | null): number | null => (micro === null ? null : micro / 1_000_000);
