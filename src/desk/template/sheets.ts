/** An input format as an empty table with the right heads, and a second sheet that explains its columns. Pure. */
import { EXPLANATION_SHEET, type InputColumn, type InputFormat, type InputKind } from '#kit/input.js';
import type { Bilingual, Cell, ColumnKind, Sheet, SheetColumn } from '#kit/sheet.js';
import type { Lang } from '#lang/words.js';
import { EXAMPLES } from './examples.js';
import { nameOfTemplate } from './names.js';
import { valuesOf } from './values.js';

const KINDS: Readonly<Record<InputKind, ColumnKind>> = {
  text: 'text',
  code: 'code',
  date: 'date',
  minute: 'date',
  number: 'decimal',
};

/** The table itself: no lines above the heads, so that it is read as it stands. */
export function templateSheet(format: InputFormat, heads: 'code' | Lang, withExample: boolean): Sheet {
  const example = EXAMPLES[format.name] ?? {};
  const columns = format.columns.map((column) => toSheetColumn(column, heads));
  return {
    name: nameOfTemplate(format.name),
    heading: [],
    columns,
    rows: withExample ? [format.columns.map(({ key }) => example[key] ?? null)] : [],
  };
}

function toSheetColumn({ key, title, kind }: InputColumn, heads: 'code' | Lang): SheetColumn {
  const head = heads === 'code' ? key : title[heads];
  return {
    key,
    title: { vi: head, en: head },
    kind: KINDS[kind],
    width: Math.max(MIN_WIDTH, head.length + 2),
  };
}
const MIN_WIDTH = 14;

const text = (key: string, vi: string, en: string, width: number): SheetColumn => ({
  key,
  title: { vi, en },
  kind: 'text',
  width,
});

/** What each column means, so that nobody has to ask. */
export function explanationSheet(format: InputFormat, lang: Lang): Sheet {
  return {
    name: EXPLANATION_SHEET,
    columns: [
      { key: 'key', title: { vi: 'Mã cột trong tệp', en: 'Key in files' }, kind: 'code', width: 20 },
      text('vi', 'Tiêu đề tiếng Việt', 'Vietnamese head', 26),
      text('en', 'Tiêu đề tiếng Anh', 'English head', 22),
      text('required', 'Phải có', 'Needed', 8),
      text('form', 'Cách viết', 'How to write it', 32),
      text('example', 'Thí dụ', 'For example', 24),
      text('values', 'Giá trị được nhận', 'Words it takes', 44),
      text('synonyms', 'Tiêu đề khác cũng hiểu', 'Heads also understood', 44),
    ],
    rows: format.columns.map((column) => explain(format, column, lang)),
    landscape: true,
  };
}

function explain({ name }: InputFormat, column: InputColumn, lang: Lang): Cell[] {
  const { key, title, kind, required, synonyms = [] } = column;
  const values = Object.entries(valuesOf(name, key) ?? {}).map(([value, label]) => `${value} (${label.vi})`);
  const example = EXAMPLES[name]?.[key] ?? null;
  return [
    key,
    title.vi,
    title.en,
    required === true ? { vi: 'có', en: 'yes' }[lang] : null,
    formOf(key, kind)[lang],
    example === null ? null : String(example),
    values.length === 0 ? null : values.join('; '),
    synonyms.length === 0 ? null : synonyms.join('; '),
  ];
}

/** Columns that take several values in one cell. */
const MANY = ['fields', 'areas', 'tasks', 'procedures'];

const FORMS: Readonly<Record<InputKind | 'many', Bilingual>> = {
  text: { vi: 'chữ', en: 'text' },
  code: { vi: 'mã, giữ cả số 0 ở đầu (ô dạng văn bản)', en: 'code, with its leading zeros (a text cell)' },
  date: { vi: 'ngày: 31/03/2025 hoặc 2025-03-31', en: 'day: 31/03/2025 or 2025-03-31' },
  minute: { vi: 'ngày giờ: 31/03/2025 08:30', en: 'day and time: 31/03/2025 08:30' },
  number: { vi: 'số', en: 'number' },
  many: {
    vi: 'nhiều giá trị, cách nhau bằng dấu chấm phẩy',
    en: 'several values, with semicolons between them',
  },
};

const formOf = (key: string, kind: InputKind): Bilingual => FORMS[MANY.includes(key) ? 'many' : kind];
