/**
 * Reads dossiers for the signals, in one walk through the rows and in no order: as many as there are, one at a time. The
 * columns are read packed, for to render codes and to open JSON in SQL costs more than all the rest.
 */
import type { Database } from 'better-sqlite3';
import { openCalendarStore } from '#calendar/store.js';
import { addDays, type Day, type DayNumber, earlierOf, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import { openKeyStore } from '../key-store.js';
import { CHANNELS, NOT_ACCEPTED } from '../model.js';
import { baseOf, openMore, PACKED_COLUMNS, type PackedRow, readFlags } from '../packed.js';
import { gather } from './gather.js';
import { type JudgedSignals, judgeSignals } from './judge.js';
import type { BehindDossier, SignalDossier, SignalReport } from './model.js';
import { layOutSpan, type SignalSpan } from './months.js';

const CENTURY_DAYS = 36_524;
/** Minutes since 1900, so that none is negative. */
const RECEIVED = /* sql */ `((iif(dossier_id < 0, 0, dossier_id >> 37) + ${CENTURY_DAYS}) * ${MINUTES_PER_DAY} + received)`;
const END = /* sql */ `(${RECEIVED} + max(coalesce(finished, returned), 0))`;
/** Came before the end of the span, and did not end before it began. */
const IN_SPAN = /* sql */ `SELECT ${PACKED_COLUMNS.join(', ')} FROM packed_dossier
  WHERE ${RECEIVED} < @until AND iif(coalesce(finished, returned) IS NULL, ${RECEIVED}, ${END}) >= @from`;
const NUMBERS = /* sql */ 'SELECT numbered_code_id, code FROM numbered_code';
/** Days from 1900 to 1970, from which day numbers count. */
const EPOCH_DAYS = 25_567;

export interface SignalRequest {
  /** Half-open. */
  readonly from: Day;
  readonly until: Day;
  /** Of this day the evening counts; default: the last of the period. */
  readonly today?: Day;
  /** Units of intake, or desks, that are judged; default: all. All are read, for the others are what one is held against. */
  readonly units?: readonly string[];
  /** The same by a question. */
  readonly isAsked?: (unit: string) => boolean;
  /** The chance that a centre in which all is honest sees any signal; default 0.05. */
  readonly falseAlarms?: number;
  /** Day on which reporting months begin; default 1. */
  readonly monthStarts?: number;
  /** Called as the walk goes on. */
  readonly tell?: (seen: number) => void;
}

const FALSE_ALARMS = 0.05;

/** All signals of a period, as plain data. */
export const readSignals = (db: Database, request: SignalRequest): SignalReport =>
  judgeStored(db, request).report;

/** With every comparison that was made. */
export function judgeStored(db: Database, request: SignalRequest): JudgedSignals {
  const { from, until, units, falseAlarms = FALSE_ALARMS, tell } = request;
  const evaluatedOn = earlierOf(request.today ?? until, addDays(until, -1));
  const span = spanOf(request);
  const asked = units === undefined ? undefined : new Set(units);
  return judgeSignals(gather(scanSignals(db, span, tell), span), {
    ...{ period: { from, until }, evaluatedOn, falseAlarms },
    calendar: openCalendarStore(db).compile(),
    isAsked: request.isAsked ?? ((unit) => asked === undefined || asked.has(unit)),
  });
}

export const spanOf = ({ from, until, today, monthStarts = 1 }: SignalRequest): SignalSpan =>
  layOutSpan({ from, until, monthStarts, today: today ?? until });

export function* scanSignals(
  db: Database,
  span: SignalSpan,
  tell: (seen: number) => void = () => {},
): Generator<SignalDossier> {
  const codes = new Map(db.prepare<[], [number, string]>(NUMBERS).raw().all());
  let seen = 0;
  for (const row of rowsIn(db, span)) {
    seen++;
    if (seen % TOLD_EVERY === 0) tell(seen);
    const dossier = toSignalDossier(row, codes);
    if (dossier !== undefined) yield dossier;
  }
}

const TOLD_EVERY = 50_000;

/** With code and procedure; only those that `keep` lets through are rendered. */
export function* scanBehind(
  db: Database,
  span: SignalSpan,
  keep: (dossier: SignalDossier) => boolean,
): Generator<BehindDossier> {
  const codes = new Map(db.prepare<[], [number, string]>(NUMBERS).raw().all());
  const found: PackedRow[] = [];
  for (const row of rowsIn(db, span)) {
    const dossier = toSignalDossier(row, codes);
    if (dossier !== undefined && keep(dossier)) found.push(row);
  }
  const keys = openKeyStore(db);
  for (const row of found) {
    const dossier = toSignalDossier(row, codes);
    if (dossier === undefined) continue;
    const { channel, status } = readFlags(row[4]);
    const procedure = codes.get(row[3]) ?? '';
    yield {
      ...dossier,
      code: keys.codeOfKey(row[0]),
      procedure,
      channel: CHANNELS[channel] ?? 'counter',
      status,
    };
  }
}

const rowsIn = (db: Database, { from, until }: SignalSpan): IterableIterator<PackedRow> =>
  db
    .prepare<[object], PackedRow>(IN_SPAN)
    .raw()
    .iterate({ from: since1900(from), until: since1900(until) });

const since1900 = (day: DayNumber): number => (day + EPOCH_DAYS) * MINUTES_PER_DAY;

/** undefined: never taken in. */
function toSignalDossier(row: PackedRow, codes: ReadonlyMap<number, string>): SignalDossier | undefined {
  const [key, , unit, , flags, received, due, finished, returned, asked, , , , , text] = row;
  const { status, supplementCount } = readFlags(flags);
  if (status !== null && NOT_ACCEPTED.includes(status)) return undefined;
  const receivedAt = baseOf(key) + received;
  const at = (after: number | null | undefined): Minute | null =>
    after === null || after === undefined ? null : receivedAt + after;
  const codeOf = (number: number | undefined): string | undefined =>
    number === undefined ? undefined : codes.get(number);
  const more = openMore(text);
  const own = codes.get(unit) ?? '';
  return {
    unit: own,
    desk: codeOf(more.d) ?? own,
    officer: codeOf(more.o) ?? null,
    receivedAt,
    dueAt: at(due),
    firstDueAt: at(more.f),
    endAt: at(finished ?? returned),
    isWithdrawn: status === 'withdrawn',
    wasPaused: asked !== null || more.p !== undefined,
    hasApology: more.a !== undefined,
    supplementCount: more.n ?? supplementCount ?? 0,
  };
}
