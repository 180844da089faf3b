// @ts-check
/** The units below the chosen one, each with its rate, how sure it is, and the ranks it may have. Pure. */
import { meetsTarget, nameOf } from './context.js';
import { html } from './format.js';
import { allBelow, isFew, rateOf, shownRate } from './model.js';
import { viewFigure, viewTable } from './tables.js';

/** @import { Ranking } from '../../src/report/dashboard/model.js' */
/** @import { View } from './context.js' */
/** @import { Html, Piece } from './format.js' */
/** @import { Node, Rank } from './model.js' */

/** Rows that are shown before somebody asks for all. */
const FEW_ROWS = 20;

/** @param {View} view @returns {Html | null} */
export function viewRanking(view) {
  const { say, state, node } = view;
  if (node.children.length === 0) return null;
  const rows = rankedRows(view);
  const shown = shownRows(view);
  const title = `${say(`${state.rank}Rate`)} – ${say(amongOf(view))}`;
  return html`<section aria-labelledby="ranking-title">
<h2 id="ranking-title">${say('ranking')}</h2>
<div class="choices">
${viewChoice(view, 'rankBy', 'rank', ['onTime', 'satisfaction'])}
${viewChoice(view, 'among', 'among', rankingsOf(view))}
${viewChoice(view, 'order', 'order', ['best', 'worst', 'largest', 'byCode'])}
</div>
${viewFigure(view, 'ranking', {
  ...{ title, isOpen: true, table: viewRows(view, shown, title) },
  note: say('rankingNote', { least: view.count(view.model.minCount) }),
})}
${rows.length <= FEW_ROWS ? null : viewMore(view, shown.length, rows.length)}
</section>`;
}

/** @param {View} view @param {number} shown @param {number} all */
function viewMore({ say, state, link, count }, shown, all) {
  const rows = state.rows === 'all' ? 'few' : 'all';
  const words = say('shown', { shown: count(shown), all: count(all) });
  return html`<p class="more">${words} <a href="${link({ rows })}" id="more-rows">${say(rows === 'all' ? 'showAll' : 'showFew')}</a></p>`;
}

/** Links among which one is chosen. @param {View} view @param {string} label @param {'rank' | 'among' | 'order'} key @param {readonly string[]} values */
function viewChoice({ say, state, link }, label, key, values) {
  const chosen = (/** @type {string} */ value) => state[key] === value;
  return html`<div class="choice" role="group" aria-label="${say(label)}"><span aria-hidden="true">${say(label)}</span>${values.map(
    (value) =>
      html`<a href="${link({ [key]: value })}" id="choose-${key}-${value}" ${chosen(value) ? html`aria-current="true"` : null}>${say(value)}</a>`,
  )}</div>`;
}

/** @param {View} view @returns {Ranking[]} */
function rankingsOf({ side, node }) {
  const below = allBelow(side, node).slice(1);
  const branches = below.filter(({ kind }) => kind === 'branch').length;
  const units = below.filter(({ children }) => children.length === 0).length;
  const known = new Set(node.children);
  const isDeeper = below.some(({ place }) => !known.has(place));
  return [
    'siblings',
    ...(branches > 1 && isDeeper ? ['branches'] : []),
    ...(units > 1 && isDeeper ? ['units'] : []),
  ].map((among) => /** @type {Ranking} */ (among));
}

/** What is chosen, as far as there is such a thing below the unit. @param {View} view */
const amongOf = (view) => (rankingsOf(view).includes(view.state.among) ? view.state.among : 'siblings');

/** @param {View} view @returns {Node[]} */
function rankedRows(view) {
  const { side, node, state } = view;
  const below = allBelow(side, node).slice(1);
  const rows = below.filter((one) => {
    switch (amongOf(view)) {
      case 'branches':
        return one.kind === 'branch';
      case 'units':
        return one.children.length === 0;
      default:
        return one.parent === node.place;
    }
  });
  if (state.order === 'byCode') return rows;
  // With three of three nobody is first: who has too few to be ranked comes behind those who are.
  const sortedBy = (/** @type {Node} */ one) => {
    const rate = rateOf(one.figures, state.rank);
    if (state.order === 'largest') return rate.denominator;
    return isFew(view.model, rate) ? null : rate.value;
  };
  const sign = state.order === 'worst' ? 1 : -1;
  return rows.toSorted((a, b) => compare(sortedBy(a), sortedBy(b), sign));
}

/** Who has no rate comes last, whatever the order. @param {number | null} a @param {number | null} b @param {1 | -1} sign */
const compare = (a, b, sign) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : sign * (a - b);

/** @param {View} view */
export function shownRows(view) {
  const rows = rankedRows(view);
  return view.state.rows === 'all' ? rows : rows.slice(0, FEW_ROWS);
}

/** @param {View} view @param {readonly Node[]} rows @param {string} title */
function viewRows(view, rows, title) {
  const { say, state } = view;
  const isOnTime = state.rank === 'onTime';
  const columns = [
    { title: say('unit'), isText: true },
    { title: say('rank'), isText: true },
    { title: say('rate') },
    { title: say('interval') },
    { title: say('targetMet'), isText: true },
    { title: say('numerator') },
    { title: say('denominator') },
    ...(isOnTime ? [{ title: say('formRate') }, { title: say('overdue') }] : [{ title: say('ballots') }]),
  ];
  return viewTable(
    title,
    columns,
    rows.map((node) => cellsOf(view, node)),
    'rows-ranking',
  );
}

/** @param {View} view @param {Node} node @returns {Piece[]} */
function cellsOf(view, node) {
  const { state, model, count, share, say } = view;
  const { figures, standing } = node;
  const rate = rateOf(figures, state.rank);
  const { value } = shownRate(model, figures, state.rank);
  const few = isFew(model, rate);
  const { low, high } = standing[state.rank];
  const isOnTime = state.rank === 'onTime';
  return [
    viewName(view, node),
    rankText(standing[state.rank][amongOf(view)]),
    value === null && rate.denominator > 0 ? html`<span class="few">${say('tooFew')}</span>` : share(value),
    few ? '–' : `${share(low, 1)}–${share(high, 1)}`,
    viewVerdict(view, meetsTarget(view, state.rank, value)),
    few && !isOnTime ? '–' : count(rate.numerator),
    count(rate.denominator),
    ...(isOnTime
      ? [share(rateOf(figures, 'form').value), count(figures.inProgressOverdue)]
      : [count(figures.ballots)]),
  ];
}

/** @param {View} view @param {Node} node */
const viewName = (view, node) =>
  html`<a href="${view.link({ unit: node.id, rows: 'few', among: 'siblings' })}" data-unit="${node.id}">${nameOf(view, node)}</a> <span class="code">${node.code}</span>`;

/** @param {Rank | null} rank */
const rankText = (rank) => {
  if (rank === null) return '–';
  return rank.first === rank.last ? `${rank.first}/${rank.of}` : `${rank.first}–${rank.last}/${rank.of}`;
};

/** @param {View} view @param {boolean | null} isMet */
const viewVerdict = ({ say }, isMet) =>
  isMet === null
    ? '–'
    : html`<span class="${isMet ? 'good' : 'bad'}"><span aria-hidden="true">${isMet ? '✓' : '✗'}</span> ${say(isMet ? 'met' : 'missed')}</span>`;
