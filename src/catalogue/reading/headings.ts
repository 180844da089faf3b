/**
 * Rows of a catalogue file that state no procedure: banners ("CẤP TỈNH", "LĨNH VỰC: CHỨNG THỰC (12 TTHC)") and sums.
 * A banner says something about the rows below it. Repeated headers and remarks never come here: the reader skips them.
 */
import type { Place } from '#kit/diagnostic.js';
import { fold, tidy } from '#kit/vietnamese.js';
import type { Level, Status } from '../model.js';
import { findProcedureCodes } from '../procedure-code.js';
import { parseLevels } from './values.js';

/** What a banner is about; banners of one kind end one another. */
type HeadingKind = 'status' | 'level' | 'field' | 'other';

export interface Heading {
  readonly place: Place;
  readonly text: string;
  readonly kind: HeadingKind;
  readonly level?: readonly Level[];
  readonly field?: string;
  readonly status?: Status;
  /** How many procedures it says stand below it. */
  readonly stated?: number;
}

/** A row that is furniture of the page. */
export type Furniture = 'heading' | 'total';

type Cells = Readonly<Record<string, string>>;

const ORDINAL = /^(?:[A-ZĐ]|[IVXLC]{1,5}|\d{1,3}(?:\.\d{1,3})*)\s*[.)/:–-]*$/u;
const PREFIX = /^(?:[A-ZĐ]|[IVXLC]{1,5}|\d{1,3}(?:\.\d{1,3})*)\s*[.)/:–-]+\s*/u;
const COUNT = /(?:\(|:|–|-)\s*(\d{1,5})\s*(?:tthc|thu tuc(?: hanh chinh)?)\s*\)?/;
const TOTAL = /^(?:tong cong|tong so|so luong|cong)\b/;
const BANNER =
  /^(?:(?:tthc|thu tuc hanh chinh|danh muc|nhom)\b.*\b(?:cap|ap dung|thuoc|moi ban hanh|sua doi|bai bo|thay the|duoc)\b|linh vuc\b|cap (?:tinh|xa|huyen|bo|trung uong|thanh pho)\b|phan [ivx\d]|muc [ivx\d]|phu luc\b)/;

/** What kind of furniture a row is; undefined for a row that states, or should state, a procedure. */
export function furnitureOf(cells: Cells): Furniture | undefined {
  if (/^\d\.\d{6}/.test(cells.code ?? '')) return undefined;
  const text = loneText(cells);
  if (text === undefined || findProcedureCodes(text).length > 0) return undefined;
  const plain = fold(text.replace(PREFIX, ''));
  if (TOTAL.test(plain)) return 'total';
  return isBanner(text, plain) ? 'heading' : undefined;
}

/** The one text of a row that has no other, an ordinal aside. A merged cell may be repeated. */
function loneText({ ordinal = '', ...cells }: Cells): string | undefined {
  const texts = new Set(Object.values(cells).filter((text) => text !== ''));
  if (texts.size === 1 && (ordinal === '' || ORDINAL.test(ordinal) || texts.has(ordinal)))
    return tidy([...texts][0] ?? '');
  return texts.size === 0 && !/^\d*$/.test(ordinal) ? tidy(ordinal) : undefined;
}

const isBanner = (text: string, plain: string): boolean =>
  BANNER.test(plain) || COUNT.test(fold(text)) || (/\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text));

/** Reads what a banner says. */
export function readHeading(cells: Cells, place: Place): Heading {
  const text = loneText(cells) ?? '';
  const plain = fold(text);
  const stated = COUNT.exec(plain)?.[1];
  const base = { place, text, ...(stated === undefined ? {} : { stated: Number(stated) }) };
  const status = statusIn(plain);
  if (status !== undefined) return { ...base, kind: 'status', status };
  const field = /lĩnh vực\s*[:–-]?\s*(.+)$/iu.exec(text)?.[1];
  if (field !== undefined) return { ...base, kind: 'field', field: withoutCount(field) };
  const level = levelIn(plain);
  return level === undefined ? { ...base, kind: 'other' } : { ...base, kind: 'level', level };
}

const withoutCount = (field: string): string =>
  tidy(field.replace(/[(:–-]\s*\d+\s*(?:TTHC|thủ tục.*)\)?\s*$/iu, ''));

function statusIn(plain: string): Status | undefined {
  if (/bai bo|huy bo|het hieu luc/.test(plain)) return 'abolished';
  if (/sua doi|chuan hoa/.test(plain)) return 'amended';
  if (/thay the/.test(plain)) return 'replaced';
  return /moi ban hanh|ban hanh moi/.test(plain) ? 'new' : undefined;
}

function levelIn(plain: string): readonly Level[] | undefined {
  const named = /cap (?:tinh|xa|huyen|bo|trung uong|thanh pho)|ap dung chung|nganh doc/g;
  const found = [...plain.matchAll(named)].map(([words]) => words);
  return found.length === 0 ? undefined : parseLevels(found.join(','));
}
