/** Which version of a procedure goes for a dossier of a day. Pure. */
import type { ProcedureCode } from '#kit/brand.js';
import { type Day, holdsOn, type Period } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';

interface Dated extends Period {
  readonly code: ProcedureCode;
}

/**
 * Before its first version a procedure has that one, after its last that one: a dossier may outlive a procedure.
 * undefined: the catalogue never had it. Versions of a procedure come oldest first.
 */
export function openVersions<V extends Dated>(versions: Iterable<V>) {
  const byCode = groupBy(versions, ({ code }) => code);
  return (procedure: ProcedureCode, day: Day): V | undefined => {
    const known = byCode.get(procedure);
    return (
      known?.find((one) => holdsOn(one, day)) ?? known?.findLast(({ from }) => from <= day) ?? known?.[0]
    );
  };
}
