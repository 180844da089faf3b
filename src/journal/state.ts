/** The digest of all journaled rows, recomputed from the tables. */
import { EMPTY_STATE, moveState, rowHash } from './digest.js';
import type { Images } from './image.js';

export function stateOf(images: Images, tables: readonly string[]): string {
  const hashes: string[] = [];
  for (const table of tables) {
    for (const { key, image } of images.listImages(table)) hashes.push(rowHash(table, key, image));
  }
  return moveState(EMPTY_STATE, [], hashes);
}
