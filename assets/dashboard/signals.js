// @ts-check
/** What is worth a second look, with its numbers and methods: a page of its own. Pure. */
import { nameOf } from './context.js';
import { html } from './format.js';
import { viewTable } from './tables.js';

/** @import { PackedSignals } from '../../src/report/dashboard/signals.js' */
/** @import { View } from './context.js' */
/** @import { Html } from './format.js' */

/** @typedef {PackedSignals['vi']['tables'][number]} Table */

/** @param {View} view @param {PackedSignals} signals @returns {Html} */
export function viewSignals(view, signals) {
  const { say, lang, count } = view;
  const { about, tables, methods } = signals[lang];
  const lead = say('signalsLead', {
    dossiers: count(signals.dossiers),
    comparisons: count(signals.comparisons),
    found: count(signals.found),
  });
  return html`<h1 id="unit-title" tabindex="-1">${say('signals')}</h1>
<p class="period">${about}</p>
<p class="gone">${say('noFault')}</p>
<p class="balance">${lead}</p>
${tables.length === 0 ? html`<p class="missing">${say('noSignals')}</p>` : tables.map((table, i) => viewOne(view, table, i))}
<section aria-labelledby="methods-title"><h2 id="methods-title">${say('methods')}</h2>
<ul class="methods">${methods.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

/** @param {View} view @param {Table} table @param {number} i */
function viewOne(view, { title, count, columns, rows }, i) {
  const { say } = view;
  const isCut = count > rows.length;
  const words = say('signalsCut', { shown: view.count(rows.length), all: view.count(count) });
  const cells = rows.map((row) => row.map((cell, at) => viewCell(view, columns[at]?.key, cell)));
  return html`<section aria-labelledby="signals-${i}-title"><h2 id="signals-${i}-title">${title} (${view.count(count)})</h2>
<div class="chart">${viewTable(title, columns, cells, `signals-${i}`)}</div>
${isCut ? html`<p class="more">${words}</p>` : null}</section>`;
}

/** A unit leads to its figures. @param {View} view @param {string | undefined} key @param {string} cell */
function viewCell(view, key, cell) {
  const node = key === 'unit' ? view.side.nodes.find(({ code }) => code === cell) : undefined;
  if (node === undefined) return cell;
  return html`<a href="${view.link({ page: 'figures', unit: node.id })}">${nameOf(view, node)}</a> <span class="code">${cell}</span>`;
}
