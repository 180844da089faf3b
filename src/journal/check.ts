/** Looks for edits behind the journal's back: in the chain, in the kept rows, in the tables, in the triggers. */
import type { Database } from 'better-sqlite3';
import { journaledTables } from '#db/migrate.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { rowsDigest } from './digest.js';
import { openImages } from './image.js';
import { stateOf } from './state.js';
import { hashOfChange, ORIGIN, openJournalStore } from './store.js';
import { shapeOf, triggersOf } from './triggers.js';
import { journalFindings } from './words.js';

/** Every sign of a hand edit that the journal can see. It shows careless edits, not a forger: the chain has no key. */
export function checkJournal(db: Database): Diagnostic[] {
  return [...checkChain(db), ...checkState(db), ...checkTriggers(db)];
}

function checkChain(db: Database): Diagnostic[] {
  const store = openJournalStore(db);
  const findings: Diagnostic[] = [];
  const counts = store.countRows();
  let previousHash: string = ORIGIN.hash;
  for (const change of store.listChanges()) {
    const args = { change: String(change.id) };
    const rows = store.listRows(change.id);
    if (change.previousHash !== previousHash || change.hash !== hashOfChange(change)) {
      findings.push(journalFindings.find('broken-chain', args));
    }
    const isWhole = rows.length === (counts.get(change.id) ?? 0);
    if (!isWhole || rowsDigest(rows) !== change.rowsDigest)
      findings.push(journalFindings.find('rows-edited', args));
    counts.delete(change.id);
    previousHash = change.hash;
  }
  for (const id of counts.keys()) findings.push(journalFindings.find('rows-edited', { change: String(id) }));
  const open = db.prepare<[], number>('SELECT change_id FROM open_change').pluck().get();
  return open === undefined
    ? findings
    : [...findings, journalFindings.find('left-open', { change: String(open) })];
}

function checkState(db: Database): Diagnostic[] {
  const store = openJournalStore(db);
  const images = openImages(db);
  const tables = journaledTables();
  const expected = (store.findLastBefore() ?? ORIGIN).stateDigest;
  const actual = stateOf(images, tables);
  if (actual === expected) return [];
  const rows = tables.flatMap((table) => rowsThatDiffer(db, table));
  return [
    ...rows.map(({ table, key }) => journalFindings.find('row-differs', { table, key: String(key) })),
    journalFindings.find('state-differs', { expected, actual }),
  ];
}

/** Rows whose present image is not the last one the journal keeps, missing and extra ones included. */
function rowsThatDiffer(db: Database, table: string): { table: string; key: number }[] {
  const last = new Map(
    db
      .prepare<[string], { row_key: number; after: string | null }>(
        `SELECT row_key, after, max(changed_row_id) FROM changed_row WHERE table_name = ? GROUP BY row_key`,
      )
      .all(table)
      .map((row) => [row.row_key, row.after] as const),
  );
  const differing: number[] = [];
  for (const { key, image } of openImages(db).listImages(table)) {
    if ((last.get(key) ?? null) !== image) differing.push(key);
    last.delete(key);
  }
  for (const [key, after] of last) if (after !== null) differing.push(key);
  return differing.sort((a, b) => a - b).map((key) => ({ table, key }));
}

function checkTriggers(db: Database): Diagnostic[] {
  const stored = db
    .prepare<[string], string>("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?")
    .pluck();
  return journaledTables().flatMap((table) =>
    triggersOf(shapeOf(db, table))
      .filter(([name, sql]) => stored.get(name) !== sql)
      .map(([trigger]) => journalFindings.find('trigger-missing', { table, trigger })),
  );
}
