/** What the columns of a file make of the writing: which places of a row say something, and are compared. */
import type { FilePlace } from './batch.hot.js';

/** Columns that a file need not have: where in a row, and by what name in files. */
const OPTIONAL: readonly (readonly [place: number, column: string])[] = [
  [6, 'due_at'],
  [7, 'finished_at'],
  [8, 'returned_at'],
  [9, 'supplement_requested_at'],
  [10, 'supplement_completed_at'],
  [11, 'handler'],
  [12, 'fee'],
  [13, 'updated_at'],
];
/** Columns that are packed into the last. */
const RARE = [
  'payment_requested_at',
  'payment_completed_at',
  'rescheduled_to',
  'apology_on',
  'return_unit',
  'officer',
  'desk',
  'first_due_at',
];
/** Bits of the flags by column. */
const FLAG_BITS: readonly (readonly [column: string, mask: number])[] = [
  ['channel', 3],
  ['status', 60],
  ['online_payment', 192],
  ['result_electronic', 768],
  ['digitised', 7168],
  ['supplement_count', 57_344],
];
/** What a file's columns make of the work. */
export interface Shape {
  readonly place: FilePlace;
  readonly present: ReadonlySet<string>;
  readonly compared: readonly number[];
  readonly flagMask: number;
  readonly hasRare: boolean;
}

export function shapeOf(place: FilePlace, present: ReadonlySet<string>): Shape {
  const places = OPTIONAL.filter(([, column]) => present.has(column)).map(([place]) => place);
  return {
    place,
    present,
    compared: [2, 3, 5, ...places],
    flagMask: FLAG_BITS.reduce((mask, [column, bits]) => (present.has(column) ? mask | bits : mask), 0),
    hasRare: hasRareColumns(present),
  };
}

export const hasRareColumns = (present: ReadonlySet<string>): boolean =>
  RARE.some((column) => present.has(column));
