/** What `calendar due` answers: the due moment, or one for each channel, case or stage, and the days that made it so. */

import { dayNumberOfMinute, type Minute, toDayNumber } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import { renderLimit } from './limits/text.js';
import {
  type CalendarDay,
  type Channel,
  type CountedLimit,
  isNoData,
  type LimitOption,
  type ReadLimit,
  type TimeLimit,
} from './model.js';
import type { WorkingCalendar } from './time/compile.js';
import { type DueOptions, dueOf } from './time/due.js';
import { calendarFindings } from './words.js';

export interface Appointment {
  readonly channel: Channel | null;
  /** The case or the stage, in the source's words; '' for a plain limit. */
  readonly when: string;
  readonly limit: CountedLimit;
  /** Where its count begins: the moment given, or the end of the stage before. */
  readonly from: Minute;
  readonly due: Minute;
}

/** All due moments of a limit. Without data for a year, or without a limit to count, there are fewer, and a finding. */
export function planAppointments(
  calendar: WorkingCalendar,
  limit: TimeLimit,
  from: Minute,
  options: DueOptions = {},
): Checked<Appointment[]> {
  switch (limit.kind) {
    case 'unparsed':
      return nothing(calendarFindings.find('limit-unparsed', { text: limit.text }));
    case 'not-specified':
      return nothing(calendarFindings.find('limit-not-specified', {}));
    case 'alternatives':
      return join(limit.options.map((option) => planOption(calendar, option, from, options)));
    case 'stages':
      return planStages(calendar, limit.stages, from, options);
    default:
      return planOption(calendar, { channel: null, when: '', limit }, from, options);
  }
}

const nothing = (finding: Diagnostic): Checked<Appointment[]> => ({ value: [], diagnostics: [finding] });

function planOption(
  calendar: WorkingCalendar,
  { channel, when, limit }: LimitOption,
  from: Minute,
  options: DueOptions,
): Checked<Appointment[]> {
  if (limit.kind === 'not-specified') return nothing(calendarFindings.find('limit-not-specified', {}));
  const due = dueOf(calendar, limit, from, options);
  return isNoData(due)
    ? nothing(calendarFindings.find('no-data', { year: String(due.noDataFor) }))
    : { value: [{ channel, when, limit, from, due }], diagnostics: [] };
}

/** Each stage begins when the one before it is due; a pause counts in the stage during which it began. */
function planStages(
  calendar: WorkingCalendar,
  stages: Extract<TimeLimit, { kind: 'stages' }>['stages'],
  from: Minute,
  options: DueOptions,
): Checked<Appointment[]> {
  const planned: Appointment[] = [];
  for (const { name, limit } of stages) {
    const start = planned.at(-1)?.due ?? from;
    const pauses = options.pauses?.filter((pause) => pause.from >= start || planned.length === 0) ?? [];
    const stage = planOption(calendar, { channel: null, when: name, limit }, start, { ...options, pauses });
    planned.push(...stage.value);
    if (stage.diagnostics.length > 0) return { value: planned, diagnostics: stage.diagnostics };
  }
  return { value: planned, diagnostics: [] };
}

/** The same finding of several options is said once. */
function join(parts: readonly Checked<Appointment[]>[]): Checked<Appointment[]> {
  const found = new Map(
    parts.flatMap(({ diagnostics }) => diagnostics.map((d) => [JSON.stringify([d.code, d.args]), d])),
  );
  return { value: parts.flatMap(({ value }) => value), diagnostics: [...found.values()] };
}

/** Declared days from the day of intake to the last due day, both included: the reader sees what was skipped and why. */
export function listDaysBetween(
  days: readonly CalendarDay[],
  from: Minute,
  appointments: readonly Appointment[],
): CalendarDay[] {
  const first = dayNumberOfMinute(from);
  const last = Math.max(first, ...appointments.map(({ due }) => dayNumberOfMinute(due)));
  return days.filter(({ day }) => toDayNumber(day) >= first && toDayNumber(day) <= last);
}

/** What had to be assumed to read a limit, one finding each. */
export const sayFlags = ({ limit, flags }: ReadLimit, text: string, lang: Lang): Diagnostic[] =>
  flags
    .filter((flag) => flag !== 'blank')
    .map((flag) => calendarFindings.find(`limit-${flag}`, { text, reading: renderLimit(limit, lang) }));

/** The hour of `--cut-off` for same-day limits; undefined where the limit has none of them. */
export function withCutOff(limit: TimeLimit, cutOff: number): TimeLimit | undefined {
  if (limit.kind === 'same-day') return { kind: 'same-day', cutOff };
  if (limit.kind !== 'alternatives') return undefined;
  if (!limit.options.some((option) => option.limit.kind === 'same-day')) return undefined;
  const options = limit.options.map((option) =>
    option.limit.kind === 'same-day' ? { ...option, limit: { ...option.limit, cutOff } } : option,
  );
  return { kind: 'alternatives', options };
}
