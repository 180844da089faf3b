/** The conditions that must hold once a plan is carried out, judged on the units and postings as they would then be. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day, laterOf, overlaps } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { compareCodes } from '#kit/vietnamese.js';
import { findBearer } from '#org/hierarchy.js';
import type { UnitId } from '#org/model.js';
import { type Posting, type StaffId, takesTheDay } from '#staff/model.js';
import type { GateFailure, PlanContent } from '../model.js';
import { childrenLasting, codeOf, lastsBeyond, postingsAt, type World } from '../world.js';

export interface GateQuestion {
  /** The world once the plan is carried out. */
  readonly after: World;
  readonly effective: Day;
  /** Units whose people go elsewhere on the effective day. */
  readonly closed: readonly UnitId[];
  /** First day on which such a unit is closed; absent: not decided. */
  readonly closesOn: ReadonlyMap<UnitId, Day>;
  /** Units that close without a successor while dossiers lie open there. */
  readonly withoutDesk: readonly UnitCode[];
  /** What somebody must have seen to. */
  readonly conditions: readonly string[];
  /** What stands against sending people elsewhere. */
  readonly sent: readonly GateFailure[];
  /** The people whom the plan touches. */
  readonly touched: ReadonlySet<StaffId>;
}

/** All failures of one phase, in order. */
export function judgeGates(question: GateQuestion): GateFailure[] {
  return [openChildren, leftBehind, twoPlaces, noDesk, toBeSeenTo]
    .flatMap((gate) => gate(question))
    .concat(question.sent)
    .sort(compareGates);
}

/** Postings that still point to a unit which the plan closed, phase by phase. */
export const findResidue = (after: World, { units, phases }: PlanContent): GateFailure[] =>
  phases.flatMap(({ effective }, i) => {
    const closed = units.filter(({ change, phase = 0 }) => change === 'closed' && phase === i);
    const ids = closed.flatMap(({ code }) => findBearer(after.org, code, addDays(effective, -1))?.id ?? []);
    return leftBehind({ after, effective, closed: ids });
  });

/** In order of code, unit and whom they concern. */
export const compareGates = (a: GateFailure, b: GateFailure): number => compareCodes(sortKey(a), sortKey(b));

const sortKey = ({ code, unit, who, day }: GateFailure): string => [code, unit, who, day].join(' ');

/** Closing a parent with open children. */
const openChildren = ({ after, closesOn }: GateQuestion): GateFailure[] =>
  [...closesOn].flatMap(([id, day]) =>
    childrenLasting(after.org, id, day).map(({ code }) => ({
      code: 'reorg/open-children' as const,
      ...{ day, unit: codeOf(after.org, id), field: null, who: code, accepted: null },
    })),
  );

/** No one is left in a closed unit, at work or on its quota. */
function leftBehind({
  after,
  effective,
  closed,
}: Pick<GateQuestion, 'after' | 'effective' | 'closed'>): GateFailure[] {
  const ids = new Set(closed);
  return postingsAt(after, ids, effective).map((posting) => {
    const unit = codeOf(after.org, ids.has(posting.unit) ? posting.unit : posting.quotaUnit);
    const who = personCode(after, posting.staff);
    return { code: 'reorg/left-behind' as const, day: effective, unit, field: null, who, accepted: null };
  });
}

/** Open dossiers whose unit closes and leaves nobody to go on with them. */
const noDesk = ({ effective, withoutDesk }: GateQuestion): GateFailure[] =>
  withoutDesk.map((unit) => ({
    code: 'reorg/no-desk',
    ...{ day: effective, unit, field: null, who: unit, accepted: null },
  }));

/** No program can see whether premises were handed over: it is open until somebody accepts it. */
const toBeSeenTo = ({ effective, conditions }: GateQuestion): GateFailure[] =>
  conditions.map((said, i) => ({
    code: 'reorg/condition',
    ...{ day: effective, unit: '', field: null, who: String(i + 1), said, accepted: null },
  }));

/** One person in two units on a day. */
function twoPlaces({ after, effective, touched }: GateQuestion): GateFailure[] {
  const filling = after.staff.postings.filter(
    (posting) => touched.has(posting.staff) && takesTheDay(posting) && lastsBeyond(posting, effective),
  );
  const place = (posting: Posting) => `${posting.from} ${codeOf(after.org, posting.unit)}`;
  return [...groupBy(filling, (posting) => posting.staff)].flatMap(([staff, postings]) => {
    const clash = firstClash(
      postings.toSorted((a, b) => compareCodes(place(a), place(b))),
      effective,
    );
    if (clash === undefined) return [];
    const unit = codeOf(after.org, clash.posting.unit);
    const who = personCode(after, staff);
    return [{ code: 'reorg/two-places' as const, day: clash.day, unit, field: null, who, accepted: null }];
  });
}

/** The first day, from the effective one on, on which two of the postings, in order of their first days, take the same day. */
function firstClash(
  postings: readonly Posting[],
  effective: Day,
): { readonly day: Day; readonly posting: Posting } | undefined {
  const clash = postings.find((posting, i) =>
    postings.slice(0, i).some((earlier) => overlaps(earlier, posting)),
  );
  return clash && { day: laterOf(clash.from, effective), posting: clash };
}

function personCode({ staff }: World, id: StaffId): string {
  return staff.people.find((person) => person.id === id)?.code ?? '';
}
