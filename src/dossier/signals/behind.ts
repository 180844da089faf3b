/** The dossiers behind one signal: exactly those that it counts. Pure. */
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { type DayNumber, toDayNumber } from '#kit/dates.js';
import {
  CLASS_COUNT,
  dayIn,
  isCompleted,
  isOnDueDay,
  isTimed,
  isUnexplained,
  limitClassOf,
} from './gather.js';
import type { Signal, SignalDossier, SignalKind, SignalMonth } from './model.js';
import type { SignalSpan } from './months.js';
import { stretchesOf } from './stretches.js';

type IsBehind = (dossier: SignalDossier, span: SignalSpan) => boolean;

const BEHIND: Readonly<Record<SignalKind, IsBehind>> = {
  'due-minute': (dossier, span) =>
    isCompleted(span, dossier) && isTimed(dossier) && dossier.endAt === dossier.dueAt,
  'due-day': (dossier, span) =>
    isCompleted(span, dossier) && limitClassOf(dossier) !== undefined && isOnDueDay(dossier),
  'due-moved': (dossier) => isUnexplained(dossier),
  'month-end': (dossier, span) => isCompleted(span, dossier),
  'officer-day': (dossier, span) => isCompleted(span, dossier),
  'supplement-again': ({ supplementCount }) => supplementCount > 1,
};

export function openBehind(
  signal: Signal,
  span: SignalSpan,
  calendar: WorkingCalendar,
): (dossier: SignalDossier) => boolean {
  const isBehind = BEHIND[signal.signal];
  const isDay = openDays(signal, span, calendar);
  return (dossier) => {
    const day = dayIn(span, dossier);
    if (day === undefined || !isDay(day)) return false;
    const limit = limitClassOf(dossier) ?? CLASS_COUNT;
    if (signal.limits !== undefined && !signal.limits.includes(limit)) return false;
    return placeOf(signal, dossier) && isBehind(dossier, span);
  };
}

/** Is it a day that the signal is about? */
function openDays(
  { signal, day: single, month: code }: Signal,
  { months }: SignalSpan,
  calendar: WorkingCalendar,
): (day: DayNumber) => boolean {
  if (single !== null) return (day) => day === toDayNumber(single);
  const asked = months.filter((month) => code === null || month.code === code);
  const spans = asked.flatMap((month) => (signal === 'month-end' ? endOf(month, calendar) : [month]));
  return (day) => spans.some(({ from, until }) => day >= from && day < until);
}

/** The last stretch of a month; none where it was not judged. */
function endOf(
  month: SignalMonth,
  calendar: WorkingCalendar,
): { readonly from: DayNumber; readonly until: DayNumber }[] {
  const starts = stretchesOf(month, calendar);
  const [from] = typeof starts === 'string' ? [] : starts;
  return from === undefined ? [] : [{ from, until: month.until }];
}

const placeOf = ({ signal, unit, officer }: Signal, dossier: SignalDossier): boolean =>
  officer !== null
    ? dossier.officer === officer
    : (signal === 'supplement-again' ? dossier.desk : dossier.unit) === unit;
