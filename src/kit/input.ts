/** A table that somebody handed in: what columns a format knows, and the rows as they were read. */
import type { Bilingual } from './sheet.js';

/** `code` cells stay text whatever the cell type; `date` and `minute` cells of a spreadsheet arrive as ISO text. */
export type InputKind = 'text' | 'code' | 'date' | 'minute' | 'number';

export interface InputColumn {
  /** Canonical code, the header of our own templates and exports. */
  readonly key: string;
  readonly title: Bilingual;
  readonly kind: InputKind;
  /** Other headers seen in the field; compared after folding (kit/vietnamese foldHeader). */
  readonly synonyms?: readonly string[];
  readonly required?: boolean;
}

export interface InputFormat {
  /** Name of the format: `units`, `staff`, `dossiers` …. */
  readonly name: string;
  readonly columns: readonly InputColumn[];
  /** `drop`: columns of citizens' personal data are left out by the reader and named once. Staff lists keep theirs. */
  readonly personal?: 'drop';
}

/** The sheet of a template that explains its columns: nobody means it to be read. */
export const EXPLANATION_SHEET: Bilingual = { vi: 'Giải thích', en: 'Explanation' };

export interface InputRow {
  /** Physical line (CSV) or row (spreadsheet) where the record begins, from 1. */
  readonly line: number;
  readonly sheet?: string;
  /** Cell by canonical column: NFC, trimmed; '' where the cell is empty or the column absent. */
  readonly cells: Readonly<Record<string, string>>;
  /** The cells as the file has them; only where another normal form or an invisible character had to be mended. */
  readonly written?: Readonly<Record<string, string>>;
}

export interface InputTable {
  /** The file as the user named it; `-` for standard input. */
  readonly file: string;
  readonly rows: readonly InputRow[];
  /** Canonical columns that the file has. */
  readonly present: ReadonlySet<string>;
  /** Physical records below the header: rows, blank ones, and those that the reader itself had to break off (`broken`). */
  readonly read: number;
  readonly blank: number;
}
