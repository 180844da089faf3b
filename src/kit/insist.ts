/**
 * Tries again what another program is in the way of for a moment: on Windows a virus scanner or an indexer often holds a
 * new file, and nobody may rename or replace it meanwhile. Elsewhere the same errors mean that it is not allowed.
 */

const HELD: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Three more tries within a second. */
const PAUSES_MS: readonly number[] = [50, 200, 600];

/** Does the error say that another program has the file open? `platform` as process.platform names it. */
export const isHeld = (error: unknown, platform: string): boolean =>
  platform === 'win32' && error instanceof Error && 'code' in error && HELD.has(error.code);

export function insist<T>(platform: string, work: () => T): T {
  for (const pause of PAUSES_MS) {
    try {
      return work();
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  return work();
}
