/** Runs the rules over everything that was read. */
import { compareDiagnostics, type Diagnostic, type Place } from '#kit/diagnostic.js';
import { RULES } from './rules/registry.js';
import type { Catalogue } from './rules/rule.js';

export const validateCatalogue = (catalogue: Catalogue): Diagnostic[] =>
  RULES.flatMap((rule) => [...rule.check(catalogue)]).sort(compareDiagnostics);

/** Rows with an error: an import leaves them out. */
export function rejectedRows(diagnostics: readonly Diagnostic[]): (place: Place) => boolean {
  const rejected = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ where }) => rowKey(where ?? {})),
  );
  return (place) => rejected.has(rowKey(place));
}

const rowKey = ({ file, sheet, line }: Place): string => JSON.stringify([file, sheet, line]);
