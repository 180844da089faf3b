/** Sifts the records of a file as sift.ts does those of a table, and keeps none: taken rows go to the batch, others back into a file. */
import type { TakenRecord } from '#io/read/body.js';
import { bytesOf } from '#io/read/read-table.js';
import { RejectsWriter, type StagedRejects } from '#io/read/rejects.js';
import { ioFindings } from '#io/words.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { InputRow } from '#kit/input.js';
import { sayMessage } from '#lang/say.js';
import { parseDossier, toDossierCode } from '../parse.js';
import { findUnknown, type KnownCodes, placeOf } from '../sift.js';
import { dossierFindings } from '../words.js';
import type { ReaderSetup } from './batch.hot.js';
import type { RowReader } from './reader.hot.js';

const GALLERIES = { io: ioFindings.gallery, dossier: dossierFindings.gallery };

/** A file of which the header is known. */
export interface SiftedFile {
  readonly file: string;
  readonly header: Buffer;
  readonly present: ReadonlySet<string>;
}

export class RowSifter {
  /** Rows and broken records. */
  count = 0;
  rejected = 0;
  readonly #reader: RowReader;
  readonly #setup: ReaderSetup;
  readonly #file: SiftedFile;
  readonly #known: KnownCodes;
  readonly #rejects: RejectsWriter;

  constructor(reader: RowReader, setup: ReaderSetup, file: SiftedFile) {
    this.#reader = reader;
    this.#setup = setup;
    this.#file = file;
    this.#known = { procedures: new Set(setup.procedures), units: new Set(setup.units) };
    this.#rejects = new RejectsWriter(file.file, file.header);
  }

  /** `found`: what reading said, of these records and of others. */
  take(records: readonly TakenRecord[], found: readonly Diagnostic[]): void {
    this.note(found);
    for (const record of records) this.takeOne(record, found);
  }

  note(found: readonly Diagnostic[]): void {
    const reader = this.#reader;
    if (found.length > 0 && hasErrors(found)) reader.isWhole = false;
    for (const finding of found) reader.found.add(finding);
  }

  takeOne(record: TakenRecord, found: readonly Diagnostic[]): void {
    this.count++;
    const { row } = record;
    if (row !== undefined) this.#sift(record, row);
    else
      this.#reject(
        record,
        found.filter(({ where }) => where?.line === record.line && where.sheet === record.sheet),
      );
  }

  #sift(record: TakenRecord, row: InputRow): void {
    const { file, present } = this.#file;
    const { sifted, unknown } = this.#reader;
    const { value: declared, diagnostics } = parseDossier(row, { file, present });
    const strange = declared === undefined ? [] : findUnknown(declared, this.#known, placeOf(file, row));
    for (const finding of diagnostics) sifted.add(finding);
    if (declared === undefined || (strange.length > 0 && this.#setup.policy === 'reject')) {
      for (const finding of strange) sifted.add(finding);
      this.#noteCode(row.cells.code ?? '');
      this.#reject(record, [...diagnostics, ...strange]);
      return;
    }
    for (const { args } of strange) unknown.add(String(args.code));
    this.#reader.takeDeclared(declared, row);
  }

  /** A dossier whose row is rejected is in the file all the same. */
  #noteCode(cell: string): void {
    const code = toDossierCode(cell);
    if (code === '') this.#reader.isWhole = false;
    else if (this.#setup.tellsCodes) this.#reader.strayCodes.push(code);
  }

  #reject(record: TakenRecord, reasons: readonly Diagnostic[]): void {
    this.rejected++;
    if (!this.#setup.writesRejects) return;
    const say = (finding: Diagnostic) => sayMessage(finding, GALLERIES, this.#setup.lang);
    this.#rejects.add(record, bytesOf(record.source), reasons, say);
  }

  /** undefined: nothing was rejected. */
  close(): StagedRejects | undefined {
    return this.#rejects.close();
  }
}
