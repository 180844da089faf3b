/** What people see of the catalogue: the list, one procedure's history, the account of an import. */
import { ALWAYS, lastDayOf } from '#kit/dates.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { sayRows, sayWritten } from '#lang/account.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Dimension, ProcedureCount } from './counts.js';
import type { ProcedureChange } from './import/procedure-change.js';
import { ATTRIBUTE_LABELS, LEVEL_LABELS, ONLINE_LABELS, STATUS_LABELS, YES_NO_LABELS } from './labels.js';
import { ATTRIBUTE_KEYS, type Attributes, type ProcedureVersion } from './model.js';

const LIST_COLUMNS: readonly SheetColumn[] = [
  { key: 'code', title: { vi: 'Mã TTHC', en: 'Code' }, kind: 'code' },
  { key: 'name', title: { vi: 'Tên TTHC', en: 'Name' }, kind: 'text' },
  { key: 'field', title: { vi: 'Lĩnh vực', en: 'Field' }, kind: 'text' },
  { key: 'level', title: { vi: 'Cấp thực hiện', en: 'Level' }, kind: 'text' },
  { key: 'agency', title: { vi: 'Cơ quan ban hành', en: 'Promulgating agency' }, kind: 'text' },
  { key: 'online', title: { vi: 'Mức độ DVCTT', en: 'Online' }, kind: 'text' },
  { key: 'time_limit', title: { vi: 'Thời hạn', en: 'Time limit' }, kind: 'text' },
];

export function listSheet(procedures: readonly ProcedureVersion[], lang: Lang): Sheet {
  const rows = procedures.map((procedure) => [
    procedure.code,
    procedure.name,
    procedure.field,
    sayLevels(procedure, lang),
    procedure.agency,
    procedure.online === '' ? '' : ONLINE_LABELS[procedure.online][lang],
    procedure.timeLimit,
  ]);
  return {
    name: { vi: 'Danh mục TTHC', en: 'Procedures' },
    columns: LIST_COLUMNS,
    rows,
    footer: [countLine(procedures.length)],
  };
}

const countLine = (count: number): Bilingual => ({
  vi: `${formatInteger(count, 'vi')} thủ tục`,
  en: `${formatInteger(count, 'en')} procedures`,
});

const sayLevels = ({ level }: Attributes, lang: Lang): string =>
  level.map((one) => LEVEL_LABELS[one][lang]).join(', ');

const DIMENSION_LABELS: Readonly<Record<Dimension, Bilingual>> = {
  field: ATTRIBUTE_LABELS.field,
  level: ATTRIBUTE_LABELS.level,
  online: ATTRIBUTE_LABELS.online,
  agency: ATTRIBUTE_LABELS.implementing,
  status: ATTRIBUTE_LABELS.status,
};

const UNSAID: Bilingual = { vi: '(không ghi)', en: '(not said)' };

/** One row a value, with its share of all procedures. */
export const countSheet = (counts: readonly ProcedureCount[], total: number, lang: Lang): Sheet => ({
  name: { vi: 'Số lượng TTHC', en: 'Number of procedures' },
  columns: [
    {
      key: counts[0]?.dimension ?? 'value',
      title: counts[0] === undefined ? UNSAID : DIMENSION_LABELS[counts[0].dimension],
      kind: 'text',
    },
    { key: 'count', title: { vi: 'Số TTHC', en: 'Procedures' }, kind: 'integer' },
    { key: 'share', title: { vi: 'Tỷ lệ', en: 'Share' }, kind: 'percent' },
  ],
  rows: counts.map((count) => [sayValue(count, lang), count.count, count.count / total]),
  footer: [countLine(total)],
});

function sayValue({ dimension, value }: ProcedureCount, lang: Lang): string {
  if (value === '') return UNSAID[lang];
  const labels: Readonly<Record<string, Bilingual>> = {
    level: LEVEL_LABELS,
    online: ONLINE_LABELS,
    status: STATUS_LABELS,
    field: {},
    agency: {},
  }[dimension];
  return labels[value]?.[lang] ?? value;
}

/** On a terminal without the columns in which nothing stands, the first two aside. */
export const viewList = (sheet: Sheet, lang: Lang, columns: number): string =>
  layoutSheet(withoutBlankColumns(sheet), lang, columns).join('\n');

