/** Dossiers and their batches in SQLite. Synchronous; the caller owns the transaction. */
import type { Database } from 'better-sqlite3';
import type { DossierCode } from '#kit/brand.js';
import { openKeyStore } from './key-store.js';
import { type Batch, type Dossier, INSTANTS, toColumn } from './model.js';

/** Members that are codes by number, those that are answers by number, and those that are kept as they are. */
export const NUMBERED = ['unit', 'desk', 'procedure', 'handler', 'returnUnit', 'officer'] as const;
export const YES_NO = ['onlinePayment', 'resultElectronic'] as const;
export const PLAIN = [
  'code',
  'channel',
  'status',
  ...INSTANTS,
  'firstDueAt',
  'supplementCount',
  'fee',
  'digitised',
] as const;

/** Reads dossiers, present or kept, with their codes as text. */
const selectFrom = (table: string): string => /* sql */ `
  SELECT ${[...PLAIN, ...YES_NO].map((name) => `d.${toColumn(name)} AS ${name}`).join(', ')},
    ${NUMBERED.map((name) => `n_${name}.code AS ${name}`).join(', ')}
  FROM ${table} AS d
  ${NUMBERED.map((name) => `LEFT JOIN numbered_code AS n_${name} ON n_${name}.numbered_code_id = d.${toColumn(name)}`).join('\n  ')}`;

const FIND = /* sql */ `${selectFrom('dossier')} WHERE d.dossier_id = ?`;
const EARLIER = /* sql */ `${selectFrom('dossier_earlier')}
  JOIN batch ON batch.batch_id = d.kept_for WHERE d.dossier_id = ? ORDER BY d.kept_for`;
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

/** A batch with who imported it when. */
interface RecordedBatch extends Batch {
  readonly recordedAt: string;
  readonly actor: string;
}

export type DossierStore = ReturnType<typeof openDossierStore>;

export function openDossierStore(db: Database) {
  const find = db.prepare<[number], DossierRow>(FIND);
  const { findKey } = openKeyStore(db);
  return {
    findDossier: (code: DossierCode): Dossier | undefined => {
      const key = findKey(code);
      const row = key === undefined ? undefined : find.get(key);
      return row && toDossier(row);
    },
    /** What later batches replaced, oldest first. */
    listEarlier: (code: DossierCode): Dossier[] =>
      db.prepare<[number | undefined], DossierRow>(EARLIER).all(findKey(code)).map(toDossier),
    findBatchOf: (code: DossierCode): number | undefined =>
      db.prepare<[number | undefined], number>(BATCH_OF).pluck().get(findKey(code)),
    listBatches: (): RecordedBatch[] => db.prepare<[], BatchRow>(BATCHES).all().map(toBatch),
    /** Every code that a unit bears or ever bore. */
    listUnitCodes: (): string[] => db.prepare<[], string>(UNITS).pluck().all(),
    listProcedureCodes: (): string[] => db.prepare<[], string>(PROCEDURES).pluck().all(),
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
