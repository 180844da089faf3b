/** Units and people as they stand around a plan, before or after it is applied: names, branches, what somebody is. Pure. */
import type { StaffCode, UnitCode } from '#kit/brand.js';
import { addDays, type Day } from '#kit/dates.js';
import { findBearer, versionNear } from '#org/hierarchy.js';
import type { Person } from '#staff/model.js';
import type { Plan } from '../model.js';
import { openTree } from '../plan/unit-tree.js';
import type { World } from '../world.js';

export interface Places {
  /** The name that a unit bears on the day; its code where nobody knows one. */
  nameOf(code: UnitCode, day: Day): string;
  /** The branch, or the commune's centre, that the unit is or stands under; the unit itself where there is none. */
  branchOf(code: UnitCode): UnitCode;
  /** What stands above all others. */
  topOf(code: UnitCode): UnitCode;
  /** Fields that the unit serves once the plan is carried out; empty: not said. */
  fieldsOf(code: UnitCode): readonly string[];
  personOf(code: StaffCode): Person | undefined;
}

export function openPlaces(plan: Pick<Plan, 'units' | 'phases' | 'effective'>, world: World): Places {
  const { org } = world;
  const last = plan.phases.at(-1)?.effective ?? plan.effective;
  const tree = openTree(org, plan.units, last);
  const people = new Map<string, Person>(world.staff.people.map((person) => [person.code, person]));
  const planned = (code: UnitCode, day: Day) =>
    plan.units.findLast((one) => one.code === code && one.change !== 'closed' && one.on <= day);
  const standing = (code: UnitCode, day: Day) => {
    const bearer = findBearer(org, code, day) ?? findBearer(org, code, addDays(plan.effective, -1));
    return bearer && versionNear(bearer, day);
  };
  const names = new Map<string, string>();
  const branches = new Map<UnitCode, UnitCode>();
  return {
    // Asked for each of a million dossiers: a unit has one name a day.
    nameOf: (code, day) => {
      const key = `${code} ${day}`;
      const name = names.get(key) ?? planned(code, day)?.name ?? standing(code, day)?.name ?? code;
      names.set(key, name);
      return name;
    },
    branchOf: (code) => {
      const branch = branches.get(code) ?? tree.networkOf(code) ?? code;
      branches.set(code, branch);
      return branch;
    },
    topOf: (code) => tree.chainOf(code).at(-1) ?? code,
    fieldsOf: (code) => {
      const opened = plan.units.find((one) => one.code === code && one.change === 'opened');
      return opened?.change === 'opened' ? opened.fields : (standing(code, last)?.fields ?? []);
    },
    personOf: (code) => people.get(code),
  };
}
