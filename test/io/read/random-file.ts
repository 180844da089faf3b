/** Office files at random, with what a correct reader says about each: rows, lines, bytes, counts. */
import { gzipSync } from 'node:zlib';
import type { Encoding } from '#io/encoding/charset.js';
import type { Chance } from '../../random.js';
import { encodeLegacy } from '../encoding/legacy.js';

/** How many files the tests make; the soak makes many more. */
export const DOSE = process.env.MOTCUA_SOAK === '1' ? 10_000 : 300;

export interface ExpectedRecord {
  readonly kind: 'banner' | 'header' | 'row' | 'broken' | 'blank';
  readonly line: number;
  /** As they are inside the program. */
  readonly cells: readonly string[];
  readonly source: Buffer;
}

export interface RandomFile {
  readonly bytes: Buffer;
  readonly style: Style;
  readonly isGzip: boolean;
  readonly mark: Buffer;
  readonly records: readonly ExpectedRecord[];
}

interface Style {
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotesAll: boolean;
}

export const HEADERS = ['Mã đơn vị', 'Tên đơn vị', 'Ghi chú'] as const;

const WORDS = [
  ...['Phường', 'Nghĩa Đô', 'người', 'được', 'ủy quyền', 'Chi nhánh', 'số 1'],
  ...['tiếp nhận', 'hồ sơ', 'UBND', 'Cầu Giấy', 'thuế'],
];
/** What breaks readers: quotes, every delimiter, line ends, blanks. */
const HARD = ['"', ',', ';', '\t', '|', '\n', '\r\n', ' ', '  ', '.0', '(1)'];

type Draft = Pick<ExpectedRecord, 'kind'> & { readonly cells: readonly string[] };

export function makeRandomFile(chance: Chance): RandomFile {
  const style: Style = {
    encoding: chance.pick(['utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni']),
    delimiter: chance.pick([',', ';', '\t', '|']),
    lineEnd: chance.pick(['\n', '\r\n', '\r']),
    quotesAll: chance.happens(0.2),
  };
  const drafts = draftRecords(chance);
  const isOpenEnded = drafts.at(-1)?.kind !== 'blank' && chance.happens(0.4);
  const records = layOut(drafts, style, isOpenEnded);
  const hasMark = style.encoding === 'utf-8' ? chance.happens(0.5) : style.encoding.startsWith('utf-16');
  const mark = hasMark ? encodeLegacy('\ufeff', style.encoding) : Buffer.alloc(0);
  const bytes = Buffer.concat([mark, ...records.map((record) => record.source)]);
  const isGzip = chance.happens(0.15);
  return { bytes: isGzip ? gzipSync(bytes) : bytes, style, isGzip, mark, records };
}

function draftRecords(chance: Chance): Draft[] {
  const drafts: Draft[] = [];
  for (let left = chance.below(3); left > 0; left--)
    drafts.push({ kind: 'banner', cells: chance.pick(BANNERS) });
  drafts.push({ kind: 'header', cells: HEADERS });
  for (let left = chance.below(12); left > 0; left--) drafts.push(draftRecord(chance, left));
  drafts.push({ kind: 'row', cells: ['M0', randomCell(chance), 'x'] });
  if (chance.happens(0.2)) drafts.push({ kind: 'blank', cells: ['Tổng số: 12', '', ''] });
  return drafts;
}

const BANNERS = [['DANH SÁCH ĐƠN VỊ', '', ''], ['', '', ''], ['Kèm theo quyết định\nngày 1']];
const BLANKS = [[''], ['', '', ''], [' ', '']];

function draftRecord(chance: Chance, number: number): Draft {
  const kind = chance.below(10);
  if (kind === 0) return { kind: 'blank', cells: chance.pick(BLANKS) };
  if (kind === 1) return { kind: 'broken', cells: [`M${number}`, randomCell(chance), 'y', 'z'] };
  return { kind: 'row', cells: [`M${number}`, randomCell(chance), randomCell(chance)] };
}

function randomCell(chance: Chance): string {
  const pieces = Array.from({ length: chance.below(4) }, () =>
    chance.pick(chance.happens(0.4) ? HARD : WORDS),
  );
  return pieces.join(chance.pick(['', ' ']));
}

function layOut(drafts: readonly Draft[], style: Style, isOpenEnded: boolean): ExpectedRecord[] {
  let line = 1;
  return drafts.map(({ kind, cells }, i) => {
    const end = isOpenEnded && i === drafts.length - 1 ? '' : style.lineEnd;
    const text = cells.map((cell) => quote(cell, style)).join(style.delimiter) + end;
    const record = { kind, line, cells: cells.map(tidyCell), source: encodeLegacy(text, style.encoding) };
    line += text.split(/\r\n|\n|\r/).length - 1;
    return record;
  });
}

function quote(cell: string, { delimiter, quotesAll }: Style): string {
  const needsQuotes = quotesAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const tidyCell = (cell: string): string => cell.replace(/\r\n?/g, '\n').trim();
