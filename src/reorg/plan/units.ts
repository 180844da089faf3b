/** The units of a plan: what opens, as what, what goes on otherwise, and what closes. Trusts a scenario that was validated. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes, sameSpelling } from '#kit/vietnamese.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import type { Level, Unit, UnitVersion } from '#org/model.js';
import type {
  ChangedUnit,
  ClosedUnit,
  LineageStep,
  OpenedUnit,
  UnitChange,
  UnitPart,
  UnitPlace,
} from '../model.js';
import type { OpenRequest, Scenario } from '../scenario-model.js';
import type { DividedUnit } from '../split/divided.js';
import { endsOf } from '../split/onward.js';
import { listNewScopes, type NewScope, scopesFor } from '../split/scope.js';
import { distinct, inherit } from '../split/widen.js';
import { codeOf, findLasting, findMergeable, versionOnEve } from '../world.js';

/** A unit that ends, where it goes (null: nowhere), and the entry of the scenario that says so. */
export interface EndingUnit {
  readonly unit: Unit;
  readonly into: UnitCode | null;
  /** First day on which it is closed; null: not decided. */
  readonly on: Day | null;
  readonly path: string;
}

/** In order of code. */
export function listEnding(org: Org, { merge, close, effective, closesOn }: Scenario): EndingUnit[] {
  const merged = merge.flatMap(({ into, from, path }) =>
    from.map(({ code }) => ({ code, into: into.code, on: closesOn, path })),
  );
  const closed = close.map(({ code, path }) => ({ code, into: null, on: effective, path }));
  return [...merged, ...closed]
    .flatMap(({ code, ...fate }) => {
      const unit = findMergeable(org, code, effective);
      return unit === undefined ? [] : [{ unit, ...fate }];
    })
    .sort((a, b) => compareCodes(a.unit.code, b.unit.code));
}

/** Units that end, and those that are divided. */
export interface Fates {
  readonly ending: readonly EndingUnit[];
  readonly divided: readonly DividedUnit[];
}

/** All that goes on with a unit that ends or is divided. */
export function successorsOf(one: EndingUnit | DividedUnit, { divided }: Pick<Fates, 'divided'>): UnitCode[] {
  const first = 'parts' in one ? one.parts.map(({ to }) => to) : [one.into ?? []].flat();
  return [...new Set(first.flatMap((code) => endsOf(code, divided)))];
}

