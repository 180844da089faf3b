/** Files that an import needs while it runs, and nobody after it. */
import { writeSync } from 'node:fs';

/** All of it: on a disk that fills up a first write is cut short without a word, and only the next one fails. */
export function writeWhole(handle: number, bytes: Buffer, length: number, position: number): void {
  for (let done = 0; done < length; ) done += writeSync(handle, bytes, done, length - done, position + done);
}
