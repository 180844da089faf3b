// @ts-check
/** Charts with the table behind each: what a chart shows can be read, copied and heard. Pure. */
import { html } from './format.js';

/** @import { View } from './context.js' */
/** @import { Html, Piece } from './format.js' */

/** @typedef {{ readonly title: string, readonly isText?: boolean }} Column */

/**
 * The chart itself is drawn into its place by charts.js.
 * @param {View} view @param {string} name @param {{ readonly title: string, readonly table: Html, readonly note?: string, readonly isOpen?: boolean }} figure
 */
export const viewFigure = (
  { say },
  name,
  { title, table, note = '', isOpen = false },
) => html`<figure class="chart" aria-labelledby="chart-${name}">
<figcaption id="chart-${name}">${title}</figcaption>
<div class="plot" data-chart="${name}"></div>
${note === '' ? null : html`<p class="note">${note}</p>`}
<details ${isOpen ? html`open` : null}><summary id="table-${name}">${say('table')}<span class="hidden">: ${title}</span></summary>
${table}
</details>
</figure>`;

/** @param {string} caption @param {readonly Column[]} columns @param {readonly (readonly Piece[])[]} rows @param {string} id */
export const viewTable = (
  caption,
  columns,
  rows,
  id,
) => html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table>
<caption id="${id}" class="hidden">${caption}</caption>
<thead><tr>${columns.map(viewHead)}</tr></thead>
<tbody>
${rows.map(
  (cells) => html`<tr>${cells.map((cell, i) => viewCell(cell, i, columns[i]))}</tr>
`,
)}</tbody>
</table></div>`;

/** @param {Column} column @param {number} i */
const viewHead = ({ title, isText }, i) =>
  html`<th scope="col" class="${isText || i === 0 ? 'text' : ''}">${title}</th>`;

/** The first column names the row. @param {Piece} cell @param {number} i @param {Column | undefined} column */
const viewCell = (cell, i, column) =>
  i === 0
    ? html`<th scope="row">${cell}</th>`
    : html`<td class="${column?.isText ? 'text' : ''}">${cell}</td>`;
