/** The hand-over of open dossiers: how many lie at each unit that is merged away. Information, not part of the hash. Pure. */
import { addDays, type Day, laterOf } from '#kit/dates.js';
import { findBearer, type Org } from '#org/hierarchy.js';
import { resolveForward } from '#org/lineage.js';
import type { UnitId } from '#org/model.js';
import type { HandOver, OpenDossiers } from '../model.js';
import type { EndingUnit } from './units.js';

/** Predecessors with open dossiers, in order of code; none while nobody has decided when they close. */
export function planHandover(
  org: Org,
  effective: Day,
  ending: readonly EndingUnit[],
  open: readonly OpenDossiers[],
): HandOver[] {
  const counts = countByDesk(org, addDays(effective, -1), open);
  return ending
    .flatMap(({ unit, into, on }) =>
      into === null || on === null ? [] : [{ from: unit.code, to: into, on, open: counts.get(unit.id) ?? 0 }],
    )
    .filter((line) => line.open > 0);
}

/** Dossiers wander along the ledger with their units; what a split cannot divide is at no one desk. */
export function countByDesk(org: Org, eve: Day, open: readonly OpenDossiers[]): Map<UnitId, number> {
  const counts = new Map<UnitId, number>();
  for (const { unit, received, count } of open) {
    // A desk named by a later import may have opened after the intake.
    const bearer = findBearer(org, unit, received) ?? org.byCode.get(unit)?.at(-1);
    if (bearer === undefined) continue;
    const at = resolveForward(org, { unit: bearer.id, since: laterOf(bearer.from, received), on: eve });
    if (at.kind === 'unit') counts.set(at.unit, (counts.get(at.unit) ?? 0) + count);
  }
  return counts;
}
