/** What a scenario asks of people against who there is: unknown, gone, away, named twice, pinned and yet sent elsewhere. Pure. */
import type { StaffCode } from '#kit/brand.js';
import { type Day, holdsOn, lastDayOf } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { type Person, type Posting, takesTheDay } from '#staff/model.js';
import { isAway } from '#staff/secondment.js';
import type { PlanContent } from './model.js';
import type { Scenario, StaffMention, StaffOrder } from './scenario-model.js';
import { findPinned } from './split/undecided.js';
import { reorgFindings } from './words.js';
import type { World } from './world.js';

const { find } = reorgFindings;

/** Every reason why people cannot be sent as the scenario says. */
export function validateStaff(world: World, scenario: Scenario): Diagnostic[] {
  const { orders, pins } = scenario.staff;
  const byCode = new Map(world.staff.people.map((person) => [person.code, person]));
  return [
    ...unknownPeople([...orders, ...pins], byCode),
    ...judgeOrders(world, scenario.effective, orders),
    ...orderedTwice(scenario),
    ...pinnedOrdered(scenario),
    ...findPinned(world, scenario),
    ...endsTooEarly(scenario),
  ];
}

/** Who is sent by name must be there on the day, and not away. */
export function judgeOrders(
  world: World,
  effective: Day,
  orders: readonly Pick<StaffOrder, 'staff' | 'where'>[],
): Diagnostic[] {
  const byCode = new Map(world.staff.people.map((person) => [person.code, person]));
  return orders.flatMap((order) => {
    const person = byCode.get(order.staff);
    return person === undefined ? [] : judgePresence(world, effective, order, person);
  });
}

const unknownPeople = (
  mentions: readonly StaffMention[],
  byCode: ReadonlyMap<StaffCode, Person>,
): Diagnostic[] =>
  mentions
    .filter(({ staff }) => !byCode.has(staff))
    .map(({ staff, where }) => find('unknown-person', { staff }, where));

function judgePresence(
  { staff: { postings } }: World,
  day: Day,
  { staff, where }: StaffMention,
  person: Person,
): Diagnostic[] {
  const isGone = person.leavingOn !== null && person.leavingOn <= day;
  const holder = isGone ? undefined : postings.find((one) => takesDayOf(one, person, day));
  if (holder === undefined) return [find('person-absent', { staff, day }, where)];
  return isAway(holder) ? [find('person-away', { staff, day }, where)] : [];
}

const takesDayOf = (posting: Posting, person: Person, day: Day): boolean =>
  posting.staff === person.id && takesTheDay(posting) && holdsOn(posting, day);

const orderedTwice = ({ staff: { orders } }: Scenario): Diagnostic[] =>
  orders.flatMap(({ staff, where, path: second }, i) => {
    const earlier = orders.slice(0, i).find((one) => one.staff === staff);
    return earlier === undefined ? [] : [find('person-twice', { staff, first: earlier.path, second }, where)];
  });

const pinnedOrdered = ({ staff: { orders, pins } }: Scenario): Diagnostic[] =>
  pins.flatMap(({ staff, where }) => {
    const order = orders.find((one) => one.staff === staff);
    return order === undefined ? [] : [find('pinned-ordered', { staff, order: order.path }, where)];
  });

const endsTooEarly = ({ staff: { orders }, effective }: Scenario): Diagnostic[] =>
  orders.flatMap(({ staff, until, where }) =>
    until === null || until > effective
      ? []
      : [find('order-too-early', { staff, last: lastDayOf(until) ?? '', effective }, where)],
  );

/** Rules that no one fits: a unit or field misspelt, or an earlier rule that takes everybody. */
export function noteIdleRules({ staff }: Scenario, { people }: Pick<PlanContent, 'people'>): Diagnostic[] {
  const used = new Set(people.map(({ reason }) => reason));
  const byPath = new Map(staff.rules.toReversed().map((rule) => [rule.path, rule]));
  return [...byPath.values()]
    .toReversed()
    .filter(({ path }) => !used.has(path))
    .map(({ path, to }) => find('rule-idle', { rule: path }, to.where));
}
