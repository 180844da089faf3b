/** Finds the encoding of a text by reading it in each and seeing which gives Vietnamese. */
import { isUtf8 } from 'node:buffer';
import {
  type Encoding,
  type FontEncoding,
  LEGACY_ENCODINGS,
  type LegacyEncoding,
  openDecoder,
} from './charset.js';
import { judge, type Plausibility, share } from './syllables.js';

interface DetectedEncoding {
  readonly encoding: Encoding;
  /** False when no encoding gives readable Vietnamese, or two do: the finding asks to say which. */
  readonly isSure: boolean;
}

/** A share of syllables from which text is taken for Vietnamese; names of foreigners and misspellings stay below 1. */
const READABLE = 0.6;
/** Words beyond ASCII that must speak before anything is sure. */
const TELLING_WORDS = 3;
/** By how much the best must lead. */
const LEAD = 0.1;

/** Encoding of the beginning of a file; `sample` may end within a character. */
export async function detectEncoding(sample: Buffer): Promise<DetectedEncoding> {
  const marked = markOf(sample)?.encoding ?? looksUtf16(sample);
  if (marked !== undefined) return { encoding: marked, isSure: true };
  const utf8 = countUtf8(sample);
  // Letters of the old encodings seldom form a UTF-8 sequence by chance; a damaged byte here and there is told by line.
  if (utf8.broken === 0 || utf8.sequences >= utf8.broken) return { encoding: 'utf-8', isSure: true };
  const ranked = await rankLegacy(sample.toString('latin1'));
  return { encoding: ranked.best, isSure: isReadable(ranked) };
}

interface Ranking {
  readonly best: LegacyEncoding;
  /** Words that told. */
  readonly words: number;
  readonly share: number;
  readonly lead: number;
}

const isReadable = ({ words, share, lead }: Ranking): boolean =>
  words >= TELLING_WORDS && share >= READABLE && lead >= LEAD;

/** Reads Latin-1 characters as bytes of each old encoding; the best and how sure it is. */
async function rankLegacy(text: string): Promise<Ranking> {
  const judged = await Promise.all(
    LEGACY_ENCODINGS.map(async (legacy) => ({ legacy, plausibility: await judgeAs(legacy, text) })),
  );
  const [first, second] = judged
    .map(({ legacy, plausibility }) => ({ legacy, words: plausibility.words, share: share(plausibility) }))
    .sort((a, b) => b.share - a.share);
  const best = first ?? { legacy: 'windows-1258', words: 0, share: 0 };
  return { best: best.legacy, words: best.words, share: best.share, lead: best.share - (second?.share ?? 0) };
}

async function judgeAs(legacy: LegacyEncoding, text: string): Promise<Plausibility> {
  const decode = await openDecoder(legacy);
  return judge(decode(text));
}

/**
 * Unicode text that was typed in .VnTime or VNI fonts and then copied or exported byte for byte: `Hµ Néi` for Hà Nội.
 * Which old encoding its characters are bytes of; undefined for honest Unicode.
 */
export async function detectFont(text: string): Promise<FontEncoding | undefined> {
  // A word and the blank behind it take two characters at least: the test below is decided without reading them.
  const beyond = countBeyondLatin(text, text.length / 20);
  if (beyond > text.length / 20) return undefined;
  const plain = judge(text);
  // Half the marked letters of honest Vietnamese lie beyond Latin-1; bytes of a font never do.
  if (beyond > plain.words / 10 || share(plain) >= READABLE) return undefined;
  const ranked = await rankLegacy(text.replace(/[\u0100-\uffff]/g, ''));
  const isTrusted = isReadable(ranked) && ranked.share - share(plain) >= 0.3;
  return isTrusted && ranked.best !== 'windows-1258' ? ranked.best : undefined;
}

/** Counts until there are more than `enough`. */
function countBeyondLatin(text: string, enough: number): number {
  let count = 0;
  for (let i = 0; i < text.length && count <= enough; i++) if (text.charCodeAt(i) > 0xff) count++;
  return count;
}

interface Mark {
  readonly encoding: Encoding;
  readonly length: number;
}

/** The byte order mark at the beginning. */
export function markOf(sample: Buffer): Mark | undefined {
  if (sample.subarray(0, 3).toString('hex') === 'efbbbf') return { encoding: 'utf-8', length: 3 };
  const two = sample.subarray(0, 2).toString('hex');
  if (two === 'fffe') return { encoding: 'utf-16le', length: 2 };
  return two === 'feff' ? { encoding: 'utf-16be', length: 2 } : undefined;
}

/** UTF-16 without a mark: zero bytes, nearly all on the same side of the pairs. */
export function looksUtf16(sample: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const looked = sample.subarray(0, 4096);
  if (!looked.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  looked.forEach((byte, i) => {
    if (byte === 0) i % 2 === 0 ? even++ : odd++;
  });
  if (Math.max(even, odd) < looked.length / 5 || Math.min(even, odd) > looked.length / 100) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

interface Utf8Count {
  /** Well-formed sequences of two bytes and more. */
  readonly sequences: number;
  /** Bytes beyond ASCII that are in none. */
  readonly broken: number;
}

function countUtf8(sample: Buffer): Utf8Count {
  const whole = sample.subarray(0, lastWhole(sample));
  if (isUtf8(whole)) return { sequences: 1, broken: 0 };
  const text = whole.toString('utf8');
  const beyond = text.replace(/\p{ASCII}/gu, '');
  const broken = beyond.split('\ufffd').length - 1;
  return { sequences: beyond.length - broken, broken };
}

/** Length without a sequence that the end of the sample cuts. */
function lastWhole(sample: Buffer): number {
  for (let back = 1; back <= Math.min(3, sample.length); back++) {
    const byte = sample[sample.length - back] ?? 0;
    if (byte >= 0xc0) return sample.length - back;
    if (byte < 0x80) break;
  }
  return sample.length;
}
