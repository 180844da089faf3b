/**
 * What units serve once others are merged into them or divided between them: a new one inherits it, one that is there takes
 * it over beside its own, and a unit that goes on with a part of itself keeps what is left. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import type { UnitScope } from '../model.js';
import { findLasting, versionOnEve } from '../world.js';
import type { DividedUnit } from './divided.js';
import { distinct, widen } from './widen.js';

/** Units of which others take something over. */
export interface Giving {
  readonly ending: readonly { readonly unit: Unit; readonly into: UnitCode | null }[];
  readonly divided: readonly DividedUnit[];
}

/** What a unit receives from others: all of the scope of one that is merged into it, a part of that of one that is divided. */
export const scopesFor = ({ ending, divided }: Giving, code: UnitCode, effective: Day): UnitScope[] => [
  ...ending.filter(({ into }) => into === code).map(({ unit }) => versionOnEve(unit, effective)),
  ...divided
    .filter(({ unit }) => unit.code !== code)
    .flatMap(({ parts }) => parts.filter(({ to }) => to === code).map(({ scope }) => scope)),
];

/** The day on which a unit that is there serves something else, and what. */
export interface NewScope {
  readonly on: Day;
  readonly scope: UnitScope;
}

/** By unit that neither opens nor closes; only those whose scope becomes another. */
export function listNewScopes(org: Org, giving: Giving, effective: Day): Map<UnitCode, NewScope> {
  const kept = giving.divided.flatMap(({ unit, parts, on }) => {
    const own = parts.find(({ to }) => to === unit.code);
    if (own === undefined || on === null) return [];
    const taken = scopesFor(giving, unit.code, effective);
    const scope = taken.length === 0 ? own.scope : widen(own.scope, taken);
    return [[unit.code, { on, scope }] as const];
  });
  const whole = listReceiving(giving).filter(
    (code) => !giving.divided.some(({ unit }) => unit.code === code),
  );
  const widened = whole.flatMap((code) => {
    const standing = findLasting(org, code, effective);
    const own = standing && versionOn(standing, effective);
    if (own === undefined) return [];
    const scope = widen(own, scopesFor(giving, code, effective));
    return isSame(own, scope) ? [] : [[code, { on: effective, scope }] as const];
  });
  return new Map([...kept, ...widened]);
}

function listReceiving({ ending, divided }: Giving): UnitCode[] {
  const parts = divided.flatMap(({ unit, parts: all }) =>
    all.map(({ to }) => to).filter((to) => to !== unit.code),
  );
  return [...new Set([...ending.flatMap(({ into }) => into ?? []), ...parts])];
}

const isSame = (own: UnitScope, scope: UnitScope): boolean =>
  (['fields', 'procedures', 'areas'] as const).every(
    (key) => distinct<string>(own[key]).join('\n') === distinct<string>(scope[key]).join('\n'),
  );
