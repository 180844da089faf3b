/** What a check came to, for scripts and for tables: counts by rule and unit, and what could not be judged. Pure. */
import type { UnitCode } from '#kit/brand.js';
import type { Severity } from '#kit/diagnostic.js';
import { compareCodes } from '#kit/vietnamese.js';
import type { RuleCount, Tally } from './check.js';
import type { Obstacle } from './rules/rule.js';
import type { RuleSlug } from './words.js';

export interface UnitCount {
  readonly unit: UnitCode;
  readonly count: number;
}

export interface RuleSummary {
  readonly rule: RuleSlug;
  readonly severity: Severity;
  readonly count: number;
  /** Those with most first. */
  readonly units: readonly UnitCount[];
}

export interface NotJudged {
  readonly rule: RuleSlug;
  readonly reason: Obstacle;
  readonly count: number;
}

/** What a rule counted without objecting to it. */
export interface Unremarkable {
  readonly rule: RuleSlug;
  readonly count: number;
  readonly units: number;
}

export interface CheckSummary {
  readonly summary: {
    readonly dossiers: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly notEvaluated: number;
  };
  readonly rules: readonly RuleSummary[];
  readonly unremarkable: readonly Unremarkable[];
  readonly notEvaluated: readonly NotJudged[];
}

export function summarise({ dossiers, rules }: Tally): CheckSummary {
  const summaries = rules.map(toSummary);
  const sumOf = (severity: Severity) => sum(summaries.filter((rule) => rule.severity === severity));
  const notEvaluated = rules.flatMap(({ slug, obstacles }) =>
    [...obstacles].map(([reason, count]) => ({ rule: slug, reason, count })),
  );
  return {
    summary: {
      dossiers,
      errors: sumOf('error'),
      warnings: sumOf('warning'),
      notes: sumOf('note'),
      notEvaluated: sum(notEvaluated),
    },
    rules: summaries,
    unremarkable: rules.flatMap(({ slug, unremarkable: units }) =>
      units.size === 0 ? [] : [{ rule: slug, count: sumOfMap(units), units: units.size }],
    ),
    notEvaluated,
  };
}

function toSummary({ slug, severity, units }: RuleCount): RuleSummary {
  const counts = [...units].map(([unit, count]) => ({ unit, count }));
  counts.sort((a, b) => b.count - a.count || compareCodes(a.unit, b.unit));
  return { rule: slug, severity, count: sum(counts), units: counts };
}

const sumOfMap = (counts: ReadonlyMap<unknown, number>): number =>
  [...counts.values()].reduce((total, count) => total + count, 0);

const sum = (items: readonly { readonly count: number }[]): number =>
  items.reduce((total, { count }) => total + count, 0);