/** In order of code. What the scenario leaves open is settled here. */
export function planOpened(org: Org, scenario: Scenario, fates: Fates): OpenedUnit[] {
  const { effective } = scenario;
  return scenario.open
    .map((unit): OpenedUnit => {
      const { code, kind, name, parent, address, longitude, latitude, quota } = unit;
      const predecessors = scopesFor(fates, code, effective);
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

/** In order of code; a unit that is renamed, moved and given more to serve changes once. */
export function planChanged(org: Org, scenario: Scenario, fates: Fates): ChangedUnit[] {
  const { rename, move, effective } = scenario;
  const { divided } = fates;
  const scopes = listNewScopes(org, fates, effective);
  const dividing = divided.filter(({ on, goesOn }) => on !== null && goesOn).map(({ unit }) => unit.code);
  const codes = distinct([...[...rename, ...move].map(({ code }) => code), ...scopes.keys(), ...dividing]);
  return codes.flatMap((code): ChangedUnit[] => {
    const standing = findLasting(org, code, effective);
    const version = standing && versionOn(standing, effective);
    if (version === undefined) return [];
    const before = placeOf(org, version);
    const { parent, address, longitude, latitude } = move.find((one) => one.code === code) ?? {};
    const name = rename.find((one) => one.code === code)?.name ?? before.name;
    const after = { ...before, name, ...defined({ parent: parent?.code, address, longitude, latitude }) };
    const scope = scopes.get(code);
    const change = { code, change: 'changed' as const, on: scope?.on ?? effective, ...after, before };
    return [{ ...change, ...scopesOf(version, scope), ...partsOf(org, scenario, divided, code) }];
  });
}

function scopesOf(
  version: UnitVersion,
  wanted: NewScope | undefined,
): Pick<ChangedUnit, 'scope' | 'scopeBefore'> {
  const { fields, procedures, areas } = version;
  return wanted === undefined ? {} : { scope: wanted.scope, scopeBefore: { fields, procedures, areas } };
}

/** All parts of a unit that is divided, with the names that their units then bear. */
function partsOf(
  org: Org,
  scenario: Scenario,
  divided: readonly DividedUnit[],
  code: UnitCode,
): { readonly parts?: readonly UnitPart[] } {
  const parts = divided.find(({ unit }) => unit.code === code)?.parts;
  if (parts === undefined) return {};
  return { parts: parts.map(({ to, rule }) => ({ to, toName: nameAfter(org, scenario, to), rule })) };
}

function placeOf(org: Org, { name, parent, address, longitude, latitude }: UnitVersion): UnitPlace {
  return { name, parent: parent === null ? null : codeOf(org, parent), address, longitude, latitude };
}

const defined = <T extends object>(members: T): Partial<{ [K in keyof T]: Exclude<T[K], undefined> }> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<{
    [K in keyof T]: Exclude<T[K], undefined>;
  }>;

export function planClosed(org: Org, scenario: Scenario, { ending, divided }: Fates): ClosedUnit[] {
  const merged = ending.map((one) => ({ ...one, parts: {} }));
  const split = divided
    .filter(({ goesOn }) => !goesOn)
    .map((one) => ({ ...one, into: null, parts: partsOf(org, scenario, divided, one.unit.code) }));
  return [...merged, ...split]
    .toSorted((a, b) => compareCodes(a.unit.code, b.unit.code))
    .flatMap(({ unit, into, on, parts }): ClosedUnit[] => {
      if (on === null) return [];
      const { name } = versionOnEve(unit, scenario.effective);
      const successorName = into === null ? '' : nameAfter(org, scenario, into);
      return [{ code: unit.code, change: 'closed', on, name, successor: into, successorName, ...parts }];
    });
}

/** The name that a unit bears from the effective day on. */
function nameAfter(org: Org, { open, rename, effective }: Scenario, code: UnitCode): string {
  const standing = findLasting(org, code, effective);
  const said = [...open, ...rename].find((unit) => unit.code === code);
  return said?.name ?? (standing && versionOn(standing, effective)?.name) ?? '';
}

/** What the ledger will say, unit by unit in the order of the plan. */
export const planLineage = (units: readonly UnitChange[]): LineageStep[] => units.flatMap(stepsOf);

/** The day of a merger is the first one on which the predecessor is closed (definitions.md 11). */
function stepsOf(unit: UnitChange): LineageStep[] {
  const { code, on } = unit;
  switch (unit.change) {
    case 'opened':
      return [{ event: 'opened', on, from: null, to: code }];
    case 'changed':
      return [...eventsOf(unit).map((event) => ({ event, on, from: code, to: code })), ...splitSteps(unit)];
    case 'closed':
      if (unit.parts !== undefined) return splitSteps(unit);
      return [{ event: unit.successor === null ? 'closed' : 'merged', on, from: code, to: unit.successor }];
  }
}

const splitSteps = ({ code, on, parts = [] }: ChangedUnit | ClosedUnit): LineageStep[] =>
  parts.map(({ to, rule }) => ({ event: 'split', on, from: code, to, rule }));

/** As a file of units would write it: other premises under the same parent are no event. */
const eventsOf = ({ name, parent, before }: ChangedUnit): ('renamed' | 'moved')[] => [
  ...(sameSpelling(before.name, name) ? [] : (['renamed'] as const)),
  ...(before.parent === parent ? [] : (['moved'] as const)),
];
