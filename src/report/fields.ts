/** The field that a procedure belonged to on a day, as the catalogue has it. Pure. */
import type { ProcedureCode } from '#kit/brand.js';
import { type Day, holdsOn, type Period } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';

export interface FieldOfVersion extends Period {
  readonly code: ProcedureCode;
  readonly field: string;
}

/** Before its first version a procedure has that one's field, after its last that one's: a dossier may outlive a procedure. */
export function openFields(versions: readonly FieldOfVersion[]) {
  const byCode = groupBy(versions, ({ code }) => code);
  return (procedure: ProcedureCode, day: Day): string | undefined => {
    const known = byCode.get(procedure) ?? [];
    const version =
      known.find((one) => holdsOn(one, day)) ?? known.findLast(({ from }) => from <= day) ?? known[0];
    return version?.field || undefined;
  };
}
