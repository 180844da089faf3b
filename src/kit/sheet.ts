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
  /** Heads above the title, outermost first; neighbours that bear the same one are joined under it. */
  readonly groups?: readonly Bilingual[];
  /** What an official form prints under the title: `(3)=(4)+(5)`. */
  readonly mark?: string;
  /** Width in characters; default: what the content needs. */
  readonly width?: number;
}

/** Dates are ISO text. null is "no data" and prints as an empty cell, never as 0. */
export type Cell = string | number | null;

/** Names of places in a page: letters and digits. */
export interface RowAnchor {
  readonly id: string;
  /** Where the first cell of the row leads. */
  readonly to?: string;
}

/** A drawing above the tables of a page: markup and style of our own making, what people wrote escaped in it. */
export interface Figure {
  readonly html: string;
  readonly style: string;
}

export interface Sheet {
  readonly name: Bilingual;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Places in `rows` of those that head or sum up a group, printed bold; one with a single text has it across the table. */
  readonly groupRows?: readonly number[];
  /** Where links of a page lead, row by row; other forms have none. */
  readonly anchors?: readonly RowAnchor[];
  /** A last row that sums up. */
  readonly total?: readonly Cell[];
  /** Lines below the table: definition, excluded rows, manifest. */
  readonly footer?: readonly Bilingual[];
  /** Lines above the table, the first one large; default: the name. */
  readonly heading?: readonly Bilingual[];
  /** Top of an official form: who reports (left) and which form it is (right). Lines may hold `\n`. */
  readonly letterhead?: { readonly left: Bilingual; readonly right: Bilingual };
  /** Who signs below the table, from left to right. Lines may hold `\n`. */
  readonly signatures?: readonly Bilingual[];
  /** At the foot of every printed page, beside its number; default: the first line of the heading. */
  readonly pageNote?: Bilingual;
  /** How it lies on A4; default: landscape above 8 columns. */
  readonly landscape?: boolean;
}
