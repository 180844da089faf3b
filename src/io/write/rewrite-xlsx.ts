/**
 * Replaces texts of a workbook and leaves every other part as it is, to the byte: styles, widths, formulas, pictures.
 * Works on the text parts themselves, because a library would write the whole workbook anew and lose some of it.
 */
import { decodeText } from '../workbook/cell-value.js';
import { inflateWhole, listEntries } from '../workbook/zip.js';
import { copyPart, joinParts, makePart, type Part } from './zip-parts.js';

export interface Rewritten {
  readonly bytes: Buffer;
  /** The texts that were found, and replaced wherever they stood. */
  readonly done: ReadonlySet<string>;
}

/** Where texts of cells are kept. */
const TEXT_PART = /^xl\/(sharedstrings|worksheets\/[^/]+)\.xml$/;
const PART_LIMIT_BYTES = 512 * 1024 * 1024;

/** `texts` from old to new; a cell's text counts without the blanks at its ends. undefined: this is no XLSX. */
export async function rewriteTexts(
  bytes: Buffer,
  texts: ReadonlyMap<string, string>,
): Promise<Rewritten | undefined> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return undefined;
  const entries = listEntries(bytes);
  if (!entries.has('xl/workbook.xml')) return undefined;
  const done = new Set<string>();
  const parts: Part[] = [];
  for (const [key, entry] of entries) {
    const part = copyPart(bytes, entry);
    if (!TEXT_PART.test(key)) parts.push(part);
    else {
      const xml = (await inflateWhole(bytes, entry, PART_LIMIT_BYTES)).toString('utf8');
      const replaced = replaceTexts(xml, texts, done);
      parts.push(replaced === xml ? part : makePart(entry.name, Buffer.from(replaced)));
    }
  }
  return { bytes: joinParts(parts), done };
}

function replaceTexts(xml: string, texts: ReadonlyMap<string, string>, done: Set<string>): string {
  return xml.replace(
    /(<(?:\w+:)?t)(?:\s[^>]*)?>([^<]*)(<\/(?:\w+:)?t>)/g,
    (whole, open: string, raw: string, close: string) => {
      const old = decodeText(raw).trim();
      const text = texts.get(old);
      if (text === undefined) return whole;
      done.add(old);
      return `${open} xml:space="preserve">${encode(text)}${close}`;
    },
  );
}

const encode = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
