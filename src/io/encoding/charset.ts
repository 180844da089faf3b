/** The encodings that Vietnamese office files come in: how bytes of each are cut and how its cells become text. */
import { ByteTape, type Tape, Utf16Tape } from './tape.js';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'tcvn3', 'vni'] as const;

export type Encoding = (typeof ENCODINGS)[number];

export interface Charset {
  readonly encoding: Encoding;
  /** How the bytes that the tape feeds are to be read by the parser; `latin1` keeps each byte as one character. */
  readonly feed: 'utf8' | 'latin1';
  openTape(): Tape;
  /** Text of a cell as the parser gives it. Not normalised. */
  readonly decodeCell: (cell: string) => string;
}

const asIs = (cell: string): string => cell;

/** The decoder of a single-byte encoding; most cells are ASCII and need none. */
const overLatin1 = (decode: (bytes: Buffer) => string) => (cell: string) =>
  isAscii(cell) ? cell : decode(Buffer.from(cell, 'latin1'));

const BEYOND_ASCII = /[^\t\n\r\u0020-\u007e]/;

const isAscii = (text: string): boolean => !BEYOND_ASCII.test(text);

export async function openCharset(encoding: Encoding): Promise<Charset> {
  switch (encoding) {
    case 'utf-8':
      return { encoding, feed: 'utf8', openTape: () => new ByteTape(), decodeCell: asIs };
    case 'utf-16le':
    case 'utf-16be':
      return { encoding, feed: 'utf8', openTape: () => new Utf16Tape(encoding), decodeCell: asIs };
    default: {
      const decode = await openDecoder(encoding);
      return { encoding, feed: 'latin1', openTape: () => new ByteTape(), decodeCell: overLatin1(decode) };
    }
  }
}

/** Bytes of a single-byte encoding to text. */
export async function openDecoder(
  encoding: 'windows-1258' | 'tcvn3' | 'vni',
): Promise<(bytes: Buffer) => string> {
  if (encoding === 'vni') {
    const { decodeVni } = await import('./vni.js');
    return (bytes) => decodeVni(bytes.toString('latin1'));
  }
  const { default: iconv } = await import('iconv-lite');
  const name = encoding === 'tcvn3' ? 'tcvn' : 'windows-1258';
  return (bytes) => iconv.decode(bytes, name);
}
