/** Personal details that a decision names and the database does not keep: joined by staff code when a list is written. Pure. */
import { type Cells, openCells, wordTable } from '#kit/cells.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputFormat, InputTable } from '#kit/input.js';
import type { Checked } from '#kit/outcome.js';
import { parseDecimal, parseOfficeDay } from '#kit/values.js';
import { column, required } from '#org/format.js';
import type { PersonEntry } from '../model.js';
import { reorgFindings } from '../words.js';

export const DETAILS_FORMAT: InputFormat = {
  name: 'details',
  columns: [
    required(column('staff', 'code', ['Mã cán bộ', 'Staff code'], ['Mã NV', 'Mã CBCC', 'code'])),
    column('birth_date', 'date', ['Ngày sinh', 'Birth date'], ['Ngày, tháng, năm sinh', 'Năm sinh']),
    column('sex', 'text', ['Giới tính', 'Sex'], ['Nam/Nữ']),
    column('qualification', 'text', ['Trình độ chuyên môn', 'Qualification'], ['Trình độ']),
    column('rank', 'text', ['Ngạch', 'Rank'], ['Ngạch, chức danh nghề nghiệp', 'Chức danh nghề nghiệp']),
    column('rank_code', 'code', ['Mã số ngạch', 'Rank code'], ['Mã ngạch', 'Mã số']),
    column('step', 'text', ['Bậc', 'Step'], ['Bậc lương']),
    column('coefficient', 'text', ['Hệ số', 'Coefficient'], ['Hệ số lương']),
    column('note', 'text', ['Ghi chú', 'Note']),
  ],
};

export interface Details {
  /** A day in ISO text, or as it stands there: many lists have the year alone. */
  readonly born: string;
  readonly sex: 'male' | 'female' | undefined;
  readonly qualification: string;
  readonly rank: string;
  readonly rankCode: string;
  readonly step: string;
  readonly coefficient: number | null;
  readonly note: string;
}

/** By staff code. */
export type DetailsBook = ReadonlyMap<string, Details>;

const parseSex = wordTable({ male: ['Nam', 'M'], female: ['Nữ', 'F'] });
const YEAR_OR_MONTH = /^((0?[1-9]|1[0-2])\/)?(19|20)\d{2}$/;
const parseBirth = (text: string): string | undefined =>
  parseOfficeDay(text) ?? (YEAR_OR_MONTH.test(text) ? text : undefined);

/** A code that stands twice counts where it stands first. */
export function parseDetails(table: Pick<InputTable, 'file' | 'present' | 'rows'>): Checked<DetailsBook> {
  const book = new Map<string, Details>();
  const found: Diagnostic[] = [];
  for (const row of table.rows) {
    const cells = openCells(table, row);
    const code = cells.text('staff');
    const details = readDetails(cells);
    if (book.has(code)) {
      cells.complain(reorgFindings.find('details-twice', { staff: code }, cells.where('staff')));
    } else if (code !== '') book.set(code, details);
    found.push(...cells.found);
  }
  return { value: book, diagnostics: found };
}

function readDetails(cells: Cells): Details {
  const wrong = ({ column: key, value }: { column: string; value: string }, where: Diagnostic['where']) =>
    reorgFindings.find('details-value', { column: key, value }, where);
  return {
    born: cells.read('birth_date', parseBirth, wrong) ?? '',
    sex: cells.read('sex', parseSex, wrong) ?? undefined,
    qualification: cells.text('qualification'),
    rank: cells.text('rank'),
    rankCode: cells.text('rank_code'),
    step: cells.text('step'),
    coefficient: cells.read('coefficient', parseDecimal, wrong) ?? null,
    note: cells.text('note'),
  };
}

/** People of the lists of whom the file says nothing, and codes in it that nobody bears. */
export function judgeDetails(
  book: DetailsBook,
  entries: readonly PersonEntry[],
  { file, isKnown }: { readonly file: string; readonly isKnown: (code: string) => boolean },
): Diagnostic[] {
  const listed = new Set<string>(entries.map(({ staff }) => staff));
  const missing = [...listed].filter((code) => !book.has(code)).sort();
  const unknown = [...book.keys()].filter((code) => !listed.has(code) && !isKnown(code)).sort();
  const withoutSex = [...listed].filter((code) => lacksSex(book.get(code))).sort();
  return [
    ...withoutSex.map((staff) => reorgFindings.find('details-sex', { staff }, { file })),
    ...missing.map((staff) => reorgFindings.find('details-missing', { staff }, { file })),
    ...unknown.map((staff) => reorgFindings.find('details-unknown', { staff }, { file })),
  ];
}

/** The form has one column for the birth dates of men and one for those of women: without it the date is in neither. */
const lacksSex = (details: Details | undefined): boolean =>
  details !== undefined && details.born !== '' && details.sex === undefined;
