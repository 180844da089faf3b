// @ts-check
/** Shows what the address says, and nothing else: every switch and unit is a link to another address. */
import { CHARTS } from './charts.js';
import { nameOf, openView } from './context.js';
import { openModel } from './model.js';
import { firstState, readState } from './state.js';
import { viewPage } from './view.js';

/** @import { View } from './context.js' */
/** @import { PackedDashboard } from '../../src/report/dashboard/model.js' */

/** @param {string} id */
function elementOf(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no ${id}`);
  return element;
}

const { packed, words, lang } = JSON.parse(elementOf('data').textContent ?? '');
const model = openModel(/** @type {PackedDashboard} */ (packed));
const first = firstState(model, lang);
/** What is shown now. @type {View} */
let shown = openView(model, words, readState(location.hash, first, model), first);
/** Charts fit a half of the printed page while it is printed. */
const PRINTED_WIDTH = 344;

function showAddress() {
  const before = shown;
  const focused = document.activeElement?.id ?? '';
  shown = openView(model, words, readState(location.hash, first, model), first);
  showPage();
  const isElsewhere = before.node !== shown.node || before.state.page !== shown.state.page;
  if (isElsewhere && before.side === shown.side) elementOf('unit-title').focus();
  else document.getElementById(focused)?.focus({ preventScroll: true });
  if (isElsewhere) scrollTo(0, 0);
}

function showPage() {
  const { title, header, main, footer } = viewPage(shown);
  const { lang: language, theme } = shown.state;
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  document.title = title;
  elementOf('header').innerHTML = header;
  elementOf('main').innerHTML = main;
  elementOf('footer').innerHTML = footer;
  elementOf('skip').textContent = shown.say('skip');
  elementOf('announcement').textContent = title;
  drawCharts();
}

/** @param {number} [width] of every chart; else that of its place */
function drawCharts(width) {
  for (const place of document.querySelectorAll('[data-chart]')) {
    const name = place.getAttribute('data-chart') ?? '';
    const isWide = name === 'ranking' || name === 'fields';
    const room = width === undefined ? place.clientWidth : isWide ? width * 2 : width;
    const chart = CHARTS[name]?.({ view: shown, width: Math.max(260, room) }) ?? null;
    place.replaceChildren(chart ?? emptyChart());
    if (chart === null) continue;
    // One picture with one name; its parts are told by the table behind it.
    for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    chart.setAttribute('role', 'img');
    chart.setAttribute('aria-label', elementOf(`chart-${name}`).textContent ?? '');
  }
}

function emptyChart() {
  const words = document.createElement('p');
  words.className = 'missing';
  words.textContent = shown.say('noData');
  return words;
}

/** The names to choose from are long: they are filled in when somebody begins to look for one. */
function fillNames() {
  const list = elementOf('unit-names');
  if (list.childElementCount > 0) return;
  list.append(
    ...shown.side.nodes.map((node) => {
      const option = document.createElement('option');
      option.value = labelOf(node);
      return option;
    }),
  );
}

/** @param {View['node']} node */
const labelOf = (node) => `${nameOf(shown, node)}${node.id === '' ? '' : ` (${node.id})`}`;

/** @param {HTMLInputElement} input */
function goTo(input) {
  const text = input.value.trim().toLowerCase();
  if (text === '') return;
  const found = shown.side.nodes.find(
    (node) => labelOf(node).toLowerCase() === text || node.id.toLowerCase() === text,
  );
  input.setCustomValidity(found === undefined ? shown.say('noSuchUnit') : '');
  if (found === undefined) input.reportValidity();
  else location.hash = shown.link({ unit: found.id, rows: 'few', among: 'siblings' });
}

const findInput = () => /** @type {HTMLInputElement} */ (elementOf('find-unit'));

document.addEventListener('focusin', ({ target }) => {
  if (target === findInput()) fillNames();
});
document.addEventListener('input', ({ target }) => {
  if (target === findInput()) findInput().setCustomValidity('');
});
document.addEventListener('change', ({ target }) => {
  if (target === findInput()) goTo(findInput());
});
document.addEventListener('submit', (event) => {
  event.preventDefault();
  goTo(findInput());
});
document.addEventListener('click', (event) => {
  const { id } = /** @type {Element} */ (event.target);
  if (id === 'print') print();
  if (id !== 'skip') return;
  event.preventDefault(); // the address holds the view
  elementOf('main').focus();
});
addEventListener('hashchange', showAddress);

let widthBefore = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== widthBefore) drawCharts();
  widthBefore = innerWidth;
});

addEventListener('beforeprint', () => drawCharts(PRINTED_WIDTH));
addEventListener('afterprint', () => drawCharts());

showPage();
