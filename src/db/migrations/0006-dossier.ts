/**
 * Dossiers: a bulk table, stamped with its batch instead of journaled; what a batch replaced is kept, so that it can be
 * undone; and a ledger of daily counts, from which reports are read. Rows are packed, for millions of them are written
 * at once and kept for years: the view `dossier` shows them as they mean.
 */
import type { Migration } from '../migration.js';

/**
 * What is known of a dossier. The kept images have the same columns, so that an undo moves rows and rewrites none.
 * Every column costs a byte even when it is empty, so what is rare shares one. No foreign keys: to look three of them
 * up costs as much as to write the row, and numbers of codes are never taken back.
 */
const STATE = /* sql */ `
      -- The batch that wrote the row last.
      batch_id             INTEGER NOT NULL,
      unit                 INTEGER NOT NULL,  -- numbered_code; of intake, never changes
      procedure            INTEGER NOT NULL,  -- numbered_code
      flags                INTEGER NOT NULL,  -- channel 2 bits, status 4, online_payment 2, result_electronic 2, digitised 3, supplement_count 3
      received             INTEGER NOT NULL,  -- minutes since midnight of the code's day; of other codes since 2000
      due                  INTEGER,           -- this and the times below: minutes after the intake
      finished             INTEGER,
      returned             INTEGER,
      supplement_requested INTEGER,
      supplement_completed INTEGER,
      handler              INTEGER,           -- numbered_code
      fee                  INTEGER,           -- đồng
      updated              INTEGER,
      -- JSON of what few have: d desk, f first due, p payment asked for, q payment completed, n supplement count above 5,
      -- r return unit, o officer, s rescheduled to, a apology on; codes by number, times as minutes after the intake.
      more                 TEXT`;

/** 2000-01-01 in local minutes since 1970. */
const EPOCH = 10_957 * 1440;

/** `CASE bits WHEN from THEN first value …`; NULL for all else. */
const choose = (bits: string, values: readonly (string | number)[], from: number): string =>
  `CASE ${bits} ${values.map((value, i) => `WHEN ${i + from} THEN ${typeof value === 'number' ? value : `'${value}'`}`).join(' ')} END`;

const CHANNELS = ['counter', 'online', 'post'];
const STATUSES = [
  ...['new', 'accepted', 'refused', 'processing', 'waiting', 'paying'],
  ...['withdrawn', 'stopped', 'finished', 'done'],
];

/** The key of a code of the usual grammar: day since 2000, agency (16 bits), number of the day (21 bits). Others are negative. */
const CODE = /* sql */ `CASE WHEN dossier_id < 0 THEN (SELECT code FROM odd_code WHERE odd_code_id = -dossier_id)
        ELSE (SELECT code FROM dossier_agency WHERE dossier_agency_id = (dossier_id >> 21) & 65535)
          || '-' || substr(strftime('%Y%m%d', '2000-01-01', (dossier_id >> 37) || ' days'), 3)
          || '-' || printf('%04d', dossier_id & 2097151) END`;
const RECEIVED = `((CASE WHEN dossier_id < 0 THEN 0 ELSE dossier_id >> 37 END) * 1440 + ${EPOCH} + received)`;
const after = (column: string): string => `${RECEIVED} + ${column}`;
const more = (key: string): string => `json_extract(more, '$.${key}')`;

/** A dossier as it means: codes of others by number, times as local minutes since 1970. */
const OPENED = /* sql */ `dossier_id, batch_id,
      ${CODE} AS code,
      unit, ${more('d')} AS desk, procedure,
      ${choose('flags & 3', CHANNELS, 0)} AS channel,
      ${choose('(flags >> 2) & 15', STATUSES, 1)} AS status,
      ${RECEIVED} AS received_at,
      ${after('due')} AS due_at,
      ${after(more('f'))} AS first_due_at,
      ${after('finished')} AS finished_at,
      ${after('returned')} AS returned_at,
      ${after('supplement_requested')} AS supplement_requested_at,
      ${after('supplement_completed')} AS supplement_completed_at,
      CASE (flags >> 13) & 7 WHEN 0 THEN NULL WHEN 7 THEN ${more('n')} ELSE ((flags >> 13) & 7) - 1 END AS supplement_count,
      ${after(more('p'))} AS payment_requested_at,
      ${after(more('q'))} AS payment_completed_at,
      handler, ${more('r')} AS return_unit, ${more('o')} AS officer,
      ${after(more('s'))} AS rescheduled_to,
      ${after(more('a'))} AS apology_on,
      fee,
      ${choose('(flags >> 6) & 3', [0, 1], 1)} AS online_payment,
      ${choose('(flags >> 10) & 7', [0, 1, 2, 3], 1)} AS digitised,
      ${choose('(flags >> 8) & 3', [0, 1], 1)} AS result_electronic,
      ${after('updated')} AS updated_at`;

