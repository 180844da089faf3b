/** What a command hands back: data for scripts, text for people, findings, and tables for files. */
import type { Day } from './dates.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import type { RefusalKind } from './refusal.js';
import type { Figure, Sheet } from './sheet.js';

/** A value and what was found on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export interface Outcome {
  /** The answer of `--json`: camelCase keys, ISO dates, no sentences. null: there is none, and no file is written. */
  readonly data: unknown;
  /** The answer for a person, without its last newline. Called only when it is to be printed. */
  readonly text: () => string;
  readonly diagnostics: readonly Diagnostic[];
  /** The answer as tables, where it has that shape: CSV, XLSX, Markdown and HTML are made of them. As a function where they take time. */
  readonly sheets?: readonly Sheet[] | (() => readonly Sheet[]);
  /** A drawing that an HTML page shows above the tables. */
  readonly figure?: () => Figure;
  /** Gravest severity that still passes is below this one; default `error`. */
  readonly failOn?: Severity | 'never';
  /** Differences under `--exit-code`: exit 1 without a finding. */
  readonly differs?: boolean;
  /**
   * Forms that only this command has (`sarif`, `docx`), made when `--format` or `-o` asks for one. A form `json` is
   * what `-o FILE.json` writes in place of the envelope: a document of its own, such as a plan.
   */
  readonly forms?: Readonly<Record<string, () => string | Promise<string | Uint8Array>>>;
  /** The command wrote its files itself, row by row: `-o` and `--format` were its own, and only the text is printed. */
  readonly isDelivered?: boolean;
  /** The day on which the answer holds, where that is another than `--today`: `meta` says it. */
  readonly today?: Day;
  /** Print the answer even where `-o` writes it to a file: a plan is confirmed by the hash that its maker saw. */
  readonly alwaysPrinted?: boolean;
  /** A part of the work could not be done: the answer is told whole, the exit code is that of the refusal. */
  readonly stopped?: RefusalKind;
}

/** The tables of an answer; none where it has not that shape. */
export const sheetsOf = ({ sheets = [] }: Pick<Outcome, 'sheets'>): readonly Sheet[] =>
  typeof sheets === 'function' ? sheets() : sheets;
