/** What a rule is: a slug whose words are in words.ts, and one small function from a dossier to a finding. */
import type { UnitCode } from '#kit/brand.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Case } from '../case.js';
import type { RuleSlug } from '../words.js';

/** Why a rule could not judge a dossier; counted, so that silence is not taken for praise. */
export const OBSTACLES = ['no-limit', 'no-calendar'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** undefined: nothing to object to. */
export type Verdict = Diagnostic | Obstacle | undefined;

export interface Rule {
  readonly slug: RuleSlug;
  readonly check: (one: Case) => Verdict;
}

/** A rule that counts, and judges each unit by its counts: no single dossier is at fault. */
export interface CountingRule {
  readonly slug: RuleSlug;
  /** Does the dossier count, and is it a hit? undefined: it does not count. */
  readonly isHit: (one: Case) => boolean | undefined;
  readonly judge: (unit: UnitCode, counts: Counts) => Diagnostic | undefined;
}

export interface Counts {
  readonly hits: number;
  readonly of: number;
}
