/** Writes one batch inside the change that the command opened: plans on what is stored now, checks the account, does it. */
import type { Database } from 'better-sqlite3';
import type { Diagnostic } from '#kit/diagnostic.js';
import { account, type RowCounts } from '#kit/row-counts.js';
import type { Kind } from '../model.js';
import { planFeedback } from '../plan.js';
import type { SiftedEntry } from '../sift.js';
import { openFeedbackStore } from '../store.js';

export interface FeedbackRequest {
  readonly change: number;
  readonly kind: Kind;
  readonly files: readonly string[];
  readonly rows: readonly SiftedEntry[];
  /** Of the files: all physical rows, and those that were no good. */
  readonly seen: Pick<RowCounts, 'read' | 'rejected' | 'blank'>;
}

export interface WrittenFeedback {
  readonly counts: RowCounts;
  /** Absent when nothing changed. */
  readonly batch: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function writeFeedback(db: Database, request: FeedbackRequest): WrittenFeedback {
  const { kind, change, files, rows, seen } = request;
  const store = openFeedbackStore(db);
  const { value: plan, diagnostics } = planFeedback(kind, rows, store.openFind(kind));
  const { read, rejected, blank } = seen;
  const counts = account({ read, ...plan.counts, rejected, blank });
  if (plan.inserts.length + plan.updates.length === 0) return { counts, batch: undefined, diagnostics };
  const batch = store.insertBatch({ change, kind, files, ...counts });
  const write = store.openWrite(kind, batch);
  plan.inserts.forEach(write.insert);
  plan.updates.forEach(write.update);
  return { counts, batch, diagnostics };
}
