// @ts-check
/** The fields of the chosen unit over the whole period: the last step down. Pure. */
import { html } from './format.js';
import { rateOf, shownRate } from './model.js';
import { viewFigure, viewTable } from './tables.js';

/** @import { View } from './context.js' */
/** @import { Html } from './format.js' */

/** The fields with most intake first. @param {View} view */
export function fieldRows({ node, say }) {
  return node
    .fields()
    .map(({ field, sums }) => ({ name: field === '' ? say('noField') : field, sums }))
    .toSorted((a, b) => b.sums.received - a.sums.received || (a.name < b.name ? -1 : 1));
}

/** @param {View} view @returns {Html} */
export function viewFields(view) {
  const { say, model, count, share } = view;
  const title = say('chartFields');
  const columns = [
    'field',
    'received',
    'resolved',
    'inProgress',
    'overdue',
    'onTime',
    'formRate',
    'ballots',
    'satisfaction',
  ];
  const rows = fieldRows(view).map(({ name, sums }) => [
    name,
    ...[sums.received, sums.resolved, sums.inProgress, sums.inProgressOverdue].map(count),
    share(rateOf(sums, 'onTime').value),
    share(rateOf(sums, 'form').value),
    count(sums.ballots),
    share(shownRate(model, sums, 'satisfaction').value),
  ]);
  const heads = columns.map((key, i) => ({ title: say(key), isText: i === 0 }));
  return html`<section aria-labelledby="fields-title">
<h2 id="fields-title">${say('fieldsTitle')}</h2>
${viewFigure(view, 'fields', { title, isOpen: true, table: viewTable(title, heads, rows, 'rows-fields') })}
</section>`;
}
