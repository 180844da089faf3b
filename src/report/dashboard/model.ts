/** What a dashboard holds: figures that add up, for each unit with all below it, on two hierarchies. */
import type { SignalReport } from '#dossier/signals/model.js';
import type { Day } from '#kit/dates.js';
import type { Bilingual } from '#kit/sheet.js';
import type { UnitKind } from '#org/model.js';
import { COUNT_KEYS, type Hierarchy } from '../model.js';
import type { ReportPeriod } from '../period.js';
import type { Interval, Rank } from '../satisfaction/wilson.js';
import type { PackedSignals } from './signals.js';

/**
 * Counts of `report volume`, then numerators and denominators: `kept` of `judged` is the rate of `report on-time`,
 * `formKept` of `resolved` the one by form II.06a, `satisfied` of `answered` the one by ballots.
 */
export const FIGURE_KEYS = [
  ...COUNT_KEYS,
  'withdrawnLate',
  'judged',
  'kept',
  'formKept',
  'ballots',
  'answered',
  'satisfied',
] as const;
export type FigureKey = (typeof FIGURE_KEYS)[number];
export type Figures = Record<FigureKey, number>;

/** Of each month, and of each field over the whole period, only these: a page must stay small. */
export const SERIES_KEYS = [
  'received',
  'resolved',
  'judged',
  'kept',
  'formKept',
  'inProgress',
  'inProgressOverdue',
  'ballots',
  'answered',
  'satisfied',
] as const satisfies readonly FigureKey[];
export type SeriesKey = (typeof SERIES_KEYS)[number];

/** Of which other figure, that stands before it, each is a part: packed is what it lacks, which is little. */
export const BASES: Partial<Readonly<Record<SeriesKey, SeriesKey>>> = {
  judged: 'resolved',
  kept: 'judged',
  formKept: 'resolved',
  answered: 'ballots',
  satisfied: 'answered',
};

/** The two rates that are shown against a target, and ranked. */
export const RATES = ['onTime', 'satisfaction'] as const;
export type RateName = (typeof RATES)[number];

/** `all`: everything that is counted; `own`: what a unit that has others below it took in itself. */
export type NodeKind = UnitKind | 'all' | 'own' | 'undivided' | 'unknown';

/** Among whom a unit is ranked: those under the same one, all branches, all units of intake. */
export const RANKINGS = ['siblings', 'branches', 'units'] as const;
export type Ranking = (typeof RANKINGS)[number];

/** How sure the rate of a unit is, and where it stands. */
export interface Standing extends Readonly<Record<Ranking, Rank | null>> {
  readonly interval: Interval | null;
}

/** A unit with all below it, as far as anything is counted there. */
export interface DashboardNode {
  readonly key: string;
  readonly code: string;
  /** null: nobody knows the code. */
  readonly name: string | null;
  readonly kind: NodeKind;
  /** Its place in the list; null: the first of all. */
  readonly parent: number | null;
  /** Of an undivided one: codes of the units that its dossiers may have gone to. */
  readonly parts: readonly string[];
  readonly figures: Figures;
  /** By month. */
  readonly months: ReadonlyMap<string, Figures>;
  readonly fields: ReadonlyMap<string, Figures>;
  readonly standing: Readonly<Record<RateName, Standing>>;
}

/** All units on one hierarchy; parents come before their children. */
export interface DashboardSide {
  readonly hierarchy: Hierarchy;
  /** What it says of itself. */
  readonly note: Bilingual;
  readonly nodes: readonly DashboardNode[];
}

/** What a page is made of. */
export interface Dashboard {
  readonly period: ReportPeriod & { readonly lastDay: Day };
  readonly evaluatedOn: Day;
  readonly months: readonly string[];
  /** Ratios. */
  readonly targets: Readonly<Record<RateName, number>>;
  /** With fewer answers no share is told of them; with fewer dossiers nobody is ranked. */
  readonly minCount: number;
  /** As it was, then restated. */
  readonly sides: readonly DashboardSide[];
  /** Which of them the page opens with. */
  readonly opensWith: number;
  /** What the figures say of themselves. */
  readonly notes: readonly Bilingual[];
  /** Where they were asked for. */
  readonly signals: SignalReport | null;
}

/** A dashboard as it lies in its page: figures packed (pack.ts), equal series only once. */
export interface PackedDashboard
  extends Pick<
    Dashboard,
    'period' | 'evaluatedOn' | 'months' | 'targets' | 'minCount' | 'opensWith' | 'notes'
  > {
  readonly figureKeys: readonly FigureKey[];
  readonly seriesKeys: readonly SeriesKey[];
  readonly bases: typeof BASES;
  readonly fields: readonly string[];
  readonly names: readonly string[];
  readonly series: readonly string[];
  readonly signals: PackedSignals | null;
  readonly sides: readonly {
    readonly mode: Hierarchy['mode'];
    readonly on: Day | null;
    readonly note: Bilingual;
    readonly nodes: readonly PackedNode[];
  }[];
}

export interface PackedNode extends Pick<DashboardNode, 'code' | 'kind' | 'parent'> {
  /** Names the unit in a link where its code does not: that of the top, and of two units that bear one. */
  readonly id?: string;
  /** Its place in `names`. */
  readonly name: number | null;
  readonly parts?: readonly string[];
  readonly figures: string;
  /** Places in `series`. */
  readonly months: number;
  readonly fields: number;
  /** Of each rate: the bounds of its interval in billionths, then three ranks of three numbers; 0 where there is none. */
  readonly standing: string;
}
