/** Which units take in what, on a day: by field, or by procedure. Pure. */
import type { Day } from '#kit/dates.js';
import { spelling } from '#kit/vietnamese.js';
import { type Org, versionOn } from './hierarchy.js';
import type { Unit, UnitKind } from './model.js';

/** Where citizens hand in; departments and agencies do not receive. */
export const RECEIVING: readonly UnitKind[] = ['centre', 'branch', 'point', 'agent', 'one-stop'];

/** A function that gives the units, open on the day, that take in a procedure of one of the fields; in order of the hierarchy. */
export function openServing(org: Org, day: Day): (procedure: string, fields: readonly string[]) => Unit[] {
  const receiving = org.units.flatMap((unit) => {
    const version = versionOn(unit, day);
    if (version === undefined || !RECEIVING.includes(version.kind)) return [];
    const fields = new Set(version.fields.map((field) => spelling(field)));
    return [{ unit, fields, procedures: new Set<string>(version.procedures) }];
  });
  return (procedure, fields) => {
    const wanted = fields.map((field) => spelling(field));
    return receiving
      .filter((one) => one.procedures.has(procedure) || wanted.some((field) => one.fields.has(field)))
      .map(({ unit }) => unit);
  };
}
