/** Reads the canonical text of a time limit back, in either language: the exact inverse of `text.ts`. */
import type { Bilingual } from '#kit/sheet.js';
import type { Channel, CountedLimit, LimitOption, LimitStage, TimeLimit } from '../model.js';
import { parseClock } from '../time/office-hours.js';
import { toLimit, type Unit } from './amount.js';
import { CHANNEL_TITLE, CUT_OFF, IMMEDIATE, NOT_SPECIFIED, SAME_DAY, type SimpleLimit } from './text.js';

/** The value whose canonical text this is, in either language; undefined for any other text. */
export function parseCanonical(text: string): TimeLimit | undefined {
  const parts = text.split('; ');
  if (parts.length === 1) return parseSimple(text);
  return parseStages(parts) ?? parseOptions(parts);
}

function parseStages(parts: readonly string[]): TimeLimit | undefined {
  const stages: LimitStage[] = [];
  for (const [i, part] of parts.entries()) {
    const match = /^(?:Bước|Step) (\d+)(?: \(([^()]+)\))?: (.+)$/u.exec(part);
    const limit = match === null || Number(match[1]) !== i + 1 ? undefined : parseSimple(match[3] ?? '');
    if (match === null || limit === undefined || limit.kind === 'not-specified') return undefined;
    stages.push({ name: match[2] ?? '', limit });
  }
  return { kind: 'stages', stages };
}

function parseOptions(parts: readonly string[]): TimeLimit | undefined {
  const options: LimitOption[] = [];
  for (const part of parts) {
    const colon = part.lastIndexOf(': ');
    const limit = parseSimple(colon === -1 ? part : part.slice(colon + 2));
    if (limit === undefined) return undefined;
    options.push({ ...parseHead(colon === -1 ? '' : part.slice(0, colon)), limit });
  }
  return { kind: 'alternatives', options };
}

function parseHead(head: string): Pick<LimitOption, 'channel' | 'when'> {
  for (const [channel, title] of Object.entries(CHANNEL_TITLE) as [Channel, Bilingual][]) {
    for (const text of [title.vi, title.en]) {
      if (head === text) return { channel, when: '' };
      if (head.startsWith(`${text} (`) && head.endsWith(')')) {
        return { channel, when: head.slice(text.length + 2, -1) };
      }
    }
  }
  return { channel: null, when: head };
}

const UNITS: Readonly<Record<string, Unit>> = {
  'ngày làm việc': 'working-day',
  'working day': 'working-day',
  ngày: 'calendar-day',
  day: 'calendar-day',
  'giờ làm việc': 'working-hour',
  'working hour': 'working-hour',
  'phút làm việc': 'minute',
  'working minute': 'minute',
  tháng: 'month',
  month: 'month',
};

function parseSimple(text: string): SimpleLimit | undefined {
  if (text === NOT_SPECIFIED.vi || text === NOT_SPECIFIED.en) return { kind: 'not-specified' };
  if (text === IMMEDIATE.vi || text === IMMEDIATE.en) return { kind: 'immediate' };
  if (text === SAME_DAY.vi || text === SAME_DAY.en) return { kind: 'same-day', cutOff: null };
  return parseCutOff(text) ?? parseHoursAndMinutes(text) ?? parseAmount(text);
}

function parseCutOff(text: string): CountedLimit | undefined {
  for (const { before, after } of Object.values(CUT_OFF)) {
    if (!text.startsWith(before) || !text.endsWith(after)) continue;
    const cutOff = parseClock(text.slice(before.length, text.length - after.length));
    if (cutOff !== undefined) return { kind: 'same-day', cutOff };
  }
  return undefined;
}

function parseHoursAndMinutes(text: string): CountedLimit | undefined {
  const match = /^(\d+) (?:giờ (\d+) phút làm việc|working hours? (\d+) minutes?)$/u.exec(text);
  return match === null
    ? undefined
    : toLimit(String(Number(match[1]) * 60 + Number(match[2] ?? match[3])), 'minute');
}

function parseAmount(text: string): CountedLimit | undefined {
  const match = /^(\d+(?:[.,]\d+)?) (.+?)$/u.exec(text);
  const name = match?.[2] ?? '';
  const unit = UNITS[name] ?? UNITS[name.replace(/s$/, '')];
  return match === null || unit === undefined || Number(match[1]?.replace(',', '.')) === 0
    ? undefined
    : toLimit(match[1] ?? '', unit);
}
