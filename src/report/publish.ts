/** A report under the names that scripts know: rows with one key for each dimension, then counts, then rates. Pure. */
import type { Arranged, Comparison } from './arrange.js';
import type { Counts, Excluded, Member, PublishedRow, Rate, ReportHead } from './model.js';
import type { ReportPeriod } from './period.js';

/** What a report derives from the counts of each row: its rates, medians, and whether they meet a target. */
export type Derive<K extends string> = (
  counts: Counts<K>,
) => Readonly<Record<string, Rate | number | string | boolean | null>>;

export interface Compared<K extends string> {
  readonly kind: Comparison;
  readonly period: ReportPeriod;
  readonly total: Counts<K>;
  /** What its figures are, where they depend on one another as ranks do; default: as those of the rows. */
  readonly derive?: Derive<K>;
}

export interface PublishRequest<K extends string> {
  readonly head: ReportHead;
  readonly arranged: Arranged<K>;
  readonly total: Counts<K>;
  readonly excluded: readonly Excluded[];
  readonly derive: Derive<K>;
  readonly compared: Compared<K> | undefined;
}

export function publish<K extends string>(request: PublishRequest<K>) {
  const { head, arranged, total, excluded, derive, compared } = request;
  const { others } = arranged;
  const figures = (counts: Counts<K>, of = derive): PublishedRow => ({ ...plain(counts), ...of(counts) });
  const beside = (before: Counts<K> | null): PublishedRow =>
    before === null ? {} : { before: figures(before, compared?.derive) };
  return {
    ...head,
    ...(compared === undefined ? {} : { compare: { kind: compared.kind, period: compared.period } }),
    rows: arranged.rows.map(({ members, counts, before }) => ({
      ...nameMembers(members),
      ...figures(counts),
      ...beside(before),
    })),
    ...(others === null
      ? {}
      : { others: { rows: others.rows, ...figures(others.counts), ...beside(others.before) } }),
    total: { ...figures(total), ...beside(compared?.total ?? null) },
    excluded,
  };
}

/** The counts alone. */
function plain<K extends string>(all: Counts<K>): PublishedRow {
  if (all.spread === undefined) return all;
  const { spread: _, ...counts } = all;
  return counts;
}

export const nameMembers = (members: readonly Member[]): PublishedRow =>
  Object.fromEntries(members.flatMap(nameMember));

const nameMember = ({ dimension, code, name, place, parts }: Member): [string, unknown][] => [
  [dimension, code],
  [`${dimension}Name`, name],
  ...(place === undefined ? [] : [['place', place] as [string, unknown]]),
  ...(parts === undefined ? [] : [['parts', parts] as [string, unknown]]),
];
