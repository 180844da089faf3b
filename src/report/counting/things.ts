/** What is counted: dossiers, ballots, survey counts, petitions; where each sits, and what it adds. Pure. */
import type { Seat } from './dimensions.js';
import type { Measure, Tally, Verdict, Window } from './measure.js';

export interface Tallier<K extends string, Thing> extends Pick<Measure<K>, 'keys' | 'identities'> {
  readonly seatOf: (thing: Thing) => Seat;
  /** What a window makes of it; only those `counted` are added. */
  readonly judge: (thing: Thing, window: Window) => Verdict;
  readonly add: (tally: Tally<K>, thing: Thing, window: Window) => void;
  /** What those add that are in no row. */
  readonly addExcluded?: ((tally: Tally<K>, thing: Thing, window: Window) => void) | undefined;
}
