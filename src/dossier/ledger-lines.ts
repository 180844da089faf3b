/**
 * By what the ledger counts: unit of intake, field, channel, sort, and the stretch of intake days on which the unit's code has
 * one meaning, so that a count can be laid on any hierarchy (definitions.md 7). Finer than the hierarchy needs is no
 * harm, coarser is: `covers` tells. Pure.
 */
import { civilOf, type Day, type DayNumber, dayNumberOf, toDayNumber } from '#kit/dates.js';
import type { Org } from '#org/hierarchy.js';

/** 1900-01-01: the ledger counts its days from there. */
export const LEDGER_EPOCH: DayNumber = -25_567;

/** Months since the year 0, so that none is negative. */
export function monthOfLedger(day: number): number {
  const { year, month } = civilOf(day + LEDGER_EPOCH);
  return year * 12 + month - 1;
}

/** Its first day, as the ledger counts days. */
export const firstDayOf = (month: number): number =>
  dayNumberOf(Math.floor(month / 12), (month % 12) + 1, 1) - LEDGER_EPOCH;

export interface Stretch {
  readonly unit: string;
  /** Days since 1900. */
  readonly since: number;
}

export interface FieldSince {
  readonly procedure: string;
  readonly since: number;
  readonly field: string;
}

/** What the lines are made of. */
export interface LedgerBasis {
  readonly stretches: readonly Stretch[];
  readonly fields: readonly FieldSince[];
}

/** A field of a procedure from a day on, as the catalogue has it, by procedure and day. */
export interface FieldOfVersion {
  readonly code: string;
  readonly from: Day;
  readonly field: string;
}

const ledgerDay = (day: Day): number => toDayNumber(day) - LEDGER_EPOCH;

export const basisOf = (org: Org, versions: readonly FieldOfVersion[]): LedgerBasis => ({
  stretches: [...org.byCode.entries()].flatMap(([unit, bearers]) => {
    const days = bearers.flatMap((bearer, i) => [
      ...(i === 0 ? [] : [bearer.from]),
      // What is received after the last day goes where the last day's goes: the day of closing divides nothing.
      ...(org.eventsFrom.get(bearer.id) ?? []).filter(({ on }) => on !== bearer.until).map(({ on }) => on),
    ]);
    return [...new Set(days)].sort().map((day) => ({ unit, since: ledgerDay(day) }));
  }),
  fields: withoutRepeats(versions),
});

/** Versions that change something else than the field are no news. */
function withoutRepeats(versions: readonly FieldOfVersion[]): FieldSince[] {
  const fields: FieldSince[] = [];
  for (const { code, from, field } of versions) {
    const last = fields.at(-1);
    if (last?.procedure === code && last.field === field) continue;
    // Before its first version a procedure has that one's field.
    fields.push({ procedure: code, since: last?.procedure === code ? ledgerDay(from) : 0, field });
  }
  return fields;
}

/** Do lines made of `made` tell apart all that `wanted` tells apart, for the codes that dossiers name? */
export function covers(made: LedgerBasis, wanted: LedgerBasis, isNamed: (code: string) => boolean): boolean {
  const stretches = new Set(made.stretches.map(({ unit, since }) => `${unit}\n${since}`));
  const isMissing = ({ unit, since }: Stretch) => !stretches.has(`${unit}\n${since}`) && isNamed(unit);
  if (wanted.stretches.some(isMissing)) return false;
  const [before, after] = [linesOfFields(made.fields), linesOfFields(wanted.fields)];
  const codes = [...new Set([...before.keys(), ...after.keys()])];
  return codes.every((code) => (before.get(code) ?? '') === (after.get(code) ?? '') || !isNamed(code));
}

function linesOfFields(fields: readonly FieldSince[]): Map<string, string> {
  const lines = new Map<string, string>();
  for (const { procedure, since, field } of fields) {
    // A procedure without a field is as one that the catalogue does not have.
    const line = since === 0 && field === '' ? '' : `${since} ${field}\n`;
    lines.set(procedure, (lines.get(procedure) ?? '') + line);
  }
  return lines;
}

