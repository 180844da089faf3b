/** Writes text in each encoding that the reader knows, for tests: nothing else in the house writes the old ones. */
import iconv from 'iconv-lite';
import type { Encoding } from '#io/encoding/charset.js';
import { VNI_LETTERS } from '#io/encoding/vni.js';

const TONES = /([\u0300\u0301\u0303\u0309\u0323])/;

const vni = new Map([...VNI_LETTERS].map(([written, letter]) => [letter, written]));

export function encodeLegacy(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'windows-1258':
      return iconv.encode(toneBehind(text), 'windows-1258');
    case 'tcvn3':
      return Buffer.from([...text].flatMap(tcvn3));
    case 'vni':
      return Buffer.from([...text].map((letter) => vni.get(letter) ?? letter).join(''), 'latin1');
  }
}

/** windows-1258 has the vowels of NFC and the tones of NFD: ấ is â and a tone behind it. */
const toneBehind = (text: string): string =>
  [...text]
    .map((letter) => {
      const [before = '', tone = '', after = ''] = letter.normalize('NFD').split(TONES);
      return (before + after).normalize('NFC') + tone;
    })
    .join('');

const tcvn3Bytes = new Map<string, number>();
for (let byte = 0xff; byte >= 0x80; byte--) {
  const letter = iconv.decode(Buffer.from([byte]), 'tcvn').normalize('NFC');
  if (!tcvn3Bytes.has(letter)) tcvn3Bytes.set(letter, byte);
}

/** A capital that the encoding lacks is written small, as the fonts of the time had it. */
const tcvn3 = (letter: string): number[] => {
  if (letter < '\u0080') return [letter.charCodeAt(0)];
  const byte = tcvn3Bytes.get(letter) ?? tcvn3Bytes.get(letter.toLowerCase());
  if (byte === undefined) throw new Error(`no TCVN3 for ${letter}`);
  return [byte];
};
