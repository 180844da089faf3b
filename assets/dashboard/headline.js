// @ts-check
/** The figures that people ask for first, of the chosen unit with all below it. Pure. */
import { meetsTarget, targetOf } from './context.js';
import { html, monthText } from './format.js';
import { isFew, rateOf, shownRate } from './model.js';

/** @import { RateName } from '../../src/report/dashboard/model.js' */
/** @import { View } from './context.js' */
/** @import { Html } from './format.js' */

/** @param {View} view @returns {Html} */
export function viewHeadline(view) {
  const { say, node, count } = view;
  const { carriedOver, received, resolved, inProgress } = node.figures;
  const sums = { carriedOver, received, resolved, inProgress };
  const balance = Object.fromEntries(Object.entries(sums).map(([key, value]) => [key, count(value)]));
  return html`<section aria-labelledby="headline-title">
<h2 id="headline-title">${say('headline')}</h2>
<div class="cards">
${viewRate(view, 'onTime', onTimeLines(view))}
${viewRate(view, 'satisfaction', satisfactionLines(view))}
${viewCounts(view)}
</div>
<p class="balance">${say('balance', balance)}</p>
</section>`;
}

/** A rate large, its verdict in words and by a sign, what it is made of. @param {View} view @param {RateName} name @param {readonly string[]} lines */
function viewRate(view, name, lines) {
  const { say, model, node, share, count } = view;
  const rate = rateOf(node.figures, name);
  const { value } = shownRate(model, node.figures, name);
  const isHidden = value === null && rate.denominator > 0;
  const isMet = meetsTarget(view, name, value);
  const verdict =
    isMet === null
      ? null
      : html`<span class="verdict ${isMet ? 'good' : 'bad'}"><span aria-hidden="true">${isMet ? '✓' : '✗'}</span> ${say(isMet ? 'met' : 'missed')}</span>`;
  const missing = isHidden ? say('few', { least: count(model.minCount) }) : say('noData');
  return html`<article class="card rate" aria-labelledby="card-${name}">
<h3 id="card-${name}">${say(`${name}Rate`)}</h3>
${value === null ? html`<p class="missing">${missing}</p>` : html`<p class="figure" data-figure="${name}">${share(value)}</p>`}
<p class="against">${say('target', { target: targetOf(view, name) })} ${verdict}</p>
${lines.map((line) => html`<p class="line">${line}</p>`)}
</article>`;
}

/** @param {View} view */
function onTimeLines(view) {
  const { say, node, share, count } = view;
  const { numerator: n, denominator: d } = rateOf(node.figures, 'onTime');
  return [
    ...(d === 0 ? [] : [say('ofDated', { n: count(n), d: count(d) })]),
    ...(node.figures.resolved === 0
      ? []
      : [say('byForm', { rate: share(rateOf(node.figures, 'form').value) })]),
    ...latest(view, 'onTime'),
  ];
}

/** @param {View} view */
function satisfactionLines(view) {
  const { say, node, model, share, count } = view;
  const rate = rateOf(node.figures, 'satisfaction');
  const { low, high } = node.standing.satisfaction;
  const interval = say('intervalIs', { low: share(low, 1), high: share(high, 1) });
  const answered = say('ofAnswered', {
    n: isFew(model, rate) ? '–' : count(rate.numerator),
    d: count(rate.denominator),
  });
  return [
    ...(rate.denominator === 0 ? [] : [answered]),
    ...(isFew(model, rate) ? [] : [interval]),
    ...latest(view, 'satisfaction'),
  ];
}

/** The last month that has the rate. @param {View} view @param {RateName} name */
function latest({ say, node, model, share, lang }, name) {
  const found = node.months().findLast(({ sums }) => shownRate(model, sums, name).value !== null);
  if (found === undefined) return [];
  const rate = share(shownRate(model, found.sums, name).value);
  return [say('latest', { month: monthText(found.month, lang), rate })];
}

/** @param {View} view */
function viewCounts(view) {
  const { figures } = view.node;
  return [
    viewCount(view, 'received', figures.received, [
      ['online', figures.receivedOnline],
      ['counter', figures.receivedCounter],
      ['post', figures.receivedPost],
    ]),
    viewCount(view, 'resolved', figures.resolved, [
      ['early', figures.resolvedEarly],
      ['punctual', figures.resolvedOnTime],
      ['late', figures.resolvedLate],
      ['undated', figures.resolvedUndated],
    ]),
    viewCount(view, 'inProgress', figures.inProgress, [
      ['within', figures.inProgressWithin],
      ['overdue', figures.inProgressOverdue],
      ['paused', figures.inProgressPaused],
      ['undated', figures.inProgressUndated],
    ]),
  ];
}

/** @param {View} view @param {string} name @param {number} value @param {readonly (readonly [string, number])[]} parts */
const viewCount = (
  { say, count, date, model },
  name,
  value,
  parts,
) => html`<article class="card" aria-labelledby="card-${name}">
<h3 id="card-${name}">${say(name)}</h3>
<p class="figure" data-figure="${name}">${count(value)}</p>
${name === 'inProgress' ? html`<p class="against">${say('evaluated', { day: date(model.evaluatedOn) })}</p>` : null}
<dl>${parts.map(([part, number]) => html`<div class="${part === 'late' || part === 'overdue' ? 'alert' : ''}"><dt>${say(part)}</dt><dd>${count(number)}</dd></div>`)}</dl>
</article>`;
