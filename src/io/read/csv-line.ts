/** One record as RFC 4180 writes it: for rows of spreadsheets, which have no bytes of their own. */

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

export const csvLine = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`;

const quote = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
