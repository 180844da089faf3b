/**
 * Puts rows of dossier files into batches of numbers: plain ones from their bytes (plain-rows.hot.ts), any other cell by
 * cell through the same functions as in a small import, so that nothing is taken, rejected or remarked on in another way.
 */
import type { InputRow } from '#kit/input.js';
import { renderParts, splitCode } from '../code-key.js';
import { isBefore } from '../instants.js';
import { KeptFindings } from '../kept-findings.js';
import { type Declared, ENDED, STATUSES, sayInstant } from '../model.js';
import { flagsOf } from '../packed.js';
import { toDossierCode } from '../parse.js';
import { dossierFindings } from '../words.js';
import { DESK, MILLENNIUM, NONE, OTHERS, type ReaderSetup, TIMES } from './batch.hot.js';
import { dayOf, digit, twoDigits } from './digits.hot.js';
import { cleanCell, ODD, RowTexts } from './row-texts.hot.js';
import { BATCH_ROWS, RowColumns } from './rows.hot.js';

/** Places of the columns in a file; -1: it has none. */
export interface Places {
  readonly code: number;
  readonly procedure: number;
  readonly unit: number;
  readonly channel: number;
  readonly status: number;
  readonly supplementCount: number;
  readonly fee: number;
  readonly onlinePayment: number;
  readonly resultElectronic: number;
  readonly digitised: number;
  readonly times: readonly number[];
  readonly others: readonly number[];
}

/** What all files of an import share: texts by number, the batch that is being filled. */
export class RowReader {
  rows = new RowColumns(new Set());
  readonly texts: RowTexts;
  readonly unknown = new Set<string>();
  /** Of reading, and of what the rows say. */
  readonly found = new KeptFindings();
  readonly sifted = new KeptFindings();
  /** Every record was read so far, and every row bears a code. */
  isWhole = true;
  strayCodes: string[] = [];

  constructor(setup: ReaderSetup) {
    this.texts = new RowTexts(setup);
  }

  startFile(present: ReadonlySet<string>): void {
    this.rows = new RowColumns(present);
  }

  get isFull(): boolean {
    return this.rows.isFull || this.strayCodes.length >= BATCH_ROWS;
  }

  get hasRows(): boolean {
    return this.rows.count > 0 || this.strayCodes.length > 0;
  }

  takeStrayCodes(): string[] {
    const { strayCodes } = this;
    this.strayCodes = [];
    return strayCodes;
  }

  /** A code of the usual grammar is read from its bytes, its agency looked up; another is kept as text. */
  takeCode(b: Buffer, start: number, end: number, n: number): boolean {
    const { rows } = this;
    let p = end - 1;
    while (p > start && digit(b, p) >= 0 && digit(b, p) <= 9) p--;
    const digits = end - 1 - p;
    const dash = p - 7;
    if (digits >= 4 && digits <= 7 && dash > start && b[p] === DASH && b[dash] === DASH) {
      const day = dayOf(2000 + twoDigits(b, dash + 1), twoDigits(b, dash + 3), twoDigits(b, dash + 5));
      let sequence = 0;
      for (let i = p + 1; i < end; i++) sequence = sequence * 10 + digit(b, i);
      const isPacked =
        day >= 0 && day < 36_525 && sequence < 2_097_152 && (digits === 4 || digit(b, p + 1) !== 0);
      if (isPacked) {
        const agency = this.texts.agencyOf(b, start, dash);
        if (agency === ODD) return false;
        rows.day[n] = day;
        rows.agency[n] = agency;
        rows.sequence[n] = sequence;
        return true;
      }
    }
    if (end === start) return false;
    const clean = cleanCell(b, start, end);
    return clean !== undefined && clean !== '' && this.#takeCodeText(clean, n);
  }

  #takeCodeText(clean: string, n: number): boolean {
    const { rows } = this;
    const code = toDossierCode(clean);
    const parts = splitCode(code);
    rows.day[n] = parts?.day ?? 0;
    rows.agency[n] = parts === undefined ? -1 : this.texts.numberOf(parts.agency);
    rows.sequence[n] = parts?.sequence ?? rows.oddCodes.push(code) - 1;
    return true;
  }

  /** Takes a row that went the long way and was accepted. */
  takeDeclared({ code, unit, facts }: Declared, row: InputRow): void {
    const { rows } = this;
    const n = rows.count;
    rows.clear(n);
    this.#takeCodeText(code, n);
    rows.line[n] = row.line;
    rows.unit[n] = this.texts.numberOf(unit);
    rows.procedure[n] = this.texts.numberOf(facts.procedure);
    for (const [i, name] of TIMES.entries()) {
      const minute = facts[name];
      if (minute === undefined || minute === null) continue;
      (rows.times[i] as Int32Array)[n] = minute - MILLENNIUM;
    }
    for (const [i, name] of OTHERS.entries()) {
      const other = facts[name];
      if (other !== undefined && other !== null)
        (rows.others[i] as Int32Array)[n] = this.texts.numberOf(other);
    }
    rows.supplements[n] = facts.supplementCount ?? -1;
    rows.fee[n] = facts.fee ?? -1;
    rows.flags[n] = flagsOf({
      channel: facts.channel ?? 'counter',
      status: facts.status ?? null,
      onlinePayment: facts.onlinePayment ?? null,
      resultElectronic: facts.resultElectronic ?? null,
      digitised: facts.digitised ?? null,
      supplementCount: null,
    });
    rows.count = n + 1;
  }

  /** Takes a plain row that is filled in, and says what is odd about it, as parse.ts does. */
  settle(n: number, file: string, line: number): void {
    const { rows } = this;
    const received = (rows.times[0] as Int32Array)[n] as number;
    const finished = (rows.times[2] as Int32Array)[n] as number;
    const end = finished === NONE ? ((rows.times[3] as Int32Array)[n] as number) : finished;
    if (end === NONE) {
      const status = ((rows.flags[n] as number) >> 2) & 15;
      if (status !== 0 && ENDED.includes(STATUSES[status - 1] ?? 'new'))
        this.sifted.add(dossierFindings.find('ended-without-date', { code: this.codeOf(n) }, { file, line }));
    } else if (end < received && isBefore(end + MILLENNIUM, received + MILLENNIUM)) {
      const args = {
        code: this.codeOf(n),
        finished: sayInstant(end + MILLENNIUM),
        received: sayInstant(received + MILLENNIUM),
      };
      this.sifted.add(dossierFindings.find('finished-before-received', args, { file, line }));
    }
    const desk = (rows.others[DESK] as Int32Array)[n] as number;
    this.texts.noteUnknown(rows.unit[n] as number, rows.procedure[n] as number, desk, this.unknown);
    rows.count = n + 1;
  }

  codeOf(n: number): string {
    const { rows } = this;
    const agency = rows.agency[n] as number;
    const sequence = rows.sequence[n] as number;
    if (agency === -1) return rows.oddCodes[sequence] ?? '';
    return renderParts({ day: rows.day[n] as number, agency: this.texts.list[agency] ?? '', sequence });
  }
}

const DASH = 45;
