/** How far people have to go once all is done, and how many work on other premises: information beside a plan. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays } from '#kit/dates.js';
import { findBearer, versionNear } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import { spotOf } from '#org/places.js';
import type { Person } from '#staff/model.js';
import type { PersonEntry, Travel } from '../model.js';
import type { PlannedPhase } from '../phases/phase.js';
import type { World } from '../world.js';
import { findHome, isSamePremises, metresTo } from './premises.js';

/** Of everybody whose unit changes, phase by phase. */
export function reckonTravel(planned: readonly PlannedPhase[]): Travel {
  const ways = planned.flatMap((phase) => {
    const persons = new Map(phase.before.staff.people.map((person) => [person.code, person]));
    return phase.people.flatMap((entry) => {
      const person = persons.get(entry.staff);
      return person === undefined ? [] : (findWay(phase, entry, person) ?? []);
    });
  });
  const known = ways.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  return {
    displaced: ways.filter(({ isDisplaced }) => isDisplaced).length,
    metresBefore: known.reduce((sum, { before }) => sum + before, 0),
    metresAfter: known.reduce((sum, { after }) => sum + after, 0),
    reckoned: known.length,
    unknown: ways.length - known.length,
  };
}

interface Way {
  readonly isDisplaced: boolean;
  readonly before: number | null;
  readonly after: number | null;
}

function findWay(
  { before, after, scenario: { effective } }: PlannedPhase,
  { from, to, form }: PersonEntry,
  { residence }: Person,
): Way | undefined {
  // Who waits to be placed goes nowhere yet.
  if (to === null || to === from || form === 'surplus') return undefined;
  const [old, next] = [premisesOf(before, from, addDays(effective, -1)), premisesOf(after, to, effective)];
  if (old === undefined || next === undefined) return undefined;
  const home = findHome(before, residence, effective) ?? spotOf(old);
  return {
    isDisplaced: !isSamePremises(old, next),
    before: metresTo(home, spotOf(old)),
    after: metresTo(home, spotOf(next)),
  };
}

function premisesOf({ org }: World, code: UnitCode, day: PersonEntry['on']): UnitVersion | undefined {
  const unit = findBearer(org, code, day);
  return unit && versionNear(unit, day);
}
