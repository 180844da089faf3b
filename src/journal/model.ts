/** What the journal knows of a change. */

/** Who changes what, filled in by the session; the journal itself has no clock. */
export interface Stamp {
  /** Instant in UTC, ISO text. */
  readonly recordedAt: string;
  readonly actor: string;
  readonly osUser: string;
  readonly host: string;
  /** The command as typed, without folders and personal data. */
  readonly command: string;
  /** Day from which the change holds (half-open start), where it has one. */
  readonly effectiveOn?: string | undefined;
  /** Number and date of the decision behind it. */
  readonly decision?: string | undefined;
}

export interface Change extends Stamp {
  readonly id: number;
  readonly schemaVersion: number;
  readonly rowCount: number;
  readonly rowsDigest: string;
  /** Of the touched rows, SHA-256. */
  readonly digestBefore: string;
  readonly digestAfter: string;
  /** Of all journaled rows once this change stood. */
  readonly stateDigest: string;
  readonly previousHash: string;
  readonly hash: string;
  /** The changes that this one took back. */
  readonly undoes: readonly number[];
}

/** One write to one row; `null`: the row did not exist before, or does not exist after. */
export interface ChangedRow {
  readonly table: string;
  readonly key: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** A row that a change touched, first image before and last image after. Equal images are left out. */
export type TouchedRow = ChangedRow;
