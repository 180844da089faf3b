/** Puts keys in order without moving what belongs to them. A radix sort: keys are whole numbers. */

const BITS = 11;
const BUCKETS = 1 << BITS;
const DIGITS = 5;

/** Places of the keys in ascending order; equal keys stay as they came. Keys are whole, not negative and below 2^53. */
export function orderOf(keys: Float64Array): Uint32Array {
  const size = keys.length;
  let from = new Uint32Array(size);
  let to = new Uint32Array(size);
  for (let i = 0; i < size; i++) from[i] = i;
  const digits = new Uint16Array(size);
  const starts = new Uint32Array(BUCKETS);
  for (let digit = 0; digit < DIGITS; digit++) {
    const unit = 2 ** (digit * BITS);
    starts.fill(0);
    for (let i = 0; i < size; i++) {
      const value = Math.floor((keys[i] as number) / unit) % BUCKETS;
      digits[i] = value;
      starts[value] = (starts[value] as number) + 1;
    }
    if (size === 0 || starts[digits[0] as number] === size) continue;
    let sum = 0;
    for (let value = 0; value < BUCKETS; value++) {
      const count = starts[value] as number;
      starts[value] = sum;
      sum += count;
    }
    for (let i = 0; i < size; i++) {
      const place = from[i] as number;
      const value = digits[place] as number;
      const at = starts[value] as number;
      to[at] = place;
      starts[value] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
