/**
 * Standard reports as whole processes, on generated dossiers, against DuckDB answering the same question from a native
 * table of the same rows, as a whole process too; the sums of both are compared. `--rows 28000000` is the size of the goals:
 * there a tenth of them is laid too, to tell what ten times as many cost; by default small enough for a minute. Processor
 * time is told beside the time that passed. `--laid FOLDER` leaves the databases there, and takes those it finds there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, numberAsked, prepare } from './dossier-import.js';
import { fieldOf, procedureCode, SIZES, writeInOrder, writeSpread } from './dossier-rows.js';
import { median } from './pairs.js';

export const name = 'reports';

const SELF = fileURLToPath(import.meta.url);
const BIN = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));
const DEFAULT_ROWS = 30_000;
/** From here on the goal holds: below it a process begins and ends, whatever it counts. */
const GOAL_ROWS = 28_000_000;
const GOAL = 0.5;
/** What ten times as many rows may cost. */
const GROWTH = 1.5;
const TODAY = '2026-01-15';

const TABLE = (
  csv,
) => `CREATE TABLE d AS SELECT code, procedure, unit, channel::TINYINT AS channel, status::TINYINT AS status,
  received_at::TIMESTAMP AS received, due_at::TIMESTAMP AS due, finished_at::TIMESTAMP AS finished,
  returned_at::TIMESTAMP AS returned, supplement_requested_at::TIMESTAMP AS asked,
  supplement_completed_at::TIMESTAMP AS supplied, handler
  FROM read_csv('${csv}', header = true, all_varchar = true, nullstr = '')`;

/** Days, and the end of each dossier, of those that were accepted. */
const ACCEPTED = `accepted AS (SELECT *, received::DATE AS r, due::DATE AS h, CASE WHEN coalesce(finished, returned) IS NOT NULL
    THEN greatest(coalesce(finished, returned)::DATE, received::DATE) END AS ended
  FROM d WHERE status IS NULL OR status NOT IN (1, 3))`;
const IN_PERIOD = 'r < until AND (ended IS NULL OR ended >= first)';
const IS_PAUSED =
  '(asked IS NOT NULL AND asked::DATE < until AND (supplied IS NULL OR supplied::DATE >= until))';
const IS_OPEN = '(ended IS NULL OR ended >= until)';
const count = (named) =>
  Object.entries(named).map(([key, test]) => `count(*) FILTER (WHERE ${test}) AS "${key}"`);

const VOLUME = count({
  carriedOver: 'r < first',
  received: 'r >= first',
  receivedOnline: 'r >= first AND channel = 2',
  receivedCounter: 'r >= first AND channel = 1',
  receivedPost: 'r >= first AND channel = 3',
  resolved: 'ended < until',
  resolvedEarly: 'ended < until AND ended < h',
  resolvedOnTime: 'ended < until AND ended = h',
  resolvedLate: 'ended < until AND ended > h',
  resolvedUndated: 'ended < until AND h IS NULL',
  withdrawn: 'ended < until AND status = 7',
  inProgress: IS_OPEN,
  inProgressPaused: `${IS_OPEN} AND ${IS_PAUSED}`,
  inProgressOverdue: `${IS_OPEN} AND NOT ${IS_PAUSED} AND h < until - 1`,
  inProgressWithin: `${IS_OPEN} AND NOT ${IS_PAUSED} AND h >= until - 1`,
  inProgressUndated: `${IS_OPEN} AND NOT ${IS_PAUSED} AND h IS NULL`,
});

const FORM = count({
  toHandle: 'true',
  receivedOnline: 'r >= first AND channel = 2',
  receivedOther: 'r >= first AND channel <> 2',
  carriedOver: 'r < first',
  resolved: 'ended < until',
  resolvedEarly: 'ended < until AND status IS DISTINCT FROM 7 AND ended < h',
  resolvedOnTime: 'ended < until AND (status = 7 OR h IS NULL OR ended = h)',
  resolvedLate: 'ended < until AND status IS DISTINCT FROM 7 AND ended > h',
  inProgress: IS_OPEN,
  inProgressOverdue: `${IS_OPEN} AND NOT ${IS_PAUSED} AND h < until - 1`,
});

