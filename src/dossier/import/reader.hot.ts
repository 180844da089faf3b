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
import {
  AGENCY,
  COMMON_WIDTH,
  DAY,
  DESK,
  FEE,
  FLAGS,
  LINE,
  MILLENNIUM,
  NONE,
  OTHER_AT,
  OTHERS,
  PROCEDURE,
  type ReaderSetup,
  SEQUENCE,
  SUPPLEMENTS,
  TIME_AT,
  TIMES,
  UNIT,
} from './batch.hot.js';
import { dayOf, digit, twoDigits } from './digits.hot.js';
import { cleanCell, EMPTY, ODD, RowTexts } from './row-texts.hot.js';
import { BATCH_ROWS, giveBack, RowRooms, RowWords } from './rows.hot.js';

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
  rows: RowWords;
  readonly #rooms = new RowRooms();
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
    this.rows = new RowWords(new Set(), this.#rooms);
  }

  startFile(present: ReadonlySet<string>): void {
    giveBack(this.rows);
    this.rows = new RowWords(present, this.#rooms);
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
  takeCode(b: Buffer, start: number, end: number, row: number): boolean {
    const { words } = this.rows;
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
        words[row + DAY] = day;
        words[row + AGENCY] = agency;
        words[row + SEQUENCE] = sequence;
        return true;
      }
    }
    if (end === start) return false;
    const clean = cleanCell(b, start, end);
    return clean !== undefined && clean !== '' && this.#takeCodeText(clean, row);
  }

  #takeCodeText(clean: string, row: number): boolean {
    const { words, oddCodes } = this.rows;
    const code = toDossierCode(clean);
    const parts = splitCode(code);
    words[row + DAY] = parts?.day ?? 0;
    words[row + AGENCY] = parts === undefined ? -1 : this.texts.numberOf(parts.agency);
    words[row + SEQUENCE] = parts?.sequence ?? oddCodes.push(code) - 1;
    return true;
  }

  /** Takes a row that went the long way and was accepted. */
  takeDeclared({ code, unit, facts }: Declared, { line }: InputRow): void {
    const { words, doubles } = this.rows;
    const row = this.rows.clear(this.rows.count);
    this.#takeCodeText(code, row);
    words[row + LINE] = line;
    words[row + UNIT] = this.texts.numberOf(unit);
    words[row + PROCEDURE] = this.texts.numberOf(facts.procedure);
    for (const [i, name] of TIMES.entries()) {
      const minute = facts[name];
      if (minute === undefined || minute === null) continue;
      words[row + (TIME_AT[i] as number)] = minute - MILLENNIUM;
    }
    for (const [i, name] of OTHERS.entries()) {
      const other = facts[name];
      if (other !== undefined && other !== null)
        words[row + (OTHER_AT[i] as number)] = this.texts.numberOf(other);
    }
    words[row + SUPPLEMENTS] = facts.supplementCount ?? -1;
    doubles[(row + FEE) >> 1] = facts.fee ?? -1;
    words[row + FLAGS] = flagsOf({
      channel: facts.channel ?? 'counter',
      status: facts.status ?? null,
      onlinePayment: facts.onlinePayment ?? null,
      resultElectronic: facts.resultElectronic ?? null,
      digitised: facts.digitised ?? null,
      supplementCount: null,
    });
    this.rows.count++;
  }

  /** Takes a plain row that is filled in, and says what is odd about it, as parse.ts does. */
  settle(row: number, file: string, line: number): void {
    const { words, width } = this.rows;
    const received = words[row + TIME_AT[0]] as number;
    const finished = words[row + TIME_AT[2]] as number;
    const end = finished === NONE ? (words[row + TIME_AT[3]] as number) : finished;
    if (end === NONE) {
      const status = ((words[row + FLAGS] as number) >> 2) & 15;
      if (status !== 0 && ENDED.includes(STATUSES[status - 1] ?? 'new'))
        this.sifted.add(
          dossierFindings.find('ended-without-date', { code: this.#codeOf(row) }, { file, line }),
        );
    } else if (end < received && isBefore(end + MILLENNIUM, received + MILLENNIUM)) {
      const args = {
        code: this.#codeOf(row),
        finished: sayInstant(end + MILLENNIUM),
        received: sayInstant(received + MILLENNIUM),
      };
      this.sifted.add(dossierFindings.find('finished-before-received', args, { file, line }));
    }
    const desk = width > COMMON_WIDTH ? (words[row + OTHER_AT[DESK]] as number) : EMPTY;
    this.texts.noteUnknown(words[row + UNIT] as number, words[row + PROCEDURE] as number, desk, this.unknown);
    this.rows.count++;
  }

  #codeOf(row: number): string {
    const { words, oddCodes } = this.rows;
    const agency = words[row + AGENCY] as number;
    const sequence = words[row + SEQUENCE] as number;
    if (agency === -1) return oddCodes[sequence] ?? '';
    return renderParts({ day: words[row + DAY] as number, agency: this.texts.list[agency] ?? '', sequence });
  }
}

const DASH = 45;
