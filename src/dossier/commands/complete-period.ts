/** `dossier import --complete PERIOD [--remove-missing]`: looks for what the files lack, and takes it out in the same batch. */
import type { Db } from '#db/open.js';
import { MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import { type Diagnostic, hasErrors } from '#kit/diagnostic.js';
import type { ClosedPeriod } from '#kit/period.js';
import type { Lang } from '#lang/words.js';
import type { Session } from '#session.js';
import { type Completeness, findMissing } from '../complete.js';
import { askRemoval, viewCompleteness } from '../complete-view.js';
import type { Batch, RowCounts } from '../model.js';
import { toDossierCode } from '../parse.js';
import { removeDossiers } from '../removal-store.js';
import { openScanStore } from '../scan-store.js';
import { openDossierStore } from '../store.js';
import { dossierFindings } from '../words.js';

export interface CompleteFlags {
  readonly complete?: ClosedPeriod;
  readonly removeMissing?: boolean;
  readonly dryRun?: boolean;
}

/** Of the dossiers that files lack so many are told to a person; a script gets more. */
const SHOWN_TO_PEOPLE = 20;
const SHOWN_TO_SCRIPTS = 10_000;

/** What the files hold, as far as one can tell. */
export interface FilesRead {
  /** Codes of all rows, rejected ones too. */
  readonly codes: ReadonlySet<string>;
  /** Every record was read, and every row bears a code. */
  readonly isWhole: boolean;
}

/** Asks before anything is taken out, and refuses to where the files are not whole. undefined: nobody asked. */
export async function lookForMissing(
  db: Db,
  { complete: period, removeMissing = false, dryRun = false }: CompleteFlags,
  { codes, isWhole }: FilesRead,
  session: Session,
): Promise<Completeness | undefined> {
  if (period === undefined) return undefined;
  if (removeMissing && !isWhole) throw dossierFindings.refuse('refused', 'complete-unreadable', {});
  const stored = openScanStore(db).scan({
    from: toDayNumber(period.from) * MINUTES_PER_DAY,
    until: toDayNumber(period.until) * MINUTES_PER_DAY,
  });
  const shown = session.settings.json ? SHOWN_TO_SCRIPTS : SHOWN_TO_PEOPLE;
  const complete = findMissing(stored, (code) => codes.has(code), { period, shown });
  if (removeMissing && complete.missing > 0 && !dryRun) await session.ask.confirm(askRemoval(complete));
  return complete;
}

/** What the import wrote, as far as the removal must know it. */
interface Written {
  readonly batch: number | undefined;
  readonly counts: RowCounts;
}

/** Inside the change of the import. A batch that wrote no row comes into being here. Returns its number. */
export function takeOut(
  db: Db,
  { codes }: Completeness,
  written: Written,
  { change, files }: Pick<Batch, 'change' | 'files'>,
): number | undefined {
  if (codes.length === 0) return written.batch;
  const store = openDossierStore(db);
  const id = written.batch ?? store.findNextBatch();
  if (written.batch === undefined) store.insertBatch({ id, change, files, ...written.counts });
  removeDossiers(db, codes, id);
  return id;
}

/** `found`: what reading said; an error there means that records are lost. */
export function filesRead(
  tables: readonly { readonly rows: readonly { readonly cells: Readonly<Record<string, string>> }[] }[],
  found: readonly Diagnostic[],
): FilesRead {
  const codes = new Set(
    tables.flatMap(({ rows }) => rows.map(({ cells }) => toDossierCode(cells.code ?? ''))),
  );
  return { codes, isWhole: !hasErrors(found) && !codes.has(toDossierCode('')) };
}

export const toCompleteData = (complete: Completeness | undefined, isRemoved: boolean) =>
  complete && {
    period: complete.period,
    stored: complete.stored,
    missing: complete.missing,
    removed: isRemoved ? complete.missing : 0,
    units: complete.units,
  };

export const sayComplete = (complete: Completeness | undefined, isRemoved: boolean, lang: Lang): string[] =>
  complete === undefined ? [] : [viewCompleteness(complete, isRemoved ? complete.missing : undefined, lang)];
