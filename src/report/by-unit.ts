/** `report volume` by unit: dossiers counted, laid on a hierarchy, and proved to be all there. Pure. */
import { receivedDayOf } from '#dossier/classes.js';
import { LEDGER_EPOCH } from '#dossier/ledger-lines.js';
import type { LedgerSums } from '#dossier/ledger-model.js';
import type { UnitCode } from '#kit/brand.js';
import type { Day } from '#kit/dates.js';
import { toDayNumber } from '#kit/dates.js';
import {
  type CountedDossier,
  EXCLUSION_REASONS,
  type Excluded,
  type ExclusionReason,
  type Hierarchy,
  type VolumeReport,
  type VolumeRow,
} from './model.js';
import { evaluationDay, lastDayOfPeriod, type ReportPeriod } from './period.js';
import { comparePlaces, openPlaces, type Place, type PlaceContext } from './restate.js';
import {
  addLine,
  addTo,
  brokenIdentities,
  differingCounts,
  judge,
  newTally,
  sumVolumes,
  type Tally,
  type Window,
} from './volume.js';

export interface VolumeRequest extends Pick<PlaceContext, 'org'> {
  readonly period: ReportPeriod;
  readonly today: Day;
  readonly hierarchy: Hierarchy;
  /** Only this unit with all below it. */
  readonly unit?: UnitCode | undefined;
}

/** What falls on one row. */
interface Share {
  readonly place: Place;
  readonly tally: Tally;
  readonly excluded: Record<ExclusionReason, number>;
}

/** Dossier by dossier: right whatever happened to units and catalogue, and slow. */
export function reportByUnit(
  dossiers: Iterable<CountedDossier>,
  request: VolumeRequest & Pick<PlaceContext, 'fieldOf'>,
): VolumeReport {
  const places = openPlaces({ ...request, lastDay: lastDayOfPeriod(request.period) });
  return toReport(share(dossiers, windowOf(request), places), request);
}

/** From the sums of the ledger's lines. */
export function reportByLedger(lines: Iterable<LedgerSums>, request: VolumeRequest): VolumeReport {
  const places = openPlaces({
    ...request,
    lastDay: lastDayOfPeriod(request.period),
    fieldOf: (field) => field || undefined,
  });
  return toReport(shareLines(lines, places), request);
}

/** The days of a report: of its period, and the one on which it is taken. */
export const windowOf = ({ period, today }: Pick<VolumeRequest, 'period' | 'today'>): Window => ({
  first: toDayNumber(period.from),
  last: toDayNumber(evaluationDay(period, today)),
  until: toDayNumber(period.until),
});

function toReport(all: readonly Share[], request: VolumeRequest): VolumeReport {
  const { period, hierarchy, unit } = request;
  const lastDay = lastDayOfPeriod(period);
  const evaluatedOn = evaluationDay(period, request.today);
  const shares = all.filter(
    ({ place }) => unit === undefined || place.within.includes(unit) || place.code === unit,
  );
  const rows = shares.map(toRow).filter(hasCounts);
  return {
    report: 'volume',
    period: { ...period, lastDay },
    evaluatedOn,
    by: 'unit',
    hierarchy: hierarchy.mode === 'as-of' ? `as-of ${hierarchy.on}` : hierarchy.mode,
    definition: 'by-calendar-date',
    rows,
    total: sumVolumes(rows),
    excluded: sumExcluded(shares),
  };
}

/** Lays every dossier on its place, in the order of the rows; and counts them once more regardless of places. */
function share(
  dossiers: Iterable<CountedDossier>,
  window: Window,
  placeOf: ReturnType<typeof openPlaces>,
): Share[] {
  const shares = new Map<string, Share>();
  const whole = newTally();
  for (const dossier of dossiers) {
    const verdict = judge(dossier, window);
    if (verdict === 'outside') continue;
    const place = placeOf({
      unit: dossier.unit,
      about: dossier.procedure,
      receivedOn: receivedDayOf(dossier),
    });
    const at = shares.get(place.key) ?? { place, tally: newTally(), excluded: noneExcluded() };
    shares.set(place.key, at);
    if (verdict !== 'counted') at.excluded[verdict]++;
    else {
      addTo(at.tally, dossier, window);
      addTo(whole, dossier, window);
    }
  }
  const sorted = [...shares.values()].sort((a, b) => comparePlaces(a.place, b.place));
  refuseUnbalanced(whole, sorted);
  return sorted;
}

/** Lays every line on its place. A line's dossiers were received in days on which its unit's code means the same. */
function shareLines(lines: Iterable<LedgerSums>, placeOf: ReturnType<typeof openPlaces>): Share[] {
  const shares = new Map<string, Share>();
  const whole = newTally();
  for (const line of lines) {
    const receivedOn = line.since + LEDGER_EPOCH;
    const place = placeOf({ unit: line.unit as UnitCode, about: line.field, receivedOn });
    const at = shares.get(place.key) ?? { place, tally: newTally(), excluded: noneExcluded() };
    shares.set(place.key, at);
    at.excluded['not-accepted'] += line.outside;
    at.excluded['received-after-evaluation'] += line.receivedLater;
    addLine(at.tally, line);
    addLine(whole, line);
  }
  const sorted = [...shares.values()].sort((a, b) => comparePlaces(a.place, b.place));
  refuseUnbalanced(whole, sorted);
  return sorted;
}

const noneExcluded = (): Record<ExclusionReason, number> => ({
  'not-accepted': 0,
  'received-after-evaluation': 0,
});

/**
 * The totals of every hierarchy equal those without any, and in every row what came equals what went plus what is left
 * (design.md 3). Where that fails, no figure may be printed.
 */
function refuseUnbalanced(whole: Tally, shares: readonly Share[]): void {
  const lost = differingCounts(whole, sumVolumes(shares.map(({ tally }) => tally)));
  if (lost.length > 0)
    throw new Error(`the totals of this hierarchy differ from those as it was: ${lost.join(', ')}`);
  for (const { place, tally } of shares) {
    const [broken] = brokenIdentities(tally);
    if (broken !== undefined) throw new Error(`the balance of ${place.code} does not hold: ${broken}`);
  }
}

const toRow = ({ place, tally }: Share): VolumeRow => ({
  unit: place.code,
  unitName: place.name,
  place: place.kind,
  ...(place.kind === 'undivided' ? { parts: place.parts } : {}),
  ...tally,
});

const hasCounts = (row: VolumeRow): boolean => row.carriedOver + row.received > 0;

const sumExcluded = (shares: readonly Share[]): Excluded[] =>
  EXCLUSION_REASONS.map((reason) => ({
    reason,
    count: shares.reduce((sum, { excluded }) => sum + excluded[reason], 0),
  })).filter(({ count }) => count > 0);
