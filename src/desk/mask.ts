/** Hides what protects a person (illness, pregnancy, discipline …) and why one left in journal rows, unless it was asked for. */
import type { ChangedRow } from '#journal/model.js';

/** Columns whose values nobody sees unasked, by table. */
const MASKED: Readonly<Record<string, readonly string[]>> = {
  restriction: ['category'],
  staff: ['leaving_reason'],
};

export const MASK = '***';

export function maskRow(row: ChangedRow): ChangedRow {
  const columns = MASKED[row.table];
  if (columns === undefined) return row;
  return { ...row, before: maskImage(row.before, columns), after: maskImage(row.after, columns) };
}

function maskImage(image: string | null, columns: readonly string[]): string | null {
  if (image === null) return null;
  const values = JSON.parse(image) as Record<string, unknown>;
  const hidden = columns.filter((column) => values[column] !== ''); // an empty value hides nothing
  return JSON.stringify({ ...values, ...Object.fromEntries(hidden.map((column) => [column, MASK])) });
}
