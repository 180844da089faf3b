/** On which side of a column its values stand on paper, in Word and in Excel alike. Pure. */
import type { SheetColumn } from '#kit/sheet.js';
import { isNumeric } from '#lang/table.js';

export type Side = 'left' | 'center' | 'right';

/** Running numbers, codes and days stand in the middle; numbers that are compared stand to the right. */
export function sideOf(column: SheetColumn): Side {
  if (isNumeric(column)) return column.key === 'no' ? 'center' : 'right';
  return column.kind === 'text' ? 'left' : 'center';
}
