/** What a report counts: its keys, which dossiers it takes, what each adds, and the sums that must hold. Pure. */
import type { LedgerSums } from '#dossier/ledger-model.js';
import type { DayNumber } from '#kit/dates.js';
import type { CountedDossier, Counts, ExclusionReason } from '../model.js';
import { mergeInto, type Spread } from './spread.js';

/** The days of a report, or of one of its months. */
export interface Window {
  /** First day of the period. */
  readonly first: DayNumber;
  /** Day of evaluation: the last of the period, or an earlier one where it is not over. */
  readonly last: DayNumber;
  /** First day behind the period. */
  readonly until: DayNumber;
}

/** `spread`: of the values whose median a report tells, beside its counts. */
export type Tally<K extends string> = Record<K, number> & { spread?: Spread };

export type Verdict = 'counted' | 'outside' | ExclusionReason;

/** What a measure must read beside the usual columns and dossiers. */
export interface Reads {
  readonly details?: boolean;
  /** Also those that had ended before the period and whose result was returned in it. */
  readonly returned?: boolean;
  readonly handler?: boolean;
}

export interface Measure<K extends string> {
  readonly keys: readonly K[];
  /** Those that sum up something else than dossiers: no list stands behind them. */
  readonly sums?: readonly K[];
  readonly reads?: Reads;
  /** What a window makes of a dossier; only those `counted` are added. */
  readonly judge: (dossier: CountedDossier, window: Window) => Verdict;
  readonly addDossier: (tally: Tally<K>, dossier: CountedDossier, window: Window) => void;
  /** What those add that are excluded. */
  readonly addExcluded?: (tally: Tally<K>, dossier: CountedDossier, window: Window) => void;
  /** Absent: the ledger does not know it, and the dossiers must be read. */
  readonly addLine?: (tally: Tally<K>, line: LedgerSums) => void;
  /** Both sides of each are equal in every row: a failure is a bug of this program. */
  readonly identities: readonly (readonly [readonly K[], readonly K[]])[];
}

/** Zeros by the keys of each measure: to copy them is several times as fast as to put them together key by key. */
const ZEROS = new WeakMap<readonly string[], Tally<string>>();

export function newTally<K extends string>(keys: readonly K[]): Tally<K> {
  const zeros = ZEROS.get(keys) ?? (Object.fromEntries(keys.map((key) => [key, 0])) as Tally<string>);
  ZEROS.set(keys, zeros);
  return { ...zeros } as Tally<K>;
}

export function sumTallies<K extends string>(keys: readonly K[], tallies: Iterable<Counts<K>>): Tally<K> {
  const sum = newTally(keys);
  for (const tally of tallies) addTally(keys, sum, tally);
  return sum;
}

function addTally<K extends string>(keys: readonly K[], sum: Tally<K>, tally: Counts<K>): void {
  const counts: Record<K, number> = sum;
  for (const key of keys) counts[key] += tally[key];
  if (tally.spread === undefined) return;
  sum.spread ??= new Map();
  mergeInto(sum.spread, tally.spread);
}

/** The sums that a tally breaks, in words of its keys; empty, or there is a bug. */
export function brokenIdentities<K extends string>(
  { identities }: Pick<Measure<K>, 'identities'>,
  tally: Counts<K>,
): string[] {
  const sum = (keys: readonly K[]) => keys.reduce((total, key) => total + tally[key], 0);
  return identities
    .filter(([left, right]) => sum(left) !== sum(right))
    .map(([left, right]) => `${left.join(' + ')} = ${sum(left)}, ${right.join(' + ')} = ${sum(right)}`);
}

/** The counts in which two tallies differ. */
export const differingCounts = <K extends string>(keys: readonly K[], a: Counts<K>, b: Counts<K>): K[] =>
  keys.filter((key) => a[key] !== b[key]);
