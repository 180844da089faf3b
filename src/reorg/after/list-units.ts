/** Units as a signed list may name them: by code, or by a name that one alone bears. Pure. */
import type { UnitCode } from '#kit/brand.js';
import { holdsOn } from '#kit/dates.js';
import { groupBy } from '#kit/group.js';
import { spelling } from '#kit/vietnamese.js';
import { type Org, versionNear } from '#org/hierarchy.js';
import type { Plan } from '../model.js';

/** Units that stand there and go on, and those of the plan. Of two that bear one name nobody can say which is meant. */
export function listUnits(
  plan: Pick<Plan, 'units' | 'parallel' | 'phases' | 'effective'>,
  org: Org,
): Map<string, UnitCode> {
  const last = plan.phases.at(-1)?.effective ?? plan.effective;
  const ending = new Set([
    ...plan.units.flatMap((unit) => (unit.change === 'closed' ? [unit.code] : [])),
    ...(plan.parallel ?? []).map(({ unit }) => unit),
  ]);
  const standing = org.units
    .filter((unit) => holdsOn(unit, last) && !ending.has(unit.code))
    .map((unit) => [unit.code, versionNear(unit, last).name] as const);
  const planned = plan.units.flatMap((unit) =>
    unit.change === 'closed' ? [] : [[unit.code, unit.name] as const],
  );
  const named = [...standing, ...planned];
  const byName = groupBy(named, ([, name]) => spelling(name));
  return new Map([
    ...[...byName].flatMap(([name, bearers]) => {
      const [code, ...others] = new Set(bearers.map(([bearer]) => bearer));
      return code === undefined || others.length > 0 ? [] : [[name, code] as const];
    }),
    ...named.map(([code]) => [code as string, code] as const),
  ]);
}
