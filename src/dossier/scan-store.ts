/**
 * Walks through stored dossiers one at a time, for checks, lists and exports of any size.
 *
 * The contract: `scan` gives every dossier that the filter lets through, once, in the order of codes as text, holding
 * no more than one in memory (SQLite sorts in a file of its own). A dossier that an undo or `--remove-missing` took out
 * is not there. While a walk is under way nothing else may write through the same connection. It reads the columns of
 * `dossier` as they mean: codes of others by number, times as local minutes since 1970.
 */
import type { Database } from 'better-sqlite3';
import type { DossierCode } from '#kit/brand.js';
import { type Day, fromDayNumber, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import { openKeyStore } from './key-store.js';
import { LEDGER_EPOCH } from './ledger-lines.js';
import { type Dossier, type Status, toColumn } from './model.js';
import { NUMBERED, PLAIN, YES_NO } from './store.js';

/** What SQL sorts out; all else is for the walker. */
export interface ScanFilter {
  /** Minutes of intake, half-open. */
  readonly from?: Minute | undefined;
  readonly until?: Minute | undefined;
  readonly procedure?: string | undefined;
  readonly status?: Status | undefined;
}

const COLUMNS = [...PLAIN, ...NUMBERED, ...YES_NO].map((name) => `${toColumn(name)} AS ${name}`).join(', ');

const WITHIN = /* sql */ `(@from IS NULL OR received_at >= @from) AND (@until IS NULL OR received_at < @until)
  AND (@procedure IS NULL OR procedure = (SELECT numbered_code_id FROM numbered_code WHERE code = @procedure))
  AND (@status IS NULL OR status = @status)`;
const SCAN = /* sql */ `SELECT ${COLUMNS} FROM dossier WHERE ${WITHIN} ORDER BY code`;
/** Since 1900, so that none is negative: SQLite cuts a quotient off toward 0. */
const INTAKE_DAYS = /* sql */ `SELECT DISTINCT (received_at - ${LEDGER_EPOCH * MINUTES_PER_DAY}) / ${MINUTES_PER_DAY}
  FROM dossier WHERE ${WITHIN} ORDER BY 1`;
const NUMBERS = /* sql */ 'SELECT numbered_code_id, code FROM numbered_code';
const KEYS = /* sql */ `SELECT dossier_id FROM dossier WHERE ${WITHIN} ORDER BY dossier_id`;
/** The batches that wrote the states of a dossier, as `listEarlier` has them, the present state last. */
const WRITERS = /* sql */ `SELECT d.batch_id FROM dossier_earlier AS d JOIN batch ON batch.batch_id = d.kept_for
  WHERE d.dossier_id = @key ORDER BY d.kept_for`;
const LAST_WRITER = /* sql */ 'SELECT batch_id FROM dossier WHERE dossier_id = @key';
const NAMES = /* sql */ 'SELECT count(*) FROM numbered_code WHERE code = ?';

export function openScanStore(db: Database) {
  return {
    *scan(filter: ScanFilter = {}): Generator<Dossier> {
      const codes = new Map(db.prepare<[], [number, string]>(NUMBERS).raw().all());
      const rows = db.prepare<[ScanBinding], ScanRow>(SCAN).iterate(toBinding(filter));
      for (const row of rows) yield toDossier(row, codes);
    },
    /** Keys of dossiers, ascending; eight bytes each, so that those of millions can be held. */
    listKeys: (filter: ScanFilter): Float64Array => {
      let keys = new Float64Array(1024);
      let count = 0;
      for (const key of db.prepare<[ScanBinding], number>(KEYS).pluck().iterate(toBinding(filter))) {
        if (count === keys.length) keys = withRoom(keys);
        keys[count++] = key;
      }
      return keys.subarray(0, count);
    },
    /** The first days of the months in which the dossiers were received, in order. */
    listMonths: (filter: ScanFilter = {}): Day[] => {
      const days = db.prepare<[ScanBinding], number>(INTAKE_DAYS).pluck().all(toBinding(filter));
      return [...new Set(days.map((day) => `${fromDayNumber(day + LEDGER_EPOCH).slice(0, 7)}-01` as Day))];
    },
    listWriters: (code: DossierCode): number[] => {
      const key = openKeyStore(db).findKey(code);
      return [WRITERS, LAST_WRITER].flatMap((sql) => db.prepare<[object], number>(sql).pluck().all({ key }));
    },
    /** Does any dossier name this code: as a unit, a procedure, an officer? */
    isNamed: (code: string): boolean => db.prepare<[string], number>(NAMES).pluck().get(code) === 1,
  };
}

function withRoom(keys: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const wider = new Float64Array(keys.length * 2);
  wider.set(keys);
  return wider;
}

type ScanBinding = Readonly<Record<keyof ScanFilter, string | number | null>>;

const toBinding = ({ from, until, procedure, status }: ScanFilter): ScanBinding => ({
  from: from ?? null,
  until: until ?? null,
  procedure: procedure ?? null,
  status: status ?? null,
});

type ScanRow = Record<string, string | number | boolean | null>;

/** Codes as text, yes and no as such; the rest as it is read. */
function toDossier(row: ScanRow, codes: ReadonlyMap<number, string>): Dossier {
  for (const name of NUMBERED) row[name] = row[name] === null ? null : (codes.get(Number(row[name])) ?? null);
  for (const name of YES_NO) row[name] = row[name] === null ? null : row[name] === 1;
  return row as unknown as Dossier;
}
