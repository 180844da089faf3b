/** Does a split cover everything of its unit exactly once? Each fault at its place in the scenario. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { compareCodes, sameSpelling } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { UnitScope } from '../model.js';
import type { Mention, Scenario, SplitPart, SplitRequest, ValueMention } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { findMergeable } from '../world.js';
import { wholeOf } from './divided.js';
import { beyondBounds, dealPairs, isCrossed, type Pair, sayPairs } from './pairs.js';
import { widenOpenly } from './widen.js';
import { type SplitWay, wayNames } from './words.js';

const { find } = reorgFindings;
const WAYS: readonly SplitWay[] = ['fields', 'areas', 'share'];

export const validateSplits = (org: Org, scenario: Scenario): Diagnostic[] =>
  scenario.split.flatMap((one) => {
    const unit = findMergeable(org, one.from.code, scenario.effective);
    const faults = judgeParts(one);
    return faults.length > 0 || unit === undefined
      ? faults
      : judgeCover(one, wholeOf(org, scenario, unit, widenOpenly));
  });

/** What is wrong whatever the unit serves. */
function judgeParts({ from, into }: SplitRequest): Diagnostic[] {
  const unit = from.code;
  if (into.length < 2) return [find('split-one-part', { unit }, from.where)];
  return [...repeatedParts(unit, into), ...mixedWays(unit, into), ...secondRests(unit, into)];
}

const repeatedParts = (unit: string, into: readonly SplitPart[]): Diagnostic[] =>
  into
    .filter((part, i) => into.slice(0, i).some((earlier) => earlier.unit.code === part.unit.code))
    .map(({ unit: to }) => find('split-part-twice', { unit, part: to.code }, to.where));

/**
 * Fields and areas may cross, a share goes beside neither: it is of the whole. A part without any of them takes the rest,
 * or nobody said anything of any part.
 */
function mixedWays(unit: string, into: readonly SplitPart[]): Diagnostic[] {
  const first = into.flatMap(waysOf)[0];
  if (first === undefined && into.every(({ rest }) => rest !== true)) return [];
  return into.flatMap((part) => {
    const ways = waysOf(part);
    const args = { unit, part: part.unit.code };
    if (part.rest === true) return ways.length === 0 ? [] : [find('split-rest-listed', args, part.where)];
    if (ways.length === 0) return [find('split-part-unsaid', args, part.where)];
    const second = first && ways.find((way) => way !== first && [way, first].includes('share'));
    if (first === undefined || second === undefined) return [];
    return [find('split-mixed', { unit, first: wayNames[first], second: wayNames[second] }, part.where)];
  });
}

const waysOf = (part: SplitPart): SplitWay[] => WAYS.filter((way) => part[way] !== undefined);

function secondRests(unit: string, into: readonly SplitPart[]): Diagnostic[] {
  const [first, ...others] = into.filter(({ rest }) => rest === true);
  return others.map(({ unit: second, where }) =>
    find('split-two-rests', { unit, first: first?.unit.code ?? '', second: second.code }, where),
  );
}

/** Exactly once: nothing twice, nothing left over, and nothing that the unit does not serve. */
function judgeCover(request: SplitRequest, whole: UnitScope): Diagnostic[] {
  if (isCrossed(request.into)) return judgePairs(request, whole);
  const way = request.into.flatMap(waysOf)[0];
  if (way === undefined) return sayUnsaid(request);
  return way === 'share' ? judgeShares(request) : judgeValues(request, whole[way], way);
}

function sayUnsaid({ from, into }: SplitRequest): Diagnostic[] {
  const parts = into.map(({ unit }) => unit.code).sort(compareCodes);
  return [find('split-unsaid', { unit: from.code, parts: parts.join(', ') }, from.where)];
}

