/** The figures of a report, by the names that scripts know them under. */
import type { Times } from '#dossier/classes.js';
import type { Channel, Status } from '#dossier/model.js';
import type { ProcedureCode, UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
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

export type Volume = Readonly<Record<CountKey, number>>;

/** A stored dossier as far as the counts need it. */
export interface CountedDossier extends Times {
  /** Of intake; the code as text, whoever bears it. */
  readonly unit: UnitCode;
  readonly procedure: ProcedureCode;
  readonly channel: Channel;
  readonly status: Status | null;
}

/** On which tree the dossiers are laid (definitions.md 7). `on`: the day to which units are sent forward. */
export type Hierarchy = { readonly mode: 'as-was' } | { readonly mode: 'as-now' | 'as-of'; readonly on: Day };

/** What a row stands for. `undivided`: a split unit whose dossiers no rule divides; `unknown`: no unit ever bore the code. */
export type PlaceKind = 'unit' | 'undivided' | 'unknown';

export interface VolumeRow extends Volume {
  readonly unit: string;
  readonly unitName: string | null;
  readonly place: PlaceKind;
  /** Of an undivided row: the units that its dossiers may have gone to. */
  readonly parts?: readonly string[];
}

/** Why a dossier is in no row: registered or turned away only; or received after the day on which the figures are taken. */
export const EXCLUSION_REASONS = ['not-accepted', 'received-after-evaluation'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

export interface Excluded {
  readonly reason: ExclusionReason;
  readonly count: number;
}

export interface VolumeReport {
  readonly report: 'volume';
  readonly period: ReportPeriod & { readonly lastDay: Day };
  /** In progress means: at the end of this day. */
  readonly evaluatedOn: Day;
  readonly by: 'unit';
  readonly hierarchy: string;
  readonly definition: 'by-calendar-date';
  readonly rows: readonly VolumeRow[];
  readonly total: Volume;
  readonly excluded: readonly Excluded[];
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
  readonly hierarchy: Hierarchy;
  readonly definition: VolumeReport['definition'];
  /** Dossiers stored, and those that the report counts. */
  readonly rows: { readonly stored: number; readonly counted: number };
  /** SHA-256 of the report without its manifest. */
  readonly digest: string;
}
