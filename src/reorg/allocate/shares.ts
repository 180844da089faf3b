/** An even load: which share of all people each network of counters ought to have, by its dossiers, or else its quota. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { versionOn } from '#org/hierarchy.js';
import type { Unit, UnitId } from '#org/model.js';
import { totalQuota } from '#org/quota.js';
import type { World } from '../world.js';
import type { Candidate } from './candidates.js';
import { openChains, type Post } from './staffing.js';

/** A branch or a commune's centre with its points; any other unit by itself. */
export interface Network {
  readonly top: Unit;
  /** Candidates in it. */
  readonly candidates: ReadonlySet<number>;
  /** People at work there in any case. */
  readonly already: number;
  /** The people it ought to have, in thousandths of a person. */
  readonly share: number;
}

export interface ShareQuestion {
  readonly after: World;
  readonly day: Day;
  readonly candidates: readonly Candidate[];
  readonly posts: readonly Post[];
  /** How many people are to be allocated. */
  readonly free: number;
  /** Dossiers by the unit that has them afterwards: open ones, and those of the last year. */
  readonly loads: ReadonlyMap<UnitCode, number>;
}

/** In order of code. */
export function listNetworks({ after, day, candidates, posts, free, loads }: ShareQuestion): Network[] {
  const tops = new Map(candidates.map(({ chain }) => networkTop(chain, day)).map((unit) => [unit.id, unit]));
  const chainOf = openChains(after, day);
  const topOf = (id: UnitId): Unit | undefined => chainOf(id).find((unit) => tops.has(unit.id));
  const working = posts.filter(({ posting }) => posting.form !== 'concurrent');
  const plain = [...tops.values()]
    .sort((a, b) => compareCodes(a.code, b.code))
    .map((top) => ({
      top,
      candidates: new Set(candidates.flatMap(({ chain }, i) => (networkTop(chain, day) === top ? [i] : []))),
      already: working.filter(({ posting }) => topOf(posting.unit) === top).length,
      load: [...loads].reduce((sum, [code, load]) => sum + (isIn(after, code, top, topOf) ? load : 0), 0),
      quota: quotaOf(top, day),
    }));
  const weights = weigh(plain);
  const total = weights.reduce((sum, one) => sum + one, 0);
  const people = free + plain.reduce((sum, { already }) => sum + already, 0);
  return plain.map(({ load: _, quota: __, ...network }, i) => ({
    ...network,
    share: Math.round((1000 * people * (weights[i] ?? 0)) / total),
  }));
}

/** Dossiers, else quotas where every network has one, else all alike. */
function weigh(networks: readonly { readonly load: number; readonly quota: number | null }[]): number[] {
  if (networks.some(({ load }) => load > 0)) return networks.map(({ load }) => load);
  const quotas = networks.map(({ quota }) => quota ?? 0);
  return quotas.every((quota) => quota > 0) ? quotas : networks.map(() => 1);
}

const quotaOf = (unit: Unit, day: Day): number | null => {
  const version = versionOn(unit, day);
  return version === undefined ? null : totalQuota(version.quota);
};

function networkTop(chain: readonly Unit[], day: Day): Unit {
  const top = chain.find((unit) => {
    const { kind, level } = versionOn(unit, day) ?? {};
    return kind === 'branch' || (kind === 'centre' && level === 'commune');
  });
  const found = top ?? chain[0];
  if (found === undefined) throw new Error('a chain begins with its unit');
  return found;
}

function isIn({ org }: World, code: UnitCode, top: Unit, topOf: (id: UnitId) => Unit | undefined): boolean {
  const unit = org.byCode.get(code)?.at(-1);
  return unit !== undefined && topOf(unit.id) === top;
}
