/** A closed period beside what is known now: closed, current, difference, and which batches made it (design.md 3). Pure. */
import { newTally } from '../counting/measure.js';
import type { Counts } from '../model.js';
import { addUp } from './drift.js';
import type { Closing } from './model.js';

export interface ClosedBeside<K extends string> {
  readonly closing: Closing;
  readonly closed: Counts<K>;
  readonly difference: Counts<K>;
  readonly byBatch: readonly { readonly batch: number; readonly difference: Counts<K> }[];
  /** What no later batch explains: a batch undone, a unit or field that was corrected. */
  readonly other: Counts<K>;
}

export function layClosedBeside<K extends string>(
  keys: readonly K[],
  closing: Closing,
  closed: Counts<K>,
  now: Counts<K>,
  drift: ReadonlyMap<number, Counts<K>>,
): ClosedBeside<K> {
  const difference = newTally(keys);
  addUp(keys, difference, now, 1);
  addUp(keys, difference, closed, -1);
  const other = { ...difference };
  for (const counts of drift.values()) addUp(keys, other, counts, -1);
  const byBatch = [...drift].map(([batch, counts]) => ({ batch, difference: counts }));
  return { closing, closed, difference, byBatch, other };
}

/** As scripts know it. */
export const publishClosed = <K extends string>({
  closing,
  closed,
  difference,
  byBatch,
  other,
}: ClosedBeside<K>) => ({
  change: closing.change,
  today: closing.today,
  lastBatch: closing.lastBatch,
  total: closed,
  difference,
  byBatch,
  other,
});

/** What was in progress when the period before was closed, and what has since become of it. */
export interface Bridge {
  readonly closing: Closing;
  readonly closedInProgress: number;
  readonly carriedOver: number;
}
