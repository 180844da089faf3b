// @ts-check
/** Chance that repeats itself: the same seed gives the same choices on every machine. Plain JavaScript, for the bench too. */

/**
 * @typedef {object} Chance
 * @property {(limit: number) => number} below a whole number from 0 to `limit` - 1
 * @property {<T>(choices: readonly T[]) => T} pick
 * @property {(probability: number) => boolean} happens true with the given probability
 */

/**
 * mulberry32: 32 bits of state, good enough to choose test cases.
 * @param {number} seed
 * @returns {Chance}
 */
export function makeChance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** @param {number} limit */
  const below = (limit) => Math.floor(next() * limit);
  return {
    below,
    pick: (choices) => {
      if (choices.length === 0) throw new Error('nothing to choose from');
      return /** @type {(typeof choices)[number]} */ (choices[below(choices.length)]);
    },
    happens: (probability) => next() < probability,
  };
}
