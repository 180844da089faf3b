/** The hand-over of open dossiers: how many lie at each unit that is merged away or divided. Information, not part of the hash. Pure. */
import { addDays, type Day, holdsOn } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { findBearer, type Org, unitOf } from '#org/hierarchy.js';
import { sinceIntake } from '#org/lineage.js';
import type { UnitId } from '#org/model.js';
import type { HandOver, OpenDossiers } from '../model.js';
import { deskForward } from '../split/desk-forward.js';
import { type DeskCount, type Handing, handOver } from '../split/dossiers.js';
import { deskOfPart, deskOnward } from '../split/onward.js';
import type { Fates } from './units.js';

/**
 * Predecessors with open dossiers, in order of code; none while nobody has decided when they close. What lies there on the
 * last day counts: while a unit runs on beside its successor, others may hand over to it.
 */
export function planHandover(
  org: Org,
  { ending, divided }: Fates,
  open: readonly OpenDossiers[],
): HandOver[] {
  const known = new Map<Day, Desks>();
  const desksBefore = (on: Day): Desks => {
    const desks = known.get(on) ?? listDesks(org, addDays(on, -1), open);
    known.set(on, desks);
    return desks;
  };
  const merged = ending.flatMap(({ unit, into, on }): Handing[] =>
    into === null || on === null ? [] : [{ unit, on, deskOf: (field) => deskOnward(into, field, divided) }],
  );
  const parted = divided.flatMap((one): Handing[] =>
    one.on === null
      ? []
      : [{ unit: one.unit, on: one.on, deskOf: (field) => deskOfPart(one, field, divided) }],
  );
  return [...merged, ...parted]
    .flatMap((one) => handOver(one, desksBefore(one.on)))
    .sort((a, b) => compareCodes(a.from, b.from));
}

/** How many lie at each desk. */
export const countByDesk = (org: Org, eve: Day, open: readonly OpenDossiers[]): Map<UnitId, number> =>
  new Map([...listDesks(org, eve, open)].map(([unit, counts]) => [unit, sumOf(counts)]));

const sumOf = (counts: readonly DeskCount[]): number => counts.reduce((sum, { count }) => sum + count, 0);

type Desks = ReadonlyMap<UnitId, readonly DeskCount[]>;

/** Dossiers wander along the ledger with their units; what a split cannot divide is at no one desk. */
export function listDesks(org: Org, eve: Day, open: readonly OpenDossiers[]): Desks {
  const desks = new Map<UnitId, DeskCount[]>();
  for (const { unit, received, count, field } of open) {
    // A desk named by a later import may have opened after the intake.
    const bearer = findBearer(org, unit, received) ?? org.byCode.get(unit)?.at(-1);
    if (bearer === undefined) continue;
    const since = sinceIntake(bearer, received);
    const at = deskForward(org, { unit: bearer.id, since, on: eve, field });
    if (at.kind === 'unit') desks.set(at.unit, [...(desks.get(at.unit) ?? []), { field, count }]);
  }
  return desks;
}

/**
 * Where a unit that closes late hands over to one that a later phase has merged by then: to its successor at once. `org`: as
 * the last phase leaves it.
 */
export const skipClosed = (org: Org, lines: readonly HandOver[]): HandOver[] =>
  lines.map((line) => {
    const taker = line.to === null ? undefined : org.byCode.get(line.to)?.at(-1);
    if (taker === undefined || holdsOn(taker, line.on)) return line;
    const at = deskForward(org, { unit: taker.id, since: taker.from, on: line.on });
    return at.kind === 'unit' ? { ...line, to: unitOf(org, at.unit).code } : line;
  });
