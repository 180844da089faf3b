/** What each phase of a plan does, for tables that tell phases apart. Pure. */
import type { Day } from '#kit/dates.js';
import type { ShownPlan } from '../document/anonymise.js';
import { takersOf } from '../split/takers.js';

/** The part of a plan that one phase carries out. */
export interface PhasePart extends Pick<ShownPlan, 'units' | 'people' | 'handover'> {
  readonly effective: Day;
}

/** In order of time; an open dossier is handed over by the phase that closes its old desk. */
export const partsByPhase = ({ phases, units, people, handover }: ShownPlan): PhasePart[] =>
  phases.map(({ effective }, i) => {
    const own = units.filter(({ phase = 0 }) => phase === i);
    const handing = new Set(
      own.flatMap((unit) => (takersOf(unit).length > 0 ? [`${unit.code} ${unit.on}`] : [])),
    );
    return {
      effective,
      units: own,
      // Where a branch opens later than recorded, its people come on a day of their own.
      people: phases.length === 1 ? people : people.filter(({ on }) => on === effective),
      handover: handover.filter(({ from, on }) => handing.has(`${from} ${on}`)),
    };
  });
