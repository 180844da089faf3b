/** No more people than the quota grants, and no more quotas below a centre than its own (definitions.md 8). Pure. */
import { type Day, holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { type Org, versionOn } from '#org/hierarchy.js';
import { type QuotaKind, quotaRows, totalQuota } from '#org/quota.js';
import { listPosted } from '../quota.js';
import { reorgFindings } from '../words.js';
import type { World } from '../world.js';
import { changeDays } from './days.js';
import { type Found, failing, type Gate, type GateScene } from './gate.js';
import { saySpan } from './say.js';
import { type Span, spansOf } from './spans.js';
import { sayQuota } from './words.js';

export const quota: Gate = {
  name: 'quota',
  source: {
    vi: 'Định mức được giao cho từng đơn vị; biên chế của chi nhánh nằm trong biên chế của Trung tâm: Quyết định 63/2024/QĐ-UBND của Hà Nội; biệt phái tính ở nơi cử: Điều 26 Nghị định 170/2025/NĐ-CP',
    en: 'The quota granted to each unit, those of branches within that of the centre: QĐ 63/2024/QĐ-UBND of Hà Nội; seconded people count at the sender: NĐ 170/2025/NĐ-CP, Art. 26',
  },
  judge: judgeQuota,
  say: (failure) =>
    reorgFindings.find('quota', { unit: failure.unit, span: saySpan(failure), ...sayQuota(failure) }),
};

/** A number that is passed: people of a kind, or the quotas of the units directly below. */
interface Excess {
  readonly unit: string;
  readonly who: QuotaKind | 'below';
  readonly found: number;
  readonly limit: number;
  /** As it would be without the plan. */
  readonly isOld: boolean;
}

function judgeQuota({ before, after, plan }: GateScene): Found[] {
  const excessOn = (world: World) => {
    let postings: ReturnType<typeof listPosted> | undefined; // of the world before, only where it is asked
    return (day: Day) => {
      postings ??= listPosted(world);
      return [...peopleExcess(world.org, postings, day), ...childExcess(world.org, day)];
    };
  };
  const [now, then] = [excessOn(after), excessOn(before)];
  const onDay = (day: Day): Map<string, Excess> => {
    const found = now(day);
    const old = new Set(found.length === 0 ? [] : then(day).map(sayAll));
    return new Map(
      found.map((one) => [
        `${one.unit} ${one.who} ${old.has(sayAll(one))}`,
        { ...one, isOld: old.has(sayAll(one)) },
      ]),
    );
  };
  return spansOf(changeDays(plan), onDay).map(toFailure);
}

type Plain = Omit<Excess, 'isOld'>;

const sayAll = ({ unit, who, found, limit }: Plain): string => [unit, who, found, limit].join(' ');

function peopleExcess(org: Org, postings: ReturnType<typeof listPosted>, day: Day): Plain[] {
  const all = quotaRows(org, postings, day).flatMap(
    ({ unit, employment: who, assigned: found, quota: limit }): Plain[] =>
      limit === null || found <= limit ? [] : [{ unit: unit.code, who, found, limit }],
  );
  // Where one kind alone has a number, the total is that number once more.
  const kinds = new Set(all.filter(({ who }) => who !== 'total').map(sayNumbers));
  return all.filter((one) => one.who !== 'total' || !kinds.has(sayNumbers(one)));
}

const sayNumbers = ({ unit, found, limit }: Plain): string => [unit, found, limit].join(' ');

function childExcess(org: Org, day: Day): Plain[] {
  const open = org.units.filter((unit) => holdsOn(unit, day));
  const quotaOf = (unit: (typeof open)[number]) => totalQuota(versionOn(unit, day)?.quota ?? NONE);
  const children = groupBy(open, (unit) => versionOn(unit, day)?.parent ?? undefined);
  return open.flatMap((unit) => {
    const limit = quotaOf(unit);
    const found = (children.get(unit.id) ?? []).reduce((sum, child) => sum + (quotaOf(child) ?? 0), 0);
    return limit === null || found <= limit ? [] : [{ unit: unit.code, who: 'below' as const, found, limit }];
  });
}

const NONE = { total: null, 'civil-servant': null, 'public-employee': null, contract: null, postal: null };

/** The greatest number of the span is told. */
function toFailure({ from, until, found }: Span<Excess>): Found {
  const worst = found.reduce((most, one) => (one.found - one.limit > most.found - most.limit ? one : most));
  const { unit, who, found: count, limit, isOld } = worst;
  const failure = failing('quota', { day: from, unit: unit as never, who, until, found: count, limit });
  return isOld ? { ...failure, weight: 'note' } : failure;
}
