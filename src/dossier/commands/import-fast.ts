/** An import of UTF-8 text with our own columns, as fast as the disk; undefined where the files are of another kind. */
import { basename } from 'node:path';
import type { Db } from '#db/open.js';
import type { Progress } from '#io/progress.js';
import { recordChange } from '#journal/change.js';
import { formatInteger } from '#lang/numbers.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Session } from '#session.js';
import { type ReadEnd, Unfit } from '../import/batch.js';
import { openRowSource, type RowSource, sizeOf } from '../import/row-source.hot.js';
import { RowWriter } from '../import/write-rows.hot.js';
import { basisOf, type LedgerBasis } from '../ledger-lines.js';
import { listFieldVersions, renewLedger } from '../ledger-store.js';
import type { RowCounts } from '../model.js';
import { type DossierStore, openDossierStore } from '../store.js';
import type { Imported, ImportRequest } from './imported.js';

export async function importFast(
  input: ImportRequest,
  session: Session,
  db: Db,
): Promise<Imported | undefined> {
  const isSlow = input.mapping !== undefined || input.complete !== undefined || input.files.includes('-');
  if (isSlow) return undefined;
  const store = openDossierStore(db);
  const basis = basisOf(indexOrg(openOrgStore(db).readState()), listFieldVersions(db));
  try {
    const source = await openRowSource({
      files: input.files,
      mapping: undefined,
      policy: input.unknown,
      procedures: store.listProcedureCodes(),
      units: store.listUnitCodes(),
      lang: session.lang,
      writesRejects: input.dryRun !== true,
    });
    return await importFrom(source, { input, session, db, store, basis });
  } catch (error) {
    if (error instanceof Unfit) return undefined;
    throw error;
  }
}

interface Work {
  readonly input: ImportRequest;
  readonly session: Session;
  readonly db: Db;
  readonly store: DossierStore;
  readonly basis: LedgerBasis;
}

async function importFrom(source: RowSource, work: Work): Promise<Imported> {
  const { input, session, db } = work;
  const progress = await session.progress({ vi: 'Đang nhập hồ sơ', en: 'Importing dossiers' });
  const open: { writer?: RowWriter } = {};
  const decision = { dryRun: input.dryRun === true };
  const names = input.files.map((file) => basename(file.replaceAll('\\', '/')));
  try {
    const { value, change } = recordChange(
      db,
      session.stamp(),
      (id) => {
        const written = writeAll(source, work, { id, names, progress, open });
        // Under --strict one rejected row takes everything back.
        decision.dryRun ||= input.strict === true && written.counts.rejected > 0;
        return written;
      },
      decision,
    );
    const isStopped = input.strict === true && value.counts.rejected > 0;
    const batch = change === undefined ? undefined : value.batch;
    return {
      ...value,
      files: names,
      batch,
      change: change?.id,
      isStopped,
      complete: undefined,
      isRemoved: false,
    };
  } finally {
    progress.stop();
    open.writer?.close();
    await source.close();
  }
}

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

function writeAll(
  source: RowSource,
  { input, db, store, basis }: Work,
  { id, names, progress, open }: Change,
) {
  renewLedger(db, basis);
  const batch = store.findNextBatch();
  const writer = new RowWriter(db, batch, {
    acceptReopened: input.acceptReopened === true,
    likelyRows: likelyRows(input.files),
  });
  open.writer = writer;
  const end = passRows(source, writer, makeTeller(input.files, progress));
  const { read, rejected, blank, rejects, unknown } = end;
  const counts = { read, ...writer.finish(), rejected, blank };
  refuseLost(counts);
  if (counts.inserted + counts.updated > 0)
    store.insertBatch({ id: batch, change: id, files: names, ...counts });
  return {
    counts,
    batch: counts.inserted + counts.updated > 0 ? batch : undefined,
    rejects,
    unknown,
    found: [...end.found, ...end.sifted, ...writer.diagnostics],
  };
}

function passRows(
  source: RowSource,
  writer: RowWriter,
  tell: (rows: number, bytes: number) => void,
): ReadEnd {
  let rows = 0;
  for (;;) {
    const message = source.next();
    if (message.kind === 'done') return message;
    if (message.kind === 'file') writer.startFile(message.file, message.present);
    if (message.kind !== 'rows') continue;
    writer.addTexts(message.texts);
    writer.write(message.rows);
    rows += message.rows.count;
    tell(rows, message.bytesRead);
  }
}

/** Tells how many rows a second, and how long it will take by the bytes that are left. */
function makeTeller(files: readonly string[], progress: Progress): (rows: number, bytes: number) => void {
  const started = performance.now();
  const total = sizeOf(files);
  let before = 0;
  let last = 0;
  return (rows, bytes) => {
    if (bytes < last) before += last; // the next file
    last = bytes;
    const seconds = (performance.now() - started) / 1000;
    const rate = Math.round(rows / seconds);
    const left = Math.max(0, Math.round((seconds * (total - before - bytes)) / (before + bytes)));
    progress.update({
      vi: `Đã nhập ${formatInteger(rows, 'vi')} hồ sơ, ${formatInteger(rate, 'vi')} hồ sơ/giây, còn khoảng ${left} giây`,
      en: `${formatInteger(rows, 'en')} dossiers, ${formatInteger(rate, 'en')} a second, about ${left} s left`,
    });
  };
}

/** Nothing is lost (design.md 2.1): a row that is not accounted for is a bug, and nothing may be written. */
function refuseLost({ read, inserted, updated, unchanged, rejected, blank }: RowCounts): void {
  const accounted = inserted + updated + unchanged + rejected + blank;
  if (accounted !== read) throw new Error(`${read} rows were read and ${accounted} accounted for`);
}