function withoutBlankColumns(sheet: Sheet): Sheet {
  const kept = sheet.columns.map((_, i) => i < 2 || sheet.rows.some((row) => (row[i] ?? '') !== ''));
  return {
    ...sheet,
    columns: sheet.columns.filter((_, i) => kept[i]),
    rows: sheet.rows.map((row) => row.filter((_, i) => kept[i])),
  };
}

/** One procedure: its latest version in full, then what each earlier one had different. */
export function viewHistory(versions: readonly ProcedureVersion[], lang: Lang): string {
  return [...versions]
    .reverse()
    .map((version, i) => viewVersion(version, versions.at(-1 - (i + 1)), lang))
    .join('\n\n');
}

function viewVersion(version: ProcedureVersion, earlier: ProcedureVersion | undefined, lang: Lang): string {
  const lines = attributeLines(version, lang);
  const before = new Set(earlier === undefined ? [] : attributeLines(earlier, lang).map(([, text]) => text));
  const marked = lines.map(([title, text]) => {
    const isNew = earlier !== undefined && !before.has(text);
    return `  ${isNew ? '*' : ' '} ${title[lang]}: ${text.replaceAll('\n', '\n      ')}`;
  });
  return [`${version.code}  ${sayPeriod(version, lang)}`, ...marked].join('\n');
}

/** `từ 01/03/2025 đến 31/12/2025 (bãi bỏ: 12/QĐ-UBND)`. */
function sayPeriod({ from, until, endedBy }: ProcedureVersion, lang: Lang): string {
  const start = from === ALWAYS ? '…' : formatDay(from, lang);
  const last = lastDayOf(until);
  const end = last === null ? '…' : formatDay(last, lang);
  const abolished = endedBy === '' ? '' : ` (${STATUS_LABELS.abolished[lang]}: ${endedBy})`;
  return `${start} – ${end}${abolished}`;
}

/** The attributes that say something, in their order. */
function attributeLines(version: ProcedureVersion, lang: Lang): [Bilingual, string][] {
  return ATTRIBUTE_KEYS.map((key): [Bilingual, string] => [
    ATTRIBUTE_LABELS[key],
    sayAttribute(version, key, lang),
  ]).filter(([, text]) => text !== '');
}

function sayAttribute(version: Attributes, key: keyof Attributes, lang: Lang): string {
  switch (key) {
    case 'level':
      return sayLevels(version, lang);
    case 'online':
      return version.online && ONLINE_LABELS[version.online][lang];
    case 'status':
      return version.status && STATUS_LABELS[version.status][lang];
    case 'boundaryFree':
    case 'interlinked':
      return version[key] && YES_NO_LABELS[version[key]][lang];
    case 'implementing':
      return version.implementing.join('\n');
    case 'replaces':
      return version.replaces.join(', ');
    case 'publishedOn':
      return formatDay(version.publishedOn, lang);
    default:
      return version[key];
  }
}

export interface ImportAccount {
  readonly rows: Readonly<
    Record<'read' | 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'blank', number>
  >;
  readonly changes: Readonly<Record<ProcedureChange['kind'], number>>;
  readonly change?: number;
  /** Files into which rejected rows were written. */
  readonly rejects: readonly string[];
  readonly dryRun: boolean;
  readonly isStopped: boolean;
}

/** The row accounting, what became of the procedures, and which change of the journal it was. */
export function viewImport(account: ImportAccount, lang: Lang): string {
  const { rows, changes } = account;
  const n = (value: number) => formatInteger(value, lang);
  const kinds = {
    vi: `Thủ tục: ${n(changes.promulgate)} mới, ${n(changes.amend)} sửa đổi, ${n(changes.correct)} đính chính, ${n(changes.replace)} bị thay thế, ${n(changes.abolish)} bãi bỏ.`,
    en: `Procedures: ${n(changes.promulgate)} promulgated, ${n(changes.amend)} amended, ${n(changes.correct)} corrected, ${n(changes.replace)} replaced, ${n(changes.abolish)} abolished.`,
  };
  const done = sayWritten({ ...account, change: account.change }, lang);
  return [sayRows(rows, lang), kinds[lang], ...sayRejects(account.rejects, lang), done].join('\n');
}

const sayRejects = (files: readonly string[], lang: Lang): string[] =>
  files.length === 0
    ? []
    : [`${{ vi: 'Dòng bị loại ghi ở', en: 'Rejected rows are in' }[lang]}: ${files.join(', ')}`];
