/** The rules of a calendar: one entry a day, swaps in pairs, a source for each day, complete years. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import { countHolidays, leastHolidays } from './merge.js';
import { type CalendarDay, isWeekend, yearOf } from './model.js';
import { calendarFindings } from './words.js';

/** A day to be checked; `where` is its row, for days that come from a file. */
export interface DayEntry {
  readonly day: CalendarDay;
  readonly where?: Place;
}

/** Everything known of a day's surroundings: the entries themselves with what holds beside them. */
interface Context {
  readonly byDay: ReadonlyMap<string, CalendarDay>;
  readonly years: ReadonlySet<number>;
  readonly seen: Set<string>;
}

type Rule = (entry: DayEntry, context: Context) => Diagnostic | undefined;

const duplicateDay: Rule = ({ day: { day }, where }, { seen }) => {
  if (seen.has(day)) return calendarFindings.find('duplicate-day', { day }, where);
  seen.add(day);
  return undefined;
};

const weekendOff: Rule = ({ day: { day, kind }, where }) =>
  kind === 'off' && isWeekend(day) ? calendarFindings.find('weekend-off', { day }, where) : undefined;

const weekdayWork: Rule = ({ day: { day, kind }, where }) =>
  kind === 'work' && !isWeekend(day) ? calendarFindings.find('weekday-work', { day }, where) : undefined;

/** Both halves of a swap must be there, of opposite kinds. A half in a year of which nothing is known has to wait. */
const swapUnpaired: Rule = ({ day, where }, { byDay, years }) => {
  const other = day.swappedWith;
  if (other === null || !years.has(yearOf(other))) return undefined;
  const half = byDay.get(other);
  const isPaired =
    half !== undefined &&
    half.kind !== day.kind &&
    (half.swappedWith === null || half.swappedWith === day.day);
  return isPaired ? undefined : calendarFindings.find('swap-unpaired', { day: day.day, other }, where);
};

const workUnpaired: Rule = ({ day, where }, { byDay }) => {
  if (day.kind !== 'work' || day.swappedWith !== null || !isWeekend(day.day)) return undefined;
  const isClaimed = [...byDay.values()].some((other) => other.swappedWith === day.day);
  return isClaimed ? undefined : calendarFindings.find('work-unpaired', { day: day.day }, where);
};

const missingSource: Rule = ({ day: { day, source }, where }) =>
  source === '' ? calendarFindings.find('missing-source', { day }, where) : undefined;

const unsureDay: Rule = ({ day: { day, name, confidence }, where }) =>
  confidence === 'unsure' ? calendarFindings.find('unsure-day', { day, name }, where) : undefined;

const RULES: readonly Rule[] = [
  duplicateDay,
  weekendOff,
  weekdayWork,
  swapUnpaired,
  workUnpaired,
  missingSource,
  unsureDay,
];

/** Checks entries among the days that hold beside them (`rest`: built-in and stored ones that they do not replace). */
export function validateCalendar(
  entries: readonly DayEntry[],
  rest: readonly CalendarDay[] = [],
): Diagnostic[] {
  const all = [...rest, ...entries.map(({ day }) => day)];
  const context: Context = {
    byDay: new Map(all.map((day) => [day.day, day])),
    years: new Set(all.map(({ day }) => yearOf(day))),
    seen: new Set(),
  };
  return [
    ...entries.flatMap((entry) => RULES.flatMap((rule) => rule(entry, context) ?? [])),
    ...yearIncomplete(entries, [...context.byDay.values()]),
  ];
}

/** Years that the entries name and that do not have all holidays of the law. */
function yearIncomplete(entries: readonly DayEntry[], all: readonly CalendarDay[]): Diagnostic[] {
  const years = new Set(entries.map(({ day }) => yearOf(day.day)));
  return [...years]
    .sort((a, b) => a - b)
    .filter((year) => countHolidays(all, year) < leastHolidays(year))
    .map((year) => {
      const args = { year: String(year), found: countHolidays(all, year), least: leastHolidays(year) };
      const file = entries[0]?.where?.file;
      return calendarFindings.find('year-incomplete', args, file === undefined ? undefined : { file });
    });
}
