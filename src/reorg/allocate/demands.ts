/** What must hold afterwards, taken apart: so many people of a sort at one unit, for one field. Who counts for it. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { remember } from '#kit/remember.js';
import { compareCodes, spelling } from '#kit/vietnamese.js';
import { ancestorsNear, type Org, versionOn } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import type { Person, Posting } from '#staff/model.js';
import { hasTask } from '#staff/tasks.js';
import type { PlanRequirement } from '../model.js';
import { findLasting } from '../world.js';
import type { Post } from './staffing.js';
import type { Requirement } from './wish-model.js';

export interface Demand {
  readonly requirement: PlanRequirement;
  readonly unit: Unit;
  /** null: whatever people are competent for. */
  readonly field: string | null;
}

/** The requirement as a plan keeps it: without its place in a file, which may be moved. */
export function toPlanRequirement(
  { path, unit, kind, parent, fields, position, task, atLeast, atMost }: Requirement,
  on: Day,
): PlanRequirement {
  return {
    ...{ path, on, fields, atLeast, atMost },
    ...(unit === undefined ? {} : { unit: unit.code }),
    ...(kind === undefined ? {} : { kind }),
    ...(parent === undefined ? {} : { parent: parent.code }),
    ...(position === undefined ? {} : { position }),
    ...(task === undefined ? {} : { task }),
  };
}

/** Unit by unit in order of code, field by field as written. */
export const listDemands = (org: Org, requirements: readonly PlanRequirement[]): Demand[] =>
  requirements.flatMap((requirement) => {
    const fields = requirement.fields.length === 0 ? [null] : requirement.fields;
    return unitsMeant(org, requirement).flatMap((unit) =>
      fields.map((field) => ({ requirement, unit, field })),
    );
  });

function unitsMeant(org: Org, { unit, kind, parent, on }: PlanRequirement): Unit[] {
  if (unit !== undefined) {
    const found = findLasting(org, unit, on);
    return found === undefined ? [] : [found];
  }
  const stands = (one: Unit): boolean => one.until === null && versionOn(one, on)?.kind === kind;
  const isBeneath = (one: Unit, top: UnitCode): boolean =>
    ancestorsNear(org, one, on).some(({ code }) => code === top);
  return org.units
    .filter((one) => stands(one) && (parent === undefined || isBeneath(one, parent)))
    .toSorted((a, b) => compareCodes(a.code, b.code));
}

/** There are few fields, and each is compared with those of everybody. */
const spelt = remember((field) => spelling(field));

/** Would the person, holding that posting at the unit, count? Where somebody works counts, in whatever form. */
export function meets({ requirement, field }: Demand, person: Person, unit: Unit, posting: Posting): boolean {
  const { position, task } = requirement;
  return (
    (field === null || person.fields.some((own) => spelt(own) === spelt(field))) &&
    (position === undefined || position === posting.position) &&
    (task === undefined || hasTask(task, person, unit, posting))
  );
}

/** How many of those at work there count, nobody twice. */
export function countMeeting(demand: Demand, posts: readonly Post[]): number {
  const counting = posts.filter(
    ({ person, posting }) => posting.unit === demand.unit.id && meets(demand, person, demand.unit, posting),
  );
  return new Set(counting.map(({ person }) => person.code)).size;
}
