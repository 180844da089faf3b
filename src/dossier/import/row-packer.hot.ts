/** What the bytes of a row become: its key, the row as it is stored, and the row as a small import would declare it. */
import type { DossierCode, ProcedureCode, UnitCode } from '#kit/brand.js';
import { makeKey, renderParts } from '../code-key.js';
import type { openKeyStore } from '../key-store.js';
import { CHANNELS, type Declared, type Facts, STATUSES, toColumn } from '../model.js';
import { baseOf, PACKED_COLUMNS } from '../packed.js';
import { DESK, MILLENNIUM, NONE, OTHERS, type RowBatch, TIMES } from './batch.js';

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

  keyOf(batch: RowBatch, n: number): number {
    const place = batch.agency[n] as number;
    if (place === -1) return this.#keys.oddKeyOf(batch.oddCodes[batch.sequence[n] as number] ?? '');
    let agency = this.#agencies[place];
    if (agency === undefined) {
      agency = this.#keys.agencyOf(this.#texts[place] ?? '') ?? -1;
      this.#agencies[place] = agency;
    }
    if (agency === -1) return this.#keys.oddKeyOf(this.codeOf(batch, n));
    return makeKey(batch.day[n] as number, agency, batch.sequence[n] as number);
  }

  codeOf(batch: RowBatch, n: number): string {
    const agency = batch.agency[n] as number;
    const sequence = batch.sequence[n] as number;
    if (agency === -1) return batch.oddCodes[sequence] ?? '';
    return renderParts({ day: batch.day[n] as number, agency: this.#texts[agency] ?? '', sequence });
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
  fill(batch: RowBatch, n: number, key: number, withRare: boolean): void {
    const values = this.values;
    const { times, others } = batch;
    const received = (times[0] as Int32Array)[n] as number;
    const supplements = batch.supplements[n] as number;
    const fee = batch.fee[n] as number;
    const handler = (others[0] as Int32Array)[n] as number;
    values[0] = key;
    values[1] = this.#batch;
    values[2] = this.#numberOf(batch.unit[n] as number);
    values[3] = this.#numberOf(batch.procedure[n] as number);
    values[4] = (batch.flags[n] as number) + (Math.min(supplements, MANY_SUPPLEMENTS) + 1) * 8192;
    values[5] = received - (baseOf(key) - MILLENNIUM);
    for (let i = 1; i <= 5; i++) values[i + 5] = after((times[i] as Int32Array)[n] as number, received);
    values[11] = handler === -1 ? null : this.#numberOf(handler);
    values[12] = fee === -1 ? null : fee;
    values[13] = after((times[6] as Int32Array)[n] as number, received);
    values[14] = withRare ? this.#rare(batch, n, received, values[2]) : null;
  }

  /** In the order of packed.ts. */
  #rare(
    { times, others, supplements: counts }: RowBatch,
    n: number,
    received: number,
    unit: number,
  ): string | null {
    const supplements = counts[n] as number;
    const found: Record<string, number> = {};
    const put = (name: string, value: number | null): void => {
      if (value !== null) found[name] = value;
    };
    const other = (i: number): number | null => {
      const text = (others[i] as Int32Array)[n] as number;
      return text === -1 ? null : this.#numberOf(text);
    };
    const desk = other(DESK);
    if (desk !== unit) put('d', desk);
    put('p', after((times[7] as Int32Array)[n] as number, received));
    put('q', after((times[8] as Int32Array)[n] as number, received));
    if (supplements >= MANY_SUPPLEMENTS) found.n = supplements;
    put('r', other(1));
    put('o', other(2));
    put('s', after((times[9] as Int32Array)[n] as number, received));
    put('a', after((times[10] as Int32Array)[n] as number, received));
    for (const _ in found) return JSON.stringify(found);
    return null;
  }

  /** The row as parse.ts gives it. */
  declare(batch: RowBatch, n: number, present: ReadonlySet<string>): Declared {
    const facts: Record<string, Value | boolean> = {};
    const put = (name: string, value: Value | boolean): void => {
      if (present.has(toColumn(name))) facts[name] = value;
    };
    TIMES.forEach((name, i) => {
      const minute = (batch.times[i] as Int32Array)[n] as number;
      put(name, minute === NONE ? null : minute + MILLENNIUM);
    });
    OTHERS.forEach((name, i) => {
      const text = (batch.others[i] as Int32Array)[n] as number;
      put(name, text === -1 ? null : (this.#texts[text] ?? ''));
    });
    const flags = batch.flags[n] as number;
    const status = (flags >> 2) & 15;
    const degree = (flags >> 10) & 7;
    const [fee, supplements] = [batch.fee[n] as number, batch.supplements[n] as number];
    put('channel', CHANNELS[flags & 3] ?? 'counter');
    put('status', status === 0 ? null : (STATUSES[status - 1] ?? null));
    put('onlinePayment', answerOf(flags >> 6));
    put('resultElectronic', answerOf(flags >> 8));
    put('digitised', degree === 0 ? null : degree - 1);
    put('supplementCount', supplements === -1 ? null : supplements);
    put('fee', fee === -1 ? null : fee);
    return {
      code: this.codeOf(batch, n) as DossierCode,
      unit: (this.#texts[batch.unit[n] as number] ?? '') as UnitCode,
      facts: {
        ...(facts as Partial<Facts>),
        procedure: (this.#texts[batch.procedure[n] as number] ?? '') as ProcedureCode,
        receivedAt: ((batch.times[0] as Int32Array)[n] as number) + MILLENNIUM,
      },
    };
  }
}

const after = (minute: number, received: number): number | null =>
  minute === NONE ? null : minute - received;

const answerOf = (bits: number): boolean | null => ((bits & 3) === 0 ? null : (bits & 3) === 2);
