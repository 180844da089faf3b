/** Which open units take in what: by field, or by procedure. */

import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import type { Unit, UnitKind } from '../model.js';
import { openUnits } from './open-units.js';
import type { ServedProcedure, World } from './rule.js';

/** Where citizens hand in; departments and agencies do not receive. */
const RECEIVING: ReadonlySet<UnitKind> = new Set(['centre', 'branch', 'point', 'agent', 'one-stop']);

export interface FieldService {
  readonly field: string;
  readonly procedures: readonly ServedProcedure[];
  /** Units that take in at least one of the procedures. */
  readonly units: readonly Unit[];
}

/** Procedures of one field that the same units serve, in order of field. */
export function listServices(world: World): FieldService[] {
  const receiving = openUnits(world).filter(({ version }) => RECEIVING.has(version.kind));
  const fields = receiving.map(({ unit, version }) => ({
    unit,
    fields: new Set(version.fields.map((field) => spelling(field))),
    procedures: new Set<string>(version.procedures),
  }));
  const serving = ({ code, field }: ServedProcedure) =>
    fields
      .filter((one) => one.fields.has(spelling(field)) || one.procedures.has(code))
      .map(({ unit }) => unit);
  const groups = groupBy(
    world.procedures.map((procedure) => ({ procedure, units: serving(procedure) })),
    ({ procedure, units }) => JSON.stringify([spelling(procedure.field), units.map(({ id }) => id)]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const procedures = group.map(({ procedure }) => procedure);
    return [{ field: first.procedure.field, procedures, units: first.units }];
  });
}

/** The first codes, so that a line stays a line. */
export const someCodes = (procedures: readonly ServedProcedure[]): string =>
  procedures
    .slice(0, 3)
    .map(({ code }) => code)
    .join(', ') + (procedures.length > 3 ? ', …' : '');
