/** Opens a file for the fast reader: finds its header as the reader of tables does, on its beginning alone. */
import { closeSync, openSync, readSync } from 'node:fs';
import { findHead } from '#io/read/grid.js';
import { formatLayout } from '#io/read/header.js';
import type { OpenLayout } from '#io/read/layout.js';
import { isLockFile } from '#io/read/lock-file.js';
import { sniff } from '#io/read/sniff.js';
import { CutOff, openSource, type Source } from '#io/read/source.js';
import { openTextGrid } from '#io/read/text-grid.js';
import { hasErrors } from '#kit/diagnostic.js';
import { DOSSIER_FORMAT } from '../format.js';
import { Unfit } from './batch.hot.js';

export interface OpenText {
  readonly file: string;
  readonly headers: readonly string[];
  /** Bytes of the header for the rejects. */
  readonly header: Buffer;
  readonly headerLine: number;
  readonly delimiter: string;
  readonly isGzip: boolean;
  readonly layout: OpenLayout;
  /** First physical line below the header, and its offset. */
  readonly line: number;
  /** Reads on: puts bytes into a buffer and says how many, 0 at the end. Throws CutOff where the file breaks off. */
  readonly fill: (target: Buffer, at: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Unfit for all that is not UTF-8 text with a header of our columns: the slow reader says what is wrong with it. */
export async function openText(file: string): Promise<OpenText> {
  if (file === '-' || isLockFile(file)) throw new Unfit();
  const source = await openSource(file);
  try {
    return await openHeaded(source);
  } catch (error) {
    await close(source).catch(ignoreCutOff); // a file that breaks off says so once more when it is closed
    throw error;
  }
}

function ignoreCutOff(error: unknown): void {
  if (!(error instanceof CutOff)) throw error;
}

async function openHeaded(source: Source): Promise<OpenText> {
  const { file, sample, isGzip } = source;
  if (source.isCutOff || sniff(sample).kind !== 'text') throw new Unfit();
  const layout = formatLayout(DOSSIER_FORMAT);
  const grid = await openTextGrid({ ...source, chunks: once(sample) }, layout.naming, {});
  const { headed } = await findHead(grid, layout.naming, undefined);
  const last = headed?.headerRecords.at(-1);
  const isSimple = grid.encoding === 'utf-8' && grid.font === undefined && grid.isSure;
  if (headed === undefined || last === undefined || !isSimple || last.stop !== undefined) throw new Unfit();
  const place = { file, line: headed.headerLine };
  const open = layout.open(headed.headers, place);
  if (hasErrors(open.diagnostics)) throw new Unfit();
  const isAlone = last.lines === 0; // the header has no line end
  const line = last.line + (last.lines ?? 1);
  const offset = isAlone ? sample.length : offsetOfLine(sample, line);
  return {
    file,
    headers: headed.headers,
    header: Buffer.concat([
      grid.mark,
      ...headed.headerRecords.map(({ source: bytes }) => bytes ?? Buffer.alloc(0)),
    ]),
    headerLine: headed.headerLine,
    delimiter: grid.delimiter,
    isGzip,
    layout: open,
    line,
    ...(isGzip ? fillFromStream(source, offset) : await fillFromFile(source, offset)),
  };
}

/** Where a physical line begins. */
function offsetOfLine(bytes: Buffer, line: number): number {
  let offset = 0;
  for (let i = 1; i < line; i++) {
    const end = bytes.indexOf(10, offset);
    if (end === -1) return bytes.length;
    offset = end + 1;
  }
  if (bytes.subarray(0, offset).toString('latin1').replaceAll('\r\n', '').includes('\r')) throw new Unfit();
  return offset;
}

async function* once(chunk: Buffer): AsyncGenerator<Buffer> {
  yield chunk;
}

type Tap = Pick<OpenText, 'fill' | 'close'>;

/** Straight from the file: a stream of small pieces costs more than what is in them. */
async function fillFromFile(source: Source, offset: number): Promise<Tap> {
  await close(source);
  const handle = openSync(source.file, 'r');
  let position = offset;
  return {
    fill: async (target, at) => {
      const size = readSync(handle, target, at, target.length - at, position);
      position += size;
      return size;
    },
    close: async () => closeSync(handle),
  };
}

function fillFromStream(source: Source, offset: number): Tap {
  const iterator = source.chunks[Symbol.asyncIterator]();
  let left = offset;
  let piece: Buffer = Buffer.alloc(0);
  return {
    fill: async (target, at) => {
      while (piece.length === 0) {
        const next = await iterator.next();
        if (next.done === true) return 0;
        piece = next.value.subarray(left);
        left = Math.max(0, left - next.value.length);
      }
      const size = piece.copy(target, at);
      piece = piece.subarray(size);
      return size;
    },
    close: async () => void (await iterator.return?.()),
  };
}

/** The stream has to be begun before it can be ended. */
async function close({ chunks }: Source): Promise<void> {
  const iterator = chunks[Symbol.asyncIterator]();
  await iterator.next();
  await iterator.return?.();
}
