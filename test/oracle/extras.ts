/** The slow oracle of `report volume --with`: from raw rows, one dossier at a time. Shares nothing with src/. */
import { clockOf, isOpen, officeMinutes, type RawCalendar } from './office.js';
import { type OracleQuestion, type RawWorld, rowOf } from './volume.js';

type Raw = Readonly<Record<string, string>>;

const newRow = (names: unknown) => ({
  names,
  receivedDigitised: 0,
  receivedWithFee: 0,
  paidOnline: 0,
  resolvedElectronic: 0,
  receivedInHours: 0,
  receivedOutsideHours: 0,
  receivedHourUnknown: 0,
  workTimed: 0,
  workUntimed: 0,
  fees: 0,
  feesPaidOnline: 0,
  returned: 0,
  refused: 0,
  minutes: [] as number[],
});
export type OracleExtras = ReturnType<typeof newRow>;

const day = (text: string | undefined): string => (text ?? '').slice(0, 10);
const moment = (text: string | undefined): string =>
  text === undefined || text === '' ? '' : text.length === 10 ? `${text} 00:00` : text;

// biome-ignore lint/complexity/noExcessiveCognitiveComplexity: one column below the other
export function oracleExtras(world: RawWorld, calendar: RawCalendar, question: OracleQuestion) {
  const rows: Record<string, OracleExtras> = {};
  let last = question.lastOfPeriod;
  if (question.today < last) last = question.today;
  for (const dossier of world.dossiers) {
    const { label, names, isInside } = rowOf(world, dossier, question);
    if (!isInside) continue;
    rows[label] ??= newRow(names);
    const row = rows[label] as OracleExtras;
    const received = day(dossier.received_at);
    const isNew = received >= question.first && received <= last;
    if (dossier.status === 'refused' && isNew) row.refused += 1;
    if (dossier.status === 'refused' || dossier.status === 'new') continue;
    const returned = day(dossier.returned_at);
    const ended = endOf(dossier);
    const isResolved = ended !== '' && day(ended) >= question.first && day(ended) <= last;
    const isMeant = received <= last;
    if (isMeant && returned !== '' && returned >= question.first && returned <= last) row.returned += 1;
    const fee = Number(dossier.fee || '0');
    if (isNew) {
      const stillThere = ended === '' || day(ended) >= question.first;
      if (!stillThere) throw new Error('what came in the period cannot have ended before it');
      if (Number(dossier.digitised || '0') >= 1) row.receivedDigitised += 1;
      if (fee > 0 || dossier.online_payment === '1') row.receivedWithFee += 1;
      if (dossier.online_payment === '1') row.paidOnline += 1;
      row.fees += fee;
      if (dossier.online_payment === '1') row.feesPaidOnline += fee;
      const at = dossier.received_at ?? '';
      if (clockOf(at) === 0) row.receivedHourUnknown += 1;
      else if (isOpen(calendar, at)) row.receivedInHours += 1;
      else row.receivedOutsideHours += 1;
    }
    if (isMeant && isResolved) {
      if (dossier.result_electronic === '1') row.resolvedElectronic += 1;
      row.workTimed += 1;
      row.minutes.push(workMinutes(calendar, dossier, ended));
    }
  }
  return rows;
}

/** Finished, or else returned; not before the intake. */
function endOf(dossier: Raw): string {
  let end = moment(dossier.finished_at) || moment(dossier.returned_at);
  if (end !== '' && end < moment(dossier.received_at)) end = moment(dossier.received_at);
  return end;
}

const midnight = (text: string): string => (text === '' ? '' : `${text.slice(0, 10)} 00:00`);

function workMinutes(calendar: RawCalendar, dossier: Raw, ended: string): number {
  const begun = moment(dossier.received_at);
  const cut = clockOf(begun) === 0 || clockOf(ended) === 0 ? midnight : (text: string) => text;
  const [from, until] = [cut(begun), cut(ended)];
  const spans = ['supplement', 'payment']
    .map((what) => [
      cut(moment(dossier[`${what}_requested_at`])),
      cut(moment(dossier[`${what}_completed_at`])) || until,
    ])
    .filter(([asked]) => asked !== '') as [string, string][];
  // Between any two of these moments the clock either runs or stands.
  const marks = [from, until, ...spans.flat().filter((mark) => mark > from && mark < until)].sort();
  let minutes = 0;
  for (let i = 0; i + 1 < marks.length; i++) {
    const [a = '', b = ''] = marks.slice(i, i + 2);
    if (!spans.some(([asked, done]) => asked <= a && b <= done)) minutes += officeMinutes(calendar, a, b);
  }
  return minutes;
}

/** As MEDIAN and PERCENTILE.INC have it. */
export function percentile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
