// @ts-check
/** The whole page as markup. Pure: the program writes the first view into the file, the page all others. */
import { nameOf } from './context.js';
import { viewFields } from './fields.js';
import { html } from './format.js';
import { viewHeadline } from './headline.js';
import { pathTo } from './model.js';
import { viewRanking } from './ranking.js';
import { viewSignals } from './signals.js';
import { viewTrends } from './trends.js';

/** @import { View } from './context.js' */
/** @import { Html } from './format.js' */

/** @param {View} view */
export function viewPage(view) {
  return {
    title: `${view.say('title')} – ${view.state.page === 'signals' ? view.say('signals') : nameOf(view, view.node)}`,
    header: viewHeader(view).markup,
    main: viewMain(view).markup,
    footer: viewFooter(view).markup,
  };
}

/** @param {View} view @returns {Html} */
function viewHeader(view) {
  const { say, model } = view;
  const modes = model.sides.map(({ mode, on }) => ({
    value: mode,
    title: say(mode, { day: view.date(on ?? '') }) + (mode === 'as-now' ? ` (${view.date(on ?? '')})` : ''),
  }));
  return html`<p class="brand">${say('title')}</p>
${viewPages(view)}
<div class="settings" role="group" aria-label="${say('settings')}">
${viewSwitch(view, 'hierarchy', 'hierarchy', modes)}
${viewSwitch(view, 'language', 'lang', [
  { value: 'vi', title: 'Tiếng Việt' },
  { value: 'en', title: 'English' },
])}
${viewSwitch(view, 'theme', 'theme', [
  { value: 'auto', title: say('themeAuto') },
  { value: 'light', title: say('themeLight') },
  { value: 'dark', title: say('themeDark') },
])}
<form id="find" class="switch" role="search"><label for="find-unit">${say('find')}</label><input id="find-unit" list="unit-names" placeholder="${say('findHint')}" autocomplete="off"><datalist id="unit-names"></datalist></form>
<button type="button" id="print">${say('print')}</button>
</div>`;
}

/**
 * A switch is links to other addresses, so that it works by keyboard and each view can be sent to somebody.
 * @param {View} view @param {string} label @param {'hierarchy' | 'lang' | 'theme'} key
 * @param {readonly { readonly value: string, readonly title: string }[]} values
 */
const viewSwitch = (
  { say, state, link },
  label,
  key,
  values,
) => html`<div class="switch" role="group" aria-label="${say(label)}">
<span aria-hidden="true">${say(label)}</span>${values.map(
  ({ value, title }) =>
    html`<a href="${link({ [key]: value })}" id="switch-${key}-${value}" ${key === 'lang' ? html`lang="${value}"` : null} ${state[key] === value ? html`aria-current="true"` : null}>${title}</a>`,
)}</div>`;

/** @param {View} view */
const viewPages = ({ say, model, state, link }) =>
  model.signals === null
    ? null
    : html`<nav class="switch" aria-label="${say('pages')}">${['figures', 'signals'].map(
        (page) =>
          html`<a href="${link({ page: page === 'signals' ? page : 'figures' })}" id="page-${page}" ${state.page === page ? html`aria-current="page"` : null}>${say(page)}</a>`,
      )}</nav>`;

/** @param {View} view @returns {Html} */
function viewMain(view) {
  const { signals } = view.model;
  return view.state.page === 'signals' && signals !== null ? viewSignals(view, signals) : viewFigures(view);
}

/** @param {View} view @returns {Html} */
const viewFigures = (view) => html`${viewPath(view)}
<h1 id="unit-title" tabindex="-1">${nameOf(view, view.node)}</h1>
<p class="period">${view.say('period', { from: view.date(view.model.period.from), to: view.date(view.model.period.lastDay) })} · ${hierarchyText(view)}</p>
${view.isGone ? html`<p class="gone" role="status">${view.say('gone')}</p>` : null}
${viewHeadline(view)}
${viewTrends(view)}
${viewRanking(view)}
${viewFields(view)}`;

/** @param {View} view */
const hierarchyText = ({ say, side, date }) =>
  say(side.mode, { day: date(side.on ?? '') }) + (side.mode === 'as-now' ? ` (${date(side.on ?? '')})` : '');

/** @param {View} view */
function viewPath(view) {
  const { say, side, node, link } = view;
  const path = pathTo(side, node);
  if (path.length === 1) return null;
  return html`<nav class="path" aria-label="${say('path')}"><ol>${path.map(
    (one) =>
      html`<li>${one === node ? html`<span aria-current="page">${nameOf(view, one)}</span>` : html`<a href="${link({ unit: one.id, rows: 'few', among: 'siblings' })}">${nameOf(view, one)}</a>`}</li>`,
  )}</ol></nav>`;
}

/** @param {View} view */
const viewFooter = ({ say, model, side, lang }) => html`<h2 id="notes-title">${say('notes')}</h2>
<ul>${[side.note, ...model.notes].map((note) => html`<li>${note[lang]}</li>`)}</ul>`;
