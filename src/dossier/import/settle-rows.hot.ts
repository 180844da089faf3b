/** Settles rows one by one against what is stored, as a small import does (newer.ts), and keeps the images that an undo needs. */
import type { Database } from 'better-sqlite3';
import type { DossierCode } from '#kit/brand.js';
import { dayOfKey } from '../code-key.js';
import { KeptFindings } from '../kept-findings.js';
import { openKeyStore } from '../key-store.js';
import type { openLedgerMover } from '../ledger-store.js';
import { decide, type NewerOptions } from '../newer.js';
import { PACKED_COLUMNS, type PackedRow, packDossier } from '../packed.js';
import { openDossierStore } from '../store.js';
import type { Shape } from './file-shape.hot.js';
import type { RowPacker } from './row-packer.hot.js';
import type { RowOnItsWay } from './row-runs.hot.js';

const COLUMNS = PACKED_COLUMNS.join(', ');
const STATE = PACKED_COLUMNS.slice(1).join(', ');
const STORED = /* sql */ `SELECT ${COLUMNS} FROM packed_dossier WHERE dossier_id = ?`;
const KEEP = /* sql */ `INSERT INTO dossier_kept (kept_for, ${COLUMNS}) VALUES (?, ${PACKED_COLUMNS.map(() => '?')})`;
const KEPT = /* sql */ `SELECT ${COLUMNS} FROM dossier_kept WHERE kept_for = ? AND dossier_id = ?`;
const UNKEEP = /* sql */ 'DELETE FROM dossier_kept WHERE kept_for = ? AND dossier_id = ?';
const REPLACE = /* sql */ `UPDATE packed_dossier SET (${STATE}) = (${PACKED_COLUMNS.slice(1).map(() => '?')})
  WHERE dossier_id = ?`;

export interface SettlerSetup {
  readonly batch: number;
  readonly options: NewerOptions;
  /** Counted on. */
  readonly counts: Record<'inserted' | 'updated' | 'unchanged', number>;
  readonly packer: RowPacker;
  readonly ledger: ReturnType<typeof openLedgerMover>;
}

export class RowSettler {
  readonly findings = new KeptFindings();
  /** Days of codes of which a dossier changed. */
  readonly changedDays = new Set<number>();
  readonly #setup: SettlerSetup;
  readonly #store: ReturnType<typeof openDossierStore>;
  readonly #keys: ReturnType<typeof openKeyStore>;
  readonly #statements;
  /** How often a dossier that was stored before changed in this import, from the second time on. */
  readonly #again = new Map<number, number>();

  constructor(db: Database, setup: SettlerSetup) {
    this.#setup = setup;
    this.#store = openDossierStore(db);
    this.#keys = openKeyStore(db);
    this.#statements = {
      find: db.prepare<[number], PackedRow>(STORED).raw(),
      keep: db.prepare(KEEP),
      kept: db.prepare<[number, number], PackedRow>(KEPT).raw(),
      unkeep: db.prepare(UNKEEP),
      replace: db.prepare(REPLACE),
    };
  }

  settle({ values, line }: RowOnItsWay, { place, present }: Shape): void {
    const { packer, options, counts } = this.#setup;
    const declared = packer.declare(values, present);
    const stored = this.#store.findDossier(declared.code as DossierCode);
    const { verdict, now, diagnostics } = decide(stored, declared, options, { ...place, line });
    for (const finding of diagnostics) this.findings.add(finding);
    counts[verdict]++;
    if (verdict !== 'unchanged')
      this.#replace(packDossier(now, values[0] as number, this.#setup.batch, this.#keys.numberOf));
  }

  #replace(row: PackedRow): void {
    const { batch, ledger } = this.#setup;
    const { find, kept, keep, replace } = this.#statements;
    const [key, ...state] = row;
    const before = find.get(key);
    if (before === undefined) throw new Error(`dossier ${key} is not stored`);
    if (before[1] !== batch) keep.run(batch, ...before);
    else if (kept.get(batch, key) !== undefined) this.#again.set(key, (this.#again.get(key) ?? 1) + 1);
    this.changedDays.add(dayOfKey(key));
    replace.run(...state, key);
    ledger.move(before, -1);
    ledger.move(row, 1);
  }

  /** Dossiers that took turns and ended as they were stored did not change. */
  takeBackMoot(): void {
    const { batch, counts } = this.#setup;
    const { find, kept, unkeep, replace } = this.#statements;
    for (const [key, times] of this.#again) {
      const before = kept.get(batch, key);
      const now = find.get(key);
      if (before === undefined || now === undefined) continue;
      if (before.some((value, i) => i !== 1 && value !== now[i])) continue;
      const [, ...state] = before;
      replace.run(...state, key);
      unkeep.run(batch, key);
      counts.updated -= times;
      counts.unchanged += times;
    }
  }
}
