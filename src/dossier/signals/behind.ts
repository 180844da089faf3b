/** The dossiers behind one signal: exactly those that it counts. Pure. */
import type { WorkingCalendar } from '#calendar/time/compile.js';
import { toDayNumber } from '#kit/dates.js';
import { dayIn, isCompleted, isOnDueDay, isTimed, isUnexplained, limitClassOf } from './gather.js';
import type { Signal, SignalDossier, SignalKind } from './model.js';
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
  const { from, until } = daysOf(signal, span, calendar);
  return (dossier) => {
    const day = dayIn(span, dossier);
    if (day === undefined || day < from || day >= until) return false;
    return placeOf(signal, dossier) && isBehind(dossier, span);
  };
}

/** The days that the signal is about. */
function daysOf(
  signal: Signal,
  span: SignalSpan,
  calendar: WorkingCalendar,
): Pick<SignalSpan, 'from' | 'until'> {
  if (signal.day !== null) return { from: toDayNumber(signal.day), until: toDayNumber(signal.day) + 1 };
  const month = span.months.find(({ code }) => code === signal.month);
  if (month === undefined) return span;
  const [start] = signal.signal === 'month-end' ? stretchesOf(month, calendar) : [];
  return { from: typeof start === 'number' ? start : month.from, until: month.until };
}

const placeOf = ({ signal, unit, officer }: Signal, dossier: SignalDossier): boolean =>
  officer !== null
    ? dossier.officer === officer
    : (signal === 'supplement-again' ? dossier.desk : dossier.unit) === unit;
