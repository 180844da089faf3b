// @ts-check
/** What is shown, as the address of the page holds it: `#unit=CN-TH&hierarchy=as-now`. Pure. */

/** @import { RateName, Ranking } from '../../src/report/dashboard/model.js' */
/** @import { Lang } from './format.js' */
/** @import { Model, Node, Side } from './model.js' */

/** @typedef {'best' | 'worst' | 'largest' | 'byCode'} Order */
/**
 * @typedef {object} State
 * @property {'figures' | 'signals'} page
 * @property {string} unit
 * @property {string} hierarchy
 * @property {Lang} lang
 * @property {'auto' | 'light' | 'dark'} theme
 * @property {RateName} rank
 * @property {Ranking} among
 * @property {Order} order
 * @property {'few' | 'all'} rows
 */

/** What each part may be; the first is what an empty address means. @type {Readonly<Record<string, readonly string[]>>} */
const CHOICES = {
  page: ['figures', 'signals'],
  lang: ['vi', 'en'],
  theme: ['auto', 'light', 'dark'],
  rank: ['onTime', 'satisfaction'],
  among: ['siblings', 'branches', 'units'],
  order: ['best', 'worst', 'largest', 'byCode'],
  rows: ['few', 'all'],
};

/** @param {Model} model @param {Lang} lang @returns {State} */
export function firstState(model, lang) {
  const first = Object.fromEntries(Object.entries(CHOICES).map(([key, [value]]) => [key, value]));
  const hierarchy = model.sides[model.opensWith]?.mode ?? 'as-was';
  return /** @type {State} */ (/** @type {unknown} */ ({ ...first, unit: '', hierarchy, lang }));
}

/** Whatever an address holds that is no choice is passed over. @param {string} hash @param {State} first @param {Model} model */
export function readState(hash, first, model) {
  const found = Object.fromEntries(new URLSearchParams(hash.replace(/^#/, '')));
  const isAllowed = (/** @type {string} */ key) =>
    key === 'unit' ||
    (key === 'hierarchy' && model.sides.some(({ mode }) => mode === found[key])) ||
    (Object.hasOwn(CHOICES, key) && CHOICES[key]?.includes(found[key] ?? '') === true);
  const kept = Object.entries(found).filter(([key]) => isAllowed(key));
  return /** @type {State} */ ({ ...first, ...Object.fromEntries(kept) });
}

/** The address of another view: of this one with some of it changed. @param {State} state @param {State} first @param {Partial<State>} change */
export function addressOf(state, first, change = {}) {
  const next = Object.entries({ ...state, ...change });
  const told = next.filter(([key, value]) => value !== /** @type {Record<string, string>} */ (first)[key]);
  return `#${told.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

/** @param {Model} model @param {State} state @returns {Side} */
export function sideOf(model, { hierarchy }) {
  const side = model.sides.find(({ mode }) => mode === hierarchy) ?? model.sides[0];
  if (side === undefined) throw new Error('no hierarchy');
  return side;
}

/**
 * The unit that is chosen; where this hierarchy lacks it, the nearest above it that it has.
 * @param {Model} model @param {State} state @returns {{ readonly node: Node, readonly isGone: boolean }}
 */
export function chosenNode(model, state) {
  const side = sideOf(model, state);
  const byId = (/** @type {string} */ id) => side.nodes.find((node) => node.id === id);
  const found = byId(state.unit);
  if (found !== undefined) return { node: found, isGone: false };
  for (const other of model.sides) {
    let node = other.nodes.find(({ id }) => id === state.unit);
    while (node !== undefined && node.parent !== null) {
      node = other.nodes[node.parent];
      const above = node && byId(node.id);
      if (above !== undefined) return { node: above, isGone: true };
    }
  }
  const [top] = side.nodes;
  if (top === undefined) throw new Error('no unit');
  return { node: top, isGone: true };
}
