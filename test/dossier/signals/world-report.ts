/** Judges a drawn world as the command would. */
import { gather } from '#dossier/signals/gather.js';
import { judgeSignals } from '#dossier/signals/judge.js';
import type { SignalReport } from '#dossier/signals/model.js';
import { layOutSpan } from '#dossier/signals/months.js';
import { addDays } from '#kit/dates.js';
import { CALENDAR, type World } from './worlds.js';

export function reportOf({ from, until, dossiers }: World, falseAlarms = 0.05): SignalReport {
  const evaluatedOn = addDays(until, -1);
  const span = layOutSpan({ from, until, today: evaluatedOn, monthStarts: 1 });
  const isAsked = () => true;
  const asked = { period: { from, until }, evaluatedOn, falseAlarms, calendar: CALENDAR, isAsked };
  return judgeSignals(gather(dossiers, span), asked).report;
}
