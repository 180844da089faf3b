/** The encodings that Vietnamese office files come in: how bytes of each are cut and how its cells become text. */
import { restoreCapitals } from './capitals.js';
import { ByteTape, type Tape, Utf16Tape } from './tape.js';

/** A byte a character, from the time before Unicode. */
export const LEGACY_ENCODINGS = ['windows-1258', 'tcvn3', 'vni'] as const;

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', ...LEGACY_ENCODINGS] as const;

export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];
export type Encoding = (typeof ENCODINGS)[number];

/** Unicode text whose letters are bytes of an old encoding, as the fonts .VnTime and VNI leave behind. */
export type FontEncoding = 'tcvn3' | 'vni';

export interface Charset {
  readonly encoding: Encoding;
  /** How the bytes that the tape feeds are to be read by the parser; `latin1` keeps each byte as one character. */
  readonly feed: 'utf8' | 'latin1';
  openTape(): Tape;
  /** Text of a cell as the parser gives it. Not normalised. */
  readonly decodeCell: (cell: string) => string;
}

export async function openCharset(encoding: Encoding, font?: FontEncoding): Promise<Charset> {
  const decodeFont = font === undefined ? asIs : overLatin1(await openDecoder(font));
  switch (encoding) {
    case 'utf-8':
      return { encoding, feed: 'utf8', openTape: () => new ByteTape(), decodeCell: decodeFont };
    case 'utf-16le':
    case 'utf-16be':
      return { encoding, feed: 'utf8', openTape: () => new Utf16Tape(encoding), decodeCell: decodeFont };
    default: {
      const decodeCell = overLatin1(await openDecoder(encoding));
      return { encoding, feed: 'latin1', openTape: () => new ByteTape(), decodeCell };
    }
  }
}

/** Text whose characters are bytes of an old encoding (as `latin1` gives them) to NFC text. */
type Decoder = (bytes: string) => string;

export async function openDecoder(encoding: LegacyEncoding): Promise<Decoder> {
  if (encoding === 'vni') {
    const { decodeVni } = await import('./vni.js');
    return (bytes) => decodeVni(bytes).normalize('NFC');
  }
  const letters = await readLetters(encoding === 'tcvn3' ? 'tcvn' : 'windows-1258');
  const decode: Decoder = (bytes) =>
    bytes.replace(NOT_PLAIN, (byte) => letters[byte.charCodeAt(0)] ?? '\ufffd').normalize('NFC');
  return encoding === 'tcvn3' ? (bytes) => restoreCapitals(decode(bytes)) : decode;
}

/** What each byte stands for, asked once: the library takes longer over a cell than over its letters. */
async function readLetters(name: string): Promise<readonly string[]> {
  const { default: iconv } = await import('iconv-lite');
  return Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.from([byte]), name));
}

/** What decodes a cell that is text already. */
export const asIs = (cell: string): string => cell;

/** Decodes text whose characters are bytes. Most cells are ASCII and need nothing; true Unicode is left alone. */
const overLatin1 = (decode: Decoder) => (cell: string) =>
  PLAIN.test(cell) || BEYOND_BYTES.test(cell) ? cell : decode(cell);

const PLAIN = /^[\t\n\r\u0020-\u007e]*$/;
const NOT_PLAIN = /[^\t\n\r\u0020-\u007e]/g;
const BEYOND_BYTES = /[\u0100-\uffff]/;
