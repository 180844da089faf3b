/** A closed reporting period: what its counts were made of on the day it was closed (design.md 3, closing a period). */
import type { LedgerSeat } from '#dossier/ledger-lines.js';
import type { LedgerCounts } from '#dossier/ledger-model.js';
import type { Day } from '#kit/dates.js';
import type { Manifest } from '../model.js';
import type { ReportPeriod } from '../period.js';

/** What `report close` finds and freezes. */
export interface ClosingFacts extends Pick<Manifest, 'inputs' | 'journal' | 'lastBatch' | 'ledger'> {
  readonly period: ReportPeriod;
  /** The day on which it was closed: what as-now and "in progress" meant then. */
  readonly today: Day;
  readonly stored: number;
  /** Digest of the calendar then; null: closed by a program that did not keep it. */
  readonly calendar: string | null;
}

export interface Closing extends ClosingFacts {
  readonly id: number;
  /** The journaled change that closed it. */
  readonly change: number;
}

/** A line of the ledger, told apart by handler too. `since`: both codes mean from then on what they meant at intake. */
export interface ClosedLine extends LedgerSeat, LedgerCounts {
  readonly sort: number;
  /** '' where none is named. */
  readonly handler: string;
}
