/** A table as data: titled columns and plain cells. Every output format is made from it. */

export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

/** `code` stays text in every format (no number, no date, no formula). `percent` cells are ratios 0..1. */
export type ColumnKind = 'text' | 'code' | 'integer' | 'decimal' | 'percent' | 'date';

export interface SheetColumn {
  /** Canonical column code, the header of a CSV. */
  readonly key: string;
  readonly title: Bilingual;
  readonly kind: ColumnKind;
  /** Digits after the comma, for `decimal` and `percent`; default 2. */
  readonly digits?: number;
}

/** Dates are ISO text. null is "no data" and prints as an empty cell, never as 0. */
export type Cell = string | number | null;

export interface Sheet {
  readonly name: Bilingual;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** A last row that sums up. */
  readonly total?: readonly Cell[];
  /** Lines below the table: definition, excluded rows, manifest. */
  readonly footer?: readonly Bilingual[];
}
