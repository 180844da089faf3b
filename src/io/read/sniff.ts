/** What a file is by its first bytes, whatever its name says. Pure. */
import { looksUtf16, markOf } from '../encoding/detect.js';

export type Content =
  | { readonly kind: 'text' }
  /** A workbook, an old one, or an HTML or XML page that a web system calls .xls. */
  | { readonly kind: 'workbook' }
  | { readonly kind: 'empty' }
  /** `name`: what it is, where that is known. */
  | { readonly kind: 'binary'; readonly name: string };

const MAGIC: readonly (readonly [hex: string, name: string])[] = [
  ['25504446', 'PDF'],
  ['89504e47', 'PNG'],
  ['ffd8ff', 'JPEG'],
  ['47494638', 'GIF'],
  ['53514c69746520666f726d6174203300', 'SQLite'],
  ['377abcaf271c', '7-Zip'],
  ['52617221', 'RAR'],
  ['fd377a585a00', 'XZ'],
  ['28b52ffd', 'Zstandard'],
  ['50415231', 'Parquet'],
  ['7b5c727466', 'RTF'],
];

export function sniff(sample: Buffer): Content {
  if (isBlank(sample)) return { kind: 'empty' };
  if (isWorkbook(sample)) return { kind: 'workbook' };
  const magic = MAGIC.find(([hex]) => sample.subarray(0, hex.length / 2).toString('hex') === hex);
  if (magic !== undefined) return { kind: 'binary', name: magic[1] };
  return isBinary(sample) ? { kind: 'binary', name: '' } : { kind: 'text' };
}

/** Nothing but a byte order mark, blanks and line ends (in UTF-16 their zero bytes too). */
function isBlank(sample: Buffer): boolean {
  const mark = markOf(sample);
  const isWide = mark !== undefined && mark.encoding !== 'utf-8';
  const isSpace = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13) || (isWide && byte === 0);
  return sample.subarray(mark?.length ?? 0).every(isSpace);
}

const isWorkbook = (sample: Buffer): boolean =>
  sample.subarray(0, 4).toString('hex') === '504b0304' ||
  sample.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1' ||
  isMarkup(sample);

/** `<html`, `<table`, `<?xml`, `<!DOCTYPE` and the like as the first thing in the text, UTF-16 included. */
function isMarkup(sample: Buffer): boolean {
  const beginning = sample
    .subarray(0, 512)
    .toString('latin1')
    .replace(/[^\x20-\x7e]/g, '');
  return /^\s*<(!doctype|!--|\?xml|html|head|body|table|meta|style|div)/i.test(beginning);
}

/** How many bytes are looked at for control characters; zero bytes are looked for in all. */
const CONTROL_SAMPLE_BYTES = 64 * 1024;

/** Control characters below the space that are no white space. */
const CONTROLS = /[^\P{Cc}\t\n\r\x7f-\x9f]/gu;

/** Zero bytes outside UTF-16, or many control characters. TCVN3 has seldom letters among those, hence the share. */
function isBinary(sample: Buffer): boolean {
  if ((markOf(sample) ?? looksUtf16(sample)) !== undefined) return false;
  if (sample.includes(0)) return true;
  const looked = sample.toString('latin1', 0, CONTROL_SAMPLE_BYTES);
  return (looked.match(CONTROLS)?.length ?? 0) > looked.length / 20;
}
