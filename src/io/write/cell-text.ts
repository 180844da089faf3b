/** A cell as people read it in a file: as in a terminal, but with its line breaks. */
import type { Cell, SheetColumn } from '#kit/sheet.js';
import { formatDay } from '#lang/numbers.js';
import { sayCell } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { clean } from './clean.js';

export function sayLines(cell: Cell, column: SheetColumn, lang: Lang): string {
  if (typeof cell !== 'string') return sayCell(cell, column, lang);
  const text = clean(cell);
  return column.kind === 'date' ? formatDay(text, lang) : text;
}
