/** Sorts the rows of a table into those that can be taken and those that cannot, with the reason of each. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputRow, InputTable } from '#kit/input.js';
import type { Declared } from './model.js';
import { parseDossier } from './parse.js';
import type { DeclaredRow } from './plan.js';
import { dossierFindings } from './words.js';

/** Codes that the catalogue and the hierarchy have or ever had. */
export interface KnownCodes {
  readonly procedures: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** What becomes of rows with other codes: rejected, or kept under the code as it is. */
export type UnknownPolicy = 'reject' | 'keep';

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

export const placeOf = (file: string, { line, sheet }: InputRow): Place => ({
  file,
  ...(sheet === undefined ? {} : { sheet }),
  line,
});

/** Codes of a row that neither catalogue nor hierarchy knows. */
export function findUnknown({ unit, facts }: Declared, known: KnownCodes, where: Place): Diagnostic[] {
  const found: Diagnostic[] = [];
  if (!known.procedures.has(facts.procedure))
    found.push(
      dossierFindings.find('unknown-procedure', { code: facts.procedure }, { ...where, column: 'procedure' }),
    );
  if (!known.units.has(unit))
    found.push(dossierFindings.find('unknown-unit', { code: unit }, { ...where, column: 'unit' }));
  if (facts.desk && facts.desk !== unit && !known.units.has(facts.desk))
    found.push(dossierFindings.find('unknown-unit', { code: facts.desk }, { ...where, column: 'desk' }));
  return found;
}

/** As many as a person reads; the report lists them all. */
const SHOWN_CODES = 10;

/** One warning for all codes that were kept although unknown. */
export function sayUnknownKept(unknown: ReadonlySet<string>): Diagnostic[] {
  if (unknown.size === 0) return [];
  const codes = [...unknown].sort();
  const shown = codes.slice(0, SHOWN_CODES).join(', ');
  return [
    dossierFindings.find('unknown-kept', {
      count: codes.length,
      codes: codes.length > SHOWN_CODES ? `${shown}, …` : shown,
    }),
  ];
}
