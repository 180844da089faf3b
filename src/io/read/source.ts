/** Opens what a person handed in (a file, a gzipped file, standard input) as a stream of bytes, after a look at its beginning. */
import { type FileHandle, open } from 'node:fs/promises';
import { ioFindings } from '../words.js';

/** How much of the beginning is looked at to tell kind, encoding, delimiter and header. */
const SAMPLE_BYTES = 1024 * 1024;

/** Small, because one compressed piece can grow a thousandfold and is held whole. */
const PIECE_BYTES = 16 * 1024;

/** The bytes ended before their time; what came before is good. */
export class CutOff extends Error {}

export interface Source {
  readonly file: string;
  readonly isGzip: boolean;
  /** Whether it breaks off within the sample. */
  readonly isCutOff: boolean;
  /** The first bytes, decompressed; they come again in `chunks`. */
  readonly sample: Buffer;
  /** Everything, from the first byte. Throws CutOff where the file breaks off. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Opens a file; `-` is standard input, which is the process's own where none is given. Refuses what is missing, a folder, or not to be read. */
export async function openSource(file: string, stdin?: AsyncIterable<Buffer>): Promise<Source> {
  const raw = file === '-' ? (stdin ?? process.stdin) : readPieces(await openFile(file), file);
  const opened = await takeSample(raw, 2);
  const isGzip = opened.sample[0] === 0x1f && opened.sample[1] === 0x8b;
  const pieces = isGzip ? gunzip(opened.chunks) : opened.chunks;
  return { file, isGzip, ...(await takeSample(pieces, SAMPLE_BYTES)) };
}

async function openFile(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file, 'r');
    if (!(await handle.stat()).isDirectory()) return handle;
    await handle.close();
  } catch (error) {
    throw explain(error, file);
  }
  throw ioFindings.refuse('unusable', 'source-is-folder', { file }, { file });
}

async function* readPieces(handle: FileHandle, file: string): AsyncGenerator<Buffer> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE_BYTES), 0, PIECE_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } catch (error) {
    throw explain(error, file);
  } finally {
    await handle.close();
  }
}

/** Reads at least `size` bytes if there are as many. A failure is kept until everything before it has been handed out. */
async function takeSample(input: AsyncIterable<Buffer>, size: number) {
  const iterator = input[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let length = 0;
  let failure: unknown;
  try {
    while (length < size) {
      const next = await iterator.next();
      if (next.done) break;
      taken.push(next.value);
      length += next.value.length;
    }
  } catch (error) {
    if (!(error instanceof CutOff)) throw error;
    failure = error;
  }
  const isCutOff = failure !== undefined;
  return { isCutOff, sample: Buffer.concat(taken), chunks: resume(taken, failure, iterator) };
}

async function* resume(
  taken: readonly Buffer[],
  failure: unknown,
  iterator: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    yield* taken;
    if (failure !== undefined) throw failure;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}

/** Decompresses piece by piece, so that all that came before a break is handed out before the break is told. */
async function* gunzip(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const { createGunzip } = await import('node:zlib');
  const inflater = createGunzip();
  const ready: Buffer[] = [];
  let failure: Error | undefined;
  let isEnded = false;
  let wake = (): void => {};
  inflater.on('data', (chunk: Buffer) => ready.push(chunk));
  // A write that meets damage, or something else behind the compressed data, never calls back.
  inflater.on('error', (error) => {
    failure = error;
    wake();
  });
  inflater.on('end', () => {
    isEnded = true;
    wake();
  });
  const step = (start: (done: () => void) => void): Promise<void> =>
    new Promise((done) => {
      wake = done;
      start(done);
    });
  try {
    for await (const piece of pieces) {
      await step((done) => inflater.write(piece, done));
      yield* ready.splice(0);
      if (failure !== undefined || isEnded) break;
    }
    if (failure === undefined && !isEnded) await step(() => inflater.end());
    yield* ready.splice(0);
    if (failure !== undefined) throw new CutOff('the compressed file is cut off or damaged');
  } finally {
    inflater.destroy();
  }
}

/** The refusal for a system error that reading met; any other error as it is. */
export function explain(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return ioFindings.refuse('unusable', 'no-such-file', { file }, { file });
  if (code === 'EISDIR') return ioFindings.refuse('unusable', 'source-is-folder', { file }, { file });
  if (typeof code !== 'string') return error;
  if (code === 'EBUSY') return ioFindings.refuse('unusable', 'file-in-use', { file }, { file });
  return ioFindings.refuse('unusable', 'not-readable', { file, reason: code }, { file });
}
