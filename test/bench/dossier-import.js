/**
 * `motcua dossier import` (validated, deduplicated, ledger kept) as a whole process, against the same file put into
 * the sqlite3 shell without a key and with the same unique key, into DuckDB with the same primary key, and through
 * csv-parse and better-sqlite3 row by row. In the order of intake, and shuffled. `--rows 2000000` is the size of the
 * goals, `--rows 6000000` a province's year; by default small enough for ten minutes.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fieldOf, procedureCode, SIZES, unitCode, writeInOrder, writeShuffled } from './dossier-rows.js';
import { median } from './pairs.js';

export const name = 'dossier-import';

const SELF = fileURLToPath(import.meta.url);
const BIN = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));
const DEFAULT_ROWS = 300_000;
/** From here on the goals hold: a process begins and ends, whatever it imports. */
const GOAL_ROWS = 2_000_000;
const PEAK_MB = 300;
const BYTES_A_DOSSIER = 60;

export function numberAsked(flag, otherwise) {
  const at = process.argv.indexOf(flag);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
}
const ROUNDS = numberAsked('--rounds', 3);

const TIMER = existsSync('/usr/bin/time') ? ['/usr/bin/time', '-f', 'peak %M cpu %U %S'] : [];

/**
 * Runs a program; its time, and where /usr/bin/time can say, the most memory it held at once and the time of all processors,
 * which alone is honest on a machine that others use too.
 */
export function measure(command, args) {
  const started = process.hrtime.bigint();
  const [program, ...rest] = [...TIMER, command, ...args];
  const { status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
  const [, peak = 0, user = 0, system = 0] = /peak (\d+) cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? [];
  return { seconds, peakMb: Number(peak) / 1024, cpu: Number(user) + Number(system), stdout };
}

const hasShell = () => spawnSync('sqlite3', ['--version']).status === 0;

/** A database that knows the units and procedures of the files. */
export function prepare(folder) {
  const run = (...args) => measure(process.execPath, [BIN, ...args, '--db', join(folder, 'empty.db')]);
  const count = (n, make) => Array.from({ length: n }, (_, i) => make(i)).join('\n');
  const units = count(SIZES.units, (i) => `${unitCode(i)},one-stop,Bộ phận Một cửa ${i + 1},commune`);
  writeFileSync(join(folder, 'units.csv'), `code,kind,name,level\nTT,centre,Trung tâm,province\n${units}\n`);
  const procedures = count(SIZES.procedures, (i) => {
    const field = fieldOf(i).replaceAll('"', '');
    return `${procedureCode(i)},Thủ tục số ${i + 1},"${field}",Bộ Tư pháp`;
  });
  writeFileSync(join(folder, 'procedures.csv'), `code,name,field,agency\n${procedures}\n`);
  run('init', '--centre', 'TT', '--name', 'Trung tâm', '--level', 'province');
  run('catalogue', 'import', join(folder, 'procedures.csv'), '--effective', '2020-01-01', '--yes');
  run('org', 'apply', join(folder, 'units.csv'), '--effective', '2020-01-01', '--yes');
}

const fresh = (folder, file) => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, file + end), { force: true });
  return join(folder, file);
};

const COLUMNS =
  'code,procedure,name,unit,received_at,channel,due_at,finished_at,returned_at,status,asked,supplied,handler,fee,digitised,updated_at'.split(
    ',',
  );
const TABLE = `CREATE TABLE t (${COLUMNS.map((column, i) => `${column} TEXT${i === 0 ? ' PRIMARY KEY' : ''}`)})`;

function importOurs(folder, csv) {
  const db = fresh(folder, 'ours.db');
  spawnSync('cp', [join(folder, 'empty.db'), db]);
  return importAgain(db, csv);
}

function importAgain(db, csv) {
  const run = measure(process.execPath, [BIN, 'dossier', 'import', csv, '--db', db, '--json']);
  const { read, inserted, unchanged } = JSON.parse(run.stdout).data.rows;
  return { ...run, read, inserted, unchanged, bytes: statSync(db).size };
}

