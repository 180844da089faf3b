/**
 * Keeps a spreadsheet from running what it finds in a CSV file.
 *
 * A cell that begins with = + - @ (also in full width), a tab or a line break, and is not a plain number, gets an
 * apostrophe in front, as OWASP advises; `readGuarded` takes it off again, so that our own files read back unchanged.
 */

const RISKY = /^[=+\-@\t\r\n＝＋－＠]/;

/** `-12`, `+84912345678`, `-1.234,5`, `-3e5`: nothing there to run. */
const PLAIN_NUMBER = /^[+-]?\d+([.,]\d+)*(e[+-]?\d+)?%?$/i;

export const isFormulaLike = (text: string): boolean => RISKY.test(text) && !PLAIN_NUMBER.test(text);

/** The cell as it is written. */
export const guard = (text: string): string => (isFormulaLike(text) ? `'${text}` : text);

/** A code that Excel would show as a number, a date or a time: 00097, 1-3, 1E5, MAR1, 5 PM. */
const CHANGED_BY_EXCEL =
  /^([\d\s.,/:+-]*\d[\d\s.,/:+-]*(e[+-]?\d+)?|\d{1,2} ?[ap]m?|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ /-]?\d+|\d+[ /-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)$/i;

/** A code for Excel: `="00097"` is the one spelling of a CSV cell that Excel keeps as text. It can hold no quote. */
export const guardCode = (code: string): string =>
  CHANGED_BY_EXCEL.test(code) && !isFormulaLike(code) ? `="${code}"` : guard(code);

/** The cell as it was before `guard` or `guardCode`. */
export function readGuarded(cell: string): string {
  if (cell.startsWith("'") && isFormulaLike(cell.slice(1))) return cell.slice(1);
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}
