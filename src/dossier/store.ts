/** Dossiers and their batches in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { DossierCode } from '#kit/brand.js';
import type { Minute } from '#kit/dates.js';
import { openKeyStore } from './key-store.js';
import { openLedgerMover } from './ledger-store.js';
import { type Batch, type Dossier, INSTANTS, toColumn } from './model.js';
import { PACKED_COLUMNS, type PackedRow, packDossier } from './packed.js';

/** Members that are codes by number, and those that are kept as they are. */
const NUMBERED = ['unit', 'desk', 'procedure', 'handler', 'returnUnit', 'officer'] as const;
const PLAIN = [
  'code',
  'channel',
  'status',
  ...INSTANTS,
  'firstDueAt',
  'supplementCount',
  'fee',
  'onlinePayment',
  'digitised',
  'resultElectronic',
] as const;
const YES_NO = ['onlinePayment', 'resultElectronic'] as const;

const STATE = PACKED_COLUMNS.slice(1).join(', ');

/** Reads dossiers, present or kept, with their codes as text. */
const selectFrom = (table: string): string => /* sql */ `
  SELECT ${PLAIN.map((name) => `d.${toColumn(name)} AS ${name}`).join(', ')},
    ${NUMBERED.map((name) => `n_${name}.code AS ${name}`).join(', ')}
  FROM ${table} AS d
  ${NUMBERED.map((name) => `LEFT JOIN numbered_code AS n_${name} ON n_${name}.numbered_code_id = d.${toColumn(name)}`).join('\n  ')}`;

const FIND = /* sql */ `${selectFrom('dossier')} WHERE d.dossier_id = ?`;
const LIST = /* sql */ `${selectFrom('dossier')}
  WHERE (@unit IS NULL OR n_unit.code = @unit) AND (@procedure IS NULL OR n_procedure.code = @procedure)
    AND (@isOpen = 0 OR (d.finished_at IS NULL AND d.returned_at IS NULL))
    AND (@from IS NULL OR d.received_at >= @from) AND (@until IS NULL OR d.received_at < @until)
  ORDER BY d.code LIMIT @limit`;
const EARLIER = /* sql */ `${selectFrom('dossier_earlier')}
  JOIN batch ON batch.batch_id = d.kept_for WHERE d.dossier_id = ? ORDER BY d.kept_for`;
const INSERT = /* sql */ `INSERT INTO packed_dossier VALUES (${PACKED_COLUMNS.map(() => '?')})`;
const STORED = /* sql */ `SELECT dossier_id, ${STATE} FROM packed_dossier WHERE dossier_id = ?`;
const KEEP = /* sql */ `INSERT INTO dossier_kept (kept_for, dossier_id, ${STATE}) VALUES (?, ${PACKED_COLUMNS.map(() => '?')})`;
const REPLACE = /* sql */ `UPDATE packed_dossier
  SET (${STATE}) = (${PACKED_COLUMNS.slice(1).map(() => '?')}) WHERE dossier_id = ?`;
/** Ids are never given twice, also not after an undo. */
const NEXT_BATCH = /* sql */ "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'batch'";
const INSERT_BATCH = /* sql */ `INSERT INTO batch
  (batch_id, change_id, files, read, inserted, updated, unchanged, rejected, blank)
  VALUES (@id, @change, @files, @read, @inserted, @updated, @unchanged, @rejected, @blank)`;
const BATCHES = /* sql */ `SELECT batch_id AS id, change_id AS change, recorded_at AS recordedAt, actor, files,
    read, inserted, updated, unchanged, rejected, blank
  FROM batch JOIN change USING (change_id) ORDER BY batch_id`;
const BATCH_OF = /* sql */ 'SELECT batch_id FROM packed_dossier WHERE dossier_id = ?';
const UNITS = /* sql */ 'SELECT DISTINCT code FROM unit';
const PROCEDURES = /* sql */ 'SELECT DISTINCT code FROM procedure';

interface DossierFilter {
  readonly unit?: string | undefined;
  readonly procedure?: string | undefined;
  readonly isOpen?: boolean | undefined;
  /** Minutes of receipt, half-open. */
  readonly from?: Minute | undefined;
  readonly until?: Minute | undefined;
  readonly limit?: number | undefined;
}

