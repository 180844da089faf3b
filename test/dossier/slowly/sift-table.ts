/** Sorts the rows of a table into those that can be taken and those that cannot, with the reason of each. */
import { parseDossier } from '#dossier/parse.js';
import { findUnknown, type KnownCodes, placeOf, type UnknownPolicy } from '#dossier/sift.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import type { DeclaredRow } from './plan-batch.js';

export interface Sifted {
  readonly accepted: readonly DeclaredRow[];
  readonly rejected: readonly InputRow[];
  /** Codes that were kept although unknown. */
  readonly unknown: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

export function siftTable(table: InputTable, known: KnownCodes, policy: UnknownPolicy): Sifted {
  const accepted: DeclaredRow[] = [];
  const rejected: InputRow[] = [];
  const unknown = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  for (const row of table.rows) {
    const { value: declared, diagnostics: found } = parseDossier(row, table);
    const where = placeOf(table.file, row);
    const strange = declared === undefined ? [] : findUnknown(declared, known, where);
    diagnostics.push(...found);
    if (declared === undefined || (strange.length > 0 && policy === 'reject')) {
      diagnostics.push(...strange);
      rejected.push(row);
      continue;
    }
    for (const { args } of strange) unknown.add(String(args.code));
    accepted.push({ declared, where });
  }
  return { accepted, rejected, unknown, diagnostics };
}
