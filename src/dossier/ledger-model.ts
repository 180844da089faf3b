/** What is read from the ledger. */
import type { LedgerSeat } from './ledger-lines.js';

/** Bits of a line's `sort`: what its dossiers are whatever the day. `outside`: of every report. */
export const SORT = { undated: 1, withdrawn: 2, outside: 4 } as const;

/** What a line counts in a window of days: from `first` to `last`, and in the period, that ends before `until`. Days since 1900. */
export interface LedgerWindow {
  readonly first: number;
  readonly last: number;
  readonly until: number;
}

/** Where its dossiers came in, or where they are handled: by the receiving unit where no other agency is named. */
export type LedgerPlace = 'received' | 'handled';

/** What is read from the ledger at once. */
export interface LedgerAsk {
  readonly windows: readonly LedgerWindow[];
  readonly place: LedgerPlace;
  /** Else fields are summed up, and the field of every seat is ''. */
  readonly byField: boolean;
}

/** What a line counts in a window. */
export interface LedgerCounts {
  readonly carriedOver: number;
  readonly received: number;
  readonly resolvedEarly: number;
  readonly resolvedOnTime: number;
  readonly resolvedLate: number;
  readonly resolvedUndated: number;
  readonly withdrawn: number;
  /** At the end of the last day. Of these paused, overdue and undated; the rest is within its time. */
  readonly inProgress: number;
  readonly paused: number;
  readonly overdue: number;
  readonly undated: number;
  /** In the period, and behind the last day. */
  readonly receivedLater: number;
  /** Registered only or turned away, and not ended before the first day. */
  readonly outside: number;
}

/** Of a line that counts nothing, to be filled in. */
export const NO_COUNTS: LedgerCounts = {
  carriedOver: 0,
  received: 0,
  resolvedEarly: 0,
  resolvedOnTime: 0,
  resolvedLate: 0,
  resolvedUndated: 0,
  withdrawn: 0,
  inProgress: 0,
  paused: 0,
  overdue: 0,
  undated: 0,
  receivedLater: 0,
  outside: 0,
};

/** `seat`: the same object for all its lines, in every window. */
export interface LedgerSums extends LedgerCounts {
  readonly seat: LedgerSeat;
  readonly sort: number;
}
