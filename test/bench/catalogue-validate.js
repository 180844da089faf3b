/**
 * `catalogue validate` of 6,000 procedures in XLSX against only reading them with the same library, and of 1,859 in
 * CSV against a bare start of Node; each run in a process of its own, in pairs and in turns. Needs a build.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareInPairs, timeNode } from './pairs.js';

const MOTCUA = join(import.meta.dirname, '..', '..', 'bin', 'motcua.js');
const PAIRS = 15;

const HEADS = [
  'Mã số',
  'Tên',
  'Cơ quan ban hành',
  'Cơ quan thực hiện',
  'Lĩnh vực',
  'Cấp thực hiện',
  'Thời hạn giải quyết',
];
const OBJECTS = [
  'khai sinh',
  'kết hôn',
  'giấy phép xây dựng',
  'hợp đồng',
  'phòng khám',
  'lối đi',
  'giám hộ',
  'tàu cá',
];
const VERBS = ['Đăng ký', 'Cấp lại', 'Thu hồi', 'Điều chỉnh', 'Gia hạn'];
const FIELDS = ['Hộ tịch', 'Chứng thực', 'Xây dựng', 'Đất đai', 'Lao động', 'Y tế'];
const AGENCIES = [
  'Sở Tư pháp',
  'Ủy ban nhân dân cấp xã',
  'Sở Xây dựng',
  'Sở Y tế\nỦy ban nhân dân cấp xã',
  '',
];

const pick = (items, i) => items[i % items.length];

/** Names as long as real ones (median of the official exports: about 80 characters). */
const toRow = (i) => [
  `${1 + (i % 3)}.${String(100_000 + i).padStart(6, '0')}`,
  `${pick(VERBS, i)} ${pick(OBJECTS, i >> 3)} trong trường hợp quy định tại khoản ${i % 9} Điều ${i} của văn bản số ${i % 97}`,
  'Bộ Tư pháp',
  pick(AGENCIES, i),
  pick(FIELDS, i >> 2),
  pick(['Cấp tỉnh', 'Cấp xã', 'Cấp tỉnh, Cấp xã'], i),
  `${1 + (i % 60)} ngày${i % 2 === 0 ? ' làm việc' : ''}`,
];

const makeRows = (count) => [HEADS, ...Array.from({ length: count }, (_, i) => toRow(i))];

async function writeWorkbook(file, count) {
  const { writeXlsx } = await import('hucre/xlsx');
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'TTHC', rows: makeRows(count) }] }));
}

function writeText(file, count) {
  const quote = (cell) => (/[,\n]/.test(cell) ? `"${cell}"` : cell);
  writeFileSync(
    file,
    makeRows(count)
      .map((row) => `${row.map(quote).join(',')}\n`)
      .join(''),
  );
}

const READ_ONLY = `
  const { readXlsx } = await import('hucre/xlsx');
  const { readFileSync } = await import('node:fs');
  const book = await readXlsx(readFileSync(process.argv[1]));
  if (book.sheets[0].rows.length < 6001) throw new Error('rows are missing');`;

export const name = 'catalogue-validate';

export async function run() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-bench-'));
  const workbook = join(folder, 'danh-muc.xlsx');
  const text = join(folder, 'danh-muc.csv');
  try {
    await writeWorkbook(workbook, 6000);
    writeText(text, 1859);
    const validate = (file) =>
      timeNode([MOTCUA, 'catalogue', 'validate', file, '--fail-on', 'never', '--quiet']);
    const ofWorkbook = await compareInPairs({
      ours: () => validate(workbook),
      other: () => timeNode(['--input-type=module', '-e', READ_ONLY, workbook]),
      pairs: PAIRS,
    });
    const ofText = await compareInPairs({
      ours: () => validate(text),
      other: () => timeNode(['-e', '0']),
      pairs: PAIRS,
    });
    return [
      { what: 'validating 6,000 rows of XLSX / reading them with hucre', goal: 1.5, ...told(ofWorkbook) },
      { what: 'validating 1,859 rows of CSV / node -e 0', goal: 3, ...told(ofText) },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const told = ({ ratio, oursMs, otherMs }) => ({
  ratio,
  detail: `ours ${oursMs.toFixed(0)} ms, other ${otherMs.toFixed(0)} ms; ${PAIRS} pairs, processes apart`,
});
