/** Reads a file just as it lies on the disk, piece by piece: what a digest of it is made of. */
import { createReadStream } from 'node:fs';
import { explain } from './source.js';

/** Refuses what is missing, a folder, or not to be read. */
export async function* readBytes(file: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(file)) yield piece as Buffer;
  } catch (error) {
    throw explain(error, file);
  }
}