const QUARTER = "times AS (SELECT DATE '2025-01-01' AS first, DATE '2025-04-01' AS until)";
const MONTHS =
  "times AS (SELECT CAST(m AS DATE) AS first, CAST(m + INTERVAL 1 MONTH AS DATE) AS until FROM generate_series(TIMESTAMP '2025-01-01', TIMESTAMP '2025-12-01', INTERVAL 1 MONTH) AS t(m))";

const REPORTS = [
  {
    what: 'volume of a year by month and unit',
    argv: ['volume', '--period', '2025', '--by', 'month,unit'],
    sql: `WITH ${ACCEPTED}, ${MONTHS} SELECT first, unit, ${VOLUME} FROM accepted JOIN times ON ${IN_PERIOD} GROUP BY ALL`,
    sums: ['received', 'resolvedLate', 'inProgress', 'inProgressOverdue', 'inProgressPaused'],
  },
  {
    what: 'form II.06a of a quarter',
    argv: ['form-06', '--period', '2025-Q1'],
    sql: `WITH ${ACCEPTED}, ${QUARTER} SELECT field, ${FORM} FROM accepted JOIN times ON ${IN_PERIOD} LEFT JOIN p USING (procedure) GROUP BY ALL`,
    sums: ['toHandle', 'resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'inProgressOverdue'],
  },
  {
    what: 'on time in a quarter, by unit as now',
    argv: ['on-time', '--period', '2025-Q1', '--hierarchy', 'as-now'],
    sql: `WITH ${ACCEPTED}, ${QUARTER} SELECT unit, ${VOLUME} FROM accepted JOIN times ON ${IN_PERIOD} GROUP BY ALL`,
    sums: ['resolved', 'resolvedEarly', 'resolvedOnTime', 'resolvedLate', 'inProgressOverdue'],
  },
];

const hasDuckdb = () =>
  spawnSync(process.execPath, ['-e', "import('@duckdb/node-api').catch(() => process.exit(1))"], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  }).status === 0;

export async function run() {
  if (!existsSync('/usr/bin/time') || !hasDuckdb()) return [];
  const rows = numberAsked('--rows', DEFAULT_ROWS);
  const asked = process.argv.indexOf('--laid');
  const folder = asked === -1 ? mkdtempSync(join(tmpdir(), 'motcua-bench-')) : process.argv[asked + 1];
  try {
    const laid = lay(folder, rows);
    const against = REPORTS.map((report) => compare(report, { ...laid, rows }));
    if (rows < GOAL_ROWS) return against;
    const { db: tenth } = lay(folder, rows / 10);
    return [...against, ...REPORTS.map((report) => compareSizes(report, { db: laid.db, tenth, rows }))];
  } finally {
    if (asked === -1) rmSync(folder, { recursive: true, force: true });
  }
}

/** The same rows in a database of ours and in one of DuckDB. */
function lay(parent, rows) {
  const folder = join(parent, String(rows));
  const [db, peer] = [join(folder, 'empty.db'), join(folder, 'peer.duckdb')];
  if (existsSync(peer)) return { db, peer };
  mkdirSync(folder, { recursive: true });
  prepare(folder);
  const csv = join(folder, 'rows.csv');
  const write = rows >= GOAL_ROWS ? writeSpread : writeInOrder;
  write(csv, rows);
  measure(process.execPath, [BIN, 'dossier', 'import', csv, '--db', db, '--quiet', '--today', TODAY]);
  measure(process.execPath, [SELF, '--fill', peer, csv]);
  rmSync(csv);
  return { db, peer };
}

