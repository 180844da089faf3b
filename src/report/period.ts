/** The periods of reports: their last day, the day at whose end they are evaluated, their months and quarters. Pure. */
import { addDays, type Day, earlierOf } from '#kit/dates.js';
import { type ClosedPeriod, endOfMonths, monthOf } from '#kit/period.js';

export { PERIOD_FORMS, parsePeriod } from '#kit/period.js';

export type ReportPeriod = ClosedPeriod;

/** The last day, as people write it. */
export const lastDayOfPeriod = ({ until }: ReportPeriod): Day => addDays(until, -1);

/** The day at whose end dossiers count as in progress: the last, or today in a period that is not over (definitions.md 4). */
export const evaluationDay = (period: ReportPeriod, today: Day): Day =>
  earlierOf(today, lastDayOfPeriod(period));

/** A month or quarter of a period, or the part of it that lies inside. */
export interface PeriodPart extends ReportPeriod {
  /** `2025-03`, `2025-Q1`: after the month it ends in. */
  readonly code: string;
}

/** Cuts a period where reporting months (or quarters) begin, on day `starts` of the calendar's. What has not begun is left out. */
export function partsOf(
  period: ReportPeriod,
  by: 'month' | 'quarter',
  starts: number,
  today: Day,
): PeriodPart[] {
  const parts: PeriodPart[] = [];
  for (let from = period.from; from < period.until && from <= today; ) {
    const month = monthOf(from, starts);
    const end = endOfMonths(month, by, starts);
    const until = earlierOf(end, period.until);
    parts.push({ from, until, code: by === 'month' ? month : quarterOf(month) });
    from = until;
  }
  return parts;
}

const quarterOf = (month: string): string => `${month.slice(0, 5)}Q${Math.ceil(Number(month.slice(5)) / 3)}`;

/** From the first day of the reporting year in which it ends (lũy kế từ đầu năm). */
export function yearToDate(period: ReportPeriod, starts: number): ReportPeriod {
  const year = Number(monthOf(lastDayOfPeriod(period), starts).slice(0, 4));
  const from = starts === 1 ? `${year}-01-01` : `${year - 1}-12-${String(starts).padStart(2, '0')}`;
  return { from: from as Day, until: period.until };
}
