/** What a rule is: a slug whose words are in words.ts, and one small function from what is known to findings. */
import type { Day } from '#kit/dates.js';
import type { Diagnostic, Place } from '#kit/diagnostic.js';
import type { Area, Areas } from '../area-model.js';
import type { OpenDesk } from '../desk-model.js';
import type { Org } from '../hierarchy.js';
import type { Unit } from '../model.js';
import type { PostedPerson } from '../posting-model.js';
import type { Limits } from './limits.js';

/** What holds on every day, past and future: an import, an undo and a check ask it. */
export interface Structure {
  readonly org: Org;
  readonly locate: (unit: Unit, column: string) => Place | undefined;
}

/** A procedure of the catalogue, as far as it matters who serves it. */
export interface ServedProcedure {
  readonly code: string;
  readonly field: string;
}

/** What is asked of one day. */
export interface World extends Structure {
  readonly day: Day;
  readonly areas: Areas;
  readonly locateArea: (area: Area, column: string) => Place | undefined;
  readonly postings: readonly PostedPerson[];
  readonly procedures: readonly ServedProcedure[];
  /** Open dossiers; absent: nobody asked where they lie. */
  readonly desks?: readonly OpenDesk[];
  readonly limits: Limits;
}

/** What a rule cannot do without; where it is not recorded at all, the rule is not evaluated. */
export type Need = 'postings' | 'procedures' | 'scopes' | 'areas';

interface RuleOf<Known> {
  readonly slug: string;
  readonly needs?: readonly Need[];
  readonly check: (known: Known) => Iterable<Diagnostic>;
}

export type StructureRule = RuleOf<Structure>;
export type DayRule = RuleOf<World>;
