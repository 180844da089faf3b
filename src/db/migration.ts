/** What a migration is. */

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** Tables whose every row change the journal keeps. */
  readonly journaled?: readonly string[];
  /** Journaled tables whose columns this migration changes: older changes of them cannot be undone. */
  readonly alters?: readonly string[];
}
