/**
 * Replaces texts of a workbook and leaves every other part as it is, to the byte: styles, widths, formulas, pictures.
 * Works on the text parts themselves, because a library would write the whole workbook anew and lose some of it.
 */
import { crc32, deflateRawSync } from 'node:zlib';
import { decodeText } from '../workbook/cell-value.js';
import { inflateWhole, listEntries, type ZipEntry } from '../workbook/zip.js';

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

interface Part {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Buffer;
}

function copyPart(bytes: Buffer, { name, method, crc, size, offset, compressedSize }: ZipEntry): Part {
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return {
    name: Buffer.from(name),
    method,
    crc,
    size,
    compressed: bytes.subarray(start, start + compressedSize),
  };
}

const DEFLATED = 8;

const makePart = (name: string, content: Buffer): Part => ({
  name: Buffer.from(name),
  method: DEFLATED,
  crc: crc32(content),
  size: content.length,
  compressed: deflateRawSync(content),
});

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1980-01-01, the first day a zip knows: the same bytes whenever it is written. */
const DATE = 0x0021;
const VERSION = 20;
const UTF8_NAME = 0x0800;

function joinParts(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const local = Buffer.concat([header(LOCAL, part), part.name, part.compressed]);
    centrals.push(header(CENTRAL, part, offset), part.name);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A local header, or with an `offset` its copy in the directory. */
function header(signature: number, { name, method, crc, size, compressed }: Part, offset?: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAME, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(compressed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  const start = Buffer.alloc(offset === undefined ? 4 : 6);
  start.writeUInt32LE(signature, 0);
  if (offset === undefined) return Buffer.concat([start, fields]);
  start.writeUInt16LE(VERSION, 4);
  const rest = Buffer.alloc(14); // comment, disk, attributes: none
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, fields, rest]);
}
