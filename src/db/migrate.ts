/** Brings a database to the schema this program knows; refuses one that a newer program wrote. */
import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.js';
import { journalMigration } from './migrations/0001-journal.js';
import { catalogueMigration } from './migrations/0002-catalogue.js';
import { orgMigration } from './migrations/0003-org.js';
import { staffMigration } from './migrations/0004-staff.js';
import { reorgMigration } from './migrations/0005-reorg.js';
import { dossierMigration } from './migrations/0006-dossier.js';
import { calendarMigration } from './migrations/0007-calendar.js';
import { ledgerDaysMigration } from './migrations/0008-ledger-days.js';
import { closingMigration } from './migrations/0009-closing.js';
import { dossierPrintsMigration } from './migrations/0010-dossier-prints.js';
import { signatureMigration } from './migrations/0011-signature.js';
import { feedbackMigration } from './migrations/0012-feedback.js';
import { rowRangesMigration } from './migrations/0013-row-ranges.js';
import { ledgerMonthsMigration } from './migrations/0014-ledger-months.js';
import { closingOriginMigration } from './migrations/0015-closing-origin.js';
import { dbFindings } from './words.js';

/** In order; a migration's number is its position, from 1. Released migrations are never edited. */
export const MIGRATIONS: readonly Migration[] = [
  journalMigration,
  catalogueMigration,
  orgMigration,
  staffMigration,
  reorgMigration,
  dossierMigration,
  calendarMigration,
  ledgerDaysMigration,
  closingMigration,
  dossierPrintsMigration,
  signatureMigration,
  feedbackMigration,
  rowRangesMigration,
  ledgerMonthsMigration,
  closingOriginMigration,
];

export const schemaVersion = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** All journaled tables of a schema version, in order of creation. */
export const journaledTables = (version: number = MIGRATIONS.length): string[] =>
  MIGRATIONS.slice(0, version).flatMap((migration) => migration.journaled ?? []);

/** The schema version since which rows of `table` have had their present columns. */
export function lastAlteredIn(table: string): number {
  return MIGRATIONS.reduce(
    (last, migration, i) =>
      migration.journaled?.includes(table) || migration.alters?.includes(table) ? i + 1 : last,
    0,
  );
}

/** Refuses a schema newer than ours (`db/newer`); tells whether migrations are due. */
export function isOutdated(db: Database, file: string): boolean {
  const found = schemaVersion(db);
  if (found > MIGRATIONS.length) {
    throw dbFindings.refuse('unusable', 'newer', {
      file,
      found: String(found),
      known: String(MIGRATIONS.length),
    });
  }
  return found < MIGRATIONS.length;
}

/** Runs the missing migrations in one transaction, then `finish` (triggers are made anew there) inside it. */
export function migrate(db: Database, finish: (from: number) => void): void {
  db.transaction(() => {
    const from = schemaVersion(db);
    for (const migration of MIGRATIONS.slice(from)) db.exec(migration.sql);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
    finish(from);
  }).immediate();
}
