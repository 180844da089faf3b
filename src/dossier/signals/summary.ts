/** Signals and comparisons summed up by what one asks for. Pure. */
import { compareCodes } from '#kit/vietnamese.js';
import { type Comparison, SIGNALS, type SignalKind, type SignalReport } from './model.js';

export const SUMMARY_DIMENSIONS = ['signal', 'unit', 'month'] as const;
export type SummaryDimension = (typeof SUMMARY_DIMENSIONS)[number];

export interface SummaryRow {
  /** One for each dimension asked for; '' where a comparison is about the whole period. */
  readonly members: readonly string[];
  readonly comparisons: number;
  readonly signals: number;
  /** Dossiers of counted facts. */
  readonly counted: number;
}

export function summariseSignals(
  { signals, facts }: Pick<SignalReport, 'signals' | 'facts'>,
  tested: readonly Comparison[],
  by: readonly SummaryDimension[],
): SummaryRow[] {
  const rows = new Map<
    string,
    { members: string[]; comparisons: number; signals: number; counted: number }
  >();
  const rowOf = (one: Comparison) => {
    const members = by.map((dimension) => one[dimension] ?? '');
    const key = members.join('\u0000');
    const row = rows.get(key) ?? { members, comparisons: 0, signals: 0, counted: 0 };
    rows.set(key, row);
    return row;
  };
  for (const one of tested) rowOf(one).comparisons++;
  for (const one of signals) rowOf(one).signals++;
  for (const one of facts) rowOf(one).counted += one.observed;
  return [...rows.values()].sort((a, b) => compareRows(by, a.members, b.members));
}

function compareRows(by: readonly SummaryDimension[], a: readonly string[], b: readonly string[]): number {
  for (const [i, dimension] of by.entries()) {
    const [one, other] = [a[i] ?? '', b[i] ?? ''];
    const order = dimension === 'signal' ? rankOf(one) - rankOf(other) : compareCodes(one, other);
    if (order !== 0) return order;
  }
  return 0;
}

const rankOf = (signal: string): number => SIGNALS.indexOf(signal as SignalKind);

/** As scripts have it: one key a dimension. */
export const publishSummary = (rows: readonly SummaryRow[], by: readonly SummaryDimension[]) =>
  rows.map(({ members, ...counts }) => ({
    ...Object.fromEntries(by.map((dimension, i) => [dimension, members[i] === '' ? null : members[i]])),
    ...counts,
  }));
