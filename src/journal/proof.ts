/** Proves that an undo brought back exactly what was there. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { Refusal } from '#kit/refusal.js';
import type { Bilingual } from '#kit/sheet.js';
import type { Scene } from './conflict.js';
import { rowHash, setDigest } from './digest.js';
import type { Change, TouchedRow } from './model.js';
import { stateOf } from './state.js';
import { type JournalStore, ORIGIN } from './store.js';
import { journalFindings } from './words.js';

/** The state to arrive at, when the whole state is just as this change left it; undefined when later changes stand. */
export function stateToReach(store: JournalStore, change: Change, undoId: number): string | undefined {
  const isNewest = store.findLastBefore(undoId)?.stateDigest === change.stateDigest;
  const previous = store.findLastBefore(change.id) ?? { ...ORIGIN, schemaVersion: change.schemaVersion };
  return isNewest && previous.schemaVersion === change.schemaVersion ? previous.stateDigest : undefined;
}

/** Compares the digest of the restored rows, and that of all rows where it is known, with what they were. */
export function proveRestored(
  scene: Scene,
  change: Change,
  touched: readonly TouchedRow[],
  expected: string | undefined,
): void {
  const images = scene.images.findAllImages(touched);
  const hashes = touched.flatMap(({ table, key }, i) => {
    const image = images[i];
    return image === undefined ? [] : [rowHash(table, key, image)];
  });
  if (setDigest(hashes) !== change.digestBefore)
    throw new Error(`undo of change ${change.id} missed its digest`);
  if (expected === undefined) return;
  const actual = stateOf(scene.images, scene.tables);
  if (actual !== expected) throw journalFindings.refuse('refused', 'state-differs', { expected, actual });
}

/** Refuses where the rooms find errors that they did not find before. */
export function refuseNewErrors(before: readonly Diagnostic[], after: readonly Diagnostic[]): void {
  const keyOf = (d: Diagnostic) => `${d.code} ${JSON.stringify(d.args)}`;
  const known = new Set(before.map(keyOf));
  const fresh = after.filter((d) => d.severity === 'error' && !known.has(keyOf(d)));
  if (fresh.length === 0) return;
  const findings = fresh.map((d) => journalFindings.find('new-error', { code: d.code, detail: detailOf(d) }));
  throw new Refusal('refused', [...findings, ...fresh]);
}

/** The values that the broken rule names. */
function detailOf({ args }: Diagnostic): Bilingual {
  const say = (lang: keyof Bilingual) =>
    Object.values(args).map((value) => (typeof value === 'object' ? value[lang] : value));
  return { vi: say('vi').join(', '), en: say('en').join(', ') };
}
