/** Rows of dossier files on their way from the thread that reads to the thread that writes: words side by side, texts by number. */
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

/** Words before the first row. The first of them is 1 while somebody needs the rows. */
export const HEAD = 2;

/** Words of a row, by their places. A time that is missing is NONE, whatever else is missing is -1. */
export const LINE = 0;
/** Of a code of the usual grammar: its day since 2000, agency (place among the texts), number of the day. Of another: 0, -1, its place among `oddCodes`. */
export const DAY = 1;
export const AGENCY = 2;
export const SEQUENCE = 3;
export const UNIT = 4;
export const PROCEDURE = 5;
/** As in packed.ts, without the supplement count. */
export const FLAGS = 6;
export const SUPPLEMENTS = 7;
/** Two words, one double. */
export const FEE = 8;
export const TIME_AT = [10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22] as const;
export const OTHER_AT = [17, 23, 24, 25] as const;

/** Words of a row. What few files have comes last, and is left out where a file has none of it. */
export const COMMON_WIDTH = 18;
export const WHOLE_WIDTH = 26;

export interface RowBatch {
  readonly count: number;
  readonly width: number;
  readonly words: Int32Array;
  /** The same memory. */
  readonly doubles: Float64Array;
  readonly oddCodes: readonly string[];
}

export const startOf = (n: number, width: number): number => HEAD + n * width;

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
