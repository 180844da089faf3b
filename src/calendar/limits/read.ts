/** Reads one stretch of text that holds at most one limit: the limit, what it is about, and what had to be assumed. */
import { fold } from '#kit/vietnamese.js';
import type { Clock, CountedLimit, LimitFlag, NotSpecified } from '../model.js';
import { parseClock } from '../time/office-hours.js';
import { toLimit, type Unit } from './amount.js';
import { sameLimit, tidyLabel } from './options.js';
import { type Aligned, align, CLOCK } from './prepare.js';

export interface Reading {
  readonly limit: CountedLimit | NotSpecified;
  readonly label: string;
  /** The unit as it was written, folded; '' where there is none. */
  readonly unit: string;
  readonly flags: readonly LimitFlag[];
}

/** `none`: no limit in it; `odd`: a number that is no limit, or more than one. */
export type Segment = Reading | 'none' | 'odd';

const NUMBER = '\\d+(?:[.,]\\d+)?(?:/\\d+)?';
/** Longest first: "ngày làm việc" before "ngày". All folded. */
const UNITS: readonly (readonly [Unit, string])[] = [
  ['working-day', 'ngay lam viec|ngay lv|working days?|business days?'],
  ['working-hour', 'gio lam viec|gio hanh chinh|working hours?'],
  ['minute', 'phut(?: lam viec)?|working minutes?|minutes?'],
  ['calendar-day', 'ngay(?: lich)?|calendar days?|days?'],
  ['plain-hour', 'gio|hours?'],
  ['month', 'thang|months?'],
  ['week', 'tuan|weeks?'],
  ['bare-working', 'lam viec'],
];
const UNIT = UNITS.map(([, words]) => words).join('|');
const AMOUNT = new RegExp(
  `(?<![\\d.,/])(?:(${NUMBER})\\s*(?:-|–|den)\\s*)?(${NUMBER})\\s*(${UNIT})(?![a-z])(?:\\s+(\\d+)\\s*phut(?: lam viec)?(?![a-z]))?`,
  'g',
);

/** A limit that runs backwards from an event is none that one can count from the intake. */
const BEFORE_EVENT = /^\s*(?:lam viec\s*)?truoc\b/;
const BEFORE_AMOUNT = /\btruoc(?: it nhat| toi thieu)?\s*$/;

export function readSegment(text: string): Segment {
  const aligned = align(text);
  const amounts = [...aligned.folded.matchAll(AMOUNT)];
  const amount = amounts[0];
  const sameDay = readSameDay(text);
  if (amount === undefined) return sameDay ?? readImmediate(text) ?? readUnspecified(text) ?? 'none';
  const first = readAmount(aligned, amount);
  const repeated = amounts.slice(1).every((other) => isSameLimit(first, readAmount(aligned, other)));
  return sameDay === undefined && repeated ? first : 'odd';
}

/** Portals repeat the limit in the description: "5 Ngày làm việcMiễn phí05 ngày làm việc, kể từ …". */
const isSameLimit = (a: Segment, b: Segment): boolean =>
  typeof a !== 'string' && typeof b !== 'string' && sameLimit(a.limit, b.limit);

function readAmount({ text, folded }: Aligned, match: RegExpExecArray | RegExpMatchArray): Segment {
  const [found, lower, number = '', words = '', extra] = match;
  const start = match.index ?? 0;
  const before = folded.slice(0, start);
  const after = folded.slice(start + found.length);
  if (BEFORE_EVENT.test(after) || BEFORE_AMOUNT.test(before)) return 'odd';
  const unit = unitOf(words);
  const limit = extra === undefined ? toLimit(number, unit) : withMinutes(number, unit, extra);
  if (limit === undefined) return 'odd';
  const label = labelOf(text.slice(0, start), text.slice(start + found.length));
  return { limit, label, unit: words, flags: flagsOf({ limit, unit, lower }) };
}

const unitOf = (words: string): Unit =>
  UNITS.find(([, pattern]) => new RegExp(`^(?:${pattern})$`).test(words))?.[0] ?? 'calendar-day';

/** "2 giờ 40 phút làm việc". */
const withMinutes = (hours: string, unit: Unit, minutes: string): CountedLimit | undefined =>
  unit === 'plain-hour' || unit === 'working-hour'
    ? toLimit(String(Number(hours) * 60 + Number(minutes)), 'minute')
    : undefined;

