/**
 * Item 5.4 of QĐ 766/QĐ-TTg (domain.md 2.2 [V]): 100 % less the share of overdue dossiers and the share of those that
 * citizens disliked or complained of; full points from 90 %. Overdue as item 2.1 has it. Pure.
 */
import { receivedDayOf } from '#dossier/classes.js';
import type { DayNumber } from '#kit/dates.js';
import { fromHundredths } from '#kit/fraction.js';
import { RULES } from '../index-766/rules.js';
import { pointsOf as pointsFor, shareOf } from '../index-766/score.js';
import { type Counts, type NamedDossier, type Rate, rateOf } from '../model.js';
import { type Measure, newTally, type Window } from './measure.js';
import { KEYS_766, type Key766 } from './on-time-766.js';
import type { Tallier } from './things.js';

/** `notJudged`: without a due date or a limit that can be counted; not overdue here. */
export const DISLIKED_KEYS = ['toHandle', 'overdue', 'disliked', 'notJudged'] as const;
export type DislikedKey = (typeof DISLIKED_KEYS)[number];

/** `complaints`: the first day on which a dossier was complained of. */
export const dislikedTallier = (
  measure: Measure<Key766>,
  complaints: ReadonlyMap<string, DayNumber>,
): Tallier<DislikedKey, NamedDossier> => ({
  keys: DISLIKED_KEYS,
  identities: [],
  seatOf: (dossier) => ({
    ...{ unit: dossier.unit, about: dossier.procedure, channel: dossier.channel },
    receivedOn: receivedDayOf(dossier),
  }),
  judge: measure.judge,
  add: (tally, dossier, window) => {
    const one = newTally(KEYS_766);
    measure.addDossier(one, dossier, window);
    tally.toHandle++;
    tally.overdue += one.resolvedLate + one.openOverdue;
    tally.notJudged += one.noLimit + one.noCalendar;
    if (isDisliked(complaints, dossier, window)) tally.disliked++;
  },
});

/** By the end of the window's last day. */
export function isDisliked(
  complaints: ReadonlyMap<string, DayNumber>,
  { code }: NamedDossier,
  { last }: Window,
): boolean {
  const day = complaints.get(code);
  return day !== undefined && day <= last;
}

/** Both shares are taken off, as the formula has it: a dossier that is overdue and disliked counts against twice. */
export const dislikedRate = (counts: Counts<DislikedKey>): Rate =>
  rateOf(counts.toHandle - counts.overdue - counts.disliked, counts.toHandle);

/** Nothing handled gives no points. */
export function pointsOf(counts: Counts<DislikedKey>): number {
  const { numerator, denominator } = dislikedRate(counts);
  return fromHundredths(pointsFor(shareOf(numerator, denominator), RULES['5.4']) ?? 0n);
}
