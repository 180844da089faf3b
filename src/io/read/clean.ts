/** Brings a cell to the one form that text has inside the program, and counts what nobody could see. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { nfc, removeInvisible } from '#kit/vietnamese.js';
import { ioFindings } from '../words.js';
import { readGuarded } from '../write/formula.js';

/** Text that needs nothing but trimming: ASCII, and the composed letters of Vietnamese and its neighbours. */
const PLAIN = /^[\n\u0020-\u007e\u00c0-\u02af\u1ea0-\u1ef9]*$/;

/** What a spreadsheet shows where a formula failed. */
const ERROR_VALUE = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/;

export const isErrorValue = (cell: string): boolean => cell.startsWith('#') && ERROR_VALUE.test(cell);

/** Text that was kept from Excel by a trick: `="00097"`, `'00097`, and our own guard before formulas. */
const unguard = (cell: string): string =>
  cell.startsWith("'") || cell.startsWith('=') ? readGuarded(cell).replace(/^'(?=\d+$)/, '') : cell;

interface Seen {
  readonly line: number;
  count: number;
}

/** NFC, no invisible characters, line ends as LF, no blanks at the ends. One finding a column. */
export class Cleaner {
  readonly #seen = new Map<number, Seen>();

  clean(cell: string, column: number, line: number): string {
    if (PLAIN.test(cell)) return unguard(cell.trim());
    const visible = removeInvisible(cell);
    if (visible !== cell) this.#count(column, line);
    return unguard(nfc(visible).replace(/\r\n?/g, '\n').trim());
  }

  #count(column: number, line: number): void {
    const seen = this.#seen.get(column);
    if (seen === undefined) this.#seen.set(column, { line, count: 1 });
    else seen.count++;
  }

  /** A note for each column with such characters, at the first line that has them. */
  diagnostics(headers: readonly string[], place: Place): Diagnostic[] {
    return [...this.#seen].map(([column, { line, count }]) => {
      const where = { ...place, line, column: column + 1 };
      return ioFindings.find('invisible-characters', { header: headers[column] ?? '', count }, where);
    });
  }
}
