/** The hand-over of open dossiers as tables: how many go from desk to desk, and each of them to be signed for. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { formatMinute, MINUTES_PER_DAY, type Minute } from '#kit/dates.js';
import type { Bilingual, Cell, Sheet, SheetColumn } from '#kit/sheet.js';
import { formatInteger } from '#lang/numbers.js';
import type { WithoutDesk } from '../document/desks.js';
import { shortHash } from '../plan/file.js';

/** One dossier that is handed over, or that nobody takes. */
export interface HandoverLine {
  readonly code: string;
  /** The desk as the dossier names it: the unit may have borne another name or code since. */
  readonly desk: UnitCode;
  readonly procedure: string;
  readonly procedureName: string;
  readonly due: Minute | null;
  readonly from: UnitCode;
  readonly fromName: string;
  /** null: nobody takes it. */
  readonly to: UnitCode | null;
  readonly toName: string;
  readonly why: WithoutDesk | '';
}

/** How many go from one desk to another. */
export interface HandoverCount {
  readonly from: UnitCode;
  readonly fromName: string;
  readonly to: UnitCode | null;
  readonly toName: string;
  readonly why: WithoutDesk | '';
  readonly open: number;
}

const both = (vi: string, en: string): Bilingual => ({ vi, en });

const WHY: Readonly<Record<WithoutDesk, Bilingual>> = {
  'no-successor': both('Không có đơn vị kế thừa', 'No successor'),
  undivided: both('Chưa xác định được đơn vị nhận', 'It cannot be told who takes it'),
};

const sayTaker = (why: WithoutDesk | '', name: string, lang: keyof Bilingual): string =>
  why === '' ? name : WHY[why][lang];

export function handoverCountSheet(
  counts: readonly HandoverCount[],
  staying: number,
  lang: keyof Bilingual,
): Sheet {
  const handed = counts.reduce((sum, { open }) => sum + open, 0);
  return {
    name: both('Bàn giao hồ sơ đang giải quyết', 'Hand-over of open dossiers'),
    columns: [
      { key: 'from', title: both('Bên giao', 'From'), kind: 'code' },
      { key: 'from_name', title: both('Tên bên giao', 'Name'), kind: 'text' },
      { key: 'to', title: both('Bên nhận', 'To'), kind: 'code' },
      { key: 'to_name', title: both('Tên bên nhận', 'Name'), kind: 'text' },
      { key: 'open', title: both('Số hồ sơ', 'Dossiers'), kind: 'integer' },
    ],
    rows: counts.map(({ from, fromName, to, toName, why, open }): Cell[] => [
      ...[from, fromName, to, sayTaker(why, toName, lang), open],
    ]),
    total: [null, both('Tổng số', 'Total')[lang], null, null, handed],
    footer: [
      both(
        `Hồ sơ ở lại nơi đang giải quyết: ${formatInteger(staying, 'vi')}. Ngày hẹn trả giữ nguyên.`,
        `Dossiers that stay where they are: ${formatInteger(staying, 'en')}. No due date changes.`,
      ),
    ],
  };
}

/** Columns of a file for programs. */
export const HANDOVER_KEYS = [
  'no',
  'dossier',
  'procedure',
  'procedure_name',
  'due',
  'from',
  'from_name',
  'to',
  'to_name',
  'why',
] as const;

export const toHandoverRecord = (line: HandoverLine, no: number): (string | number | null)[] => [
  ...[no, line.code, line.procedure, line.procedureName, sayDue(line.due)],
  ...[line.from, line.fromName, line.to, line.toName, line.why],
];

/** A due date without an hour is a day. */
const sayDue = (due: Minute | null): string | null => {
  if (due === null) return null;
  const text = formatMinute(due);
  return due % MINUTES_PER_DAY === 0 ? text.slice(0, 10) : text;
};

const COLUMNS: readonly SheetColumn[] = [
  { key: 'no', title: both('TT', 'No.'), kind: 'integer', width: 7 },
  { key: 'dossier', title: both('Mã hồ sơ', 'Dossier'), kind: 'code' },
  { key: 'procedure_name', title: both('Tên TTHC', 'Procedure'), kind: 'text' },
  { key: 'due', title: both('Ngày hẹn trả (giữ nguyên)', 'Due (unchanged)'), kind: 'date' },
  { key: 'from', title: both('Bên giao', 'From'), kind: 'text' },
  { key: 'to', title: both('Bên nhận', 'To'), kind: 'text' },
  { key: 'signed_from', title: both('Ký giao', 'Handed over'), kind: 'text', width: 14 },
  { key: 'signed_to', title: both('Ký nhận', 'Taken over'), kind: 'text', width: 14 },
];

/** On paper, to be signed for line by line. */
export function handoverSheet(
  lines: readonly HandoverLine[],
  { branch, name, hash }: { readonly branch: string; readonly name: string; readonly hash: string },
  lang: keyof Bilingual,
): Sheet {
  const plan = shortHash(hash);
  return {
    name: both(branch, branch),
    heading: [
      both('BIÊN BẢN BÀN GIAO HỒ SƠ ĐANG GIẢI QUYẾT', 'HAND-OVER OF OPEN DOSSIERS'),
      both(name, name),
    ],
    columns: COLUMNS,
    rows: lines.map((line, i): Cell[] => [
      ...[
        i + 1,
        line.code,
        line.procedureName === '' ? line.procedure : line.procedureName,
        sayDue(line.due),
      ],
      ...[line.fromName, sayTaker(line.why, line.toName, lang), null, null],
    ]),
    footer: [
      both(
        `Cộng: ${formatInteger(lines.length, 'vi')} hồ sơ.`,
        `${formatInteger(lines.length, 'en')} dossiers in all.`,
      ),
    ],
    signatures: [
      both('ĐẠI DIỆN BÊN GIAO\n(Ký, ghi rõ họ tên)', 'FOR THE FORMER DESK\n(Signature and name)'),
      both('ĐẠI DIỆN BÊN NHẬN\n(Ký, ghi rõ họ tên)', 'FOR THE NEW DESK\n(Signature and name)'),
    ],
    pageNote: both(`${name} · Mã phương án: ${plan}`, `${name} · Plan ${plan}`),
    landscape: true,
  };
}
