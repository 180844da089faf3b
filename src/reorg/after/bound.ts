/**
 * All that is bound to a branch which opens later than recorded: itself and the points under it, units that move under it,
 * predecessors that close into it with their parallel running. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { type Day, fromDayNumber, toDayNumber } from '#kit/dates.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import { groupBy } from '#kit/group.js';
import type { Checked } from '#kit/outcome.js';
import { compareCodes } from '#kit/vietnamese.js';
import { type Org, unitOf } from '#org/hierarchy.js';
import type { LineageEvent, Unit, UnitId, UnitVersion } from '#org/model.js';
import type { Posting } from '#staff/model.js';
import { reorgFindings } from '../words.js';
import { codeOf, type World } from '../world.js';

export interface Postponement {
  readonly unit: Unit;
  /** First day on which it opens after all. */
  readonly day: Day;
}

export interface Turned {
  readonly unit: Unit;
  readonly before: UnitVersion;
  readonly version: UnitVersion;
}

export interface Predecessor {
  readonly unit: Unit;
  readonly was: Day;
  readonly on: Day;
  /** Lines that lead on from it. */
  readonly lines: readonly LineageEvent[];
}

export interface Bound {
  /** The branch first, then by code. */
  readonly opening: readonly Unit[];
  readonly turned: readonly Turned[];
  readonly closing: readonly Predecessor[];
}

export function listBound(world: World, postponement: Postponement): Checked<Bound> {
  const { org } = world;
  const opening = listOpening(org, postponement);
  const ids = new Set(opening.map(({ id }) => id));
  const turned = listTurned(org, ids, postponement.day);
  const closing = listClosing(world, ids, postponement);
  const waiting = new Set([...ids, ...closing.map(({ unit }) => unit.id)]);
  const found: Diagnostic[] = [
    ...[...turned, ...opening.map(toFirst)]
      .filter(({ version }) => version?.until != null && version.until <= postponement.day)
      .map(({ unit }) => reorgFindings.find('postpone-turned', { unit: unit.code, day: postponement.day })),
    ...closing.flatMap((one) => sharedBy(org, one, waiting)),
  ];
  return { value: { opening, turned, closing }, diagnostics: found };
}

const toFirst = (unit: Unit) => ({ unit, version: unit.versions[0] });

/** The unit with those that open beneath it before the day. */
function listOpening({ units }: Org, { unit, day }: Postponement): Unit[] {
  const opening = [unit];
  for (let at = 0; at < opening.length; at++) {
    const above = opening[at];
    const below = units.filter(
      (one) => !opening.includes(one) && one.from < day && one.versions[0]?.parent === above?.id,
    );
    opening.push(...below);
  }
  return opening;
}

/** Units that go on, and come under one of these before the day. */
const listTurned = ({ units }: Org, ids: ReadonlySet<UnitId>, day: Day): Turned[] =>
  units.flatMap((unit) =>
    ids.has(unit.id)
      ? []
      : unit.versions.flatMap((version, i): Turned[] => {
          const before = unit.versions[i - 1];
          const comes = version.parent !== null && ids.has(version.parent) && version.from < day;
          const isNew = before !== undefined && (before.parent === null || !ids.has(before.parent));
          return comes && isNew ? [{ unit, before, version }] : [];
        }),
  );

/** Units that close into one of these: with it, or after running beside it; one that is merged in much later is not bound to its opening. */
function listClosing(
  { org, staff }: World,
  ids: ReadonlySet<UnitId>,
  { unit, day }: Postponement,
): Predecessor[] {
  const delay = toDayNumber(day) - toDayNumber(unit.from);
  const ending = org.lineage.filter(
    ({ event, on }) => (event === 'merged' || event === 'split') && on >= unit.from,
  );
  const reached = reachedBy(org, ids, ending);
  const ended = groupBy(ending, ({ from, to }) =>
    from !== null && to !== null && reached.has(to) ? from : undefined,
  );
  return [...ended]
    .flatMap(([id, [line]]): Predecessor[] => {
      if (line === undefined) return [];
      const isBound =
        line.on <= day || staff.postings.some((one) => movesIn(one, staff.postings, id, ids, day));
      if (!isBound) return [];
      const lines = org.lineage.filter(
        (one) => one.from === id && one.on === line.on && one.event === line.event,
      );
      return [
        { unit: unitOf(org, id), was: line.on, on: fromDayNumber(toDayNumber(line.on) + delay), lines },
      ];
    })
    .sort((a, b) => compareCodes(a.unit.code, b.unit.code));
}

/** These, and units that end on a day on which they hand on to one of them what they take over. */
function reachedBy(org: Org, ids: ReadonlySet<UnitId>, ending: readonly LineageEvent[]): ReadonlySet<UnitId> {
  const reached = new Set(ids);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { from, to, on } of ending) {
      if (from !== null && to !== null && reached.has(to) && unitOf(org, from).until === on)
        reached.add(from);
    }
  }
  return reached;
}

/** Does somebody go over from there to one of these before the day? */
const movesIn = (
  { staff, unit, until }: Posting,
  postings: readonly Posting[],
  from: UnitId,
  ids: ReadonlySet<UnitId>,
  day: Day,
): boolean =>
  unit === from &&
  until !== null &&
  until < day &&
  postings.some((one) => one.staff === staff && one.from === until && ids.has(one.unit));

/** A unit that is divided, also between others, cannot wait for one of them. */
function sharedBy(org: Org, { unit, lines }: Predecessor, ids: ReadonlySet<UnitId>): Diagnostic[] {
  const others = lines.flatMap(({ to }): UnitCode[] => (to === null || ids.has(to) ? [] : [codeOf(org, to)]));
  if (others.length === 0) return [];
  return [reorgFindings.find('postpone-shared', { unit: unit.code, others: others.join(', ') })];
}
