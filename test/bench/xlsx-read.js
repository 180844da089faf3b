/**
 * A workbook of 120,000 rows × 14 columns, read by us and by the library alone, in pairs and in turns, each in a
 * process of its own. Needs a build. Piece of run.js.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { compareInPairs } from './pairs.js';

const READERS = {
  async library(file) {
    const { streamXlsxRows } = await import('hucre/xlsx');
    let cells = 0;
    for await (const row of streamXlsxRows(readFileSync(file))) cells += row.values.length;
    return cells;
  },
  async ours(file) {
    const { readSpreadsheet } = await import('#io/read/spreadsheet.js');
    const book = await readSpreadsheet(file, createReadStream(file));
    await book.sheets[0].merges(); // as the reader of tables does
    let cells = 0;
    for await (const row of book.sheets[0].rows) cells += row.cells.length;
    return cells;
  },
};

const FIELDS = ['Đất đai', 'Hộ tịch', 'Xây dựng', 'Lao động - Thương binh và Xã hội', 'Giao thông đường bộ'];

/** Dossiers as a one-stop system exports them: codes, names that repeat, dates with times, some dates as text. */
function toRow(i) {
  const day = new Date(Date.UTC(2025, 0, 1 + (i % 365), 7 + (i % 10), i % 60));
  return [
    `000.00.${String(i % 40).padStart(2, '0')}.H26-250101-${String(i).padStart(5, '0')}`,
    `1.${String(i % 1859).padStart(6, '0')}`,
    `Thủ tục hành chính số ${i % 1859} thuộc lĩnh vực ${FIELDS[i % 5]} & các việc liên quan`,
    FIELDS[i % 5],
    `CN-${String(i % 30).padStart(2, '0')}`,
    `Chi nhánh Trung tâm Phục vụ hành chính công số ${i % 30}`,
    i % 20 === 0 ? '03/02/2025' : day,
    day,
    i % 7 === 0 ? null : day,
    i % 3 === 0 ? 'Trực tuyến' : 'Trực tiếp',
    i % 11,
    (i % 97) * 1000,
    i % 2 === 0,
    `Ghi chú ${i % 500}`,
  ];
}

function* makeRows(count) {
  yield Array.from({ length: 14 }, (_, i) => `Cột ${i + 1}`);
  for (let i = 0; i < count; i += 1) yield toRow(i);
}

async function makeFile(file, count) {
  const { writeXlsxStream } = await import('hucre/xlsx');
  const columns = Array.from({ length: 14 }, (_, i) =>
    i >= 6 && i <= 8 ? { numFmt: 'dd/mm/yyyy hh:mm' } : {},
  );
  const stream = writeXlsxStream(makeRows(count), { name: 'Hồ sơ', columns, inlineStrings: false });
  await pipeline(Readable.fromWeb(stream), createWriteStream(file));
}

/** One reading in a fresh process. */
function readApart(reader, file) {
  const self = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(process.execPath, [self, '--reader', reader, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

const PAIRS = 5;
const ROWS = 120_000;
const GOAL = 1.2;

export const name = 'xlsx-read';

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const file = join(folder, 'ho-so.xlsx');
  try {
    await makeFile(file, ROWS);
    const last = {};
    const timer = (reader) => () => {
      last[reader] = readApart(reader, file);
      return last[reader].seconds * 1000;
    };
    const { ratio, oursMs, otherMs } = await compareInPairs({
      ours: timer('ours'),
      other: timer('library'),
      pairs: PAIRS,
    });
    const { ours, library } = last;
    if (library.cells !== ours.cells) throw new Error(`${library.cells} cells and ${ours.cells}`);
    const size = `${ROWS} rows × 14 columns, ${(statSync(file).size / 1e6).toFixed(1)} MB`;
    const times = `ours ${(oursMs / 1000).toFixed(2)} s, ${ours.peakMb} MB; library ${(otherMs / 1000).toFixed(2)} s, ${library.peakMb} MB`;
    return [
      {
        what: 'reading a workbook / the library alone',
        ratio,
        goal: GOAL,
        detail: `${size}; ${times}; ${PAIRS} pairs`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(reader, file) {
  const start = process.hrtime.bigint();
  const cells = await READERS[reader](file);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return { cells, seconds, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) };
}

if (process.argv[2] === '--reader')
  console.log(JSON.stringify(await measure(process.argv[3], process.argv[4])));
