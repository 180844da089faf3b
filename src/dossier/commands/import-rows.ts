/**
 * Brings the rows of files into the database: read in a thread of its own, written as one change by a writer that sorts
 * them. UTF-8 text with our columns is read fast; whatever else, by the reader of tables, in the same memory.
 */
import { basename } from 'node:path';
import type { Db } from '#db/open.js';
import type { Progress } from '#io/progress.js';
import type { ReadFlags } from '#io/read/read-flags.js';
import { placeStaged } from '#io/staged.js';
import { recordChange } from '#journal/change.js';
import type { DossierCode } from '#kit/brand.js';
import { account } from '#kit/row-counts.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { askRemoval } from '../complete-view.js';
import { type ReadEnd, type ReaderSetup, Unfit } from '../import/batch.hot.js';
import { openRowSource, type RowSource, sizeOf } from '../import/row-source.hot.js';
import { RowWriter } from '../import/write-rows.hot.js';
import { basisOf, type LedgerBasis } from '../ledger-lines.js';
import { listFieldVersions, renewLedger } from '../ledger-store.js';
import { type DossierStore, openDossierStore } from '../store.js';
import { lookForMissing, StoredPeriod, takeOut, Unasked } from './complete-period.js';
import { makeTeller } from './import-teller.js';
import type { Imported, ImportRequest } from './imported.js';

export async function importRows(input: ImportRequest, session: Session, db: Db): Promise<Imported> {
  return (await importFast(input, session, db)) ?? importTables(input, session, db);
}

