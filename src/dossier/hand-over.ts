/** Where a dossier went together with its unit: derived from the lineage, written into no dossier (definitions.md 3). Pure. */
import type { UnitCode } from '#kit/brand.js';
import { type Day, earlierOf, fromDayNumber } from '#kit/dates.js';
import { findBearer, type Org, unitOf } from '#org/hierarchy.js';
import { resolveForward, sinceIntake } from '#org/lineage.js';
import { endDayOf } from './classes.js';
import { receivedOnOf } from './filter.js';
import type { Dossier } from './model.js';

export interface HandOver {
  /** The unit that its record names: its desk, or else that of intake. */
  readonly from: UnitCode;
  /** Where it lies now; several where a split cannot divide it. */
  readonly to: readonly UnitCode[];
}

/** On `today`, or on the day of its end: what has ended is handed over to nobody. `field`: of its procedure. */
export function handOverOf(
  org: Org,
  dossier: Dossier,
  { today, field }: { readonly today: Day; readonly field?: string | undefined },
): HandOver | undefined {
  const received = receivedOnOf(dossier);
  const from = dossier.desk ?? dossier.unit;
  // A desk named by a later import may have opened after the intake.
  const bearer = findBearer(org, from, received) ?? org.byCode.get(from)?.at(-1);
  if (bearer === undefined) return undefined;
  const since = sinceIntake(bearer, received);
  const end = endDayOf(dossier);
  const last = end === null ? today : fromDayNumber(end);
  const at = resolveForward(org, { unit: bearer.id, since, on: earlierOf(last, today), field });
  const to = (at.kind === 'unit' ? [at.unit] : at.parts).map((id) => unitOf(org, id).code);
  return to.length === 1 && to[0] === from ? undefined : { from, to };
}
