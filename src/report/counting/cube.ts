/**
 * Counts dossiers, or the lines of the ledger, into the rows of a report: for the whole period, and for each of its months
 * where one is asked for; and proves that nothing was lost on the way (design.md 3). Pure.
 */
import { receivedDayOf } from '#dossier/classes.js';
import { LEDGER_EPOCH, type LedgerSeat } from '#dossier/ledger-lines.js';
import type { LedgerSums } from '#dossier/ledger-model.js';
import { CHANNELS } from '#dossier/model.js';
import type { UnitCode } from '#kit/brand.js';
import { type Day, fromDayNumber, toDayNumber } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import {
  type Counted,
  type CountedDossier,
  type CountedRow,
  type Dimension,
  EXCLUSION_REASONS,
  type ExclusionReason,
  type Hierarchy,
  type Member,
  type Part,
  type Split,
} from '../model.js';
import { evaluationDay, lastDayOfPeriod, type PeriodPart, partsOf, type ReportPeriod } from '../period.js';
import { compareMembers, isTime, memberOf, type Seat, type Seated, type Slice } from './dimensions.js';
import {
  brokenIdentities,
  differingCounts,
  type Measure,
  newTally,
  sumTallies,
  type Tally,
  type Window,
} from './measure.js';
import { liesIn, openPlaces, type PlaceContext } from './places.js';
import type { Tallier } from './things.js';

export interface CubeRequest extends Pick<PlaceContext, 'org' | 'fieldOf'> {
  readonly period: ReportPeriod;
  /** Its months or quarters, where they are not those of the calendar. */
  readonly parts?: readonly PeriodPart[] | undefined;
  /** The day of the calendar month on which reporting months begin. */
  readonly monthStarts: number;
  readonly today: Day;
  readonly hierarchy: Hierarchy;
  readonly by: readonly Dimension[];
  /** Only this unit with all below it. */
  readonly unit?: UnitCode | undefined;
  /** Each member of it is counted for itself too. */
  readonly split?: Split | undefined;
}

/** A stretch of time that is counted by itself. */
export interface TimeSlice extends Slice {
  readonly window: Window;
}

/** Of a measure, what laying out needs. */
type Counting<K extends string> = Pick<Measure<K>, 'keys' | 'identities'>;

/** What falls on one row. */
interface Share<K extends string> {
  readonly part: Member | undefined;
  readonly members: readonly Member[];
  readonly isInside: boolean;
  readonly tally: Tally<K>;
  readonly excluded: Record<ExclusionReason, number>;
}

/** The whole period first; behind it its months or quarters, where the report is laid out by them. */
export function slicesOf(
  request: Pick<CubeRequest, 'period' | 'parts' | 'monthStarts' | 'today' | 'by'>,
): TimeSlice[] {
  const { period, monthStarts, today, by } = request;
  const slice = (part: ReportPeriod, code: string): TimeSlice => ({
    code,
    lastDay: lastDayOfPeriod(part),
    window: windowOf(part, today),
  });
  const time = by.find(isTime);
  const parts = time === undefined ? [] : (request.parts ?? partsOf(period, time, monthStarts, today));
  return [slice(period, ''), ...parts.map((part) => slice(part, part.code))];
}

const windowOf = (period: ReportPeriod, today: Day): Window => ({
  first: toDayNumber(period.from),
  last: toDayNumber(evaluationDay(period, today)),
  until: toDayNumber(period.until),
});

/** Dossier by dossier: right whatever happened to units and catalogue, and slow. */
export const countDossiers = <K extends string>(
  dossiers: Iterable<CountedDossier>,
  measure: Measure<K>,
  request: CubeRequest,
): Counted<K> =>
  countThings(dossiers, { ...measure, seatOf: seatOfDossier, add: measure.addDossier }, request);

const seatOfDossier = (dossier: CountedDossier): Seat => {
  const { unit, procedure: about, channel, handler } = dossier;
  return { unit, about, channel, receivedOn: receivedDayOf(dossier), handler: handler ?? unit };
};

/** Thing by thing: dossiers, ballots, survey counts, petitions. */
export function countThings<K extends string, Thing>(
  things: Iterable<Thing>,
  tallier: Tallier<K, Thing>,
  request: CubeRequest,
): Counted<K> {
  const slices = slicesOf(request).map((slice) => openSlice(slice, tallier, request));
  for (const thing of things) {
    const seat = tallier.seatOf(thing);
    for (const slice of slices) {
      const verdict = tallier.judge(thing, slice.window);
      if (verdict === 'outside') continue;
      const share = slice.shareOf(seat);
      if (verdict !== 'counted') share.excluded[verdict]++;
      const add = verdict === 'counted' ? tallier.add : tallier.addExcluded;
      add?.(share.tally, thing, slice.window);
      add?.(slice.whole, thing, slice.window);
    }
  }
  return finish(slices, tallier, request);
}

