/** Rows as CSV, with the titles that people read. */

/** `columns` are pairs of a title and the key of a row; a list becomes one cell. */
export const table = (columns, rows) =>
  [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, key]) => cell(row[key])))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

function cell(value) {
  const text = Array.isArray(value) ? value.join('; ') : String(value ?? '');
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
