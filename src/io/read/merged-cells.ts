/** Cells joined over several rows hold one value for all of them: it is written into each row. Pure. */
import type { RawRecord } from './records.js';
import type { Merge, Row } from './spreadsheet.js';

interface Running {
  readonly bottom: number;
  readonly column: number;
  readonly value: string;
}

/** Rows with the values of tall merged cells filled down. Rows that are blank otherwise stay blank. */
export async function* fillMerged(
  rows: AsyncIterable<Row>,
  merges: readonly Merge[],
): AsyncGenerator<RawRecord> {
  const byTop = groupByTop(merges.filter((merge) => merge.bottom > merge.top));
  let running: readonly Running[] = [];
  for await (const row of rows) {
    running = running.filter((merge) => merge.bottom >= row.line);
    yield running.length === 0 ? row : { line: row.line, cells: fill(row.cells, running) };
    for (const { bottom, left } of byTop.get(row.line) ?? []) {
      const value = row.cells[left - 1] ?? '';
      if (value !== '') running = [...running, { bottom, column: left - 1, value }];
    }
  }
}

function groupByTop(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const byTop = new Map<number, Merge[]>();
  for (const merge of merges) byTop.set(merge.top, [...(byTop.get(merge.top) ?? []), merge]);
  return byTop;
}

function fill(cells: readonly string[], running: readonly Running[]): readonly string[] {
  if (cells.every((cell) => cell.trim() === '')) return cells;
  const filled = [...cells];
  for (const { column, value } of running) {
    while (filled.length <= column) filled.push('');
    if (filled[column] === '') filled[column] = value;
  }
  return filled;
}
