/** `dossier import --complete PERIOD [--remove-missing]`: looks for what the files lack, and takes it out in the same batch. */
import type { Db } from '#db/open.js';
import type { DossierCode } from '#kit/brand.js';
import { MINUTES_PER_DAY, toDayNumber } from '#kit/dates.js';
import type { ClosedPeriod } from '#kit/period.js';
import type { RowCounts } from '#kit/row-counts.js';
import type { Lang } from '#lang/words.js';
import type { Session } from '#session.js';
import { type Completeness, findMissing } from '../complete.js';
import { viewCompleteness } from '../complete-view.js';
import { openKeyStore } from '../key-store.js';
import type { Batch, Dossier } from '../model.js';
import { removeDossiers } from '../removal-store.js';
import { openScanStore } from '../scan-store.js';
import { openDossierStore } from '../store.js';
import { dossierFindings } from '../words.js';

interface CompleteFlags {
  readonly removeMissing?: boolean;
  readonly dryRun?: boolean;
}

/** Of the dossiers that files lack so many are told to a person; a script gets more. */
const SHOWN_TO_PEOPLE = 20;
const SHOWN_TO_SCRIPTS = 10_000;

/** Somebody has to agree first, and cannot be asked now. */
export class Unasked extends Error {
  readonly complete: Completeness;

  constructor(complete: Completeness) {
    super('nobody was asked');
    this.complete = complete;
  }
}

/** The dossiers of a period as they were stored before the import, by key, and which of them the files name. */
export class StoredPeriod {
  readonly period: ClosedPeriod;
  /** Ascending. */
  readonly keys: Float64Array;
  readonly #db: Db;
  readonly #named: Uint8Array;
  readonly #findKey: (code: string) => number | undefined;

  constructor(db: Db, period: ClosedPeriod) {
    this.period = period;
    this.keys = openScanStore(db).listKeys(minutesOf(period));
    this.#db = db;
    this.#named = new Uint8Array(this.keys.length);
    this.#findKey = openKeyStore(db).findKey;
  }

  name(key: number): void {
    const place = placeIn(this.keys, key);
    if (place !== -1) this.#named[place] = 1;
  }

  nameCode(code: string): void {
    const key = this.#findKey(code);
    if (key !== undefined) this.name(key);
  }

  /** In the order of codes. The import did not touch them. */
  *listUnnamed(): Generator<Dossier> {
    if (this.#named.every((one) => one === 1)) return;
    for (const dossier of openScanStore(this.#db).scan(minutesOf(this.period))) {
      const place = placeIn(this.keys, this.#findKey(dossier.code) ?? Number.NaN);
      if (place !== -1 && this.#named[place] === 0) yield dossier;
    }
  }
}

const minutesOf = ({ from, until }: ClosedPeriod) => ({
  from: toDayNumber(from) * MINUTES_PER_DAY,
  until: toDayNumber(until) * MINUTES_PER_DAY,
});

/** -1: it is not there. */
function placeIn(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = keys[middle] as number;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What was read, as far as the removal must know it. */
interface FilesRead extends CompleteFlags {
  /** Every record was read, and every row bears a code. */
  readonly isWhole: boolean;
  /** Nothing of this will be kept anyway. */
  readonly isStopped: boolean;
}

/** Refuses to take anything out where the files are not whole, or nobody agreed to it (`agreed`). */
export function lookForMissing(
  stored: StoredPeriod,
  { removeMissing = false, dryRun = false, isWhole, isStopped }: FilesRead,
  { session, agreed }: { readonly session: Session; readonly agreed: ReadonlySet<DossierCode> | undefined },
): Completeness {
  if (removeMissing && !isWhole) throw dossierFindings.refuse('refused', 'complete-unreadable', {});
  const { json, yes } = session.settings;
  const shown = json ? SHOWN_TO_SCRIPTS : SHOWN_TO_PEOPLE;
  const missing = agreed === undefined ? stored.listUnnamed() : only(agreed, stored.listUnnamed());
  const found = findMissing(missing, { period: stored.period, shown, stored: stored.keys.length });
  const isUnasked = removeMissing && !dryRun && !isStopped && !yes && agreed === undefined;
  if (isUnasked && found.missing > 0) throw new Unasked(found);
  return found;
}

function* only(agreed: ReadonlySet<DossierCode>, dossiers: Iterable<Dossier>): Generator<Dossier> {
  for (const dossier of dossiers) if (agreed.has(dossier.code)) yield dossier;
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
