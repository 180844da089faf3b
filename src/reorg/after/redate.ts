/** Openings, changes and closings that are recorded already and hold from another day: units, their versions, their lines of the ledger. Pure. */
import type { Day } from '#kit/dates.js';
import type { OrgChange } from '#org/changes.js';
import type { Org } from '#org/hierarchy.js';
import type { LineageEvent, Unit, UnitId } from '#org/model.js';
import type { UnitChange } from '../unit-model.js';

/** As corrections of the versions that begin or end on the day; lives and lines of openings follow them. */
export function redateUnit(unit: UnitChange, org: Org): OrgChange[] {
  const { on, was } = unit;
  if (was === undefined) return [];
  const { id, versions } = lifeOf(unit, was, org);
  return versions.flatMap((version): OrgChange[] => {
    const ends = unit.change !== 'opened' && version.until === was;
    const begins = unit.change !== 'closed' && version.from === was;
    if (!ends && !begins) return [];
    const moved = { ...version, ...(ends ? { until: on } : {}), ...(begins ? { from: on } : {}) };
    return [{ kind: 'correct', id, at: version.from, version: moved }];
  });
}

/** Which of those that bear the code is meant: it may not be open on the day of the plan. */
export const redatedId = (unit: UnitChange, org: Org): UnitId => lifeOf(unit, unit.was ?? unit.on, org).id;

function lifeOf({ code, change }: UnitChange, was: Day, { byCode }: Org): Unit {
  const isIt = ({ from, until, versions }: Unit): boolean =>
    change === 'opened'
      ? from === was
      : change === 'closed'
        ? until === was
        : versions.some((version) => version.from === was);
  const life = (byCode.get(code) ?? []).find(isIt);
  if (life === undefined) throw new Error(`unit ${code} is not ${change} on ${was}`);
  return life;
}

export interface RedatedLine {
  readonly line: LineageEvent;
  readonly on: Day;
}

/** Lines that lead from a unit on the day on which it changes or closes; those of openings follow the unit. */
export const listRedated = (units: readonly UnitChange[], org: Org): RedatedLine[] =>
  units.flatMap((unit) => {
    const { on, was, change } = unit;
    if (was === undefined || change === 'opened') return [];
    const { id } = lifeOf(unit, was, org);
    return org.lineage
      .filter((line) => line.from === id && line.on === was && line.event !== 'opened')
      .map((line) => ({ line, on }));
  });

/** `before`: the units with the ledger as it is recorded. */
export function redateLedger(
  lineage: readonly LineageEvent[],
  units: readonly UnitChange[],
  before: Org,
): readonly LineageEvent[] {
  const days = new Map(listRedated(units, before).map(({ line, on }) => [line, on]));
  return lineage.map((line) => ({ ...line, on: days.get(line) ?? line.on }));
}
