/** Every branch has one director, appointed or acting, and no more deputies than it may have. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { versionOn } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import type { PostedPerson } from '#org/posting-model.js';
import { type Leaders, LIMITS } from '#org/rules/limits.js';
import type { GateFailure } from '../gate-model.js';
import { listPosted } from '../quota.js';
import { reorgFindings } from '../words.js';
import { changeDays } from './days.js';
import { type Found, failing, type Gate, type GateScene } from './gate.js';
import { saySpan } from './say.js';
import { type Span, spansOf } from './spans.js';
import { touchedUnits } from './touched.js';
import { sayLeaders } from './words.js';

export const leadership: Gate = {
  name: 'leadership',
  source: {
    vi: 'Chi nhánh có một giám đốc và không quá hai phó giám đốc: Quyết định 63/2024/QĐ-UBND của Hà Nội; Điều 28 và Điều 34 Nghị định 170/2025/NĐ-CP về bổ nhiệm khi sắp xếp',
    en: 'A branch has one director and at most two deputies: QĐ 63/2024/QĐ-UBND of Hà Nội; NĐ 170/2025/NĐ-CP, Art. 28 and 34 on appointments in a reorganisation',
  },
  judge: judgeLeadership,
  say: (failure) =>
    reorgFindings.find('leadership', { unit: failure.unit, span: saySpan(failure), ...sayLeaders(failure) }),
};

/** How the leaders of a unit differ from what they should be. */
interface Lack {
  readonly unit: UnitCode;
  readonly who: 'director' | 'deputy-director';
  readonly found: number;
  readonly limit: number;
  readonly why: 'missing' | 'surplus' | 'acting';
}

/** Where nobody is recorded as working anywhere, nothing can be said. */
function judgeLeadership(scene: GateScene): Found[] {
  if (scene.after.staff.postings.length === 0) return [];
  const { people, postings } = scene.after.staff;
  const leading = postings.filter(({ position }) => isLeader(position));
  const leaders = listPosted({ staff: { people, postings: leading } });
  const byUnit = groupBy(leaders, ({ unit }) => unit);
  const touched = touchedUnits(scene.plan);
  const onDay = (day: Day) =>
    new Map(
      scene.after.org.units
        .flatMap((unit) => judgeUnit(unit, byUnit.get(unit.id) ?? [], day))
        .map((lack) => [`${lack.unit} ${lack.who} ${lack.why}`, lack] as const),
    );
  return spansOf(changeDays(scene.plan), onDay).map((span) => toFailure(span, touched));
}

const isLeader = (position: string): boolean => position === 'director' || position === 'deputy-director';

function judgeUnit(unit: Unit, leaders: readonly PostedPerson[], day: Day): Lack[] {
  const version = versionOn(unit, day);
  const limit = version && LIMITS.leaders[version.kind];
  if (limit === undefined) return [];
  const here = leaders.filter((posting) => holdsOn(posting, day));
  return [...judgeDirectors(unit.code, here, limit), ...judgeDeputies(unit.code, here, limit)];
}

function judgeDirectors(
  unit: UnitCode,
  here: readonly PostedPerson[],
  { directors: limit }: Leaders,
): Lack[] {
  const directors = here.filter(({ position }) => position === 'director');
  const lack = { unit, who: 'director', found: directors.length, limit } as const;
  if (directors.length < limit) return [{ ...lack, why: 'missing' }];
  if (directors.length > limit) return [{ ...lack, why: 'surplus' }];
  return limit > 0 && directors.every(({ acting }) => acting) ? [{ ...lack, why: 'acting' }] : [];
}

function judgeDeputies(unit: UnitCode, here: readonly PostedPerson[], { deputies: limit }: Leaders): Lack[] {
  const found = here.filter(({ position }) => position === 'deputy-director').length;
  return found > limit ? [{ unit, who: 'deputy-director', found, limit, why: 'surplus' }] : [];
}

/** An acting director will do, and is mentioned; so is what a plan finds as it is at a branch that it leaves alone. */
function toFailure({ from, until, found: [lack] }: Span<Lack>, touched: ReadonlySet<UnitCode>): Found {
  const { unit, who, found, limit, why } = lack;
  const failure: GateFailure = failing('leadership', { day: from, unit, who, why, until, found, limit });
  return why === 'acting' || !touched.has(unit) ? { ...failure, weight: 'note' } : failure;
}
