/**
 * How likely chance alone gives a count as high as the one seen: exact tails of the binomial, Poisson and hypergeometric
 * distributions, and the same where honest units differ among themselves. Pure.
 */

/** P(X >= observed) of `n` dossiers of which each falls under it with probability `share`. */
export function binomialTail(observed: number, n: number, share: number): number {
  if (observed <= 0) return 1;
  if (observed > n || share <= 0) return 0;
  return share >= 1 ? 1 : incompleteBeta(observed, n - observed + 1, share);
}

/** P(X >= observed) of a count of which `expected` come on average. */
export function poissonTail(observed: number, expected: number): number {
  if (observed <= 0) return 1;
  return expected <= 0 ? 0 : incompleteGamma(observed, expected);
}

/** Two heaps of dossiers: do those that are marked lie in the first one more often than a blind draw would put them there? */
export interface Heaps {
  readonly marked: number;
  readonly of: number;
  readonly otherMarked: number;
  readonly otherOf: number;
}

/**
 * R. A. Fisher's exact test, one-sided: P(so many of all the marked ones in the first heap, or more), where the odds of a
 * mark are `odds` times as high in the first heap as in the other (1: Fisher's own question).
 */
export function fisherTail({ marked, of, otherMarked, otherOf }: Heaps, odds = 1): number {
  const all = marked + otherMarked;
  const least = Math.max(0, all - otherOf);
  const most = Math.min(of, all);
  const logs: number[] = [];
  for (let x = least; x <= most; x++)
    logs.push(logChoose(of, x) + logChoose(otherOf, all - x) + x * Math.log(odds));
  const top = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const sum = (from: number) => logs.slice(from).reduce((total, log) => total + Math.exp(log - top), 0);
  return marked <= least ? 1 : Math.min(1, sum(marked - least) / sum(0));
}

/** How much honest units differ, on the scale of log odds, and on how many of them that is known. */
export interface Spread {
  readonly deviation: number;
  /** Few units: heavy tails (Student's t), for what they differ by is hardly known itself. */
  readonly freedom: number;
}

/**
 * The tail, averaged over what an honest unit may be like; `tailAt` gives it for one that lies `shift` above the middle.
 * Whatever lies above `limit` is of no interest, and is told as 1.
 */
export function spreadTail(
  { deviation, freedom }: Spread,
  tailAt: (shift: number) => number,
  limit = 1,
): number {
  if (deviation === 0) return tailAt(0);
  const { nodes, upper } = nodesOf(Math.max(1, Math.round(freedom)));
  // The tail grows with the shift: those above a place make at least its tail, by their weight.
  if (upper.some(({ at, weight }) => weight * tailAt(deviation * at) > limit)) return 1;
  let sum = 0;
  let isCertain = false;
  for (const { at, weight } of nodes) {
    const tail: number = isCertain ? 1 : tailAt(deviation * at);
    isCertain = tail > 1 - 1e-13; // and so for all that lie higher
    sum += weight * tail;
  }
  return Math.min(1, sum);
}

interface Node {
  readonly at: number;
  readonly weight: number;
}

interface Nodes {
  readonly nodes: readonly Node[];
  /** Some places in the upper half, with the weight of all that lie there or higher. */
  readonly upper: readonly Node[];
}

const known = new Map<number, Nodes>();

/** Places and weights of a Student distribution, close in the middle and wide apart in the tails (at = sinh of even steps). */
function nodesOf(freedom: number): Nodes {
  const found = known.get(freedom);
  if (found !== undefined) return found;
  const steps = Array.from({ length: 2 * NODES + 1 }, (_, i) => (i - NODES) / STEPS_PER_UNIT);
  const raw = steps.map((step) => {
    const at = Math.sinh(step);
    return { at, weight: Math.cosh(step) * (1 + (at * at) / freedom) ** (-(freedom + 1) / 2) };
  });
  const sum = raw.reduce((total, { weight }) => total + weight, 0);
  const nodes = raw
    .map(({ at, weight }) => ({ at, weight: weight / sum }))
    .filter(({ weight }) => weight > 1e-18);
  const upper = [0, 0.5, 1].map((least) => ({
    at: least,
    weight: nodes.reduce((total, { at, weight }) => total + (at >= least ? weight : 0), 0),
  }));
  known.set(freedom, { nodes, upper });
  return { nodes, upper };
}

const STEPS_PER_UNIT = 24;
const NODES = 6 * STEPS_PER_UNIT;

export const logit = (share: number): number => Math.log(share / (1 - share));
export const expit = (odds: number): number => 1 / (1 + Math.exp(-odds));

const logChoose = (n: number, k: number): number =>
  k < 0 || k > n ? Number.NEGATIVE_INFINITY : logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** C. Lanczos (1964), g = 7; for x >= 0.5, as all that is asked here. */
function logGamma(x: number): number {
  const y = x - 1;
  const series = LANCZOS.reduce((sum, factor, i) => sum + factor / (y + i + 1), 0.9999999999998099);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The regularised incomplete beta function, by its continued fraction on the side where that converges fast. */
function incompleteBeta(a: number, b: number, x: number): number {
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(a, b, x)) / a
    : 1 - (front * betaFraction(b, a, 1 - x)) / b;
}

const MOST_TERMS = 10_000;
const TINY = 1e-300;
const CLOSE = 1e-14;

const offZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** W. J. Lentz's way through the fraction. */
function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / offZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / offZero(1 + even * d);
    c = offZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / offZero(1 + odd * d);
    c = offZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}

/** The regularised lower incomplete gamma function P(a, x). */
function incompleteGamma(a: number, x: number): number {
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * gammaSeries(a, x) : 1 - front * gammaFraction(a, x);
}

function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * CLOSE; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function gammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / offZero(b);
  let value = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    b += 2;
    d = 1 / offZero(-i * (i - a) * d + b);
    c = offZero(b + (-i * (i - a)) / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < CLOSE) break;
  }
  return value;
}