const PEERS = {
  'sqlite3 .import without a key': (folder, csv) =>
    measure('sqlite3', [fresh(folder, 'peer.db'), '.mode csv', `.import ${csv} t`]),
  'sqlite3 .import with a unique key': (folder, csv) =>
    measure('sqlite3', [fresh(folder, 'peer.db'), TABLE, '.mode csv', `.import --skip 1 ${csv} t`]),
  'DuckDB read_csv with a primary key': (folder, csv) =>
    measure(process.execPath, [SELF, '--peer', 'duckdb', fresh(folder, 'peer.duckdb'), csv]),
  'csv-parse + better-sqlite3': (folder, csv) =>
    measure(process.execPath, [SELF, '--peer', 'loop', fresh(folder, 'peer.db'), csv]),
};

const PEER_BODIES = {
  async duckdb(file, csv) {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(file);
    const connection = await instance.connect();
    await connection.run(TABLE);
    await connection.run(`INSERT INTO t SELECT * FROM read_csv('${csv}', header = true, all_varchar = true)`);
    connection.closeSync();
    instance.closeSync();
  },
  async loop(file, csv) {
    const { default: SqliteDatabase } = await import('better-sqlite3');
    const { parse } = await import('csv-parse');
    const db = new SqliteDatabase(file);
    db.exec(TABLE);
    const insert = db.prepare(`INSERT INTO t VALUES (${COLUMNS.map(() => '?')})`);
    db.exec('BEGIN');
    for await (const row of createReadStream(csv).pipe(parse({ from: 2 }))) insert.run(row);
    db.exec('COMMIT');
    db.close();
  },
};

/** What may fail where it is not installed. */
const isAbsent = (peer) =>
  (peer.startsWith('sqlite3') && !hasShell()) ||
  (peer.startsWith('DuckDB') &&
    spawnSync(process.execPath, ['-e', "import('@duckdb/node-api').catch(() => process.exit(1))"], {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
    }).status !== 0);

const GOALS = { 'sqlite3 .import without a key': 0.5, 'DuckDB read_csv with a primary key': 0.5 };

export async function run() {
  const rows = numberAsked('--rows', DEFAULT_ROWS);
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  try {
    prepare(folder);
    const csv = join(folder, 'rows.csv');
    writeInOrder(csv, rows);
    const inOrder = compareAll(folder, csv, rows, 'in order');
    writeShuffled(csv, rows);
    return [...inOrder, ...compareAll(folder, csv, rows, 'shuffled')];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareAll(folder, csv, rows, order) {
  const peers = Object.keys(PEERS).filter((peer) => {
    if (isAbsent(peer)) console.warn(`skipped: ${peer} is not installed`);
    return !isAbsent(peer);
  });
  const ours = [];
  const again = [];
  const others = Object.fromEntries(peers.map((peer) => [peer, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(importOurs(folder, csv));
    again.push(importAgain(join(folder, 'ours.db'), csv));
    for (const peer of peers) others[peer].push(PEERS[peer](folder, csv));
  }
  if (ours[0].inserted !== rows || again[0].unchanged !== rows) throw new Error(JSON.stringify(ours[0]));
  const seconds = (runs) => median(runs.map((one) => one.seconds));
  const cpu = (runs) => median(runs.map((one) => one.cpu));
  const tell = (runs) => `${seconds(runs).toFixed(1)} s (processors ${cpu(runs).toFixed(1)} s)`;
  const own = seconds(ours);
  const goal = (limit) => (rows >= GOAL_ROWS ? limit : undefined);
  const label = `${rows.toLocaleString('en')} rows ${order}`;
  const results = peers.map((peer) => ({
    what: `${label}: motcua / ${peer}`,
    ratio: own / seconds(others[peer]),
    goal: goal(GOALS[peer]),
    detail: `${tell(ours)}, ${tell(others[peer])}`,
  }));
  const peak = Math.max(...[...ours, ...again].map((one) => one.peakMb));
  const bytes = ours[0].bytes / rows;
  return [
    ...results,
    {
      what: `${label}: the same file again / first`,
      ratio: seconds(again) / own,
      goal: goal(0.6),
      detail: tell(again),
    },
    {
      what: `${label}: peak memory / ${PEAK_MB} MB`,
      ratio: peak / PEAK_MB,
      goal: goal(1),
      detail: `${peak.toFixed(0)} MB`,
    },
    {
      what: `${label}: disk / ${BYTES_A_DOSSIER} B a dossier`,
      ratio: bytes / BYTES_A_DOSSIER,
      goal: goal(1),
      detail: `${bytes.toFixed(1)} B`,
    },
  ];
}

if (process.argv[2] === '--peer') await PEER_BODIES[process.argv[3]](process.argv[4], process.argv[5]);
