/** Puts keys in order without moving what belongs to them. A radix sort: keys are whole numbers. */

const BITS = 11;
const BUCKETS = 1 << BITS;
/** Two digits fit into an integer with ease; three integers hold a key. */
const PART = 2 ** (2 * BITS);
const PARTS = 3;

/** Places of the keys in ascending order; equal keys stay as they came. Keys are whole, not negative and below 2^53. */
export function orderOf(keys: Float64Array): Uint32Array {
  const size = keys.length;
  let from = new Uint32Array(size);
  let to = new Uint32Array(size);
  for (let i = 0; i < size; i++) from[i] = i;
  const part = new Int32Array(size);
  for (let n = 0; n < PARTS; n++) {
    const unit = PART ** n;
    for (let i = 0; i < size; i++) {
      const rest = Math.floor((keys[i] as number) / unit);
      part[i] = rest - Math.floor(rest / PART) * PART; // the remainder of doubles is slow
    }
    for (const shift of [0, BITS]) if (sortBy(part, shift, from, to)) [from, to] = [to, from];
  }
  return from;
}

const starts = new Uint32Array(BUCKETS);

/** By one digit; false: it is the same in all, and nothing was moved. */
function sortBy(part: Int32Array, shift: number, from: Uint32Array, to: Uint32Array): boolean {
  const size = part.length;
  starts.fill(0);
  for (let i = 0; i < size; i++) {
    const value = ((part[i] as number) >> shift) & (BUCKETS - 1);
    starts[value] = (starts[value] as number) + 1;
  }
  if (size === 0 || starts[((part[0] as number) >> shift) & (BUCKETS - 1)] === size) return false;
  let sum = 0;
  for (let value = 0; value < BUCKETS; value++) {
    const count = starts[value] as number;
    starts[value] = sum;
    sum += count;
  }
  for (let i = 0; i < size; i++) {
    const place = from[i] as number;
    const value = ((part[place] as number) >> shift) & (BUCKETS - 1);
    const at = starts[value] as number;
    to[at] = place;
    starts[value] = at + 1;
  }
  return true;
}
