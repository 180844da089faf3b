/** Rows of dossier files on their way from the thread that reads to the thread that writes: columns of numbers, texts by number. */
import type { ReadFlags } from '#io/read/read-flags.js';
import type { StagedRejects } from '#io/read/rejects.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';

/** Minutes since 2000 in a column; this is none. */
export const NONE = -0x8000_0000;
/** 2000-01-01 in local minutes since 1970. */
export const MILLENNIUM = 10_957 * 1440;

/** Times of a row, in the order of its columns. */
export const TIMES = [
  'receivedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
  'supplementRequestedAt',
  'supplementCompletedAt',
  'updatedAt',
  'paymentRequestedAt',
  'paymentCompletedAt',
  'rescheduledTo',
  'apologyOn',
  'firstDueAt',
] as const;

/** Codes of others, by their places among the texts. */
export const OTHERS = ['handler', 'returnUnit', 'officer', 'desk'] as const;
/** Place of the last of them, which is a unit. */
export const DESK = 3;

export interface RowBatch {
  readonly count: number;
  readonly line: Int32Array;
  /** Of a code of the usual grammar: its day since 2000, agency (place among the texts), number of the day. Of another: 0, -1, its place among `oddCodes`. */
  readonly day: Int32Array;
  readonly agency: Int32Array;
  readonly sequence: Int32Array;
  readonly unit: Int32Array;
  readonly procedure: Int32Array;
  /** As in packed.ts, without the supplement count. */
  readonly flags: Int32Array;
  /** -1: none. */
  readonly supplements: Int32Array;
  readonly fee: Float64Array;
  readonly times: readonly Int32Array[];
  readonly others: readonly Int32Array[];
  readonly oddCodes: readonly string[];
}

/** Of which all rows of a stretch are. */
export type FilePlace = Pick<Place, 'file' | 'sheet'>;

/** What the reader tells, in this order for each file (sheet): `file`, `rows` …; at the end `done`. */
export type ReaderMessage =
  | { readonly kind: 'file'; readonly place: FilePlace; readonly present: ReadonlySet<string> }
  | {
      readonly kind: 'rows';
      readonly rows: RowBatch;
      /** Texts that come up for the first time. */
      readonly texts: readonly string[];
      /** Codes of rejected rows, where the setup asks for them. */
      readonly strayCodes: readonly string[];
      readonly bytesRead: number;
    }
  | ReadEnd
  | { readonly kind: 'unfit' }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly code: string | undefined;
      readonly syscall: string | undefined;
    };

export interface ReadEnd {
  readonly kind: 'done';
  readonly read: number;
  readonly rejected: number;
  readonly blank: number;
  /** Of reading and parsing, in the order of the files. */
  readonly found: readonly Diagnostic[];
  readonly sifted: readonly Diagnostic[];
  readonly unknown: readonly string[];
  /** Every record was read, and every row bears a code. */
  readonly isWhole: boolean;
  /** Files of rejected rows; they wait for their places. */
  readonly rejects: readonly StagedRejects[];
}

/** What the reader needs to know. */
export interface ReaderSetup {
  readonly files: readonly string[];
  /** Set: the files are read as tables of any kind, as these say. Absent: as UTF-8 text with our columns, fast, or not at all. */
  readonly flags: ReadFlags | undefined;
  readonly policy: 'reject' | 'keep';
  readonly procedures: readonly string[];
  readonly units: readonly string[];
  readonly lang: 'vi' | 'en';
  readonly writesRejects: boolean;
  /** Whether codes of rejected rows are asked for. */
  readonly tellsCodes: boolean;
}

/** The file is none that can be read fast and surely: the slow reader takes it. */
export class Unfit extends Error {}
