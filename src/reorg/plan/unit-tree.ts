/** What stands above a unit once a plan's units are as planned; by code, since what opens has no id yet. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { findBearer, type Org, versionOn } from '#org/hierarchy.js';
import type { Level, UnitKind } from '#org/model.js';
import type { UnitChange } from '../model.js';
import { codeOf } from '../world.js';

export interface UnitTree {
  /** The unit itself, then what stands above it, nearest first. */
  chainOf(code: UnitCode): readonly UnitCode[];
  /** The branch, or the commune's centre, that a unit is or stands under. */
  networkOf(code: UnitCode): UnitCode | undefined;
}

interface Stand {
  readonly kind: UnitKind;
  readonly level: Level | '';
  readonly parent: UnitCode | null;
}

export function openTree(org: Org, units: readonly UnitChange[], effective: Day): UnitTree {
  const planned = new Map(units.map((unit) => [unit.code, unit]));
  const standOf = (code: UnitCode): Stand | undefined => {
    const unit = planned.get(code);
    if (unit?.change === 'opened') return unit;
    const bearer = findBearer(org, code, effective);
    const version = bearer && versionOn(bearer, effective);
    if (version === undefined) return undefined;
    const parent = version.parent === null ? null : codeOf(org, version.parent);
    return { ...version, parent: unit?.change === 'changed' ? unit.parent : parent };
  };
  const chains = new Map<UnitCode, readonly UnitCode[]>();
  const chainOf = (code: UnitCode): readonly UnitCode[] => {
    const known = chains.get(code) ?? climb(code);
    chains.set(code, known);
    return known;
  };
  const climb = (code: UnitCode): UnitCode[] => {
    const chain: UnitCode[] = [];
    let next: UnitCode | null = code;
    while (next !== null && !chain.includes(next)) {
      chain.push(next);
      next = standOf(next)?.parent ?? null;
    }
    return chain;
  };
  const isNetwork = (code: UnitCode): boolean => {
    const stand = standOf(code);
    return stand?.kind === 'branch' || (stand?.kind === 'centre' && stand.level === 'commune');
  };
  return { chainOf, networkOf: (code) => chainOf(code).find(isNetwork) };
}
