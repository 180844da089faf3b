/** What later batches did to the counts of a closed period: each batch's part of the difference. Pure. */
import { receivedDayOf } from '#dossier/classes.js';
import type { UnitCode } from '#kit/brand.js';
import { type Measure, newTally, type Tally, type Window } from '../counting/measure.js';
import { liesIn, openPlaces, type PlaceContext } from '../counting/places.js';
import type { CountedDossier, Counts } from '../model.js';

/** A dossier as a batch left it. */
export interface DossierState extends CountedDossier {
  readonly key: number;
  /** The batch that wrote it. */
  readonly batch: number;
  /** The batch that replaced it, or took the dossier out; null: it stands. */
  readonly replacedBy: number | null;
}

export interface DriftContext extends PlaceContext {
  readonly window: Window;
  readonly unit?: UnitCode | undefined;
  /** The newest batch when the period was closed. */
  readonly lastBatch: number;
}

/**
 * By batch, oldest first. `states`: of every dossier that a later batch wrote or took out, all states that stood then or
 * were written since.
 */
export function driftByBatch<K extends string>(
  states: Iterable<DossierState>,
  measure: Measure<K>,
  context: DriftContext,
): Map<number, Counts<K>> {
  const drift = new Map<number, Tally<K>>();
  const placeOf = openPlaces(context);
  const at = (batch: number): Tally<K> => {
    const known = drift.get(batch) ?? newTally(measure.keys);
    drift.set(batch, known);
    return known;
  };
  for (const state of states) {
    if (measure.judge(state, context.window) !== 'counted') continue;
    const { unit, procedure: about } = state;
    if (!liesIn(placeOf({ unit, about, receivedOn: receivedDayOf(state) }), context.unit)) continue;
    const counts = newTally(measure.keys);
    measure.addDossier(counts, state, context.window);
    if (state.batch > context.lastBatch) addUp(measure.keys, at(state.batch), counts, 1);
    if (state.replacedBy !== null) addUp(measure.keys, at(state.replacedBy), counts, -1);
  }
  const changed = [...drift].filter(([, tally]) => measure.keys.some((key) => tally[key] !== 0));
  return new Map(changed.sort(([a], [b]) => a - b));
}

export function addUp<K extends string>(
  keys: readonly K[],
  into: Tally<K>,
  counts: Counts<K>,
  sign: 1 | -1,
): void {
  const sums: Record<K, number> = into;
  for (const key of keys) sums[key] += sign * counts[key];
}
