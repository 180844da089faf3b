/**
 * Who has an open point near before a plan, and once all of it is done: as the crow flies, of areas and units whose places are
 * known. It changes with every coordinate that is recorded, so it is information beside the plan. Pure.
 */
import { addDays, type Day, laterOf } from '#kit/dates.js';
import type { UnitId } from '#org/model.js';
import { REACH } from '#org/reach/model.js';
import { reachAreas, tally } from '#org/reach/reckon.js';
import { listOpenAreas, listOpenPoints } from '#org/reach/sites.js';
import { RECEIVING } from '#org/serving.js';
import type { CoverageSide, PlanCoverage } from '../model.js';
import type { PlannedPhase } from '../phases/phase.js';
import type { World } from '../world.js';

type Planned = readonly [PlannedPhase, ...PlannedPhase[]];

/** undefined: on neither side anything is known. */
export function coverageOf(planned: Planned): PlanCoverage | undefined {
  const [first] = planned;
  const last = planned.at(-1) ?? first;
  const before = reckonSide(first.before, addDays(first.scenario.effective, -1));
  const after = reckonSide(last.after, lastChange(planned), listUndecided(planned));
  return before === null && after === null ? undefined : { km: REACH.km, before, after };
}

function reckonSide(
  { org, areas: book }: World,
  day: Day,
  without?: ReadonlySet<UnitId>,
): CoverageSide | null {
  const points = listOpenPoints(org, day, {
    kinds: RECEIVING,
    ...(without === undefined ? {} : { without }),
  });
  const areas = reachAreas(listOpenAreas(book, day), points, REACH);
  const { all, unknown, withinKm } = tally(areas, REACH);
  const located = points.filter(({ spot }) => spot !== null).length;
  if (located === 0 || all.areas === unknown.areas) return null;
  return {
    ...{ day, points: located, unplaced: points.length - located },
    areas: all.areas - unknown.areas,
    residents: all.residents - unknown.residents,
    ...{ nearAreas: withinKm.areas, nearResidents: withinKm.residents },
  };
}

/** The first day on which the old units of every phase are closed, as far as that is decided. */
const lastChange = ([first, ...others]: Planned): Day =>
  [first, ...others]
    .map(({ scenario: { effective, closesOn } }) => closesOn ?? effective)
    .reduce(laterOf, first.scenario.effective);

/** Units that nobody has decided to close yet, though the plan merges or divides them: they are not there to stay. */
const listUndecided = (planned: Planned): ReadonlySet<UnitId> =>
  new Set(
    planned.flatMap(({ ending, divided }) =>
      [...ending, ...divided.filter(({ goesOn }) => !goesOn)]
        .filter(({ on }) => on === null)
        .map(({ unit }) => unit.id),
    ),
  );
