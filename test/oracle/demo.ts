/**
 * The figures of the demo, counted by hand from its files: no ledger, no calendar, no code of the program. A dossier
 * counts from its day of intake until the day its work ended; what was only entered, or refused, does not.
 */
import { readFileSync } from 'node:fs';

type Row = Readonly<Record<string, string>>;

export function readRows(file: URL): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const keys = head.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [keys[i] ?? '', cell])));
}

const dayOf = (row: Row, key: string): string => (row[key] ?? '').slice(0, 10);

export interface DemoFigures {
  readonly carriedOver: number;
  readonly received: number;
  readonly resolved: number;
  readonly inProgress: number;
  /** Resolved with a due date, and of them by it. */
  readonly judged: number;
  readonly kept: number;
}

/** From the first to the last day, both counted. */
export function countDossiers(rows: readonly Row[], from: string, to: string): DemoFigures {
  const counted = rows.filter((row) => row.status !== 'new' && row.status !== 'refused');
  const endOf = (row: Row) => dayOf(row, 'finished_at') || dayOf(row, 'returned_at') || '9999';
  const before = counted.filter((row) => dayOf(row, 'received_at') < from);
  const during = counted.filter(
    (row) => dayOf(row, 'received_at') >= from && dayOf(row, 'received_at') <= to,
  );
  const resolved = counted.filter((row) => endOf(row) >= from && endOf(row) <= to);
  const judged = resolved.filter((row) => row.due_at !== '');
  return {
    carriedOver: before.filter((row) => endOf(row) >= from).length,
    received: during.length,
    resolved: resolved.length,
    inProgress: [...before, ...during].filter((row) => endOf(row) > to).length,
    judged: judged.length,
    kept: judged.filter((row) => endOf(row) <= dayOf(row, 'due_at')).length,
  };
}

/** Ballots given in the time, and those that are pleased. */
export function countBallots(rows: readonly Row[], from: string, to: string) {
  const given = rows.filter(
    (row) => dayOf(row, 'Ngày đánh giá') >= from && dayOf(row, 'Ngày đánh giá') <= to,
  );
  const pleased = given.filter((row) => ['Rất hài lòng', 'Hài lòng'].includes(row['Mức độ hài lòng'] ?? ''));
  return { given: given.length, pleased: pleased.length };
}
