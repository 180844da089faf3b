/** Limits that depend on the channel or the case: how a label is read, and when several limits are really one. */
import { fold, tidy } from '#kit/vietnamese.js';
import type { Channel, LimitOption, TimeLimit } from '../model.js';

const CHANNEL_WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['online', /^(?:(?:nop|qua|hinh thuc|ho so|truong hop|doi voi|dien tu)\s+)*(?:truc tuyen|dien tu|online)$/],
  ['counter', /^(?:(?:nop|hinh thuc|ho so|truong hop|doi voi)\s+)*(?:truc tiep|counter)$/],
  [
    'post',
    /^(?:(?:nop|qua|hinh thuc|ho so|truong hop|doi voi|dich vu)\s+)*(?:buu chinh(?: cong ich)?|buu dien|post)$/,
  ],
];

/** The channel that a label names, and nothing else. */
export const channelOf = (label: string): Channel | null =>
  CHANNEL_WORDS.find(([, pattern]) => pattern.test(fold(label)))?.[0] ?? null;

/** A label as it can stand in canonical text: without the signs that separate options. */
export const tidyLabel = (label: string): string =>
  tidy(label.replace(/[;:()[\]"“”\n]/g, ' '))
    .replace(/^[\s,.\-–+•/]+/u, '')
    .replace(/(?:[\s,.\-–+•/]+|(?:^|\s)(?:thì|nhưng|là|mà|và|có thể kéo dài hơn))+$/iu, '')
    .trim();

/** The same limit, whatever order its members were written in. */
export const sameLimit = (a: TimeLimit, b: TimeLimit): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Options without repetition; a single limit where all of them say the same. */
export function joinOptions(options: readonly LimitOption[]): TimeLimit {
  const distinct = options.filter(
    (option, i) => i === options.findIndex((other) => sameOption(other, option)),
  );
  const first = distinct[0];
  if (first === undefined) return { kind: 'not-specified' };
  return distinct.every((option) => sameLimit(option.limit, first.limit))
    ? first.limit
    : { kind: 'alternatives', options: distinct };
}

const sameOption = (a: LimitOption, b: LimitOption): boolean =>
  a.channel === b.channel && a.when === b.when && sameLimit(a.limit, b.limit);
