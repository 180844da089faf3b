/** The process around a run, as far as the program looks at it. */

/** Where the program runs; tests pass their own. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** BCP 47 tag of the system, for Windows, where the environment has no LANG. */
  readonly locale: string;
  readonly user: string;
  readonly hostName: string;
  readonly nowMs: () => number;
  readonly stdin: { readonly isTTY?: boolean };
  readonly stdout: Writes;
  readonly stderr: Writes;
  /** Hears the data of each answer, printed as JSON or not: tests hold it against the schema that is published. */
  readonly hears?: (command: string, data: unknown) => void;
}

export interface Writes {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string | Uint8Array): unknown;
}
