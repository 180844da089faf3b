/** Writes a zip archive with the same bytes whenever it is written: parts in the order given, one fixed day. */
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipEntry } from '../workbook/zip.js';

/** A part as it lies in the archive. */
export interface Part {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Buffer;
}

/** A part of another archive, taken over as it is. */
export function copyPart(bytes: Buffer, { name, method, crc, size, offset, compressedSize }: ZipEntry): Part {
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

export const makePart = (name: string, content: Buffer): Part => ({
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

export function joinParts(parts: readonly Part[]): Buffer {
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
