// @ts-check
/** Numbers, days and markup of the page. Pure: the program writes the first view with the same functions. */

/** @typedef {'vi' | 'en'} Lang */
/** @typedef {{ readonly markup: string }} Html */
/** @typedef {string | number | null | false | Html} Piece */

/** @param {number} value @param {Lang} lang */
export const integer = (value, lang) => String(value).replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');

/**
 * A ratio as a percentage, half up as official tables round; null is "no data".
 * @param {number | null} ratio @param {Lang} lang
 */
export function percent(ratio, lang, digits = 2) {
  if (ratio === null) return '–';
  const scale = 10 ** digits;
  const scaled = Math.round(ratio * 100 * scale * (1 + Number.EPSILON));
  const whole = integer(Math.floor(scaled / scale), lang);
  const mark = lang === 'vi' ? ' %' : '%';
  if (digits === 0) return whole + mark;
  return `${whole}${lang === 'vi' ? ',' : '.'}${String(scaled % scale).padStart(digits, '0')}${mark}`;
}

/** @param {string} iso @param {Lang} lang */
export const dayText = (iso, lang) => (lang === 'vi' ? iso.split('-').reverse().join('/') : iso);

/** `2025-03`. @param {string} code @param {Lang} lang */
export const monthText = (code, lang) => dayText(code, lang);

/** @type {Readonly<Record<string, string>>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @param {string} text */
export const escapeText = (text) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/**
 * Markup: whatever is put into it is escaped unless it is markup itself; null and false are nothing.
 * @param {TemplateStringsArray} strings
 * @param {(Piece | readonly Piece[])[]} pieces
 * @returns {Html}
 */
export function html(strings, ...pieces) {
  const parts = strings.map((text, i) => text + (i < pieces.length ? toMarkup(pieces[i] ?? null) : ''));
  return { markup: parts.join('') };
}

/** @param {Piece | readonly Piece[]} piece @returns {string} */
function toMarkup(piece) {
  if (Array.isArray(piece)) return piece.map(toMarkup).join('');
  if (piece === null || piece === false) return '';
  if (typeof piece === 'object' && 'markup' in piece) return piece.markup;
  return escapeText(String(piece));
}
