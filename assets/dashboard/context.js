// @ts-check
/** What every part of the page is drawn from: the figures, what is chosen, and the words. Pure. */
import { dayText, integer, percent } from './format.js';
import { addressOf, chosenNode, sideOf } from './state.js';

/** @import { RateName } from '../../src/report/dashboard/model.js' */
/** @import { Lang } from './format.js' */
/** @import { Model, Node, Side } from './model.js' */
/** @import { State } from './state.js' */

/** @typedef {Readonly<Record<string, { readonly vi: string, readonly en: string }>>} Words */
/** @typedef {(key: string, values?: Readonly<Record<string, string>>) => string} Say */
/**
 * @typedef {object} View
 * @property {Model} model
 * @property {State} state
 * @property {Side} side
 * @property {Node} node
 * @property {boolean} isGone
 * @property {Lang} lang
 * @property {Say} say
 * @property {(change: Partial<State>) => string} link
 * @property {(value: number) => string} count
 * @property {(ratio: number | null, digits?: number) => string} share
 * @property {(iso: string) => string} date
 */

/** @param {Model} model @param {Words} words @param {State} state @param {State} first @returns {View} */
export function openView(model, words, state, first) {
  const { lang } = state;
  return {
    ...{ model, state, lang, side: sideOf(model, state), ...chosenNode(model, state) },
    say: (key, values = {}) =>
      (words[key]?.[lang] ?? key).replace(/\{(\w+)\}/g, (_, name) => values[name] ?? ''),
    link: (change) => addressOf(state, first, change),
    count: (value) => integer(value, lang),
    share: (ratio, digits = 2) => percent(ratio, lang, digits),
    date: (iso) => dayText(iso, lang),
  };
}

/** @param {View} view @param {Node} node */
export function nameOf({ say }, { kind, name, code, parts }) {
  const plain = name ?? code;
  switch (kind) {
    case 'all':
      return say('all');
    case 'own':
      return `${plain} ${say('own')}`;
    case 'undivided':
      return `${plain} – ${say('undivided', { parts: parts.join(', ') })}`;
    case 'unknown':
      return `${code} – ${say('unknown')}`;
    default:
      return plain;
  }
}

/** A target without idle zeros: `98 %`. @param {View} view @param {RateName} name */
export function targetOf({ model, share }, name) {
  const target = model.targets[name];
  return share(target, Number.isInteger(Math.round(target * 1e6) / 1e4) ? 0 : 2);
}

/** null: nobody can say. @param {View} view @param {RateName} name @param {number | null} value */
export const meetsTarget = ({ model }, name, value) => (value === null ? null : value >= model.targets[name]);
