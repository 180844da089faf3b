/** Does a split cover everything of its unit exactly once? Each fault at its place in the scenario. Pure. */
import type { Diagnostic } from '#kit/diagnostic.js';
import { compareCodes, sameSpelling } from '#kit/vietnamese.js';
import type { Org } from '#org/hierarchy.js';
import type { UnitVersion } from '#org/model.js';
import type { Scenario, SplitPart, SplitRequest, ValueMention } from '../scenario-model.js';
import { reorgFindings } from '../words.js';
import { findMergeable, versionOnEve } from '../world.js';
import { type SplitWay, wayNames } from './words.js';

const { find } = reorgFindings;
const WAYS: readonly SplitWay[] = ['fields', 'areas', 'share'];

export const validateSplits = (org: Org, { split, effective }: Scenario): Diagnostic[] =>
  split.flatMap((one) => {
    const unit = findMergeable(org, one.from.code, effective);
    const faults = judgeParts(one);
    return faults.length > 0 || unit === undefined ? faults : judgeCover(one, versionOnEve(unit, effective));
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

/** One way for all parts; a part without any of them takes the rest, or nobody said anything of any part. */
function mixedWays(unit: string, into: readonly SplitPart[]): Diagnostic[] {
  const first = into.flatMap(waysOf)[0];
  if (first === undefined && into.every(({ rest }) => rest !== true)) return [];
  return into.flatMap((part) => {
    const ways = [...waysOf(part), ...(part.rest === true ? (['rest'] as const) : [])];
    if (ways.length === 0) return [find('split-part-unsaid', { unit, part: part.unit.code }, part.where)];
    const second =
      part.rest === true ? ways.find((way) => way !== 'rest') : ways.find((way) => way !== first);
    if (second === undefined) return [];
    const before = part.rest === true ? 'rest' : (first ?? second);
    const args = { unit, first: wayNames[before], second: wayNames[second] };
    return [find('split-mixed', args, part.where)];
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
function judgeCover(request: SplitRequest, whole: UnitVersion): Diagnostic[] {
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
  const said = into.flatMap((part) => (part[way] ?? []).map((mention) => ({ ...mention, part })));
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
