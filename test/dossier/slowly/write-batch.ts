/** Writes a batch as planned, inside a change that is open. */
import type { Db } from '#db/open.js';
import type { NewerOptions } from '#dossier/newer.js';
import { openDossierStore } from '#dossier/store.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { account, type RowCounts } from '#kit/row-counts.js';
import { type BatchPlan, type DeclaredRow, planBatch } from './plan-batch.js';
import { openSlowStore } from './slow-store.js';

export interface BatchRequest {
  readonly change: number;
  readonly files: readonly string[];
  readonly rows: readonly DeclaredRow[];
  /** Of the files: rows that were no good, and all physical ones. */
  readonly seen: Pick<RowCounts, 'read' | 'rejected' | 'blank'>;
  readonly options: NewerOptions;
  /** Told after every thousand dossiers how many are written. */
  readonly onWritten: (count: number) => void;
}

export interface WrittenBatch {
  readonly counts: RowCounts;
  /** Absent when no dossier changed. */
  readonly batch: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function writeBatch(db: Db, request: BatchRequest): WrittenBatch {
  const { findDossier } = openDossierStore(db);
  const { value: plan, diagnostics } = planBatch(request.rows, findDossier, request.options);
  const { read, rejected, blank } = request.seen;
  const counts = account({ read, ...plan.counts, rejected, blank });
  const isEmpty = plan.inserts.length + plan.updates.length === 0;
  return { counts, batch: isEmpty ? undefined : write(db, plan, counts, request), diagnostics };
}

const TOLD_EVERY = 1000;

function write(db: Db, plan: BatchPlan, counts: RowCounts, request: BatchRequest): number {
  const { findNextBatch, insertBatch } = openDossierStore(db);
  const id = findNextBatch();
  const store = openSlowStore(db, id);
  insertBatch({ id, change: request.change, files: request.files, ...counts });
  let written = 0;
  const tell = () => {
    written++;
    if (written % TOLD_EVERY === 0) request.onWritten(written);
  };
  for (const dossier of plan.inserts) {
    store.insertDossier(dossier);
    tell();
  }
  for (const dossier of plan.updates) {
    store.replaceDossier(dossier);
    tell();
  }
  store.settleLedger();
  return id;
}
