// @ts-check
/** Four charts of the months of the period, with their tables. Pure. */
import { html, monthText } from './format.js';
import { rateOf, shownRate } from './model.js';
import { viewFigure, viewTable } from './tables.js';

/** @import { View } from './context.js' */
/** @import { Html, Piece } from './format.js' */
/** @import { Series } from './model.js' */

/** @typedef {{ readonly name: string, readonly columns: readonly string[], readonly cells: (sums: Series) => Piece[] }} Trend */

/** @param {View} view @returns {Html} */
export function viewTrends(view) {
  const { say, side } = view;
  return html`<section aria-labelledby="trends-title">
<h2 id="trends-title">${say('trends')}</h2>
${side.mode === 'as-was' ? html`<p class="note">${say('unitsMoved')}</p>` : null}
<div class="charts">${trendsOf(view).map((trend) => viewTrend(view, trend))}</div>
</section>`;
}

/** @param {View} view @param {Trend} trend */
function viewTrend(view, { name, columns, cells }) {
  const { say, node, lang } = view;
  const title = say(name);
  const heads = [{ title: say('month'), isText: true }, ...columns.map((key) => ({ title: say(key) }))];
  const rows = node.months().map(({ month: code, sums }) => [monthText(code, lang), ...cells(sums)]);
  return viewFigure(view, name, { title, table: viewTable(title, heads, rows, `rows-${name}`) });
}

/** @param {View} view @returns {Trend[]} */
function trendsOf({ model, count, share }) {
  return [
    {
      name: 'chartVolume',
      columns: ['received', 'resolved', 'inProgress'],
      cells: ({ received, resolved, inProgress }) => [received, resolved, inProgress].map(count),
    },
    {
      name: 'chartOnTime',
      columns: ['numerator', 'denominator', 'rate', 'formRate'],
      cells: (sums) => {
        const { numerator, denominator, value } = rateOf(sums, 'onTime');
        return [count(numerator), count(denominator), share(value), share(rateOf(sums, 'form').value)];
      },
    },
    {
      name: 'chartSatisfaction',
      columns: ['ballots', 'denominator', 'rate'],
      cells: (sums) => [
        count(sums.ballots),
        count(sums.answered),
        share(shownRate(model, sums, 'satisfaction').value),
      ],
    },
    {
      name: 'chartOverdue',
      columns: ['overdue'],
      cells: ({ inProgressOverdue }) => [count(inProgressOverdue)],
    },
  ];
}
