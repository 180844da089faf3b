/** The field that a procedure belonged to on a day, as the catalogue has it. Pure. */
import { openVersions } from '#catalogue/version-near.js';
import type { ProcedureCode } from '#kit/brand.js';
import type { Day, Period } from '#kit/dates.js';

export interface FieldOfVersion extends Period {
  readonly code: ProcedureCode;
  readonly field: string;
}

export function openFields(versions: readonly FieldOfVersion[]) {
  const near = openVersions(versions);
  return (procedure: string, day: Day): string | undefined =>
    near(procedure as ProcedureCode, day)?.field || undefined;
}
