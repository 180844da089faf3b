/** Hides why a person may not be transferred, unless it was asked for. Every output goes through here. Pure. */
import { type Day, lastDayOf } from '#kit/dates.js';
import type { Person, RestrictionCategory } from './model.js';

/** A restriction as it may be printed: without its category unless asked for. */
export interface ShownRestriction {
  readonly category: RestrictionCategory | 'masked';
  /** Inclusive; null: open, or masked. */
  readonly lastDay: Day | null;
  readonly consents: boolean | null;
}

export const showRestrictions = ({ restrictions }: Person, isAsked: boolean): ShownRestriction[] =>
  isAsked
    ? restrictions.map(({ category, until, consents }) => ({ category, lastDay: lastDayOf(until), consents }))
    : restrictions.slice(0, 1).map(() => ({ category: 'masked', lastDay: null, consents: null }));
