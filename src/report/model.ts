/** The figures of a report, by the names that scripts know them under. */
import type { Times } from '#dossier/classes.js';
import type { Channel, Status } from '#dossier/model.js';
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import type { UnitId } from '#org/model.js';
import type { ReportPeriod } from './period.js';

/** The counts of `report volume` (design.md 4), in the order of the JSON. */
export const COUNT_KEYS = [
  'carriedOver',
  'received',
  'receivedOnline',
  'receivedCounter',
  'receivedPost',
  'resolved',
  'resolvedEarly',
  'resolvedOnTime',
  'resolvedLate',
  'resolvedUndated',
  'withdrawn',
  'inProgress',
  'inProgressWithin',
  'inProgressOverdue',
  'inProgressPaused',
  'inProgressUndated',
] as const;
export type CountKey = (typeof COUNT_KEYS)[number];

/** `spread`: how often each value occurs whose median is told beside the counts. */
export type Counts<K extends string> = Readonly<Record<K, number>> & {
  readonly spread?: ReadonlyMap<number, number>;
};
export type Volume = Counts<CountKey>;

/** Unrounded; `value` is null where there is nothing to divide by: no data, never 0 or 100 (design.md 2.5). */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
}

export const rateOf = (numerator: number, denominator: number): Rate => ({
  numerator,
  denominator,
  value: denominator === 0 ? null : numerator / denominator,
});

/** What few reports count: read only for them. */
export interface Details {
  /** Đồng. */
  readonly fee: number | null;
  readonly onlinePayment: 0 | 1 | null;
  readonly digitised: number | null;
  readonly resultElectronic: 0 | 1 | null;
  readonly supplementCount: number | null;
}

/** A stored dossier as far as the counts need it. */
export interface CountedDossier extends Times, Partial<Details> {
  /** The unit that it is counted at; the code as text, whoever bears it. */
  readonly unit: UnitCode;
  readonly procedure: ProcedureCode;
  readonly channel: Channel;
  readonly status: Status | null;
  /** The agency that resolves it, read only where a report is split by it; null: none is named. */
  readonly handler?: UnitCode | null;
}

export interface NamedDossier extends CountedDossier {
  readonly code: DossierCode;
}

/** On which tree the dossiers are laid (definitions.md 7). `on`: the day to which units are sent forward. */
export type Hierarchy = { readonly mode: 'as-was' } | { readonly mode: 'as-now' | 'as-of'; readonly on: Day };

/** What a report may be laid out by. */
export const DOSSIER_DIMENSIONS = [
  'month',
  'quarter',
  'unit',
  'branch',
  'level',
  'field',
  'procedure',
  'channel',
] as const;
/** Petitions have a topic too. */
export const DIMENSIONS = [...DOSSIER_DIMENSIONS, 'topic'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Due dates are compared by the day, as the official forms do, or by the minute. */
export const PRECISIONS = ['day', 'minute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** At which of its three places a dossier counts (design.md 3). */
export const PLACES = ['received', 'handled', 'returned'] as const;
export type CountedAt = (typeof PLACES)[number];

/** What a row stands for. `undivided`: a split unit whose dossiers no rule divides; `unknown`: no unit ever bore the code. */
export type PlaceKind = 'unit' | 'undivided' | 'unknown';

/** What a row stands for in one dimension. */
export interface Member {
  readonly dimension: Dimension;
  /** Tells rows apart: two units may bear one code, one after the other. */
  readonly key: string;
  /** '': outside (no branch, no field, no level). */
  readonly code: string;
  readonly name: string | null;
  /** Of a unit. */
  readonly place?: PlaceKind;
  /** Of a unit: those above it, nearest first. */
  readonly above?: readonly UnitId[];
  /** Of an undivided row: the units that its dossiers may have gone to. */
  readonly parts?: readonly string[];
}

export interface CountedRow<K extends string> {
  /** One for each dimension asked for, in the order asked. */
  readonly members: readonly Member[];
  readonly counts: Counts<K>;
}

/**
 * Why something is in no row: a dossier registered or turned away only; received, or a ballot answered, after the day on
 * which the figures are taken; a survey whose period lies only partly inside.
 */
export const EXCLUSION_REASONS = [
  'not-accepted',
  'received-after-evaluation',
  'answered-after-evaluation',
  'survey-not-inside',
  'petition-received-later',
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export interface Excluded {
  readonly reason: ExclusionReason;
  readonly count: number;
}

/** The counts of a report before it is published under the names of its own. */
export interface Counted<K extends string> {
  readonly rows: readonly CountedRow<K>[];
  readonly total: Counts<K>;
  readonly excluded: readonly Excluded[];
  /** Where the report is split: together they are the whole. */
  readonly parts?: readonly Part<K>[];
}

/** What a report may be cut into, each part for itself; `handler`: the agency that resolves. */
export type Split = Dimension | 'handler';

/** The counts of one branch, unit or agency. */
export interface Part<K extends string> {
  readonly member: Member;
  readonly counted: Counted<K>;
}

/** Where the figures come from (nguồn và cách tính số liệu). */
export interface Manifest {
  readonly inputs: readonly {
    readonly batch: number;
    readonly change: number;
    readonly files: readonly string[];
  }[];
  readonly journal: { readonly change: number; readonly head: string } | null;
  readonly lastBatch: number | null;
  readonly tool: { readonly name: 'motcua'; readonly version: string };
  /** Of the days that were imported over the built-in calendar, and the office hours. */
  readonly calendar: string;
  /** Of what the ledger was made of, from which the figures were added up; null: counted dossier by dossier. */
  readonly ledger: string | null;
  /** The flags that were asked with: what `report verify` asks again. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly hierarchy: Hierarchy;
  readonly definition: string;
  /** Dossiers stored, and those that the report counts. */
  readonly rows: { readonly stored: number; readonly counted: number };
  /** SHA-256 of the report without its manifest. */
  readonly digest: string;
}

/** What every report says of itself beside its rows. */
export interface ReportHead {
  readonly report: string;
  readonly period: ReportPeriod & { readonly lastDay: Day };
  /** In progress means: at the end of this day. */
  readonly evaluatedOn: Day;
  /** As asked for: `unit`, `month,unit`. */
  readonly by: string;
  readonly place: CountedAt;
  readonly hierarchy: string;
  readonly definition: string;
}

/** As JSON has a row: `unit`, `unitName`, what the unit's row is, then the counts by their names. */
export type PublishedRow = Readonly<Record<string, unknown>>;
