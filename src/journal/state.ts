/** The digest of all journaled rows, recomputed from the tables. */
import { hash } from 'node:crypto';
import { stateOfSum } from './digest.js';
import type { Images } from './image.js';

const HASH_BYTES = 32;

export function stateOf(images: Images, tables: readonly string[]): string {
  const sums = new Float64Array(HASH_BYTES); // byte by byte, carried at the end: a large number for each row takes long
  for (const table of tables) {
    for (const print of images.listPrints(table)) {
      const bytes = hash('sha256', print, 'binary');
      for (let i = 0; i < HASH_BYTES; i += 1) sums[i] = (sums[i] ?? 0) + bytes.charCodeAt(i);
    }
  }
  return stateOfSum(sums.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n));
}
