/**
 * What bounds an allocation: quotas, counted at the sender and with all below a unit (definitions.md 8), and requirements at
 * units that may receive. What is exceeded already leaves no room and is no fault of the allocation. Pure.
 */
import type { Day } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { versionOn } from '#org/hierarchy.js';
import { EMPLOYMENTS, type Unit } from '#org/model.js';
import { isCountedIn, type QuotaKind, totalQuota } from '#org/quota.js';
import type { Person } from '#staff/model.js';
import type { PlanRequirement } from '../model.js';
import type { World } from '../world.js';
import type { Alike } from './arcs.js';
import type { Candidate } from './candidates.js';
import { countMeeting, type Demand, listDemands, meets } from './demands.js';
import { openChains, type Post, postsByUnit } from './staffing.js';

export type BoundName = QuotaName | { readonly kind: 'requirement'; readonly demand: Demand };

interface QuotaName {
  readonly kind: 'quota';
  readonly unit: Unit;
  readonly employment: QuotaKind;
  readonly quota: number;
  /** Of a province's centre, that bounds all its branches together. */
  readonly isOverall: boolean;
}

export interface Bound {
  readonly name: BoundName;
  /** How many people are there in any case. */
  readonly already: number;
  /** How many of those allocated must and may come, at the units meant. */
  readonly lower: number;
  readonly upper: number;
  readonly candidates: ReadonlySet<number>;
  readonly counts: (alike: Alike) => boolean;
}

export interface BoundQuestion {
  readonly after: World;
  readonly day: Day;
  readonly candidates: readonly Candidate[];
  /** Everybody at work or on a quota, but for the people to be allocated. */
  readonly posts: readonly Post[];
  readonly requirements: readonly PlanRequirement[];
}

/** Quotas by unit from below, then requirements in their order. */
export const listBounds = (question: BoundQuestion): Bound[] => [
  ...listQuotas(question),
  ...listDemanded(question),
];

function listQuotas({ after, day, candidates, posts }: BoundQuestion): Bound[] {
  const chainOf = openChains(after, day);
  const counting = posts.filter(({ posting }) => posting.form !== 'concurrent');
  const counted = counting.flatMap((post) => chainOf(post.posting.quotaUnit).map(({ id }) => ({ id, post })));
  const onQuota = groupBy(counted, ({ id }) => id);
  const units = new Map(candidates.flatMap(({ chain }) => chain.map((unit) => [unit.id, unit] as const)));
  return [...units.values()].flatMap((unit) => {
    const below = candidates.flatMap(({ chain }, i) => (chain.includes(unit) ? [i] : []));
    const people = (onQuota.get(unit.id) ?? []).map(({ post }) => post.person);
    return quotasOf(unit, day, people, new Set(below));
  });
}

function quotasOf(unit: Unit, day: Day, people: readonly Person[], candidates: ReadonlySet<number>): Bound[] {
  const version = versionOn(unit, day);
  if (version === undefined) return [];
  const { quota, kind: sort, level } = version;
  const isOverall = sort === 'centre' && level !== 'commune';
  return (['total', ...EMPLOYMENTS] as const).flatMap((kind): Bound[] => {
    const number = kind === 'total' ? totalQuota(quota) : quota[kind];
    if (number === null) return [];
    const isCounted = ({ employment }: Person): boolean =>
      kind === 'total' ? isCountedIn(quota, employment) : employment === kind;
    const already = people.filter(isCounted).length;
    return [
      {
        name: { kind: 'quota', unit, employment: kind, quota: number, isOverall },
        ...{ already, candidates, lower: 0, upper: Math.max(0, number - already) },
        counts: ({ people: [{ person }] }) => isCounted(person),
      },
    ];
  });
}

/** At units that nobody can be sent to, a requirement is judged once all is done: a gate names it. */
function listDemanded({ after, day, candidates, posts, requirements }: BoundQuestion): Bound[] {
  const byUnit = postsByUnit(posts);
  return listDemands(after.org, requirements).flatMap((demand): Bound[] => {
    const { unit, requirement } = demand;
    const at = candidates.findIndex(({ chain: [own] }) => own === unit);
    if (at < 0) return [];
    const already = countMeeting(demand, byUnit.get(unit.id) ?? []);
    return [
      {
        name: { kind: 'requirement', demand },
        ...{ already, candidates: new Set([at]), lower: Math.max(0, requirement.atLeast - already) },
        upper: requirement.atMost === null ? Infinity : Math.max(0, requirement.atMost - already),
        counts: ({ people: [{ person, holder }] }) => meets(demand, person, unit, { ...holder, from: day }),
      },
    ];
  });
}
