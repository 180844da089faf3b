/** The slow oracle of `report on-time --definition 766`, from raw rows, as domain.md 2.2 has it. Shares nothing with src/. */
import { isWorking, type RawCalendar } from './office.js';
import { dayAfter, type OracleQuestion, type RawWorld, rowOf } from './volume.js';

type Raw = Readonly<Record<string, string>>;

const newRow = (names: unknown) => ({
  names,
  toHandle: 0,
  carriedOver: 0,
  received: 0,
  resolvedKept: 0,
  resolvedLate: 0,
  openWithin: 0,
  openOverdue: 0,
  askedTwice: 0,
  judgedByLimit: 0,
  noLimit: 0,
  noCalendar: 0,
});
export type Oracle766 = ReturnType<typeof newRow>;

const day = (text: string | undefined): string => (text ?? '').slice(0, 10);

export interface Question766 extends OracleQuestion {
  readonly calendar: RawCalendar;
  /** Working days that a procedure may take; absent: none is stated. */
  readonly limits: Readonly<Record<string, number>>;
}

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one rule below the other, as the decision has them
export function oracle766(world: RawWorld, question: Question766) {
  const rows: Record<string, Oracle766> = {};
  let last = question.lastOfPeriod;
  if (question.today < last) last = question.today;
  for (const dossier of world.dossiers) {
    if (dossier.status === 'new' || dossier.status === 'refused') continue;
    const received = day(dossier.received_at);
    let ended = day(dossier.finished_at) || day(dossier.returned_at);
    if (ended !== '' && ended < received) ended = received;
    if (received > last || (ended !== '' && ended < question.first)) continue;
    const { label, names, isInside } = rowOf(world, dossier, question);
    if (!isInside) continue;
    rows[label] ??= newRow(names);
    const row = rows[label] as Oracle766;
    row.toHandle += 1;
    if (received < question.first) row.carriedOver += 1;
    else row.received += 1;
    const isResolved = ended !== '' && ended <= last;
    const asked = day(dossier.supplement_requested_at);
    const completed = day(dossier.supplement_completed_at);
    const isWaiting = !isResolved && asked !== '' && asked <= last && (completed === '' || completed > last);
    const due = day(dossier.due_at);

    if (isWaiting && Number(dossier.supplement_count || '0') > 1) {
      row.askedTwice += 1;
      row.openOverdue += 1;
      continue;
    }
    let until = last;
    if (isWaiting) until = asked;
    if (isResolved) until = ended;
    const wasSupplemented = asked !== '' && completed !== '' && completed <= until;
    let isLate: boolean;
    if (due !== '') {
      let waited = 0;
      if (wasSupplemented) waited = Math.max(0, daysBetween(asked, completed));
      isLate = dayAfter(until, -waited) > due;
    } else {
      const limit = question.limits[dossier.procedure ?? ''];
      if (limit === undefined) {
        row.noLimit += 1;
        continue;
      }
      row.judgedByLimit += 1;
      isLate = until > allowedDay(dossier, limit, wasSupplemented, question.calendar);
    }
    if (isResolved && isLate) row.resolvedLate += 1;
    if (isResolved && !isLate) row.resolvedKept += 1;
    if (!isResolved && isLate) row.openOverdue += 1;
    if (!isResolved && !isLate) row.openWithin += 1;
  }
  return Object.values(rows);
}

/**
 * Moments of these worlds are days, or past closing time: work on a dossier begins when the next working day opens, or on
 * the day of intake; the n-th working day after it is the last, and every working day that a supplement took is one more.
 */
function allowedDay(dossier: Raw, limit: number, wasSupplemented: boolean, calendar: RawCalendar): string {
  let allowed = day(dossier.received_at);
  while (!isWorking(calendar, allowed)) allowed = dayAfter(allowed, 1);
  for (let left = limit; left > 0; ) {
    allowed = dayAfter(allowed, 1);
    if (isWorking(calendar, allowed)) left -= 1;
  }
  const asked = day(dossier.supplement_requested_at);
  // A request when the time had run out moves nothing; days have no hours here, so it ran out when its last day began.
  if (!wasSupplemented || asked >= allowed) return allowed;
  let waited = 0;
  for (let one = asked; one < day(dossier.supplement_completed_at); one = dayAfter(one, 1))
    if (one >= day(dossier.received_at) && isWorking(calendar, one)) waited += 1;
  while (waited > 0) {
    allowed = dayAfter(allowed, 1);
    if (isWorking(calendar, allowed)) waited -= 1;
  }
  return allowed;
}

const daysBetween = (from: string, until: string): number => {
  let days = 0;
  if (until < from) return -1;
  for (let one = from; one < until; one = dayAfter(one, 1)) days += 1;
  return days;
};