/** Few, because every column costs a byte in every cell: what stays the same for a dossier is told by its line. */
const COUNTS = [
  'received',
  // Ended before its due day, on it, after it; without a due date under the first.
  ...['early', 'on_time', 'late'],
  // By how many more, or fewer, lie open paused or overdue at the end of the day than on the day before.
  ...['paused', 'overdue'],
];

export const dossierMigration: Migration = {
  name: 'dossier',
  journaled: ['batch'],
  sql: /* sql */ `
    CREATE TABLE batch (
      batch_id  INTEGER PRIMARY KEY AUTOINCREMENT,
      change_id INTEGER NOT NULL,
      files     TEXT NOT NULL,                 -- JSON array of file names
      read      INTEGER NOT NULL,
      inserted  INTEGER NOT NULL,
      updated   INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      rejected  INTEGER NOT NULL,
      blank     INTEGER NOT NULL
    ) STRICT;
    -- Codes by number: unknown codes, re-used codes and an undo in org need no rewriting. These three are only ever added to.
    CREATE TABLE numbered_code (
      numbered_code_id INTEGER PRIMARY KEY AUTOINCREMENT,
      code             TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE dossier_agency (
      dossier_agency_id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (dossier_agency_id < 65536),
      code              TEXT NOT NULL UNIQUE           -- what stands before the date in codes of dossiers
    ) STRICT;
    CREATE TABLE odd_code (
      odd_code_id INTEGER PRIMARY KEY AUTOINCREMENT,
      code        TEXT NOT NULL UNIQUE         -- of dossiers, in another grammar
    ) STRICT;
    CREATE TABLE packed_dossier (
      dossier_id           INTEGER PRIMARY KEY,${STATE}
    ) STRICT;
    -- While a batch stands: its dossiers as they were before it (none for those it brought). While it is undone: as it left them.
    CREATE TABLE dossier_kept (
      kept_for             INTEGER NOT NULL,  -- the batch
      dossier_id           INTEGER NOT NULL,${STATE},
      PRIMARY KEY (kept_for, dossier_id)
    ) STRICT, WITHOUT ROWID;
    CREATE VIEW dossier AS SELECT ${OPENED} FROM packed_dossier;
    CREATE VIEW dossier_earlier AS SELECT kept_for, ${OPENED} FROM dossier_kept;
    -- What a batch took out of all counts: while it stands the image is kept for it, while it is undone the dossier is there.
    CREATE TABLE dossier_removed (
      batch_id   INTEGER NOT NULL,
      dossier_id INTEGER NOT NULL,
      PRIMARY KEY (batch_id, dossier_id)
    ) STRICT, WITHOUT ROWID;
    -- Batches that are undone. Not journaled: it says on which side of an undo the bulk rows stand.
    CREATE TABLE batch_undone (
      batch_id  INTEGER PRIMARY KEY,
      change_id INTEGER NOT NULL UNIQUE        -- the import
    ) STRICT;

    -- What the counts of the ledger are grouped by. Derived, like the ledger: db rebuild makes both anew.
    CREATE TABLE ledger_line (
      ledger_line_id INTEGER PRIMARY KEY,
      unit           TEXT NOT NULL,            -- code of the unit of intake
      since          INTEGER NOT NULL,         -- received on this day or later, up to the next stretch of the code; days since 1900
      field          TEXT NOT NULL,            -- of the procedure on the day of intake; '' where the catalogue does not say
      channel        INTEGER NOT NULL,
      sort           INTEGER NOT NULL,         -- 0 usual, 1 without a due date, 2 withdrawn, 3 both, 4 outside every report
      UNIQUE (unit, since, field, channel, sort)
    ) STRICT;
    CREATE TABLE ledger (
      day  INTEGER NOT NULL,                   -- since 1900; first, so that what comes in order is put at the end
      line INTEGER NOT NULL,
      ${COUNTS.map((count) => `${count} INTEGER NOT NULL DEFAULT 0,`).join('\n      ')}
      PRIMARY KEY (day, line)
    ) STRICT, WITHOUT ROWID;
    -- What the lines were made of: days on which a code of a unit changes its meaning, and fields of procedures.
    CREATE TABLE ledger_stretch (
      unit  TEXT NOT NULL,
      since INTEGER NOT NULL,
      PRIMARY KEY (unit, since)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE ledger_field (
      procedure TEXT NOT NULL,
      since     INTEGER NOT NULL,
      field     TEXT NOT NULL,
      PRIMARY KEY (procedure, since)
    ) STRICT, WITHOUT ROWID;
  `,
};
