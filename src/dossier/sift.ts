/** Which rows of a file can be taken: those whose procedure and units are known, or are kept all the same. Pure. */
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { InputRow } from '#kit/input.js';
import type { Declared } from './model.js';
import { dossierFindings } from './words.js';

/** Codes that the catalogue and the hierarchy have or ever had. */
export interface KnownCodes {
  readonly procedures: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** What becomes of rows with other codes: rejected, or kept under the code as it is. */
export type UnknownPolicy = 'reject' | 'keep';

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