/** Does it tell fields apart? Units that were split may divide by them. */
export const needsField = ({ by, split, hierarchy, org }: CubeRequest): boolean =>
  by.includes('field') ||
  split === 'field' ||
  (hierarchy.mode !== 'as-was' && org.lineage.some(({ event }) => event === 'split'));

/** From the sums of the ledger's lines in windows. A line's dossiers came on days on which its unit's code means the same. */
export function countLines<K extends string>(
  linesIn: (windows: readonly Window[]) => readonly Iterable<LedgerSums>[],
  measure: Measure<K>,
  request: CubeRequest,
): Counted<K> {
  const { addLine } = measure;
  if (addLine === undefined) throw new Error('the ledger does not know this measure');
  const slices = slicesOf(request).map((slice) => openSlice(slice, measure, request));
  const lines = linesIn(slices.map(({ window }) => window));
  for (const [i, slice] of slices.entries()) {
    const shares = new Map<LedgerSeat, Share<K>>();
    for (const line of lines[i] ?? []) {
      const share = shares.get(line.seat) ?? slice.shareOf(toSeat(line.seat));
      shares.set(line.seat, share);
      share.excluded['not-accepted'] += line.outside;
      share.excluded['received-after-evaluation'] += line.receivedLater;
      addLine(share.tally, line);
      addLine(slice.whole, line);
    }
  }
  return finish(slices, measure, request);
}

const toSeat = ({ unit, field, since, channel }: LedgerSeat): Seat => ({
  unit: unit as UnitCode,
  about: field,
  receivedOn: since + LEDGER_EPOCH,
  channel: CHANNELS[channel] ?? 'counter',
});

/** Finds the share of a seat in one stretch of time, and keeps a count that knows no places. */
function openSlice<K extends string>(slice: TimeSlice, { keys }: Counting<K>, request: CubeRequest) {
  const placeOf = openPlaces({ ...request, lastDay: slice.lastDay });
  const isWhole = slice.code === '';
  // The whole of a report by months has no rows of its own: only what lies inside and outside is told apart.
  const by = isWhole && request.by.some(isTime) ? [] : request.by;
  const shares = new Map<string, Share<K>>();
  const fieldOf = openFieldOf(request);
  const shareOf = (seat: Seat): Share<K> => {
    const place = placeOf(seat);
    const hasField = by.includes('field') || request.split === 'field';
    const seated = { seat, slice, place, field: hasField ? fieldOf(seat) : '' };
    const part = request.split && memberOfPart(request.split, seated, placeOf);
    const members = by.map((dimension) => memberOf(dimension, seated));
    const isInside = liesIn(place, request.unit);
    const key = [Number(isInside), part?.key, ...members.map((member) => member.key)].join('\u0000');
    const known = shares.get(key);
    if (known !== undefined) return known;
    const share = { part, members, isInside, tally: newTally(keys), excluded: { ...NONE_EXCLUDED } };
    shares.set(key, share);
    return share;
  };
  return { ...slice, isWhole, shares, shareOf, whole: newTally(keys) };
}

/** Which part it goes to; `handler`: the agency that resolves it, where none is named the unit that it counts at. */
function memberOfPart(split: Split, seated: Seated, placeOf: ReturnType<typeof openPlaces>): Member {
  if (split !== 'handler') return memberOf(split, seated);
  const { seat } = seated;
  return memberOf('unit', { ...seated, place: placeOf({ ...seat, unit: seat.handler ?? seat.unit }) });
}

function openFieldOf({ fieldOf }: CubeRequest): (seat: Seat) => string {
  const days = new Map<number, Day>();
  return ({ about, receivedOn }) => {
    const day = days.get(receivedOn) ?? fromDayNumber(receivedOn);
    days.set(receivedOn, day);
    return fieldOf(about, day) ?? '';
  };
}

const NONE_EXCLUDED = Object.fromEntries(EXCLUSION_REASONS.map((reason) => [reason, 0])) as Record<
  ExclusionReason,
  number
>;

type OpenSlice<K extends string> = ReturnType<typeof openSlice<K>>;

