/** The parts of a zip archive that is held in memory; each part is inflated as a stream, checked and bounded. */
import { crc32, createInflateRaw } from 'node:zlib';
import { Unreadable } from './damage.js';

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const END_SIZE = 22;
/** Sizes that did not fit 32 bits stand in an extra field. */
const IN_EXTRA = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

/** The parts by name, in lower case with forward slashes: part names are compared without case. */
export function listEntries(bytes: Buffer): ReadonlyMap<string, ZipEntry> {
  try {
    const { count, offset } = findDirectory(bytes);
    const entries = new Map<string, ZipEntry>();
    for (let i = 0, at = offset; i < count; i += 1) {
      const { entry, end } = readEntryHead(bytes, at);
      entries.set(partKey(entry.name), entry);
      at = end;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('damaged', 'zip directory');
    throw error;
  }
}

export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

function findDirectory(bytes: Buffer): { readonly count: number; readonly offset: number } {
  const lowest = Math.max(0, bytes.length - END_SIZE - LONGEST_COMMENT);
  for (let at = bytes.length - END_SIZE; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) !== END) continue;
    return (
      findDirectory64(bytes, at) ?? {
        count: bytes.readUInt16LE(at + 10),
        offset: bytes.readUInt32LE(at + 16),
      }
    );
  }
  throw new Unreadable('damaged', 'zip end');
}

function findDirectory64(bytes: Buffer, end: number) {
  if (end < 20 || bytes.readUInt32LE(end - 20) !== LOCATOR_64) return undefined;
  const at = Number(bytes.readBigUInt64LE(end - 12));
  if (bytes.readUInt32LE(at) !== END_64) throw new Unreadable('damaged', 'zip64 end');
  return { count: Number(bytes.readBigUInt64LE(at + 32)), offset: Number(bytes.readBigUInt64LE(at + 48)) };
}

function readEntryHead(bytes: Buffer, at: number): { readonly entry: ZipEntry; readonly end: number } {
  if (bytes.readUInt32LE(at) !== CENTRAL) throw new Unreadable('damaged', 'zip directory');
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
  const extraEnd = nameEnd + bytes.readUInt16LE(at + 30);
  const sizes = [at + 24, at + 20, at + 42].map((field) => bytes.readUInt32LE(field));
  const [size = 0, compressedSize = 0, offset = 0] = widen(sizes, bytes.subarray(nameEnd, extraEnd));
  const entry = {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
    compressedSize,
    size,
    crc: bytes.readUInt32LE(at + 16),
    offset,
  };
  return { entry, end: extraEnd + bytes.readUInt16LE(at + 32) };
}

/** Replaces those of size, compressed size and offset (in this order) that stand in the zip64 extra field. */
function widen(values: readonly number[], extra: Buffer): number[] {
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1)
    field += 4 + extra.readUInt16LE(field + 2);
  let at = field + 4;
  return values.map((value) => {
    if (value !== IN_EXTRA) return value;
    at += 8;
    return Number(extra.readBigUInt64LE(at - 8));
  });
}

/** The bytes of a part, piece by piece. Refuses more than `limit` of them, and a part that does not match its check sum. */
export async function* inflate(bytes: Buffer, entry: ZipEntry, limit: number): AsyncGenerator<Buffer> {
  let crc = 0;
  let size = 0;
  for await (const piece of rawPieces(compressedOf(bytes, entry), entry)) {
    size += piece.length;
    if (size > limit) throw new Unreadable('too-large', entry.name);
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw new Unreadable('damaged', entry.name);
}

export async function inflateWhole(bytes: Buffer, entry: ZipEntry, limit: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of inflate(bytes, entry, limit)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function compressedOf(bytes: Buffer, { name, offset, compressedSize, isEncrypted }: ZipEntry): Buffer {
  if (isEncrypted) throw new Unreadable('protected', name);
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL)
    throw new Unreadable('damaged', name);
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + compressedSize > bytes.length) throw new Unreadable('damaged', name);
  return bytes.subarray(start, start + compressedSize);
}

const STORED = 0;
const DEFLATED = 8;
const PIECE_BYTES = 64 * 1024;

async function* rawPieces(compressed: Buffer, { name, method }: ZipEntry): AsyncGenerator<Buffer> {
  if (method === STORED) return yield* cut(compressed);
  if (method !== DEFLATED) throw new Unreadable('damaged', `${name} (method ${method})`);
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflater.end(compressed);
  try {
    yield* inflater;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw new Unreadable('damaged', name);
    throw error;
  } finally {
    inflater.destroy();
  }
}

function* cut(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES);
}
