/** The calendar as data: days that differ from the plain week, office hours, and the time limits of procedures. */
import { type Day, type Minute, toDayNumber, weekdayOf } from '#kit/dates.js';

/** `off`: nobody works; `work`: a made-up working day, usually a Saturday. All other days follow the plain week. */
export type DayKind = 'off' | 'work';

/** How well a day is known: read in a source, general knowledge, or conflicting (not applied unless asked for). */
export type Confidence = 'verified' | 'general' | 'unsure';

export interface CalendarDay {
  readonly day: Day;
  readonly kind: DayKind;
  readonly name: string;
  /** The decision or document that says so. */
  readonly source: string;
  readonly confidence: Confidence;
  /** The other half of a swap: for a day off the day that makes up for it, for a working Saturday the day it buys. */
  readonly swappedWith: Day | null;
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));

const SATURDAY = 5;

/** Saturday and Sunday, the weekly rest (domain.md 8). */
export const isWeekend = (day: Day): boolean => weekdayOf(toDayNumber(day)) >= SATURDAY;

export interface Calendar {
  /** Years that are complete. Any other year has no data, whatever single days are known of it. */
  readonly years: readonly number[];
  /** In order of days, one entry a day. */
  readonly days: readonly CalendarDay[];
}

/** Minutes since midnight, 0..1440. */
export type Clock = number;

/** A part of the office day, from its first minute to the minute at which it closes. */
export interface OfficeSession {
  readonly from: Clock;
  readonly until: Clock;
}

/** The sessions of an office day, in order, without overlap. */
export type OfficeHours = readonly OfficeSession[];

/** 07:00-11:30 and 13:30-17:00, 8 hours (definitions.md 18; a centre may set its own). */
export const DEFAULT_OFFICE_HOURS: OfficeHours = [
  { from: 420, until: 690 },
  { from: 810, until: 1020 },
];

/** Time limits count 8 hours as one working day, whatever the office hours are (domain.md 3.3). */
export const LIMIT_MINUTES_PER_DAY = 480;

/** How a dossier comes in (definitions.md 20). */
export type Channel = 'counter' | 'online' | 'post';

/** A limit that one can count from the moment of intake. */
export type CountedLimit =
  | { readonly kind: 'working-days'; readonly minutes: number } // 480 a day, so that halves are whole numbers
  | { readonly kind: 'working-hours'; readonly minutes: number }
  | { readonly kind: 'calendar-days'; readonly minutes: number } // 480 a day, as above
  | { readonly kind: 'months'; readonly months: number }
  | { readonly kind: 'same-day'; readonly cutOff: Clock | null } // received after it: the next working day
  | { readonly kind: 'immediate' };

/** One of several limits, and when it holds: by channel, by case, or both. */
export interface LimitOption {
  readonly channel: Channel | null;
  /** The case in the source's words; '' where none is named. */
  readonly when: string;
  readonly limit: CountedLimit | NotSpecified;
}

export interface LimitStage {
  /** What the stage is for, in the source's words; '' where it has none. */
  readonly name: string;
  readonly limit: CountedLimit;
}

export interface NotSpecified {
  readonly kind: 'not-specified';
}

export type TimeLimit =
  | CountedLimit
  | NotSpecified
  | { readonly kind: 'alternatives'; readonly options: readonly LimitOption[] }
  | { readonly kind: 'stages'; readonly stages: readonly LimitStage[] }
  | { readonly kind: 'unparsed'; readonly text: string };

/** What the reader of a time limit had to assume; each has its own finding. */
export type LimitFlag =
  | 'blank' // nothing was written
  | 'word-missing' // "10 làm việc": the word "ngày" is missing
  | 'plain-hours' // "240 giờ": taken as working hours, 8 a day
  | 'zero' // "0 giờ": taken as immediate
  | 'range' // "10-25 ngày": the later end holds
  | 'unit-inherited' // "nhóm I: 42 ngày làm việc; nhóm III: 32"
  | 'breakdown' // "30 ngày, trong đó …": the total holds
  | 'context'; // other words stand beside the limit

export interface ReadLimit {
  readonly limit: TimeLimit;
  readonly flags: readonly LimitFlag[];
}

/** The clock stands still from the request for a supplement or a payment until it is complete. */
export interface Pause {
  readonly from: Minute;
  readonly until: Minute;
}

/** No answer: the calendar has no data for this year. Not a number, so that nobody can go on counting with it. */
export interface NoData {
  readonly noDataFor: number;
}

export const isNoData = (value: unknown): value is NoData =>
  typeof value === 'object' && value !== null && 'noDataFor' in value;