/** A rest takes what the shares leave. */
function judgeShares({ from, into }: SplitRequest): Diagnostic[] {
  const unit = from.code;
  const rest = into.find((part) => part.rest === true);
  // Shares are written with a few decimals: a millionth tells no two of them apart.
  const millionths = into.reduce((sum, { share = 0 }) => sum + Math.round(share * 1_000_000), 0);
  if (rest === undefined ? millionths === 1_000_000 : millionths < 1_000_000) return [];
  if (rest !== undefined && millionths === 1_000_000)
    return [find('split-empty-rest', { unit, part: rest.unit.code }, rest.where)];
  return [find('split-shares', { unit, sum: String(millionths / 10_000) }, from.where)];
}

function judgeValues(
  { from, into }: SplitRequest,
  whole: readonly string[],
  way: 'fields' | 'areas',
): Diagnostic[] {
  const unit = from.code;
  const said = sayingOf(into, way);
  const faults = [...saidTwice(unit, said), ...foreign(unit, said, whole)];
  const left = whole.filter((value) => !said.some((one) => sameSpelling(one.value, value)));
  const rest = into.find((part) => part.rest === true);
  if (rest === undefined && whole.length === 0) {
    return [...faults, find('split-no-list', { unit, list: wayNames[way] }, from.where)]; // "all" goes to a rest alone
  }
  if (rest === undefined && left.length > 0) {
    return [...faults, find('split-left-over', { unit, values: left.join('; ') }, from.where)];
  }
  if (rest === undefined || left.length > 0 || whole.length === 0) return faults;
  return [...faults, find('split-empty-rest', { unit, part: rest.unit.code }, rest.where)];
}

/** Each field in each area goes to one part. */
function judgePairs({ from, into }: SplitRequest, whole: UnitScope): Diagnostic[] {
  const unit = from.code;
  const { clashes, left } = dealPairs(into, whole);
  const twice = clashes.map(({ first, second, pairs }) => {
    const args = { unit, value: sayPairs(pairs), first: first.unit.code, second: second.unit.code };
    return find('split-twice', args, second.where);
  });
  const named = (['fields', 'areas'] as const).flatMap((way) =>
    foreign(unit, sayingOf(into, way), whole[way]),
  );
  const rest = into.find((part) => part.rest === true);
  const faults = [...named, ...twice];
  return [...faults, ...(rest === undefined ? judgeNoRest(from, left) : judgeRest(unit, rest, left))];
}

function judgeNoRest({ code: unit, where }: Mention, left: readonly Pair[]): Diagnostic[] {
  if (left.length === 0) return [];
  const all = left.some(({ field }) => field === null)
    ? 'fields'
    : left.some(({ area }) => area === null)
      ? 'areas'
      : undefined;
  return [
    all === undefined
      ? find('split-left-over', { unit, values: sayPairs(left) }, where)
      : find('split-no-list', { unit, list: wayNames[all] }, where),
  ];
}

function judgeRest(unit: string, { unit: part, where }: SplitPart, left: readonly Pair[]): Diagnostic[] {
  if (left.length === 0) return [find('split-empty-rest', { unit, part: part.code }, where)];
  const beyond = beyondBounds(left);
  if (beyond.length === 0) return [];
  return [find('split-rest-wide', { unit, part: part.code, values: sayPairs(beyond) }, where)];
}

const sayingOf = (into: readonly SplitPart[], way: 'fields' | 'areas'): Said[] =>
  into.flatMap((part) => (part[way] ?? []).map((mention) => ({ ...mention, part })));

interface Said extends ValueMention {
  readonly part: SplitPart;
}

const saidTwice = (unit: string, said: readonly Said[]): Diagnostic[] =>
  said.flatMap(({ value, part, where }, i) => {
    const earlier = said.slice(0, i).find((one) => sameSpelling(one.value, value));
    if (earlier === undefined) return [];
    const args = { unit, value, first: earlier.part.unit.code, second: part.unit.code };
    return [find('split-twice', args, where)];
  });

const foreign = (unit: string, said: readonly Said[], whole: readonly string[]): Diagnostic[] =>
  said
    .filter(({ value }) => whole.length > 0 && !whole.some((known) => sameSpelling(known, value)))
    .map(({ value, where }) => find('split-foreign', { unit, value }, where));
