/** A dossier as the reports know it, and what an import says about one. */
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { formatMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import type { RowCounts } from '#kit/row-counts.js';

/** In the order of the national exchange list, whose numbers 1..10 they bear (domain.md 3.1, verified in a provincial system). */
export const STATUSES = [
  'new',
  'accepted',
  'refused',
  'processing',
  'waiting',
  'paying',
  'withdrawn',
  'stopped',
  'finished',
  'done',
] as const;
export type Status = (typeof STATUSES)[number];

/** 1 counter, 2 online, 3 public post, by the same list. */
export const CHANNELS = ['counter', 'online', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Registered or turned away, never taken in: stored, and outside every report (definitions.md 4). */
export const NOT_ACCEPTED: readonly Status[] = ['new', 'refused'];

/** Was it taken in? Without a status it was. */
export const isAccepted = ({ status }: Pick<Facts, 'status'>): boolean =>
  status === null || !NOT_ACCEPTED.includes(status);

/** A status that says the work has ended. The classes come from dates; such a status without one is flagged. */
export const ENDED: readonly Status[] = ['withdrawn', 'finished', 'done'];

/** Columns of a dossier that hold a time. A day without a time is its midnight. */
export const INSTANTS = [
  'receivedAt',
  'dueAt',
  'finishedAt',
  'returnedAt',
  'supplementRequestedAt',
  'supplementCompletedAt',
  'paymentRequestedAt',
  'paymentCompletedAt',
  'rescheduledTo',
  'apologyOn',
  'updatedAt',
] as const;
export type Instant = (typeof INSTANTS)[number];

/** Columns that hold a code of somebody or something else. */
export const REFERENCES = ['handler', 'returnUnit', 'officer'] as const;
export type Reference = (typeof REFERENCES)[number];

/** What a file says of a dossier and a later one replaces; null: it has none. */
export interface Facts
  extends Readonly<Record<Exclude<Instant, 'receivedAt'>, Minute | null>>,
    Readonly<Record<Reference, string | null>> {
  readonly procedure: ProcedureCode;
  /** Where it lies now; null: at the unit of intake. A file without the column says it by naming another unit (definitions.md 3). */
  readonly desk: UnitCode | null;
  readonly channel: Channel;
  readonly status: Status | null;
  readonly receivedAt: Minute;
  readonly supplementCount: number | null;
  /** Đồng. */
  readonly fee: number | null;
  readonly onlinePayment: boolean | null;
  /** 0 not, 1 digitised, 2 re-used, 3 re-used from the result of another dossier. */
  readonly digitised: number | null;
  readonly resultElectronic: boolean | null;
}

export interface Dossier extends Facts {
  readonly code: DossierCode;
  /** Of intake: as first imported, for ever (definitions.md 3). */
  readonly unit: UnitCode;
  /** The first due date that was imported, or that a file says came first, where it is another than `dueAt`. */
  readonly firstDueAt: Minute | null;
}

/** What one row declares. A column that the file does not have is absent, and leaves what is stored. */
export interface Declared {
  readonly code: DossierCode;
  readonly unit: UnitCode;
  readonly facts: Partial<Facts> &
    Pick<Facts, 'procedure' | 'receivedAt'> &
    Partial<Pick<Dossier, 'firstDueAt'>>;
}

export interface Batch extends RowCounts {
  readonly id: number;
  /** The journaled change that brought it. */
  readonly change: number;
  readonly files: readonly string[];
}

/** When the work ended: finished, or else the return of the result. */
export const endOf = ({ finishedAt, returnedAt }: Pick<Facts, 'finishedAt' | 'returnedAt'>): Minute | null =>
  finishedAt ?? returnedAt;

/** The column of a member, in files and in tables: `dueAt` stands in `due_at`. */
export const toColumn = (member: string): string =>
  member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** `2025-03-14 08:30`; midnight stands for a day without a time, as files mostly have it: `2025-03-14`. */
export function sayInstant(minute: Minute): string {
  const text = formatMinute(minute);
  return minute % MINUTES_PER_DAY === 0 ? text.slice(0, 10) : text;
}
