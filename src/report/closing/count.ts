/** Counts a period's dossiers into the lines that a closing keeps. Pure. */
import { endDayOf, openClassOn, receivedDayOf, resolvedClass } from '#dossier/classes.js';
import { LEDGER_EPOCH, type LedgerBasis } from '#dossier/ledger-lines.js';
import { NO_COUNTS, SORT } from '#dossier/ledger-model.js';
import { CHANNELS } from '#dossier/model.js';
import type { UnitCode } from '#kit/brand.js';
import { type DayNumber, fromDayNumber } from '#kit/dates.js';
import type { Window } from '../counting/measure.js';
import type { PlaceContext } from '../counting/places.js';
import { judge } from '../counting/volume.js';
import type { CountedDossier } from '../model.js';
import type { ClosedLine } from './model.js';

/** A dossier with the unit of intake and, where one is named, its handler. */
export interface HandledDossier extends CountedDossier {
  readonly handler: UnitCode | null;
}

export interface ClosingContext extends Pick<PlaceContext, 'fieldOf'> {
  readonly window: Window;
  /** Days from which codes of units mean something else. */
  readonly stretches: LedgerBasis['stretches'];
}

type Line = { -readonly [K in keyof ClosedLine]: ClosedLine[K] };

/** In order of unit, handler, day, field, channel and sort. */
export function countClosing(dossiers: Iterable<HandledDossier>, context: ClosingContext): ClosedLine[] {
  const lines = new Map<string, Line>();
  const sinceOf = openSince(context.stretches);
  for (const dossier of dossiers) {
    const verdict = judge(dossier, context.window);
    if (verdict === 'outside') continue;
    const line = findLine(lines, emptyLine(dossier, sinceOf, context));
    if (verdict === 'not-accepted') line.outside++;
    else if (verdict === 'received-after-evaluation') line.receivedLater++;
    else addTo(line, dossier, context.window);
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function findLine(lines: Map<string, Line>, empty: Line): Line {
  const { unit, handler, since, field, channel, sort } = empty;
  const key = [unit, handler, String(since).padStart(6, '0'), field, channel, sort].join('\u0000');
  const known = lines.get(key) ?? empty;
  lines.set(key, known);
  return known;
}

function emptyLine(
  dossier: HandledDossier,
  sinceOf: (code: string, day: number) => number,
  { fieldOf }: ClosingContext,
): Line {
  const { unit, procedure, channel, dueAt, status } = dossier;
  const received = receivedDayOf(dossier);
  const day = received - LEDGER_EPOCH;
  const handler = dossier.handler ?? '';
  const isOutside = status === 'new' || status === 'refused';
  return {
    unit,
    handler,
    since: Math.max(sinceOf(unit, day), sinceOf(handler, day)),
    field: fieldOf(procedure, fromDayNumber(received)) ?? '',
    channel: CHANNELS.indexOf(channel),
    sort: isOutside
      ? SORT.outside
      : (dueAt === null ? SORT.undated : 0) + (status === 'withdrawn' ? SORT.withdrawn : 0),
    ...NO_COUNTS,
  };
}

const RESOLVED = {
  early: 'resolvedEarly',
  onTime: 'resolvedOnTime',
  late: 'resolvedLate',
  undated: 'resolvedUndated',
} as const;

function addTo(line: Line, dossier: CountedDossier, { first, last }: Window): void {
  if (receivedDayOf(dossier) < first) line.carriedOver++;
  else line.received++;
  const end = endDayOf(dossier);
  if (end === null || end > last) addOpen(line, dossier, last);
  else {
    line[RESOLVED[resolvedClass(dossier, end)]]++;
    if (dossier.status === 'withdrawn') line.withdrawn++;
  }
}

function addOpen(line: Line, dossier: CountedDossier, last: DayNumber): void {
  line.inProgress++;
  const stands = openClassOn(dossier, last);
  if (stands !== 'within') line[stands]++;
}

/** The day from which a code means what it means on a day. */
function openSince(stretches: LedgerBasis['stretches']) {
  const days = new Map<string, number[]>();
  for (const { unit, since } of stretches) days.set(unit, [...(days.get(unit) ?? []), since]);
  return (code: string, day: number): number => days.get(code)?.findLast((since) => since <= day) ?? 0;
}
