/**
 * What a change of the catalogue touches: the units that take the procedure in, the people competent for it, the dossiers
 * in progress under the old terms. A change of spelling touches nothing. Pure.
 */
import type { CatalogueState, ProcedureDiff } from '#catalogue/diff/diff.js';
import type { Attributes } from '#catalogue/model.js';
import type { ProcedureCode, StaffCode, UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { compareCodes, fold } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { openServing } from '#org/serving.js';
import type { StaffState } from '#staff/model.js';

export interface Impact {
  readonly code: ProcedureCode;
  readonly name: string;
  readonly kind: Exclude<ProcedureDiff['kind'], 'spelling'>;
  /** Attributes that really differ, as they were and are. */
  readonly changes: readonly {
    readonly attribute: keyof Attributes;
    readonly before: string;
    readonly after: string;
  }[];
  /** Units open today that take it in, before or after. */
  readonly units: readonly UnitCode[];
  /** People competent for its field who work at one of them. */
  readonly people: readonly StaffCode[];
  /** Dossiers in progress that came in under the old terms. */
  readonly openDossiers: number;
}

export interface ImpactReport {
  readonly impacts: readonly Impact[];
  /** Procedures that differ in spelling only. */
  readonly spelling: number;
  readonly total: { readonly units: number; readonly people: number; readonly openDossiers: number };
}

export interface ImpactWorld {
  readonly org: Org;
  readonly staff: StaffState;
  readonly today: Day;
  /** Dossiers in progress by procedure. */
  readonly open: ReadonlyMap<string, number>;
}

export function judgeImpact(
  diffs: readonly ProcedureDiff[],
  sides: readonly [CatalogueState, CatalogueState],
  world: ImpactWorld,
): ImpactReport {
  const serving = openServing(world.org, world.today);
  const working = openWorking(world);
  const impacts = diffs.flatMap((diff): Impact[] => {
    const { code, name, kind } = diff;
    if (kind === 'spelling') return [];
    const fields = sides.flatMap((side) => side.get(code)?.field || []);
    const units = serving(code, fields).sort((a, b) => compareCodes(a.code, b.code));
    return [
      {
        ...{ code, name, kind },
        changes: diff.changes
          .filter((change) => !change.spelling)
          .map(({ attribute, before, after }) => ({ attribute, before, after })),
        units: units.map((unit) => unit.code),
        people: working(units, fields),
        openDossiers: kind === 'added' ? 0 : (world.open.get(code) ?? 0),
      },
    ];
  });
  return {
    impacts,
    spelling: diffs.filter(({ kind }) => kind === 'spelling').length,
    total: {
      units: new Set(impacts.flatMap(({ units }) => units)).size,
      people: new Set(impacts.flatMap(({ people }) => people)).size,
      openDossiers: impacts.reduce((sum, { openDossiers }) => sum + openDossiers, 0),
    },
  };
}

function openWorking({ staff, today }: ImpactWorld) {
  const people = new Map(staff.people.map((person) => [person.id, person]));
  const present = staff.postings.filter((posting) => holdsOn(posting, today));
  return (units: readonly Unit[], fields: readonly string[]): StaffCode[] => {
    const ids = new Set(units.map(({ id }) => id));
    const wanted = new Set(fields.map((field) => fold(field)));
    const found = present.flatMap((posting) => {
      const person = people.get(posting.staff);
      if (person === undefined || !ids.has(posting.unit)) return [];
      return person.fields.some((field) => wanted.has(fold(field))) ? [person.code] : [];
    });
    return [...new Set(found)].sort(compareCodes);
  };
}
