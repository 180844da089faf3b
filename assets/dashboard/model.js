// @ts-check
/** Unpacks the figures that the page carries (src/report/dashboard/pack.ts says how they are packed). Pure. */

/** @import { Figures, PackedDashboard, PackedNode, RateName, Ranking, SeriesKey } from '../../src/report/dashboard/model.js' */

/** @typedef {Readonly<Record<SeriesKey, number>>} Series */
/** @typedef {{ readonly first: number, readonly last: number, readonly of: number }} Rank */
/** @typedef {{ readonly low: number, readonly high: number } & Readonly<Record<Ranking, Rank | null>>} Standing */
/** @typedef {{ readonly numerator: number, readonly denominator: number, readonly value: number | null }} Rate */
/**
 * @typedef {object} Node
 * @property {number} place
 * @property {string} id
 * @property {string} code
 * @property {string | null} name
 * @property {PackedNode['kind']} kind
 * @property {number | null} parent
 * @property {readonly string[]} parts
 * @property {readonly number[]} children
 * @property {Readonly<Figures>} figures
 * @property {() => readonly { readonly month: string, readonly sums: Series }[]} months
 * @property {() => readonly { readonly field: string, readonly sums: Series }[]} fields
 * @property {Readonly<Record<RateName, Standing>>} standing
 */
/** @typedef {Omit<PackedDashboard['sides'][number], 'nodes'> & { readonly nodes: readonly Node[] }} Side */
/** @typedef {Omit<PackedDashboard, 'sides'> & { readonly sides: readonly Side[] }} Model */

const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (sign) => !['"', '\\', '<'].includes(sign),
);
const VALUES = new Map(DIGITS.map((digit, value) => [digit, value]));
const BASE = DIGITS.length;
const [ONE_MORE, TWO_MORE, MANY] = [64, 86, BASE - 1];
const TWO_FROM = ONE_MORE + (TWO_MORE - ONE_MORE) * BASE;
const BILLION = 1e9;

/** @param {string} text @returns {number[]} */
export function unpack(text) {
  const numbers = [];
  let at = 0;
  const read = (/** @type {number} */ count) => {
    let value = 0;
    for (const end = at + count; at < end; at++) value = value * BASE + (VALUES.get(text[at] ?? '') ?? 0);
    return value;
  };
  while (at < text.length) {
    const first = read(1);
    if (first < ONE_MORE) numbers.push(first);
    else if (first < TWO_MORE) numbers.push(ONE_MORE + (first - ONE_MORE) * BASE + read(1));
    else if (first < MANY) numbers.push(TWO_FROM + (first - TWO_MORE) * BASE ** 2 + read(2));
    else numbers.push(read(read(1)));
  }
  return numbers;
}

/**
 * @template {string} K
 * @param {readonly K[]} keys @param {readonly number[]} numbers
 */
const keyed = (keys, numbers, at = 0) =>
  /** @type {Record<K, number>} */ (Object.fromEntries(keys.map((key, i) => [key, numbers[at + i] ?? 0])));

/** @param {number} natural */
const toWhole = (natural) => (natural % 2 === 0 ? natural / 2 : -(natural + 1) / 2);

/**
 * @param {PackedDashboard} packed @param {readonly number[]} numbers @param {number} at
 * @param {number} before in progress at the end of the month before
 * @returns {Series}
 */
function seriesAt({ seriesKeys, bases }, numbers, at, before) {
  const series = keyed(seriesKeys, numbers, at);
  for (const key of seriesKeys) {
    const base = bases[key];
    if (base !== undefined) series[key] = series[base] - series[key];
    if (key === 'inProgress') series[key] = toWhole(series[key]) + before + series.received - series.resolved;
  }
  return series;
}

/** @param {PackedDashboard} packed @returns {Model} */
export function openModel(packed) {
  const sides = packed.sides.map(({ nodes, ...side }) => {
    const opened = nodes.map((node, place) => openNode(packed, node, place));
    for (const { parent, place } of opened) if (parent !== null) opened[parent]?.children.push(place);
    return { ...side, nodes: opened };
  });
  return { ...packed, sides };
}

