/** What a cell about fees says: nothing to pay, amounts, or where the amount is laid down. */
import { remember } from '#kit/remember.js';
import { fold } from '#kit/vietnamese.js';

/** `amount` also stands for a share of another amount; `reference` names a legal text or attachment. */
type FeeKind = 'blank' | 'none' | 'amount' | 'reference' | 'unreadable';

const NONE =
  /^(?:(?:phi|le phi|muc thu)\s*:?\s*)*(?:khong(?: (?:co|thu|quy dinh|phai nop|dong|co thong tin|phat sinh))?|mien(?: (?:phi|le phi|thu))?|chua quy dinh|0)(?:\b.*)?$/;
const AMOUNT =
  /\d[\d.,]*\s*(?:d\b|dong|vnd|viet nam dong|usd|do la|nghin|ngan|trieu|ty|eur|%)|\d{1,3}(?:[.,]\d{3})+|%/;
const REFERENCE =
  /\b(?:theo|quy dinh|bieu (?:muc thu|phi)|thong tu|nghi dinh|nghi quyet|luat|phap lenh|quyet dinh|phu luc|hop dong|thoa thuan|tt-|nd-cp|nq-hdnd)/;

/** Each line is judged by itself: one that cannot be read makes the cell unreadable. */
export const feeKindOf = remember(readFeeKind);

function readFeeKind(text: string): FeeKind {
  const kinds = text
    .split('\n')
    .map((line) => fold(line).replace(/^[-–+•*.\s]+/, ''))
    .filter((line) => line !== '' && !/^(?:file dinh kem|tep dinh kem)\b/.test(line))
    .map(kindOfLine);
  if (kinds.length === 0) return 'blank';
  return kinds.find((kind) => kind === 'unreadable') ?? kinds[0] ?? 'blank';
}

function kindOfLine(line: string): FeeKind {
  if (AMOUNT.test(line)) return 'amount';
  if (NONE.test(line)) return 'none';
  return REFERENCE.test(line) ? 'reference' : 'unreadable';
}
