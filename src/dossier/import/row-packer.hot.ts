/** What the bytes of a row become: its key, the row as it is stored, and the row as a small import would declare it. */
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { MINUTES_PER_DAY } from '#kit/dates.js';
import { makeKey, renderParts } from '../code-key.js';
import type { openKeyStore } from '../key-store.js';
import { CHANNELS, type Declared, type Dossier, STATUSES, toColumn } from '../model.js';
import { baseOf, PACKED_COLUMNS } from '../packed.js';
import {
  AGENCY,
  COMMON_WIDTH,
  DAY,
  DESK,
  FEE,
  FLAGS,
  NONE,
  OTHER_AT,
  PROCEDURE,
  type RowBatch,
  SEQUENCE,
  SUPPLEMENTS,
  TIME_AT,
  UNIT,
} from './batch.hot.js';

export type Value = number | string | null;

/** So many and more are kept as text beside the flags. */
export const MANY_SUPPLEMENTS = 6;

export class RowPacker {
  /** The row that was filled in last; one array for all rows. */
  readonly values: Value[] = Array(PACKED_COLUMNS.length).fill(null);
  readonly #keys: ReturnType<typeof openKeyStore>;
  readonly #batch: number;
  readonly #texts: string[] = [];
  readonly #numbers: number[] = [];
  readonly #agencies: (number | undefined)[] = [];

  constructor(keys: ReturnType<typeof openKeyStore>, batch: number) {
    this.#keys = keys;
    this.#batch = batch;
  }

  addTexts(texts: readonly string[]): void {
    for (const text of texts) this.#texts.push(text);
  }

  /** `row`: where it begins among the words. */
  keyOf({ words, oddCodes }: RowBatch, row: number): number {
    const place = words[row + AGENCY] as number;
    const sequence = words[row + SEQUENCE] as number;
    if (place === -1) return this.#keys.oddKeyOf(oddCodes[sequence] ?? '');
    const day = words[row + DAY] as number;
    let agency = this.#agencies[place];
    if (agency === undefined) {
      agency = this.#keys.agencyOf(this.#texts[place] ?? '') ?? -1;
      this.#agencies[place] = agency;
    }
    if (agency !== -1) return makeKey(day, agency, sequence);
    return this.#keys.oddKeyOf(renderParts({ day, agency: this.#texts[place] ?? '', sequence }));
  }

  #numberOf(text: number): number {
    let number = this.#numbers[text];
    if (number === undefined) {
      number = this.#keys.numberOf(this.#texts[text] ?? '');
      this.#numbers[text] = number;
    }
    return number;
  }

  /** The row as a new dossier is stored. */
  fill(batch: RowBatch, row: number, key: number): void {
    const { values } = this;
    const { words, doubles, width } = batch;
    const received = words[row + TIME_AT[0]] as number;
    const supplements = words[row + SUPPLEMENTS] as number;
    const fee = doubles[(row + FEE) >> 1] as number;
    const handler = words[row + OTHER_AT[0]] as number;
    values[0] = key;
    values[1] = this.#batch;
    values[2] = this.#numberOf(words[row + UNIT] as number);
    values[3] = this.#numberOf(words[row + PROCEDURE] as number);
    values[4] = (words[row + FLAGS] as number) + (Math.min(supplements, MANY_SUPPLEMENTS) + 1) * 8192;
    values[5] = key < 0 ? received : received - (words[row + DAY] as number) * MINUTES_PER_DAY;
    for (let i = 1; i <= 5; i++) values[i + 5] = after(words[row + TIME_AT[0] + i] as number, received);
    values[11] = handler === -1 ? null : this.#numberOf(handler);
    values[12] = fee === -1 ? null : fee;
    values[13] = after(words[row + TIME_AT[6]] as number, received);
    values[14] =
      width > COMMON_WIDTH || supplements >= MANY_SUPPLEMENTS
        ? this.#rare(batch, row, received, values[2])
        : null;
  }

  /** In the order of packed.ts. */
  #rare({ words, width }: RowBatch, row: number, received: number, unit: number): string | null {
    const supplements = words[row + SUPPLEMENTS] as number;
    const found: Record<string, number> = {};
    const put = (name: string, value: number | null): void => {
      if (value !== null) found[name] = value;
    };
    const wordAt = (place: number, none: number): number =>
      place < width ? (words[row + place] as number) : none;
    const time = (i: number): number => wordAt(TIME_AT[i] as number, NONE);
    const other = (i: number): number | null => {
      const text = wordAt(OTHER_AT[i] as number, -1);
      return text === -1 ? null : this.#numberOf(text);
    };
    const desk = other(DESK);
    if (desk !== unit) put('d', desk);
    if (time(11) !== time(1)) put('f', after(time(11), received));
    put('p', after(time(7), received));
    put('q', after(time(8), received));
    if (supplements >= MANY_SUPPLEMENTS) found.n = supplements;
    put('r', other(1));
    put('o', other(2));
    put('s', after(time(9), received));
    put('a', after(time(10), received));
    for (const _ in found) return JSON.stringify(found);
    return null;
  }

  /** A row as parse.ts gives it. */
  declare(values: readonly Value[], present: ReadonlySet<string>): Declared {
    const [key, , unit, procedure, flags, offset, ...times] = values as number[];
    const more = (values[14] === null ? {} : JSON.parse(values[14] as string)) as Record<string, number>;
    const receivedAt = baseOf(key as number) + (offset as number);
    const at = (after: number | null | undefined) => (after == null ? null : receivedAt + after);
    const coded = (number: number | null | undefined) =>
      number == null ? null : this.#keys.codeOfNumber(number);
    const bits = flags as number;
    const supplements = (bits >> 13) & 7;
    const facts: Omit<Dossier, 'code' | 'unit' | 'procedure' | 'receivedAt'> = {
      desk: coded(more.d) as UnitCode | null,
      channel: CHANNELS[bits & 3] ?? 'counter',
      status: STATUSES[((bits >> 2) & 15) - 1] ?? null,
      dueAt: at(times[0]),
      finishedAt: at(times[1]),
      returnedAt: at(times[2]),
      supplementRequestedAt: at(times[3]),
      supplementCompletedAt: at(times[4]),
      handler: coded(times[5]),
      fee: times[6] as number | null,
      updatedAt: at(times[7]),
      paymentRequestedAt: at(more.p),
      paymentCompletedAt: at(more.q),
      supplementCount: supplements === 0 ? null : (more.n ?? supplements - 1),
      returnUnit: coded(more.r),
      officer: coded(more.o),
      rescheduledTo: at(more.s),
      apologyOn: at(more.a),
      firstDueAt: at(more.f),
      onlinePayment: answerOf(bits >> 6),
      resultElectronic: answerOf(bits >> 8),
      digitised: ((bits >> 10) & 7) === 0 ? null : ((bits >> 10) & 7) - 1,
    };
    const said = Object.entries(facts).filter(([name]) => present.has(toColumn(name)));
    return {
      code: this.#keys.codeOfKey(key as number) as DossierCode,
      unit: this.#keys.codeOfNumber(unit as number) as UnitCode,
      facts: {
        ...(Object.fromEntries(said) as Partial<Dossier>),
        procedure: this.#keys.codeOfNumber(procedure as number) as ProcedureCode,
        receivedAt,
      },
    };
  }
}

const after = (minute: number, received: number): number | null =>
  minute === NONE ? null : minute - received;

const answerOf = (bits: number): boolean | null => ((bits & 3) === 0 ? null : (bits & 3) === 2);
