/** A clean catalogue in memory: rows that no rule objects to, to be corrupted one at a time; and what the rules say. */
import { PROCEDURE_COLUMNS, READ_FORMAT, type ReadColumn } from '#catalogue/columns.js';
import { parseCatalogue } from '#catalogue/parse.js';
import { validateCatalogue } from '#catalogue/validate.js';
import { csvLine } from '#io/read/csv-line.js';
import { readTable } from '#io/read/read-table.js';
import { toDay } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';

export type Row = Partial<Record<ReadColumn, string>>;

export const FIELDS = ['Hộ tịch', 'Chứng thực', 'Xây dựng', 'Đất đai', 'Lao động', 'Y tế'] as const;
export const UNITS = ['Sở Tư pháp', 'Sở Xây dựng', 'Sở Y tế', 'Ủy ban nhân dân cấp xã'] as const;

const OBJECTS = ['khai sinh', 'kết hôn', 'giám hộ', 'nhà ở', 'lối đi', 'việc làm', 'phòng khám', 'hợp đồng'];
const VERBS = ['Đăng ký', 'Cấp lại giấy chứng nhận', 'Thu hồi quyết định về'];
const LIMITS = ['05 ngày làm việc', '15 ngày', '04 giờ làm việc', 'Không quy định'];
const FEES = ['Không', '50.000 đồng/hồ sơ', 'Theo Thông tư 281/2016/TT-BTC'];

const pick = <T>(items: readonly T[], i: number): T => items[i % items.length] as T;

/** 24 rows with every canonical column. */
export const cleanRows = (): Row[] =>
  VERBS.flatMap((verb, v) =>
    OBJECTS.map((object, o) => {
      const i = v * OBJECTS.length + o;
      return {
        ordinal: String(i + 1),
        code: `${(i % 3) + 1}.0${String(10_101 + i * 37)}`,
        name: `${verb} ${object}`,
        field: pick(FIELDS, i),
        level: pick(['Cấp tỉnh', 'Cấp xã', 'Cấp tỉnh, Cấp xã'], i),
        agency: 'Ủy ban nhân dân tỉnh',
        implementing_agencies: pick(UNITS, i),
        online: pick(['Toàn trình', 'Một phần'], i),
        time_limit: pick(LIMITS, i),
        channel: 'Trực tiếp; trực tuyến; bưu chính công ích',
        fee: pick(FEES, i),
        charge: '',
        legal_basis: 'Nghị định 118/2025/NĐ-CP',
        boundary_free: 'Có',
        interlinked: 'Không',
        delegated_to: '',
        type: 'TTHC được luật giao quy định chi tiết',
        status: 'Sửa đổi, bổ sung',
        decision: '1594/QĐ-TTPVHCC',
        replaces: '',
        published_on: '20/12/2025',
        effective_from: '01/01/2026',
      };
    }),
  );

const COLUMNS: readonly ReadColumn[] = [
  'ordinal',
  ...PROCEDURE_COLUMNS.map(({ key }) => key),
  'online_full',
  'online_partial',
];

export const toCsv = (rows: readonly Row[]): string => {
  const present = COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined));
  const heads = present.map((column) => (column === 'ordinal' ? 'TT' : column));
  return [heads, ...rows.map((row) => present.map((column) => row[column] ?? ''))].map(csvLine).join('');
};

export const CONTEXT = {
  today: toDay(2026, 3, 2),
  lists: { fields: new Set<string>(FIELDS), units: new Set<string>(UNITS) },
};

/** Everything that the rules say about a text; row i stands on line i + 2. */
async function validateText(text: string): Promise<readonly Diagnostic[]> {
  const { value } = await readTable('-', READ_FORMAT, { stdin: once(Buffer.from(text)) });
  return validateCatalogue([parseCatalogue(value)], CONTEXT).diagnostics;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

export const validateRows = (rows: readonly Row[]): Promise<readonly Diagnostic[]> =>
  validateText(toCsv(rows));
