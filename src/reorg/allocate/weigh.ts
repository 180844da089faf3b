/**
 * The numbers that an allocation, or a requirement, was reckoned with, as rows of what a plan read: who counts on a quota,
 * who is at work, who meets a requirement, on the day and before the plan. Pure.
 */
import type { AreaCode } from '#kit/brand.js';
import { groupBy } from '#kit/group.js';
import type { Area } from '#org/area-model.js';
import { chainNear, findBearer } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import type { Person } from '#staff/model.js';
import type { ReadScope, WeighScope } from '../model.js';
import type { World } from '../world.js';
import { countMeeting, listDemands } from './demands.js';
import { type ChainOf, listPosts, openChains, type Post, postsByUnit } from './staffing.js';

export interface CountRow {
  readonly key: string;
  readonly row: unknown;
}

/** In any order. */
export function listCounts(world: World, { effective }: ReadScope, weighs: WeighScope): CountRow[] {
  const chainOf = openChains(world, effective);
  const posts = listPosts(world, effective);
  const units = weighedUnits(world, weighs, effective);
  return [
    ...countOnQuotas(units, posts, chainOf),
    ...(weighs.atWork ? countAtWork(units, posts, chainOf) : []),
    ...countMeetings(world, weighs, posts),
  ];
}

/** Units that may receive people, as far as they are there already, those that join them, and all above them. */
function weighedUnits(
  { org }: World,
  { receiving, joining = [] }: WeighScope,
  day: ReadScope['effective'],
): Unit[] {
  const known = [...receiving, ...joining].flatMap((code) => findBearer(org, code, day) ?? []);
  return [...new Set(known.flatMap((unit) => chainNear(org, unit, day)))];
}

function countOnQuotas(units: readonly Unit[], posts: readonly Post[], chainOf: ChainOf): CountRow[] {
  const counted = countBelow(posts, ({ posting }) => chainOf(posting.quotaUnit));
  return units.map((unit) => ({ key: `${unit.code} assigned`, row: counted(unit) }));
}

function countAtWork(units: readonly Unit[], posts: readonly Post[], chainOf: ChainOf): CountRow[] {
  const working = countBelow(posts, ({ posting }) => chainOf(posting.unit));
  return units.map((unit) => ({ key: `${unit.code} present`, row: working(unit) }));
}

/** How many of each kind of staff at a unit with all below it. */
function countBelow(
  posts: readonly Post[],
  placesOf: (post: Post) => readonly Unit[],
): (unit: Unit) => readonly string[] {
  const counted = posts.filter(({ posting }) => posting.form !== 'concurrent');
  const pairs = counted.flatMap((post) => placesOf(post).map((unit) => ({ unit, post })));
  const byUnit = groupBy(pairs, ({ unit }) => unit);
  return (unit) => {
    const kinds = groupBy(byUnit.get(unit) ?? [], ({ post }) => post.person.employment);
    return [...kinds].map(([kind, people]) => `${kind} ${people.length}`).sort();
  };
}

function countMeetings({ org }: World, { requirements }: WeighScope, posts: readonly Post[]): CountRow[] {
  const byUnit = postsByUnit(posts);
  return requirements.map((requirement) => ({
    key: `${requirement.path} ${requirement.on}`,
    row: listDemands(org, [requirement]).map((demand) => [
      demand.unit.code,
      demand.field,
      countMeeting(demand, byUnit.get(demand.unit.id) ?? []),
    ]),
  }));
}

/** The areas where people live: distances were reckoned from them. */
export function listHomes({ areas }: World, people: readonly Person[]): Area[] {
  const codes = new Set<AreaCode | ''>(people.map(({ residence }) => residence));
  return areas.lives.filter(({ code }) => codes.has(code));
}
