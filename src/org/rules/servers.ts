/** Procedures by the units that take them in, for the rules that look at who serves what. */
import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import type { Unit } from '../model.js';
import { openServing } from '../serving.js';
import type { ServedProcedure, World } from './rule.js';

export interface FieldService {
  readonly field: string;
  readonly procedures: readonly ServedProcedure[];
  /** Units that take in at least one of the procedures. */
  readonly units: readonly Unit[];
}

/** Procedures of one field that the same units serve, in order of field. */
export function listServices(world: World): FieldService[] {
  const serving = openServing(world.org, world.day);
  const groups = groupBy(
    world.procedures.map((procedure) => ({ procedure, units: serving(procedure.code, [procedure.field]) })),
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
