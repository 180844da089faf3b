/** Cells that repeat from row to row: what each means, worked out once by the functions of a small import. */
import { parseYesNo } from '#kit/values.js';
import { nfc, removeInvisible } from '#kit/vietnamese.js';
import { CHANNELS, STATUSES } from '../model.js';
import { toDossierCode, toProcedureCode } from '../parse.js';
import { parseChannel, parseDigitised, parseStatus } from '../wordings.js';
import type { ReaderSetup } from './batch.hot.js';
import { ByteTexts, MISSING } from './byte-texts.hot.js';

/** Not plain: the row goes the long way. */
export const ODD = -2;
export const EMPTY = -1;

const PLAIN = /^[\n\u0020-\u007e]*$/;

/** Guarded from a spreadsheet; or the error of a formula, `#N/A`. */
const GUARDED_OR_FAILED = /^['=#]/;

/** A cell's text as the cleaner of io leaves it; undefined where the cleaner has something to say or to undo. */
export function cleanCell(b: Buffer, start: number, end: number): string | undefined {
  const text = b.toString('utf8', start, end);
  if (text.includes('\ufffd') || text.includes('"') || removeInvisible(text) !== text) return undefined;
  const clean = nfc(text).trim();
  return GUARDED_OR_FAILED.test(clean) ? undefined : clean;
}

export type Wording = (text: string) => number;

/** One column's, or several that mean the same. */
export class Wordings {
  readonly #known = new ByteTexts();
  readonly #make: Wording;

  constructor(make: Wording) {
    this.#make = make;
  }

  /** Of a cell that is not empty and has no doubled quotes. `hash`: raw, of its bytes (byte-texts.hot.ts). */
  find(b: Buffer, start: number, end: number, hash: number): number {
    const known = this.#known.find(b, start, end, hash);
    if (known !== MISSING) return known;
    const clean = cleanCell(b, start, end);
    const made = clean === undefined || clean === '' ? ODD : this.#make(clean);
    this.#known.put(b, start, end, made);
    return made;
  }
}

const orOdd = (number: number | undefined): number => (number === undefined || number === -1 ? ODD : number);
const placeIn = (values: readonly string[], value: string | undefined): number =>
  orOdd(value === undefined ? undefined : values.indexOf(value));

/** Texts by number, and what the columns say by them. */
export class RowTexts {
  readonly list: string[] = [];
  fresh: string[] = [];
  readonly unit = new Wordings((text) => this.#openUnit(text));
  readonly procedure = new Wordings((text) => this.#openProcedure(text));
  readonly reference = new Wordings((text) => this.numberOf(text));
  readonly desk = new Wordings((text) => (this.#isKept(text) ? this.numberOf(text) : ODD));
  readonly status = new Wordings((text) => placeIn(STATUSES, parseStatus(text)));
  readonly channel = new Wordings((text) => placeIn(CHANNELS, parseChannel(text)));
  readonly degree = new Wordings((text) => orOdd(parseDigitised(text)));
  readonly answer = new Wordings((text) => {
    const answer = parseYesNo(text);
    return answer === undefined ? ODD : Number(answer);
  });
  readonly #numbers = new Map<string, number>();
  readonly #agencies = new ByteTexts();
  readonly #knownProcedures: ReadonlySet<string>;
  readonly #knownUnits: ReadonlySet<string>;
  readonly #keepsUnknown: boolean;

  constructor({ policy, procedures, units }: ReaderSetup) {
    this.#keepsUnknown = policy === 'keep';
    this.#knownProcedures = new Set(procedures);
    this.#knownUnits = new Set(units);
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.list.push(text) - 1;
    this.#numbers.set(text, number);
    this.fresh.push(text);
    return number;
  }

  takeFresh(): string[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }

  /** The agency before the date of a code. A blank at its end is part of it, and makes the row an odd one. */
  agencyOf(b: Buffer, start: number, end: number): number {
    const known = this.#agencies.find(b, start, end);
    if (known !== MISSING) return known;
    const clean = cleanCell(b, start, end);
    const isWhole = clean !== undefined && clean.length === end - start && PLAIN.test(clean);
    const agency = isWhole ? this.numberOf(toDossierCode(clean)) : ODD;
    this.#agencies.put(b, start, end, agency);
    return agency;
  }

  /** Puts down codes that were kept although unknown. */
  noteUnknown(unit: number, procedure: number, desk: number, unknown: Set<string>): void {
    if (!this.#keepsUnknown) return;
    if (desk !== EMPTY && !this.#knownUnits.has(this.list[desk] as string))
      unknown.add(this.list[desk] as string);
    const [u, p] = [this.list[unit] as string, this.list[procedure] as string];
    if (!this.#knownUnits.has(u)) unknown.add(u);
    if (!this.#knownProcedures.has(p)) unknown.add(p);
  }

  #isKept(unit: string): boolean {
    return this.#knownUnits.has(unit) || this.#keepsUnknown;
  }

  #openUnit(code: string): number {
    return this.#isKept(code) ? this.numberOf(code) : ODD;
  }

  #openProcedure(text: string): number {
    const code = toProcedureCode(text);
    return this.#knownProcedures.has(code) || this.#keepsUnknown ? this.numberOf(code) : ODD;
  }
}