/** A batch with who imported it when. */
interface RecordedBatch extends Batch {
  readonly recordedAt: string;
  readonly actor: string;
}

export type DossierStore = ReturnType<typeof openDossierStore>;

export function openDossierStore(db: Database) {
  return { ...openReads(db), ...openWrites(db) };
}

function openReads(db: Database) {
  const find = db.prepare<[number], DossierRow>(FIND);
  const { findKey } = openKeyStore(db);
  return {
    findDossier: (code: DossierCode): Dossier | undefined => {
      const key = findKey(code);
      const row = key === undefined ? undefined : find.get(key);
      return row && toDossier(row);
    },
    listDossiers: (filter: DossierFilter = {}): Dossier[] =>
      db.prepare<[ListBinding], DossierRow>(LIST).all(toBinding(filter)).map(toDossier),
    /** What later batches replaced, oldest first. */
    listEarlier: (code: DossierCode): Dossier[] =>
      db.prepare<[number | undefined], DossierRow>(EARLIER).all(findKey(code)).map(toDossier),
    findBatchOf: (code: DossierCode): number | undefined =>
      db.prepare<[number | undefined], number>(BATCH_OF).pluck().get(findKey(code)),
    listBatches: (): RecordedBatch[] => db.prepare<[], BatchRow>(BATCHES).all().map(toBatch),
    /** Every code that a unit bears or ever bore. */
    listUnitCodes: (): string[] => db.prepare<[], string>(UNITS).pluck().all(),
    listProcedureCodes: (): string[] => db.prepare<[], string>(PROCEDURES).pluck().all(),
  };
}

function openWrites(db: Database) {
  const insert = db.prepare(INSERT);
  const stored = db.prepare<[number], PackedRow>(STORED).raw();
  const keep = db.prepare(KEEP);
  const replace = db.prepare(REPLACE);
  const { giveKey, numberOf } = openKeyStore(db);
  const ledger = { mover: undefined as ReturnType<typeof openLedgerMover> | undefined };
  const mover = () => {
    ledger.mover ??= openLedgerMover(db); // its lines are those at the first write
    return ledger.mover;
  };
  return {
    insertDossier: (dossier: Dossier, batch: number): void => {
      const row = packDossier(dossier, giveKey(dossier.code), batch, numberOf);
      insert.run(...row);
      mover().move(row, 1);
    },
    /** Keeps the image that stood until now for an undo of `batch`. */
    replaceDossier: (dossier: Dossier, batch: number): void => {
      const row = packDossier(dossier, giveKey(dossier.code), batch, numberOf);
      const [key, ...state] = row;
      const before = stored.get(key);
      if (before === undefined) throw new Error(`dossier ${dossier.code} is not stored`);
      keep.run(batch, ...before);
      replace.run(...state, key);
      mover().move(before, -1);
      mover().move(row, 1);
    },
    /** Brings the ledger up to the dossiers that were written. */
    settleLedger: (): void => {
      ledger.mover?.flush();
      ledger.mover = undefined;
    },
    findNextBatch: (): number => db.prepare<[], number>(NEXT_BATCH).pluck().get() ?? 1,
    insertBatch: (batch: Batch): void =>
      void db.prepare(INSERT_BATCH).run({ ...batch, files: JSON.stringify(batch.files) }),
  };
}

type DossierRow = {
  readonly [Key in keyof Dossier]: Key extends (typeof YES_NO)[number] ? 0 | 1 | null : Dossier[Key];
};

const toDossier = (row: DossierRow): Dossier => ({
  ...row,
  onlinePayment: row.onlinePayment === null ? null : row.onlinePayment === 1,
  resultElectronic: row.resultElectronic === null ? null : row.resultElectronic === 1,
});

type BatchRow = Omit<RecordedBatch, 'files'> & { readonly files: string };

const toBatch = (row: BatchRow): RecordedBatch => ({ ...row, files: JSON.parse(row.files) as string[] });

type ListBinding = Readonly<Record<string, string | number | null>>;

const toBinding = (filter: DossierFilter): ListBinding => ({
  unit: filter.unit ?? null,
  procedure: filter.procedure ?? null,
  isOpen: filter.isOpen === true ? 1 : 0,
  from: filter.from ?? null,
  until: filter.until ?? null,
  limit: filter.limit ?? -1,
});
