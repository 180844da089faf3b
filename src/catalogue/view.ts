/** What people see of the catalogue: the list, one procedure's history, the account of an import. */
import { ALWAYS, lastDayOf } from '#kit/dates.js';
import type { Bilingual, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatDay, formatInteger } from '#lang/numbers.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import { LEVEL_LABELS, ONLINE_LABELS, STATUS_LABELS } from './labels.js';
import type { ProcedureVersion } from './model.js';
import type { ProcedureChange } from './plan.js';

const LIST_COLUMNS: readonly SheetColumn[] = [
  { key: 'code', title: { vi: 'Mã TTHC', en: 'Code' }, kind: 'code' },
  { key: 'name', title: { vi: 'Tên TTHC', en: 'Name' }, kind: 'text' },
  { key: 'field', title: { vi: 'Lĩnh vực', en: 'Field' }, kind: 'text' },
  { key: 'level', title: { vi: 'Cấp thực hiện', en: 'Level' }, kind: 'text' },
  { key: 'agency', title: { vi: 'Cơ quan ban hành', en: 'Promulgating agency' }, kind: 'text' },
  { key: 'online', title: { vi: 'Mức độ DVCTT', en: 'Online' }, kind: 'text' },
  { key: 'time_limit', title: { vi: 'Thời hạn', en: 'Time limit' }, kind: 'text' },
];

/** Columns of which no procedure of the list has anything are left out, code and name aside. */
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
  const kept = LIST_COLUMNS.map((_, i) => i < 2 || rows.some((row) => row[i] !== ''));
  return {
    name: { vi: 'Danh mục TTHC', en: 'Procedures' },
    columns: LIST_COLUMNS.filter((_, i) => kept[i]),
    rows: rows.map((row) => row.filter((_, i) => kept[i])),
    footer: [countLine(procedures.length)],
  };
}

const countLine = (count: number): Bilingual => ({
  vi: `${formatInteger(count, 'vi')} thủ tục`,
  en: `${formatInteger(count, 'en')} procedures`,
});

const sayLevels = ({ level }: ProcedureVersion, lang: Lang): string =>
  level.map((one) => LEVEL_LABELS[one][lang]).join(', ');

export const viewList = (sheet: Sheet, lang: Lang, columns: number): string =>
  layoutSheet(sheet, lang, columns).join('\n');

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

function attributeLines(version: ProcedureVersion, lang: Lang): [Bilingual, string][] {
  const lines: [Bilingual, string][] = [
    [{ vi: 'Tên', en: 'Name' }, version.name],
    [{ vi: 'Lĩnh vực', en: 'Field' }, version.field],
    [{ vi: 'Cấp thực hiện', en: 'Level' }, sayLevels(version, lang)],
    [{ vi: 'Cơ quan ban hành', en: 'Promulgated by' }, version.agency],
    [{ vi: 'Cơ quan thực hiện', en: 'Carried out by' }, version.implementing.join('\n')],
    [{ vi: 'Dịch vụ công trực tuyến', en: 'Online' }, version.online && ONLINE_LABELS[version.online][lang]],
    [{ vi: 'Thời hạn giải quyết', en: 'Time limit' }, version.timeLimit],
    [{ vi: 'Phí', en: 'Fee' }, version.fee],
    [{ vi: 'Lệ phí', en: 'Charge' }, version.charge],
    [{ vi: 'Căn cứ pháp lý', en: 'Legal basis' }, version.legalBasis],
    [
      { vi: 'Không phụ thuộc địa giới', en: 'Independent of boundaries' },
      sayYesNo(version.boundaryFree, lang),
    ],
    [{ vi: 'Liên thông', en: 'Interlinked' }, sayYesNo(version.interlinked, lang)],
    [{ vi: 'Ủy quyền cho', en: 'Delegated to' }, version.delegatedTo],
    [{ vi: 'Loại TTHC', en: 'Type' }, version.type],
    [{ vi: 'Thay thế TTHC', en: 'Replaces' }, version.replaces.join(', ')],
    [{ vi: 'Ngày công bố', en: 'Published on' }, formatDay(version.publishedOn, lang)],
    [{ vi: 'Trạng thái', en: 'Status' }, version.status && STATUS_LABELS[version.status][lang]],
    [{ vi: 'Quyết định', en: 'Decision' }, version.decision],
  ];
  return lines.filter(([, text]) => text !== '');
}

const sayYesNo = (mark: string, lang: Lang): string =>
  mark === ''
    ? ''
    : { vi: { yes: 'có', no: 'không' }, en: { yes: 'yes', no: 'no' } }[lang][mark === 'yes' ? 'yes' : 'no'];

export interface ImportAccount {
  readonly rows: Readonly<
    Record<'read' | 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'blank', number>
  >;
  readonly changes: Readonly<Record<ProcedureChange['kind'], number>>;
  readonly change?: number;
  readonly dryRun: boolean;
}

/** `Đã đọc 613 dòng: 613 thêm mới, 0 …`, and which change of the journal it was. */
export function viewImport({ rows, changes, change, dryRun }: ImportAccount, lang: Lang): string {
  const n = (value: number) => formatInteger(value, lang);
  const account = {
    vi: `Đã đọc ${n(rows.read)} dòng: ${n(rows.inserted)} thêm mới, ${n(rows.updated)} cập nhật, ${n(rows.unchanged)} không đổi, ${n(rows.rejected)} bị loại, ${n(rows.blank)} dòng trống hoặc tiêu đề.`,
    en: `Read ${n(rows.read)} rows: ${n(rows.inserted)} new, ${n(rows.updated)} updated, ${n(rows.unchanged)} unchanged, ${n(rows.rejected)} rejected, ${n(rows.blank)} blank or headings.`,
  };
  const kinds = {
    vi: `Thủ tục: ${n(changes.promulgate)} mới, ${n(changes.amend)} sửa đổi, ${n(changes.correct)} đính chính, ${n(changes.abolish)} bãi bỏ.`,
    en: `Procedures: ${n(changes.promulgate)} promulgated, ${n(changes.amend)} amended, ${n(changes.correct)} corrected, ${n(changes.abolish)} abolished.`,
  };
  return [account[lang], kinds[lang], sayChange(change, dryRun)[lang]].join('\n');
}

function sayChange(change: number | undefined, dryRun: boolean): Bilingual {
  if (dryRun) return { vi: 'Chạy thử: chưa ghi gì.', en: 'Dry run: nothing was written.' };
  if (change === undefined) return { vi: 'Không có gì để ghi.', en: 'There was nothing to write.' };
  return {
    vi: `Thay đổi số ${change}. Hoàn tác: motcua undo ${change}`,
    en: `Change ${change}. To take it back: motcua undo ${change}`,
  };
}
