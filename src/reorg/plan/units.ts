/** The units of a plan: what opens, as what, and what closes into it. Trusts a scenario that was validated. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import type { Level, Unit } from '#org/model.js';
import type { ClosedUnit, LineageStep, OpenedUnit, OpenRequest, Scenario } from '../model.js';
import { findLasting, findMergeable, versionOnEve } from '../world.js';

/** A unit merged away, where it goes, and the entry of the scenario that says so. */
export interface MergedUnit {
  readonly unit: Unit;
  readonly into: UnitCode;
  readonly path: string;
}

/** In order of code. */
export function listMerged(org: Org, { merge, effective }: Scenario): MergedUnit[] {
  return merge
    .flatMap(({ into, from, path }) =>
      from.flatMap(({ code }) => {
        const unit = findMergeable(org, code, effective);
        return unit === undefined ? [] : [{ unit, into: into.code, path }];
      }),
    )
    .sort((a, b) => compareCodes(a.unit.code, b.unit.code));
}

/** In order of code. What the scenario leaves open is settled here. */
export function planOpened(org: Org, scenario: Scenario, merged: readonly MergedUnit[]): OpenedUnit[] {
  const { effective } = scenario;
  return scenario.open
    .map((unit): OpenedUnit => {
      const { code, kind, name, parent, address, longitude, latitude, quota } = unit;
      const predecessors = merged
        .filter(({ into }) => into === code)
        .map((one) => versionOnEve(one.unit, effective));
      return {
        ...{ code, change: 'opened', on: effective, kind, name },
        parent: parent?.code ?? null,
        level: levelOf(org, scenario, unit),
        ...{ address, longitude, latitude, quota },
        fields: unit.fields ?? distinct(predecessors.flatMap(({ fields }) => fields)),
        procedures: unit.fields === undefined ? inherit(predecessors.map((one) => one.procedures)) : [],
        areas: unit.areas ?? inherit(predecessors.map((one) => one.areas)),
      };
    })
    .sort((a, b) => compareCodes(a.code, b.code));
}

/** Where the scenario does not say, a unit is of its parent's level; a ring of parents, refused later, has none. */
function levelOf(org: Org, { open, effective }: Scenario, unit: OpenRequest): Level | '' {
  const passed = new Set<OpenRequest>();
  let at: OpenRequest | undefined = unit;
  while (at !== undefined && !passed.has(at)) {
    passed.add(at);
    const above: UnitCode | undefined = at.parent?.code;
    if (at.level !== undefined || above === undefined) return at.level ?? '';
    const standing = findLasting(org, above, effective);
    if (standing !== undefined) return versionOn(standing, effective)?.level ?? '';
    at = open.find(({ code }) => code === above);
  }
  return '';
}

/**
 * A successor inherits its predecessors' scope (definitions.md 10). An empty list is "all": one predecessor that serves
 * every area makes a successor that does.
 */
const inherit = <T extends string>(scopes: readonly (readonly T[])[]): T[] =>
  scopes.some((scope) => scope.length === 0) ? [] : distinct(scopes.flat());

const distinct = <T extends string>(values: readonly T[]): T[] => [...new Set(values)].sort(compareCodes);

export function planClosed(org: Org, scenario: Scenario, merged: readonly MergedUnit[]): ClosedUnit[] {
  const { effective, open } = scenario;
  const nameOf = (code: UnitCode): string => {
    const standing = findLasting(org, code, effective);
    const opened = open.find((unit) => unit.code === code);
    return opened?.name ?? (standing && versionOn(standing, effective)?.name) ?? '';
  };
  return merged.map(({ unit, into }) => ({
    code: unit.code,
    change: 'closed',
    on: effective,
    name: versionOnEve(unit, effective).name,
    successor: into,
    successorName: nameOf(into),
  }));
}

/** What the ledger will say: the day of a merger is the first one on which the predecessor is closed (definitions.md 11). */
export const planLineage = (opened: readonly OpenedUnit[], closed: readonly ClosedUnit[]): LineageStep[] => [
  ...opened.map(({ code, on }): LineageStep => ({ event: 'opened', on, from: null, to: code })),
  ...closed.map(
    ({ code, on, successor }): LineageStep => ({ event: 'merged', on, from: code, to: successor }),
  ),
];
