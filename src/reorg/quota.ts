/** Quotas and who fills them on the eve of a plan and on the day its last phase takes effect. Pure. */
import { addDays, type Day, earlierOf } from '#kit/dates.js';
import type { PostedPerson } from '#org/posting-model.js';
import { type QuotaChange, quotaChanges } from '#org/quota-change.js';
import { worldAfter } from './changes.js';
import type { Plan } from './model.js';
import type { World } from './world.js';

/** The day on which the last phase takes effect: the quotas are compared with it. */
export const lastDayOfEffect = ({ phases, effective }: Plan): Day => phases.at(-1)?.effective ?? effective;

export function planQuota(plan: Plan, world: World): QuotaChange[] {
  const { effective } = plan;
  const after = worldAfter(plan, world);
  return quotaChanges(
    { org: world.org, postings: listPosted(world), day: addDays(effective, -1) },
    { org: after.org, postings: listPosted(after), day: lastDayOfEffect(plan) },
  );
}

/** Who leaves the service leaves the post, whatever the posting says. */
export function listPosted({ staff }: Pick<World, 'staff'>): PostedPerson[] {
  const people = new Map(staff.people.map((person) => [person.id, person]));
  return staff.postings.flatMap((posting) => {
    const person = people.get(posting.staff);
    if (person === undefined) return [];
    const { code: staff, employment, leavingOn } = person;
    const { from, unit, quotaUnit, form, position, acting } = posting;
    const until = firstEnd(posting.until, leavingOn);
    return [{ staff, employment, unit, quotaUnit, form, position, acting, from, until }];
  });
}

const firstEnd = (a: Day | null, b: Day | null): Day | null =>
  a === null || b === null ? (a ?? b) : earlierOf(a, b);