/** A report as a whole process. */
const ask = (argv, db) =>
  measure(process.execPath, [BIN, 'report', ...argv, '--json', '--db', db, '--today', TODAY, '--quiet']);

function compare({ what, argv, sql, sums }, { db, peer, rows }) {
  const ours = () => ask(argv, db);
  const theirs = () => measure(process.execPath, [SELF, '--ask', peer, sql]);
  expectSame(what, JSON.parse(ours().stdout).data.rows, JSON.parse(theirs().stdout), sums);
  const { ratio, of } = takeTurns(ours, theirs);
  const megabytes = (file) => (statSync(file).size / 2 ** 20).toFixed(0);
  return {
    what: `${what}, ${rows.toLocaleString('en')} dossiers`,
    ratio,
    goal: rows >= GOAL_ROWS ? GOAL : undefined,
    detail: `${of(({ mine }) => mine.seconds)} s against ${of(({ other }) => other.seconds)} s of DuckDB; processor time ${of(({ mine }) => mine.cpu)} against ${of(({ other }) => other.cpu)} s; peak ${of(({ mine }) => mine.peakMb)} MB; database ${megabytes(db)} MB (${(statSync(db).size / rows).toFixed(1)} B a dossier), DuckDB's ${megabytes(peer)} MB`,
  };
}

function compareSizes({ what, argv }, { db, tenth, rows }) {
  const { ratio, of } = takeTurns(
    () => ask(argv, db),
    () => ask(argv, tenth),
  );
  return {
    what: `${what}: ${rows.toLocaleString('en')} / ${(rows / 10).toLocaleString('en')} dossiers`,
    ratio,
    goal: GROWTH,
    detail: `${of(({ mine }) => mine.seconds)} s against ${of(({ other }) => other.seconds)} s; processor time ${of(({ mine }) => mine.cpu)} against ${of(({ other }) => other.cpu)} s`,
  };
}

/** Both in turns, so that what else the machine does meets both. */
function takeTurns(ours, theirs) {
  const taken = Array.from({ length: numberAsked('--rounds', 3) }, (_, i) => {
    if (i % 2 === 0) return { mine: ours(), other: theirs() };
    const other = theirs();
    return { mine: ours(), other };
  });
  return {
    ratio: median(taken.map(({ mine, other }) => mine.seconds / other.seconds)),
    of: (pick) => median(taken.map(pick)).toFixed(2),
  };
}

/** Two answers to one question: the same rows, the same sums. */
function expectSame(what, mine, theirs, sums) {
  const sum = (rows, key) => rows.reduce((all, row) => all + Number(row[key]), 0);
  const differing = sums.filter((key) => sum(mine, key) !== sum(theirs, key));
  if (mine.length !== theirs.length || differing.length > 0)
    throw new Error(
      `${what}: ${mine.length} rows against ${theirs.length}; ${differing.map((key) => `${key} ${sum(mine, key)} against ${sum(theirs, key)}`).join('; ')}`,
    );
}

async function openDuckdb(file) {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  return (await DuckDBInstance.create(file)).connect();
}

const BODIES = {
  async '--fill'(file, csv) {
    const connection = await openDuckdb(file);
    await connection.run(TABLE(csv));
    const procedures = Array.from(
      { length: SIZES.procedures },
      (_, i) => `('${procedureCode(i)}', '${fieldOf(i)}')`,
    );
    await connection.run(
      `CREATE TABLE p AS SELECT * FROM (VALUES ${procedures.join(', ')}) AS p(procedure, field)`,
    );
    connection.closeSync();
  },
  async '--ask'(file, sql) {
    const connection = await openDuckdb(file);
    const reader = await connection.runAndReadAll(sql);
    process.stdout.write(JSON.stringify(reader.getRowObjectsJson()));
  },
};

if (process.argv[1] === SELF) {
  const [, , flag, ...rest] = process.argv;
  await BODIES[flag]?.(...rest);
}