/** @param {PackedDashboard} packed @param {PackedNode} node @param {number} place */
function openNode(packed, node, place) {
  const { figureKeys, seriesKeys, months, fields, names, series } = packed;
  return {
    ...{ place, id: node.id ?? node.code, code: node.code, kind: node.kind, parent: node.parent },
    name: node.name === null ? null : (names[node.name] ?? null),
    parts: node.parts ?? [],
    /** @type {number[]} */
    children: [],
    figures: keyed(figureKeys, unpack(node.figures)),
    months: () => {
      const numbers = unpack(series[node.months] ?? '');
      let before = 0;
      return months.map((month, i) => {
        const sums = seriesAt(packed, numbers, i * seriesKeys.length, before);
        before = sums.inProgress;
        return { month, sums };
      });
    },
    fields: () => {
      const numbers = unpack(series[node.fields] ?? '');
      const width = seriesKeys.length + 1;
      return Array.from({ length: numbers.length / width }, (_, i) => ({
        field: fields[numbers[i * width] ?? 0] ?? '',
        sums: seriesAt(packed, numbers, i * width + 1, 0),
      }));
    },
    standing: openStanding(unpack(node.standing)),
  };
}

const STANDING_WIDTH = 11;

/** @param {readonly number[]} numbers @returns {Readonly<Record<RateName, Standing>>} */
function openStanding(numbers) {
  const [onTime, satisfaction] = [0, STANDING_WIDTH].map((at) => {
    const [low = 0, high = 0, ...ranks] = numbers.slice(at, at + STANDING_WIDTH);
    const [siblings, branches, units] = [0, 3, 6].map((i) => openRank(ranks.slice(i, i + 3)));
    return {
      ...{ low: low / BILLION, high: high / BILLION },
      ...{ siblings: siblings ?? null, branches: branches ?? null, units: units ?? null },
    };
  });
  if (onTime === undefined || satisfaction === undefined) throw new Error('no standing');
  return { onTime, satisfaction };
}

/** @param {readonly number[]} numbers @returns {Rank | null} */
const openRank = ([first = 0, last = 0, of = 0]) => (of === 0 ? null : { first, last, of });

/** Numerator and denominator of each rate. @type {Readonly<Record<RateName | 'form', readonly [SeriesKey, SeriesKey]>>} */
const PARTS = {
  onTime: ['kept', 'judged'],
  satisfaction: ['satisfied', 'answered'],
  form: ['formKept', 'resolved'],
};

/** @param {Series} sums @param {RateName | 'form'} name @returns {Rate} */
export function rateOf(sums, name) {
  const [top, bottom] = PARTS[name];
  const [numerator, denominator] = [sums[top], sums[bottom]];
  return { numerator, denominator, value: denominator === 0 ? null : numerator / denominator };
}

/** Of few answers no share is told; of dossiers it is, as the reports do. @param {Model} model @param {Series} sums @param {RateName} name */
export function shownRate(model, sums, name) {
  const rate = rateOf(sums, name);
  return name === 'satisfaction' && isFew(model, rate) ? { ...rate, value: null } : rate;
}

/** @param {Pick<Model, 'minCount'>} model @param {Rate} rate */
export const isFew = ({ minCount }, { denominator }) => denominator < minCount;

/** The unit, then those above it up to the top. @param {Side} side @param {Node} node */
export function pathTo(side, node) {
  const path = [node];
  for (let at = node.parent; at !== null; ) {
    const above = side.nodes[at];
    if (above === undefined) break;
    path.unshift(above);
    at = above.parent;
  }
  return path;
}

/** A unit and all below it: they lie together, the unit first. @param {Side} side @param {Node} node */
export function allBelow({ nodes }, { place }) {
  const isBehind = (/** @type {Node} */ one) =>
    one.place > place && (one.parent === null || one.parent < place);
  const end = nodes.findIndex(isBehind);
  return nodes.slice(place, end === -1 ? nodes.length : end);
}
