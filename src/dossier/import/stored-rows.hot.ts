/** Walks through what is stored in the order of keys, beside rows that come in that order: no look-up where nothing is stored. */
import type { Database } from 'better-sqlite3';
import { PACKED_COLUMNS, type PackedRow } from '../packed.js';

const NEXT = /* sql */ `SELECT ${PACKED_COLUMNS.join(', ')} FROM packed_dossier
  WHERE dossier_id >= ? ORDER BY dossier_id LIMIT ?`;
/** Where keys lie far apart most of what is fetched is for nothing: begins small, and grows while it is used. */
const FEW = 16;
const MANY = 2048;

export class StoredRows {
  readonly #next;
  #rows: readonly PackedRow[] = [];
  #at = 0;
  #limit = FEW;
  #found = 0;
  #isAtEnd = false;

  constructor(db: Database) {
    this.#next = db.prepare<[number, number], PackedRow>(NEXT).raw();
  }

  /** What was read is forgotten. */
  restart(): void {
    this.#rows = [];
    this.#at = 0;
    this.#isAtEnd = false;
  }

  /** Keys ascend from one call to the next, since the last restart. */
  find(key: number): PackedRow | undefined {
    for (;;) {
      for (; this.#at < this.#rows.length; this.#at++) {
        const row = this.#rows[this.#at] as PackedRow;
        if (row[0] < key) continue;
        if (row[0] > key) return undefined;
        this.#found++;
        return row;
      }
      if (this.#isAtEnd) return undefined;
      this.#fetch(key);
    }
  }

  #fetch(key: number): void {
    this.#limit = this.#found * 4 > this.#rows.length ? Math.min(MANY, this.#limit * 2) : FEW;
    this.#rows = this.#next.all(key, this.#limit);
    this.#isAtEnd = this.#rows.length < this.#limit;
    this.#found = 0;
    this.#at = 0;
  }
}
