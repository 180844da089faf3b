/** What becomes of the columns of a table: told by the headers a format knows, or by a mapping file. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';

/** Which canonical column a header names; undefined for none. */
export type Naming = (header: string) => string | undefined;

export type Cells = Readonly<Record<string, string>>;

/** Made of a format, before the file is known. */
export interface Layout {
  readonly naming: Naming;
  /** Reads the header row that was found. */
  open(headers: readonly string[], place: Place): OpenLayout;
}

/** Made of a format and a header row. */
export interface OpenLayout {
  /** Canonical columns that rows will have. */
  readonly present: ReadonlySet<string>;
  /** Columns of the file that are read, counted from 0; what stands in the others is never looked at. */
  readonly used: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
  /** A record's cells, cleaned, to canonical ones. A row with an error among its findings is rejected. */
  toCells(cells: readonly string[], place: Place): Checked<Cells>;
}

/** How many different canonical columns a row names. */
export const countNamed = (cells: readonly string[], naming: Naming): number =>
  new Set(cells.map(naming).filter((key) => key !== undefined)).size;
