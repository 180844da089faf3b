/** A finding as data: what was found, where, with which values. The sentence is made at the edge (lang). */

import type { Bilingual } from './sheet.js';

export type Severity = 'error' | 'warning' | 'note';

/** A place in an input. Lines and columns count from 1; `line` is the physical line a reader's editor shows. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  /** Number of the column, or the header under which the value stands. */
  readonly column?: number | string;
}

/** A word of ours, such as a kind of unit, goes in both languages; the sentence takes its own. */
export type ArgValue = string | number | Bilingual;
export type Args = Readonly<Record<string, ArgValue>>;

export interface Diagnostic {
  /** `<room>/<kebab-slug>`; never reused for another meaning. */
  readonly code: string;
  readonly severity: Severity;
  readonly where?: Place;
  readonly args: Args;
}

const WEIGHT: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

/** Is `severity` at least as grave as `limit`? */
export const atLeast = (severity: Severity, limit: Severity): boolean => WEIGHT[severity] >= WEIGHT[limit];

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === 'error');

/** Total order for output: file, sheet, line, column, code, values. Independent of the order of discovery. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.where?.file ?? '', b.where?.file ?? '') ||
    compareText(a.where?.sheet ?? '', b.where?.sheet ?? '') ||
    (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
    compareColumns(a.where?.column ?? '', b.where?.column ?? '') ||
    compareText(a.code, b.code) ||
    compareText(JSON.stringify(a.args), JSON.stringify(b.args))
  );
}

/** Counted columns in their order, named ones by name. */
const compareColumns = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
