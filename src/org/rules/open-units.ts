/** The units open on the day of a check, each with its version. */
import { holdsOn } from '#kit/dates.js';
import { versionOn } from '../hierarchy.js';
import type { Unit, UnitVersion } from '../model.js';
import type { PostedPerson } from '../posting-model.js';
import type { World } from './rule.js';

export interface OpenUnit {
  readonly unit: Unit;
  readonly version: UnitVersion;
}

export const openUnits = ({ org, day }: Pick<World, 'org' | 'day'>): OpenUnit[] =>
  org.units.flatMap((unit) => {
    const version = versionOn(unit, day);
    return version === undefined ? [] : [{ unit, version }];
  });

/** Who works at a unit on the day of the check. */
export const postedAt = ({ postings, day }: World, { id }: Unit): PostedPerson[] =>
  postings.filter((posting) => posting.unit === id && holdsOn(posting, day));

export const LEADERS: ReadonlySet<string> = new Set(['director', 'deputy-director', 'head', 'deputy-head']);
