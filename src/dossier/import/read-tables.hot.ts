/**
 * Reads the files of an import through the reader of tables, for what the fast one (read-files.hot.ts) leaves alone: other
 * systems' columns, other encodings, spreadsheets, standard input. Portion by portion, so that its memory does not grow.
 */
import { noteUnusual } from '#io/read/detected.js';
import { toReadOptions } from '#io/read/read-flags.js';
import { type OpenedTable, openTable, type ReadOptions } from '#io/read/read-table.js';
import { openStdin } from '#io/read/stdin.js';
import { openHeader, type Portion, streamTable } from '#io/read/stream-table.js';
import { ioFindings } from '#io/words.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import { DOSSIER_FORMAT } from '../format.js';
import type { ReaderMessage, ReaderSetup } from './batch.hot.js';
import { newTally, type Tally, takeRows, tallyEnd } from './read-tally.hot.js';
import { RowReader } from './reader.hot.js';
import { RowSifter } from './row-sifter.hot.js';

export async function* readTables(setup: ReaderSetup): AsyncGenerator<ReaderMessage> {
  const flags = await toReadOptions(setup.flags ?? {}, DOSSIER_FORMAT);
  const options = { ...flags, stdin: openStdin() };
  const reader = new RowReader(setup);
  const tally = newTally();
  for (const [i, file] of setup.files.entries()) {
    const table = await openTable(file, DOSSIER_FORMAT, options);
    const missing = sayMissing(table);
    if (missing.length > 0) await refuseAll(missing, setup.files.slice(i + 1), options);
    yield* readOne(table, { reader, setup, tally });
  }
  yield tallyEnd(reader, tally);
}

const sayMissing = (table: OpenedTable): Diagnostic[] =>
  openHeader(table).diagnostics.filter(({ code }) => code === 'io/missing-column');

/** Whoever corrects one file wants to know of the others too. */
async function refuseAll(
  missing: readonly Diagnostic[],
  others: readonly string[],
  options: ReadOptions,
): Promise<never> {
  const all = [...missing];
  for (const file of others) all.push(...sayMissing(await openTable(file, DOSSIER_FORMAT, options)));
  throw new Refusal('unusable', all);
}

interface Reading {
  readonly reader: RowReader;
  readonly setup: ReaderSetup;
  readonly tally: Tally;
}

async function* readOne(
  table: OpenedTable,
  { reader, setup, tally }: Reading,
): AsyncGenerator<ReaderMessage> {
  const { head, before, after } = table;
  const { present, diagnostics } = openHeader(table);
  const sifter = new RowSifter(reader, setup, { ...head, present });
  sifter.note([...noteUnusual(head), ...before, ...diagnostics]);
  const read = { sheet: '', bytes: 0 };
  let blank = 0;
  for await (const portion of streamTable(table)) {
    const sheet = portion.sheet ?? '-';
    if (sheet !== read.sheet) {
      if (reader.hasRows) yield takeRows(reader, read.bytes);
      yield { kind: 'file', place: placeOf(head.file, portion), present };
      reader.startFile(present);
      read.sheet = sheet;
    }
    blank += portion.blank;
    yield* siftPortion(portion, sifter, reader, read);
  }
  if (reader.hasRows) yield takeRows(reader, read.bytes);
  if (sifter.count === 0) sifter.note([ioFindings.find('no-rows', {}, { file: head.file })]);
  sifter.note(after);
  tally.add(sifter, blank);
}

/** Gives the rows out whenever the batch is full. */
function* siftPortion(
  { records, diagnostics }: Portion,
  sifter: RowSifter,
  reader: RowReader,
  read: { bytes: number },
): Generator<ReaderMessage> {
  sifter.note(diagnostics);
  for (const record of records) {
    sifter.takeOne(record, diagnostics);
    if (Buffer.isBuffer(record.source)) read.bytes += record.source.length;
    if (reader.isFull) yield takeRows(reader, read.bytes);
  }
}

const placeOf = (file: string, { sheet }: Portion) => (sheet === undefined ? { file } : { file, sheet });
