/** The index of a unit and a period: what each indicator came to, or why it did not. */

import type { IndexKey, PetitionIndexKey } from '../counting/index-766.js';
import type { Counts } from '../model.js';
import type { ScoreClass } from '../satisfaction/score.js';
import type { Computed, Group, Indicator, IndicatorRule } from './rules.js';
import type { Share } from './score.js';

/** As they hold for one run: the rules, with what `--full-from` and `--classes` set. */
export interface Scales {
  readonly rules: Readonly<Record<Indicator, IndicatorRule>>;
  readonly bounds: readonly number[];
}

export interface Counted766 {
  readonly dossiers: Counts<IndexKey>;
  readonly petitions: Counts<PetitionIndexKey>;
  /** Was any ballot, was any petition ever imported? Without them nobody can say that there are none. */
  readonly hasBallots: boolean;
  readonly hasPetitions: boolean;
}

/** Nobody gave a fact; the column was never imported; there is nothing to divide by. */
export type WhyNot = 'no-fact' | 'not-recorded' | 'of-nothing';

export type Told = Readonly<Record<Computed, Share | 'not-recorded'>>;

export interface Item {
  readonly indicator: Indicator;
  readonly rule: IndicatorRule;
  readonly from: 'data' | 'facts' | null;
  readonly whyNot: WhyNot | null;
  readonly share: Share | null;
  /** The file told a share in per cent, no counts. */
  readonly isRatio: boolean;
  /** What the file says of where it has the fact from. */
  readonly source: string;
  /** Hundredths. */
  readonly percent: bigint | null;
  readonly points: bigint | null;
}

export interface GroupScore {
  readonly group: Group;
  /** Hundredths, of the items that have points. */
  readonly points: bigint;
  readonly max: number;
  /** What those items could have given. */
  readonly computedMax: number;
  readonly items: number;
  readonly computed: number;
}

export interface Index766 {
  readonly items: readonly Item[];
  readonly groups: readonly GroupScore[];
  readonly total: Omit<GroupScore, 'group'>;
  /** null unless every item has its points. */
  readonly class: ScoreClass | null;
}
