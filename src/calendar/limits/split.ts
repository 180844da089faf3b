/** Cuts a time limit into stretches that hold one limit each, and reads them. */
import { fold } from '#kit/vietnamese.js';
import type { LimitFlag } from '../model.js';
import { channelOf } from './options.js';
import { cutOffIn, type Reading, readSegment } from './read.js';

export interface Split {
  readonly readings: readonly Reading[];
  readonly flags: readonly LimitFlag[];
}

/** Where one limit ends and the next begins: signs, full stops, "hoặc 30 ngày", ", đối với …", "Riêng …". */
const SEPARATOR =
  /;|\.\s+(?=\p{Lu}|$)|(?<=\p{Ll})\.(?=\p{Lu})|\s\/\s|(?:^|\s)[-–+•]\s+(?=\p{L})|\s+hoặc\s+(?=(?:không quá |tối đa )?\d)|,\s*(?=(?:trường hợp|đối với|riêng|nếu|còn|nhưng)(?!\p{L}))|\s+(?=Riêng\s)/u;

const BREAKDOWN = /[,;.:]?\s*trong đó(?!\p{L})/iu;
const CASE = /^(?:trường hợp|đối với|riêng|nếu|với)(?!\p{L})/iu;

/** undefined where something in it is a number of days and yet no limit. */
export function splitLimit(prepared: string): Split | undefined {
  const whole = readSegment(prepared);
  if (typeof whole !== 'string' && whole.limit.kind === 'same-day') return { readings: [whole], flags: [] };
  const total = cutBreakdown(prepared);
  if (total === undefined) return undefined;
  const reader = new SegmentReader(total === prepared ? [] : ['breakdown']);
  const pieces = total.split(SEPARATOR).flatMap(splitCommas);
  return pieces.every((piece) => piece.trim() === '' || reader.take(piece.trim())) ? reader : undefined;
}

/** "30 ngày, trong đó Sở 20 ngày; UBND 10 ngày": the total holds, unless a case follows that the cut would lose. */
function cutBreakdown(text: string): string | undefined {
  const found = BREAKDOWN.exec(text);
  if (found === null || typeof readSegment(text.slice(0, found.index)) === 'string') return text;
  return /trường hợp|đối với|riêng/iu.test(text.slice(found.index)) ? undefined : text.slice(0, found.index);
}

/** A stretch with several limits may be a list with commas, if each part of it is a limit. */
function splitCommas(piece: string): string[] {
  if (readSegment(piece) !== 'odd') return [piece];
  const parts = piece.split(/,\s+/);
  return parts.every((part) => typeof readSegment(part) !== 'string') ? parts : [piece];
}

const BARE = /^(?:(.+?)\s*:\s*)?(\d+(?:[.,]\d+)?)(?:\s+([^\d]+))?$/u;

class SegmentReader implements Split {
  readonly readings: Reading[] = [];
  readonly flags: LimitFlag[];

  constructor(flags: LimitFlag[]) {
    this.flags = flags;
  }

  /** Reads one stretch; false where it must not be guessed. */
  take(piece: string): boolean {
    const segment = readSegment(piece);
    if (segment === 'odd') return false;
    if (segment !== 'none') this.readings.push(segment);
    else if (!this.inherit(piece)) return this.takeWords(piece);
    return true;
  }

  /** "nhóm I: 42 ngày làm việc; nhóm III: 32": a number alone takes the unit before it. */
  private inherit(piece: string): boolean {
    const unit = this.readings.at(-1)?.unit ?? '';
    const [, head, number, tail] = BARE.exec(piece) ?? [];
    if (unit === '' || (head === undefined && channelOf(tail ?? '') === null)) return false;
    const segment = readSegment(`${head === undefined ? '' : `${head}: `}${number} ${unit} ${tail ?? ''}`);
    if (typeof segment === 'string') return false;
    this.readings.push(segment);
    this.flags.push('unit-inherited');
    return true;
  }

  /** A case without a limit belongs to the limit before it; other words are only mentioned. */
  private takeWords(piece: string): boolean {
    if (isUnreadLimit(piece)) return false;
    const last = this.readings.at(-1);
    const cutOff = cutOffIn(piece);
    if (last?.limit.kind === 'same-day' && last.limit.cutOff === null && cutOff !== null) {
      this.readings[this.readings.length - 1] = { ...last, limit: { kind: 'same-day', cutOff } };
    } else if (last !== undefined && last.label === '' && CASE.test(piece)) {
      this.readings[this.readings.length - 1] = { ...last, label: tidyCase(piece) };
    } else if (fold(piece) !== 'mien phi') this.flags.push('context');
    return true;
  }
}

/** "10-25", "Nhóm II: 10-25", "Bưu chính: theo lịch hẹn": where a limit should stand, something else does. */
function isUnreadLimit(piece: string): boolean {
  const [, head = '', value = piece] = /^([^:]+):\s*(.*)$/u.exec(piece) ?? [];
  return /^[\d\s.,/–-]+$/u.test(value) || channelOf(head) !== null;
}

const tidyCase = (piece: string): string =>
  piece
    .replace(/[;:()\n]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,]+$/, '');
