/** The dossiers behind one signal: exactly those that it counts. Pure. */
import { fromDayNumber } from '#kit/dates.js';
import { dayIn, isCompleted, isOnDueDay, isTimed, isUnexplained, limitClassOf } from './gather.js';
import type { Signal, SignalDossier, SignalKind } from './model.js';
import type { SignalSpan } from './months.js';

type IsBehind = (dossier: SignalDossier, signal: Signal, span: SignalSpan) => boolean;

const BEHIND: Partial<Readonly<Record<SignalKind, IsBehind>>> = {
  'due-minute': (dossier, _, span) =>
    isCompleted(span, dossier) && isTimed(dossier) && dossier.endAt === dossier.dueAt,
  'due-day': (dossier, _, span) =>
    isCompleted(span, dossier) && limitClassOf(dossier) !== undefined && isOnDueDay(dossier),
  'due-moved': (dossier) => isUnexplained(dossier),
};

export function openBehind(signal: Signal, span: SignalSpan): (dossier: SignalDossier) => boolean {
  const isBehind = BEHIND[signal.signal];
  const month = span.months.find(({ code }) => code === signal.month);
  return (dossier) => {
    const day = dayIn(span, dossier);
    if (day === undefined || (month !== undefined && (day < month.from || day >= month.until))) return false;
    if (signal.day !== null && fromDayNumber(day) !== signal.day) return false;
    return placeOf(signal, dossier) && (isBehind?.(dossier, signal, span) ?? false);
  };
}

const placeOf = ({ signal, unit, officer }: Signal, dossier: SignalDossier): boolean =>
  officer !== null
    ? dossier.officer === officer
    : (signal === 'supplement-again' ? dossier.desk : dossier.unit) === unit;
