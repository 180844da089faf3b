/** The streams of an OLE compound file, the container of .xls and of password-protected workbooks ([MS-CFB]). */
import { Unreadable } from './damage.js';

const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
/** Sector numbers from here on end a chain or mark a free sector. */
const NO_SECTOR = 0xfffffff0;
/** Where the header lists the first sectors of the allocation table, and how many fit there. */
const FIRST_LIST = { at: 76, count: 109 };

export interface OleFile {
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream; undefined when there is none of that name. */
  stream(name: string): Buffer | undefined;
}

export function openOle(bytes: Buffer): OleFile {
  try {
    return readOle(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Unreadable('damaged', 'OLE');
    throw error;
  }
}

function readOle(bytes: Buffer): OleFile {
  const sectors = toSectors(bytes, 1 << bytes.readUInt16LE(30));
  const table = toNumbers(Buffer.concat(tableSectors(bytes, sectors).map(sectors)));
  const chain = (start: number) => Buffer.concat(followChain(start, table).map(sectors));
  const entries = readEntries(chain(bytes.readUInt32LE(48)));
  const smallTable = toNumbers(chain(bytes.readUInt32LE(60)));
  const smallSectors = () => {
    const root = entries.find((entry) => entry.type === ROOT);
    const size = 1 << bytes.readUInt16LE(32);
    const held = root === undefined ? Buffer.alloc(0) : chain(root.start);
    return (sector: number) => held.subarray(sector * size, (sector + 1) * size);
  };
  return {
    names: new Set(entries.map((entry) => entry.name)),
    stream(name) {
      const entry = entries.find((candidate) => candidate.name === name && candidate.type === STREAM);
      if (entry === undefined) return undefined;
      const isSmall = entry.size < bytes.readUInt32LE(56);
      const whole = isSmall
        ? Buffer.concat(followChain(entry.start, smallTable).map(smallSectors()))
        : chain(entry.start);
      if (whole.length < entry.size) throw new Unreadable('damaged', name);
      return whole.subarray(0, entry.size);
    },
  };
}

type Sectors = (sector: number) => Buffer;

/** The header takes the place of one sector. The last one may be cut short: some programs do not fill it up. */
const toSectors =
  (bytes: Buffer, size: number): Sectors =>
  (sector) =>
    bytes.subarray((sector + 1) * size, (sector + 2) * size);

/** The sectors that hold the allocation table: 109 in the header, the rest in sectors chained by their last number. */
function tableSectors(bytes: Buffer, sectors: Sectors): number[] {
  const list = toNumbers(bytes.subarray(FIRST_LIST.at, FIRST_LIST.at + FIRST_LIST.count * 4));
  let next = bytes.readUInt32LE(68);
  for (let left = bytes.readUInt32LE(72); left > 0 && next < NO_SECTOR; left -= 1) {
    const more = toNumbers(sectors(next));
    next = more.pop() ?? NO_SECTOR;
    list.push(...more);
  }
  return list.filter((sector) => sector < NO_SECTOR);
}

function toNumbers(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

function followChain(start: number, table: readonly number[]): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < NO_SECTOR; sector = table[sector] ?? NO_SECTOR) {
    if (chain.length > table.length) throw new Unreadable('damaged', 'OLE chain');
    chain.push(sector);
  }
  return chain;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

function readEntries(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, Math.max(2, directory.readUInt16LE(at + 64))) - 2;
    entries.push({
      name: directory.toString('utf16le', at, at + nameBytes),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
