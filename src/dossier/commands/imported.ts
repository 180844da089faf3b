/** What an import is asked, and what it did, whichever way it went. */
import type { ReadFlags } from '#io/read/read-flags.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { ClosedPeriod } from '#kit/period.js';
import type { RowCounts } from '#kit/row-counts.js';
import type { Completeness } from '../complete.js';
import type { UnknownPolicy } from '../sift.js';

export interface ImportRequest extends ReadFlags {
  readonly files: readonly string[];
  readonly unknown: UnknownPolicy;
  readonly strict?: boolean;
  readonly acceptReopened?: boolean;
  readonly dryRun?: boolean;
  /** The files claim to have all dossiers of this period; take out what they lack? */
  readonly complete?: ClosedPeriod;
  readonly removeMissing?: boolean;
}

export interface Imported {
  readonly files: readonly string[];
  readonly counts: RowCounts;
  /** Absent when nothing was written. */
  readonly batch: number | undefined;
  readonly change: number | undefined;
  /** Files of rejected rows that were written. */
  readonly rejects: readonly string[];
  /** `--strict` found a rejected row. */
  readonly isStopped: boolean;
  readonly found: readonly Diagnostic[];
  /** Codes that were kept although unknown. */
  readonly unknown: readonly string[];
  /** What the files lack of a period, where that was asked; and whether it was taken out. */
  readonly complete: Completeness | undefined;
  readonly isRemoved: boolean;
}
