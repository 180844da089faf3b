/** Standard input, in the main thread or in another one, which must not wait for the main thread to hand it over. */
import { read } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

export const openStdin = (): AsyncIterable<Buffer> => (isMainThread ? process.stdin : readDescriptor());

const PIECE_BYTES = 1 << 16;
const STDIN = 0;
/** A pipe that is asked in vain is asked again. */
const PAUSE_MS = 5;

async function* readDescriptor(): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = await readPiece();
    if (piece === undefined) await wait(PAUSE_MS);
    else if (piece.length === 0) return;
    else yield piece;
  }
}

/** undefined: nothing is there yet. Empty: the end, which Windows tells of a pipe by an error. */
const readPiece = (): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const bytes = Buffer.allocUnsafe(PIECE_BYTES);
    read(STDIN, bytes, 0, PIECE_BYTES, null, (error, size) => {
      if (error === null) resolve(bytes.subarray(0, size));
      else if (error.code === 'EAGAIN') resolve(undefined);
      else if (error.code === 'EOF') resolve(Buffer.alloc(0));
      else reject(error);
    });
  });
