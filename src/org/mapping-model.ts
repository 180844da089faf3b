/** What a mapping of old codes to new ones says: its rows, and what was made of each. */
import type { Day } from '#kit/dates.js';
import type { Place } from '#kit/diagnostic.js';
import type { LineageKind, SplitRule } from './life-model.js';

/** `undefined` code: the file names no predecessor, or no successor. */
export interface MappingSide {
  readonly code: string | undefined;
  readonly name: string;
}

export interface MappingRow {
  readonly place: Place;
  readonly old: MappingSide;
  readonly next: MappingSide;
  readonly on: Day;
  readonly rule: SplitRule;
  readonly decision: string;
}

/** Rows that share codes, on one day. */
export interface MappingGroup {
  readonly on: Day;
  readonly rows: readonly MappingRow[];
}

/** A code of one side where it stands for the first time. */
export interface MappingSideRow {
  readonly code: string;
  readonly name: string;
  readonly place: Place;
}

/** What became of a row. `kept`: the same code and name go on, and nothing is to be told. */
export type MappingFate = Exclude<LineageKind, 'moved' | 'closed'> | 'kept';

export interface SettledRow {
  readonly row: MappingRow;
  readonly fate: MappingFate;
  /** Is it stored already? */
  readonly isKnown: boolean;
}
