/**
 * What the units of a plan come to: how many people work there, how many of its posts are filled, and what they received in
 * the last year. It changes with every dossier and every person elsewhere, so it is information beside the plan. Pure.
 */
import type { UnitCode } from '#kit/brand.js';
import { addDays, type Day } from '#kit/dates.js';
import { compareCodes } from '#kit/vietnamese.js';
import { chainNear, type Org, unitOf, versionNear } from '#org/hierarchy.js';
import type { Unit } from '#org/model.js';
import { quotaRows } from '#org/quota.js';
import type { OpenDossiers, UnitFigures } from '../model.js';
import type { PlannedPhase } from '../phases/phase.js';
import { listPosted } from '../quota.js';
import { heirsOf } from '../split/takers.js';
import { countByDesk } from './handover.js';

/** Of every unit that opens, takes over or receives people, in order of code; each with all below it. `received`: of a year. */
export function figuresOf(
  planned: readonly [PlannedPhase, ...PlannedPhase[]],
  received: readonly OpenDossiers[],
): UnitFigures[] {
  const { after, scenario } = planned.at(-1) ?? planned[0];
  const day = scenario.effective;
  const units = planned.flatMap(({ steps }) => steps.units);
  const opened = units.filter(({ change }) => change === 'opened').map(({ code }) => code);
  const arriving = planned.flatMap(({ people }) => people.flatMap(({ to }) => to ?? []));
  const meant = new Set([...opened, ...units.flatMap((unit) => heirsOf(unit, units)), ...arriving]);
  const isRecorded = received.some(({ count }) => count > 0);
  const loads = isRecorded ? loadsBelow(after.org, day, loadsAfter(planned, received)) : undefined;
  return quotaRows(after.org, listPosted(after), day)
    .filter(({ unit, employment }) => employment === 'total' && meant.has(unit.code))
    .map(({ unit, present: people, assigned, quota: posts }) => ({
      ...{ unit: unit.code, name: versionNear(unit, day).name, people, assigned, posts },
      received: receivedAt(unit.code, loads),
    }))
    .sort((a, b) => compareCodes(a.unit, b.unit));
}

/** null is "not known", and no line at all is none. */
function receivedAt(code: UnitCode, loads: ReadonlyMap<UnitCode, number | null> | undefined): number | null {
  const load = loads === undefined ? null : loads.get(code);
  return load === undefined ? 0 : load;
}

/** Dossiers wander with the units that are merged, phase by phase. null: a unit is divided, and the books of a year do not say how. */
function loadsAfter(
  planned: readonly [PlannedPhase, ...PlannedPhase[]],
  received: readonly OpenDossiers[],
): Map<UnitCode, number | null> {
  const [{ before, scenario }] = planned;
  const { org } = before;
  const desks = countByDesk(org, addDays(scenario.effective, -1), received);
  let loads = [...desks].map(([id, count]) => [unitOf(org, id).code, count] as const);
  const unknown = new Set<UnitCode>();
  for (const { ending, divided } of planned) {
    const successors = new Map(ending.map(({ unit, into }) => [unit.code, into]));
    loads = loads.map(([code, count]) => [successors.get(code) ?? code, count]);
    for (const { parts } of divided) for (const { to } of parts) unknown.add(to);
    for (const code of [...unknown]) unknown.add(successors.get(code) ?? code);
  }
  const sums = new Map<UnitCode, number | null>([...unknown].map((code) => [code, null]));
  for (const [code, count] of loads) {
    const sum = sums.get(code);
    if (sum !== null) sums.set(code, (sum ?? 0) + count);
  }
  return sums;
}

/** Each unit with all below it; what is not known below is not known above. */
function loadsBelow(
  org: Org,
  day: Day,
  loads: ReadonlyMap<UnitCode, number | null>,
): Map<UnitCode, number | null> {
  const sums = new Map<UnitCode, number | null>();
  for (const [code, load] of loads) {
    const unit: Unit | undefined = org.byCode.get(code)?.at(-1);
    const chain = unit === undefined ? [] : chainNear(org, unit, day);
    for (const { code: at } of chain) {
      const sum = receivedAt(at, sums);
      sums.set(at, sum === null || load === null ? null : sum + load);
    }
  }
  return sums;
}
