/**
 * Takes away files that nobody needs any more. What cannot be removed stays: it does no harm, and the next run tries again.
 * Not by `rm` or `rmSync`: on Windows those of Node 23 and 24 leave files with Vietnamese letters in their path where they
 * are, or end the process (nodejs/node#58759, #61067, #65578).
 */
import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';

export function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}

/** With all that is in it; of a link only the link. */
export function removeFolder(folder: string): void {
  try {
    if (lstatSync(folder).isDirectory()) {
      for (const name of readdirSync(folder)) removeFolder(join(folder, name));
      rmdirSync(folder);
    } else removeFile(folder);
  } catch {}
}
