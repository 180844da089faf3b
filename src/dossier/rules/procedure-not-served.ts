/** For a procedure that the receiving unit does not serve. A unit without declared fields or procedures serves all. */
import type { ProcedureVersion } from '#catalogue/model.js';
import { sameSpelling } from '#kit/vietnamese.js';
import type { UnitVersion } from '#org/model.js';
import { dossierFindings } from '../words.js';
import type { Rule } from './rule.js';

export const procedureNotServed: Rule = {
  slug: 'procedure-not-served',
  check({ dossier: { code, unit: unitCode }, unit, procedure }) {
    if (unit.kind !== 'holds' || procedure.kind === 'unknown') return undefined;
    if (isServed(unit.version, procedure.version)) return undefined;
    const { code: procedureCode, field } = procedure.version;
    const args = { code, procedure: procedureCode, field: field || '–', unit: unitCode };
    return dossierFindings.find('procedure-not-served', args);
  },
};

/** Procedures, where they are listed, are all that is served (domain.md 3.4); a procedure without a field passes. */
function isServed({ fields, procedures }: UnitVersion, { code, field }: ProcedureVersion): boolean {
  if (procedures.length > 0) return procedures.includes(code);
  if (fields.length === 0 || field === '') return true;
  return fields.some((one) => sameSpelling(one, field));
}