interface Found {
  readonly limit: CountedLimit;
  readonly unit: Unit;
  readonly lower: string | undefined;
}

function flagsOf({ limit, unit, lower }: Found): LimitFlag[] {
  const flags: LimitFlag[] = [];
  if (limit.kind === 'immediate') flags.push('zero');
  else if (unit === 'plain-hour') flags.push('plain-hours');
  if (unit === 'bare-working') flags.push('word-missing');
  if (lower !== undefined) flags.push('range');
  return flags;
}

/** What is said around the limit, without the words that every limit has around it. */
function labelOf(before: string, after: string): string {
  return tidyLabel(`${stripFrame(before)} ${stripTail(after)}`);
}

/** "Trong thời hạn không quá", "Thời gian giải quyết tối đa là". */
const FRAME =
  /(?:^|\s)(?:(?:tổng\s+)?(?:thời hạn|thời gian)(?:\s+(?:giải quyết|thực hiện|xử lý|là|hồ sơ|tthc))*|trong(?: vòng)?|không (?:quá|vượt quá)|tối đa|nhiều nhất|chậm nhất|muộn nhất|là|từ|sau|within|at most)(?=[\s:,]|$)/giu;
/** "kể từ ngày nhận đủ hồ sơ hợp lệ …", up to the case that may follow it. */
const TAIL =
  /(?:kể từ|tính từ|từ|sau|from)\s+(?:ngày|khi|thời điểm|lúc|receipt).*?(?=đối với|trường hợp|nếu|riêng|với|ra quyết định|ban hành quyết định|phải |$)/giu;
const NOISE = /(?:không có thông tin|miễn phí|không thu phí)/giu;

const stripFrame = (text: string): string => text.replace(FRAME, ' ').replace(FRAME, ' ');
const stripTail = (text: string): string => text.replace(TAIL, ' ').replace(NOISE, ' ');

/** "Trong ngày", "ngay trong ngày … hoặc ngày làm việc tiếp theo nếu tiếp nhận sau 15 giờ". */
function readSameDay(text: string): Reading | undefined {
  const lower = text.toLowerCase();
  if (!/(?:trong|cùng) ngày(?! (?:làm việc )?(?:tiếp theo|kế tiếp|\d))|same day/u.test(lower))
    return undefined;
  return { limit: { kind: 'same-day', cutOff: cutOffIn(text) }, label: caseOf(text), unit: '', flags: [] };
}

/** The hour after which what comes in waits for the next working day. */
export function cutOffIn(text: string): Clock | null {
  const clock = [...fold(text).matchAll(CLOCK)].find((match) => match[1] === 'sau' || match[1] === 'truoc');
  return clock === undefined ? null : (parseClock(`${clock[2]}:${clock[3] ?? '00'}`) ?? null);
}

const IMMEDIATE =
  /(?<!\p{L})ngay (?:sau khi|khi|lập tức|tức thì|lúc)|(?:giải quyết|trả kết quả|trả) ngay(?!\p{L})|lập tức|tức thời|immediately/u;

function readImmediate(text: string): Reading | undefined {
  if (!IMMEDIATE.test(text.toLowerCase())) return undefined;
  return { limit: { kind: 'immediate' }, label: caseOf(text), unit: '', flags: [] };
}

const UNSPECIFIED =
  /^(?:thoi han(?: giai quyet)?:? )?(?:khong (?:co )?(?:quy dinh|thong tin|xac dinh)|chua quy dinh|not specified)(?: thoi han)?[.]?$/;

function readUnspecified(text: string): Reading | undefined {
  const colon = text.lastIndexOf(':');
  return UNSPECIFIED.test(fold(text.slice(colon + 1)))
    ? {
        limit: { kind: 'not-specified' },
        label: tidyLabel(stripFrame(text.slice(0, Math.max(colon, 0)))),
        unit: '',
        flags: [],
      }
    : undefined;
}

/** The case named in a sentence without a number: what stands before a colon, or from "đối với", "trường hợp" on. */
function caseOf(text: string): string {
  const head = /^([^:]{1,80}):\s/u.exec(text)?.[1];
  if (head !== undefined) return tidyLabel(head);
  return tidyLabel(/(?:đối với|trường hợp|riêng)\s.*$/iu.exec(text)?.[0] ?? '');
}