/** undefined: the files, or what is asked of them, are not for the fast reader. */
export async function importFast(
  input: ImportRequest,
  session: Session,
  db: Db,
): Promise<Imported | undefined> {
  const { encoding, delimiter, headerLine, sheet, mapping, files } = input;
  const isTold = [encoding, delimiter, headerLine, sheet, mapping].some((flag) => flag !== undefined);
  if (isTold || files.includes('-')) return undefined;
  try {
    return await importAsking(undefined, { input, session, db });
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
}

export async function importTables(input: ImportRequest, session: Session, db: Db): Promise<Imported> {
  const { encoding, delimiter, headerLine, sheet, mapping } = input;
  const flags = Object.fromEntries(
    Object.entries({ encoding, delimiter, headerLine, sheet, mapping }).filter(
      ([, flag]) => flag !== undefined,
    ),
  ) as ReadFlags;
  return importAsking(flags, { input, session, db });
}

interface Order {
  readonly input: ImportRequest;
  readonly session: Session;
  readonly db: Db;
}

/** Nobody can be asked while a transaction is open: it is taken back, and what was agreed to is done from the start. */
async function importAsking(flags: ReadFlags | undefined, order: Order): Promise<Imported> {
  const { session } = order;
  try {
    return await importFrom(flags, order, undefined);
  } catch (error) {
    if (!(error instanceof Unasked)) throw error;
    await session.ask.confirm(askRemoval(error.complete));
    return importFrom(flags, order, new Set(error.complete.codes));
  }
}

interface Work extends Order {
  readonly store: DossierStore;
  readonly basis: LedgerBasis;
  /** Dossiers that may be taken out, as somebody agreed. */
  readonly agreed: ReadonlySet<DossierCode> | undefined;
}

async function importFrom(
  flags: ReadFlags | undefined,
  order: Order,
  agreed: Work['agreed'],
): Promise<Imported> {
  const { input, session, db } = order;
  const store = openDossierStore(db);
  const basis = basisOf(indexOrg(openOrgStore(db).readState()), listFieldVersions(db));
  const source = await openRowSource(toSetup(flags, order, store));
  const progress = await session.progress({ vi: 'Đang nhập hồ sơ', en: 'Importing dossiers' });
  const open: Change['open'] = {};
  const decision = { dryRun: input.dryRun === true };
  const names = input.files.map((file) => basename(file.replaceAll('\\', '/')));
  try {
    const { value, change } = recordChange(
      db,
      session.stamp(),
      (id) => {
        const written = writeAll(source, { ...order, store, basis, agreed }, { id, names, progress, open });
        // Under --strict one rejected row takes everything back.
        decision.dryRun ||= written.isStopped;
        return written;
      },
      decision,
    );
    const isKept = change !== undefined;
    return {
      ...value,
      files: names,
      batch: isKept ? value.batch : undefined,
      change: change?.id,
      isRemoved: value.isRemoved && isKept,
    };
  } finally {
    progress.stop();
    open.writer?.close();
    await source.close();
  }
}

const toSetup = (
  flags: ReadFlags | undefined,
  { input, session }: Order,
  store: DossierStore,
): ReaderSetup => ({
  files: input.files,
  flags,
  policy: input.unknown,
  procedures: store.listProcedureCodes(),
  units: store.listUnitCodes(),
  lang: session.lang,
  writesRejects: input.dryRun !== true,
  tellsCodes: input.complete !== undefined,
});

interface Change {
  readonly id: number;
  readonly names: readonly string[];
  readonly progress: Progress;
  /** For closing what outlives the transaction. */
  readonly open: { writer?: RowWriter };
}

/** Of a packed file a row takes less. */
const ROW_BYTES = { plain: 150, packed: 15 };
const likelyRows = (files: readonly string[]): number =>
  sizeOf(files) / (files.some((file) => file.endsWith('.gz')) ? ROW_BYTES.packed : ROW_BYTES.plain);

function writeAll(source: RowSource, work: Work, { id, names, progress, open }: Change) {
  const { input, db, store, basis } = work;
  renewLedger(db, basis);
  const batch = store.findNextBatch();
  const stored = input.complete && new StoredPeriod(db, input.complete);
  const writer = new RowWriter(db, batch, {
    acceptReopened: input.acceptReopened === true,
    likelyRows: likelyRows(input.files),
    onKey: stored && ((key) => stored.name(key)),
  });
  open.writer = writer;
  const end = passRows(source, { writer, stored, tell: makeTeller(sizeOf(input.files), progress) });
  const { read, rejected, blank, unknown } = end;
  const counts = account({ read, ...writer.finish(), rejected, blank });
  const isStopped = input.strict === true && rejected > 0;
  const wrote = counts.inserted + counts.updated > 0;
  if (wrote) store.insertBatch({ id: batch, change: id, files: names, ...counts });
  const written = { batch: wrote ? batch : undefined, counts };
  const complete = stored && lookForMissing(stored, { ...input, isStopped, isWhole: end.isWhole }, work);
  const isRemoved = complete !== undefined && input.removeMissing === true;
  const last = isRemoved ? takeOut(db, complete, written, { change: id, files: names }) : written.batch;
  return {
    counts,
    batch: last,
    isStopped,
    complete,
    isRemoved,
    rejects: placeRejects(end),
    unknown,
    found: [...end.found, ...end.sifted, ...writer.diagnostics],
  };
}

/** Before the change is committed: what cannot be given back is not left out of the database either. */
const placeRejects = ({ rejects }: ReadEnd): string[] =>
  rejects.map(({ rows, reasons }) => {
    placeStaged(rows);
    placeStaged(reasons);
    return rows.file;
  });

interface Passing {
  readonly writer: RowWriter;
  readonly stored: StoredPeriod | undefined;
  readonly tell: (rows: number, bytes: number) => void;
}

function passRows(source: RowSource, { writer, stored, tell }: Passing): ReadEnd {
  let rows = 0;
  for (;;) {
    const message = source.next();
    if (message.kind === 'done') return message;
    if (message.kind === 'file') writer.startFile(message.place, message.present);
    if (message.kind !== 'rows') continue;
    writer.addTexts(message.texts);
    writer.write(message.rows);
    for (const code of message.strayCodes) stored?.nameCode(code);
    rows += message.rows.count;
    tell(rows, message.bytesRead);
  }
}
