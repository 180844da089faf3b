/** What a scenario wants of the people whom it leaves open, and what must hold afterwards. */
import type { Place } from '#kit/diagnostic.js';
import type { UnitKind } from '#org/model.js';
import type { Position, Task } from '#staff/model.js';
import type { Mention } from '../mention-model.js';

/** What must hold afterwards: so many people of a sort at work in one unit, or in each of a kind. */
export interface Requirement {
  /** Its place in the file, `require.1` the first. */
  readonly path: string;
  readonly where: Place;
  /** One unit by itself, without those below; undefined: every unit of the kind. */
  readonly unit: Mention | undefined;
  readonly kind: UnitKind | undefined;
  /** Only those of the kind that are beneath this unit. */
  readonly parent: Mention | undefined;
  /** Each of them must be met by itself; empty: whatever people are competent for. */
  readonly fields: readonly string[];
  readonly position: Position | undefined;
  readonly task: Task | undefined;
  readonly atLeast: number;
  /** null: any number. */
  readonly atMost: number | null;
}

/** What an allocation makes small, one after the other: an earlier one is never given up for a later one. */
export const OBJECTIVES = ['fewest-moves', 'shortest-distance', 'even-load'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** How the people whom nothing else places are placed. */
export interface AllocationWish {
  readonly where: Place;
  readonly objectives: readonly Objective[];
  /** Whole metres; null: any distance. */
  readonly maxMetres: number | null;
  /** Where the scenario limits the distance. */
  readonly limitWhere: Place;
  /** Are people who await placement matched to posts left short? */
  readonly placeSurplus: boolean;
}
