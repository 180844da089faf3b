/** The periods of reports: their last day, and the day at whose end they are evaluated. Pure. */
import { addDays, type Day } from '#kit/dates.js';
import type { ClosedPeriod } from '#kit/period.js';

export { PERIOD_FORMS, parsePeriod } from '#kit/period.js';

export type ReportPeriod = ClosedPeriod;

/** The last day, as people write it. */
export const lastDayOfPeriod = ({ until }: ReportPeriod): Day => addDays(until, -1);

/** The day at whose end dossiers count as in progress: the last, or today in a period that is not over (definitions.md 4). */
export function evaluationDay(period: ReportPeriod, today: Day): Day {
  const last = lastDayOfPeriod(period);
  return today < last ? today : last;
}