/** What lines are told apart by, as far as a report can lay them out. */
export interface LedgerSeat extends Stretch {
  readonly field: string;
  readonly channel: number;
}

/**
 * At which of its places a line counts a dossier. Where another agency resolves it than received it, it is counted on two
 * lines, once for each; else on one, for both.
 */
export const PLACE = { both: 0, received: 1, handled: 2 } as const;

export interface LedgerLine extends LedgerSeat {
  /** ledger-events.hot.ts. */
  readonly sort: number;
  readonly place: number;
}

/** Places, of stretches of a unit or fields of a procedure, and the days on which the second and later ones begin. */
export interface ByDay {
  readonly places: readonly number[];
  readonly from: readonly number[];
}

export const placeOn = ({ places, from }: ByDay, day: number): number =>
  places[countUpTo(from, day)] as number;

/** Numbers lines as they are met: small numbers in, small numbers out. */
export class LedgerLines {
  readonly list: LedgerLine[] = [];
  readonly #sinceOf = new Map<string, number[]>();
  readonly #fieldsOf = new Map<string, FieldSince[]>();
  readonly #seats: Stretch[] = [];
  readonly #fieldNumbers = new Map<string, number>();
  readonly #fieldTexts: string[] = [];
  /** By field, then by seat, sort, place and channel: number and 1, 0 for none. */
  readonly #known: Int32Array[] = [];

  constructor({ stretches, fields }: LedgerBasis) {
    for (const { unit, since } of stretches)
      this.#sinceOf.set(unit, [...(this.#sinceOf.get(unit) ?? []), since]);
    for (const one of fields)
      this.#fieldsOf.set(one.procedure, [...(this.#fieldsOf.get(one.procedure) ?? []), one]);
  }

  /** Of a code of a unit or agency. To be asked for once. */
  seats(code: string): ByDay {
    const from = this.#sinceOf.get(code) ?? [];
    return { from, places: [0, ...from].map((since) => this.#seats.push({ unit: code, since }) - 1) };
  }

  /** Of a code of a procedure. */
  fields(code: string): ByDay {
    const versions = this.#fieldsOf.get(code) ?? [{ procedure: code, since: 0, field: '' }];
    return {
      from: versions.slice(1).map(({ since }) => since),
      places: versions.map(({ field }) => this.#field(field)),
    };
  }

  #field(text: string): number {
    const known = this.#fieldNumbers.get(text);
    if (known !== undefined) return known;
    this.#fieldNumbers.set(text, this.#fieldTexts.push(text) - 1);
    return this.#fieldTexts.length - 1;
  }

  /** `kind`: of channel, place and sort. */
  lineOf(seat: number, field: number, kind: number): number {
    const known = this.#known[field]?.[seat * STEP + kind] ?? 0;
    return known === 0 ? this.#open(seat, field, kind) : known - 1;
  }

  #open(seat: number, field: number, kind: number): number {
    const line = {
      ...(this.#seats[seat] as Stretch),
      field: this.#fieldTexts[field] ?? '',
      channel: kind % CHANNEL_LIMIT,
      sort: Math.floor(kind / (CHANNEL_LIMIT * PLACES)),
      place: Math.floor(kind / CHANNEL_LIMIT) % PLACES,
    };
    const at = seat * STEP + kind;
    let own = this.#known[field] ?? new Int32Array(this.#seats.length * STEP);
    if (own.length <= at) {
      const wider = new Int32Array(2 * (at + STEP));
      wider.set(own);
      own = wider;
    }
    own[at] = this.list.push(line);
    this.#known[field] = own;
    return own[at] - 1;
  }
}

const CHANNEL_LIMIT = 4;
const PLACES = 3;

/** Channel, place and sort in one number. */
export const kindOfLine = (channel: number, place: number, sort: number): number =>
  (sort * PLACES + place) * CHANNEL_LIMIT + channel;

const STEP = CHANNEL_LIMIT * PLACES * 5;

function countUpTo(days: readonly number[], day: number): number {
  let count = 0;
  while (count < days.length && (days[count] as number) <= day) count++;
  return count;
}
