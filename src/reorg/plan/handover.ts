/** The hand-over of open dossiers: how many lie at each unit that is merged away or divided. Information, not part of the hash. Pure. */
import { addDays, type Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { findBearer, type Org } from '#org/hierarchy.js';
import { sinceIntake } from '#org/lineage.js';
import type { UnitId } from '#org/model.js';
import type { HandOver, OpenDossiers } from '../model.js';
import { deskForward } from '../split/desk-forward.js';
import { type DeskCount, handOverParts } from '../split/dossiers.js';
import type { Fates } from './units.js';

/** Predecessors with open dossiers, in order of code; none while nobody has decided when they close. */
export function planHandover(
  org: Org,
  effective: Day,
  { ending, divided }: Fates,
  open: readonly OpenDossiers[],
): HandOver[] {
  const desks = listDesks(org, addDays(effective, -1), open);
  const whole = ending.flatMap(({ unit, into, on }) =>
    into === null || on === null ? [] : [{ from: unit.code, to: into, on, open: countAt(desks, unit.id) }],
  );
  return [...whole.filter((line) => line.open > 0), ...handOverParts(divided, desks)].sort((a, b) =>
    compareCodes(a.from, b.from),
  );
}

/** How many lie at each desk. */
export const countByDesk = (org: Org, eve: Day, open: readonly OpenDossiers[]): Map<UnitId, number> =>
  new Map([...listDesks(org, eve, open)].map(([unit, counts]) => [unit, sumOf(counts)]));

const countAt = (desks: Desks, unit: UnitId): number => sumOf(desks.get(unit) ?? []);

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
