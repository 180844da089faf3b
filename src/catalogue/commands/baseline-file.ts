/** `--baseline` and `--write-baseline`: known findings pass, new ones fail. */
import { readText } from '#io/read/read-text.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { catalogueFindings } from '../words.js';

export interface BaselineFlags {
  readonly baseline?: string;
  /** A file, or true for that of `--baseline`. */
  readonly writeBaseline?: string | true;
}

const DEFAULT_FILE = 'motcua-baseline.json';

interface Baselined {
  /** What is left to be said. */
  readonly diagnostics: readonly Diagnostic[];
  readonly known: number;
  /** The file that now holds them. */
  readonly written?: string;
}

/** A baseline that was just written knows everything; the next run says what is new. */
export async function applyBaseline(found: readonly Diagnostic[], flags: BaselineFlags): Promise<Baselined> {
  const { baseline, writeBaseline: target } = flags;
  if (target !== undefined) {
    const { writeDurably } = await import('#io/durable.js');
    const { makeBaseline, writeBaseline } = await import('../baseline.js');
    const file = target === true ? (baseline ?? DEFAULT_FILE) : target;
    await writeDurably(file, writeBaseline(makeBaseline(found)));
    return { diagnostics: [], known: found.length, written: file };
  }
  if (baseline === undefined) return { diagnostics: found, known: 0 };
  const { compareBaseline } = await import('../baseline.js');
  const { fresh, known, gone } = compareBaseline(found, await readBaseline(baseline));
  const shrunk =
    gone === 0 ? [] : [catalogueFindings.find('baseline-gone', { count: gone }, { file: baseline })];
  return { diagnostics: [...fresh, ...shrunk], known };
}

async function readBaseline(file: string) {
  const { parseBaseline } = await import('../baseline.js');
  const text = await readText(file).catch(() => '');
  const baseline = parseBaseline(text ?? '');
  if (baseline === undefined)
    throw catalogueFindings.refuse('unusable', 'baseline-unreadable', { file }, { file });
  return baseline;
}
