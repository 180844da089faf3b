/** A dossier as its row holds it (db/migrations/0006): small numbers, times as minutes after the intake. Pure. */
import { MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import { dayOfKey, KEY_EPOCH } from './code-key.js';
import { CHANNELS, type Dossier, type Facts, STATUSES } from './model.js';

/** Columns of `packed_dossier`, in order; the first is the key. */
export const PACKED_COLUMNS = [
  'dossier_id',
  'batch_id',
  'unit',
  'procedure',
  'flags',
  'received',
  'due',
  'finished',
  'returned',
  'supplement_requested',
  'supplement_completed',
  'handler',
  'fee',
  'updated',
  'more',
] as const;

export type PackedRow = readonly [
  key: number,
  batch: number,
  unit: number,
  procedure: number,
  flags: number,
  received: number,
  due: number | null,
  finished: number | null,
  returned: number | null,
  supplementRequested: number | null,
  supplementCompleted: number | null,
  handler: number | null,
  fee: number | null,
  updated: number | null,
  more: string | null,
];

/** Minute from which `received` counts. */
export const baseOf = (key: number): Minute => (dayOfKey(key) + KEY_EPOCH) * MINUTES_PER_DAY;

export function packDossier(
  dossier: Dossier,
  key: number,
  batch: number,
  numberOf: (code: string) => number,
): PackedRow {
  const { receivedAt } = dossier;
  const after = (minute: Minute | null): number | null => (minute === null ? null : minute - receivedAt);
  const numbered = (code: string | null): number | null => (code === null ? null : numberOf(code));
  return [
    key,
    batch,
    numberOf(dossier.unit),
    numberOf(dossier.procedure),
    flagsOf(dossier),
    receivedAt - baseOf(key),
    after(dossier.dueAt),
    after(dossier.finishedAt),
    after(dossier.returnedAt),
    after(dossier.supplementRequestedAt),
    after(dossier.supplementCompletedAt),
    numbered(dossier.handler),
    dossier.fee,
    after(dossier.updatedAt),
    moreOf({
      d: numbered(dossier.desk),
      f: after(dossier.firstDueAt),
      p: after(dossier.paymentRequestedAt),
      q: after(dossier.paymentCompletedAt),
      n: isManySupplements(dossier.supplementCount) ? dossier.supplementCount : null,
      r: numbered(dossier.returnUnit),
      o: numbered(dossier.officer),
      s: after(dossier.rescheduledTo),
      a: after(dossier.apologyOn),
    }),
  ];
}

/** The first count that its three bits do not hold. */
const MANY_SUPPLEMENTS = 6;

const isManySupplements = (count: number | null): boolean => count !== null && count >= MANY_SUPPLEMENTS;

type Flagged = Pick<
  Facts,
  'channel' | 'status' | 'onlinePayment' | 'resultElectronic' | 'digitised' | 'supplementCount'
>;

export const flagsOf = (facts: Flagged): number =>
  CHANNELS.indexOf(facts.channel) +
  (facts.status === null ? 0 : STATUSES.indexOf(facts.status) + 1) * 4 +
  answerBits(facts.onlinePayment) * 64 +
  answerBits(facts.resultElectronic) * 256 +
  (facts.digitised === null ? 0 : facts.digitised + 1) * 1024 +
  (facts.supplementCount === null ? 0 : Math.min(facts.supplementCount, MANY_SUPPLEMENTS) + 1) * 8192;

const answerBits = (answer: boolean | null): number => (answer === null ? 0 : answer ? 2 : 1);

type More = Readonly<Record<'d' | 'f' | 'p' | 'q' | 'n' | 'r' | 'o' | 's' | 'a', number | null>>;

/** What flags tell alone: the channel by its place, the status, and so many supplements (6: six or more). */
export const readFlags = (flags: number) => ({
  channel: flags & 3,
  status: STATUSES[((flags >> 2) & 15) - 1] ?? null,
  supplementCount: ((flags >> 13) & 7) === 0 ? null : ((flags >> 13) & 7) - 1,
});

/** The members that are there. */
export const openMore = (text: string | null): Partial<Record<keyof More, number>> =>
  text === null ? NO_MORE : (JSON.parse(text) as Partial<Record<keyof More, number>>);

const NO_MORE = {};

/** In the order of the members above, so that equal states are equal texts. */
function moreOf(more: More): string | null {
  const present = Object.entries(more).filter(([, value]) => value !== null);
  return present.length === 0 ? null : JSON.stringify(Object.fromEntries(present));
}