function finish<K extends string>(
  slices: readonly OpenSlice<K>[],
  measure: Counting<K>,
  { by, split }: CubeRequest,
): Counted<K> {
  for (const slice of slices) refuseUnbalanced(slice, measure);
  const counted = collect(slices, measure, by, () => true);
  if (split === undefined) return counted;
  const parts = partsIn(slices)
    .map((member) => ({
      member,
      counted: collect(slices, measure, by, ({ part }) => part?.key === member.key),
    }))
    .filter(({ counted }) => isAny(counted, measure));
  refuseLoss(counted, parts, measure);
  return { ...counted, parts };
}

/** The ledger has lines of which a period counts nothing. */
const isAny = <K extends string>({ rows, total, excluded }: Counted<K>, { keys }: Counting<K>): boolean =>
  rows.length > 0 || excluded.length > 0 || keys.some((key) => total[key] > 0);

/** Rows, total and what is excluded, of the shares that are meant. */
function collect<K extends string>(
  slices: readonly OpenSlice<K>[],
  { keys }: Counting<K>,
  by: readonly Dimension[],
  isMeant: (share: Share<K>) => boolean,
): Counted<K> {
  const [whole, ...times] = slices.map((slice) => sharesInside(slice).filter(isMeant));
  const inside = whole ?? [];
  const rows = by.some(isTime) ? times.flat() : inside;
  return {
    rows: rowsOf(rows, keys),
    total: sumTallies(
      keys,
      inside.map(({ tally }) => tally),
    ),
    excluded: EXCLUSION_REASONS.map((reason) => ({
      reason,
      count: inside.reduce((sum, { excluded }) => sum + excluded[reason], 0),
    })).filter(({ count }) => count > 0),
  };
}

/** Shares that differ only in their part are one row. */
function rowsOf<K extends string>(shares: readonly Share<K>[], keys: readonly K[]): CountedRow<K>[] {
  const groups = groupBy(shares, ({ members }) => members.map(({ key }) => key).join('\u0000'));
  return [...groups.values()]
    .map((group) => ({
      members: group[0]?.members ?? [],
      counts: sumTallies(
        keys,
        group.map(({ tally }) => tally),
      ),
    }))
    .filter(({ counts }) => keys.some((key) => counts[key] > 0))
    .sort((a, b) => compareMembers(a.members, b.members));
}

function partsIn<K extends string>(slices: readonly OpenSlice<K>[]): Member[] {
  const members = slices.flatMap(sharesInside).flatMap(({ part }) => (part === undefined ? [] : [part]));
  // The whole comes first: a branch that was renamed in the period bears the name of its last day.
  const byKey = new Map(members.toReversed().map((member) => [member.key, member]));
  return [...byKey.values()].sort((a, b) => compareMembers([a], [b]));
}

/** The parts of a report add up to the whole, or none of them may be written. */
function refuseLoss<K extends string>(
  { total, excluded }: Counted<K>,
  parts: readonly Part<K>[],
  { keys }: Counting<K>,
): void {
  const sum = sumTallies(
    keys,
    parts.map(({ counted }) => counted.total),
  );
  const lost = differingCounts(keys, total, sum);
  const countOf = (all: Counted<K>['excluded']) => all.reduce((count, one) => count + one.count, 0);
  const left = countOf(parts.flatMap(({ counted }) => counted.excluded));
  if (lost.length > 0 || left !== countOf(excluded))
    throw new Error(`the parts do not add up to the whole: ${lost.join(', ') || 'excluded'}`);
}

const sharesInside = <K extends string>({ shares }: OpenSlice<K>): Share<K>[] =>
  [...shares.values()].filter(({ isInside }) => isInside);

/**
 * The totals of every hierarchy equal those without any, and in every row what came equals what went plus what is left
 * (design.md 3). Where that fails, no figure may be printed.
 */
function refuseUnbalanced<K extends string>({ whole, shares }: OpenSlice<K>, measure: Counting<K>): void {
  const all = [...shares.values()];
  const sum = sumTallies(
    measure.keys,
    all.map(({ tally }) => tally),
  );
  const lost = differingCounts(measure.keys, whole, sum);
  if (lost.length > 0)
    throw new Error(`the totals of this hierarchy differ from those as it was: ${lost.join(', ')}`);
  for (const { members, tally } of all) {
    const [broken] = brokenIdentities(measure, tally);
    const name = members.map(({ code }) => code).join(' ');
    if (broken !== undefined) throw new Error(`the balance of ${name} does not hold: ${broken}`);
  }
}
