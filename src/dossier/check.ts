/** Runs the rules over dossiers one by one: findings come out as they are found, counts stay. Pure, in bounded memory. */
import type { DossierCode, UnitCode } from '#kit/brand.js';
import type { Diagnostic, Severity } from '#kit/diagnostic.js';
import type { RuleLevel } from '#kit/rule-level.js';
import { type Case, openCases, type World } from './case.js';
import type { Dossier } from './model.js';
import { COUNTING_RULES, RULES } from './rules/registry.js';
import type { CountingRule, Obstacle } from './rules/rule.js';
import { dossierFindings, type RuleSlug } from './words.js';

export type RuleLevels = Partial<Readonly<Record<RuleSlug, RuleLevel>>>;

export const ALL_RULES: readonly RuleSlug[] = [...RULES, ...COUNTING_RULES].map(({ slug }) => slug);

export const levelOf = (slug: RuleSlug, levels: RuleLevels): RuleLevel =>
  levels[slug] ?? dossierFindings.gallery[slug].severity;

/** A finding about a dossier, or, from a counting rule, about a unit (`dossier` is null). */
export interface Found {
  readonly slug: RuleSlug;
  readonly finding: Diagnostic;
  readonly unit: UnitCode;
  readonly dossier: DossierCode | null;
}

/** What one rule came to. */
export interface RuleCount {
  readonly slug: RuleSlug;
  readonly severity: Severity;
  /** Dossiers by unit of intake. */
  readonly units: Map<UnitCode, number>;
  /** Of a counting rule: hits at units where they are no more than chance explains. Counted, and no finding. */
  readonly unremarkable: Map<UnitCode, number>;
  /** Dossiers that the rule could not judge. */
  readonly obstacles: Map<Obstacle, number>;
}

export interface Tally {
  dossiers: number;
  readonly rules: readonly RuleCount[];
}

export const openTally = (levels: RuleLevels): Tally => ({
  dossiers: 0,
  rules: ALL_RULES.flatMap((slug) => {
    const severity = levelOf(slug, levels);
    return severity === 'off'
      ? []
      : [{ slug, severity, units: new Map(), unremarkable: new Map(), obstacles: new Map() }];
  }),
});

/** All findings in the order of the dossiers, then those about units; `tally` counts along. */
export function* checkDossiers(dossiers: Iterable<Dossier>, world: World, tally: Tally): Generator<Found> {
  const toCase = openCases(world);
  const judges = tally.rules.flatMap((count) => {
    const rule = RULES.find(({ slug }) => slug === count.slug);
    return rule === undefined ? [] : [{ rule, count }];
  });
  const counters = openCounters(tally);
  for (const dossier of dossiers) {
    tally.dossiers++;
    const one = toCase(dossier);
    for (const { rule, count } of judges) {
      const verdict = rule.check(one);
      if (verdict === undefined) continue;
      if (typeof verdict === 'string') raise(count.obstacles, verdict);
      else {
        raise(count.units, dossier.unit);
        yield toFound(count, verdict, dossier.unit, dossier.code);
      }
    }
    for (const counter of counters) counter.add(one);
  }
  for (const counter of counters) yield* counter.judge();
}

const raise = <Key>(counts: Map<Key, number>, key: Key): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1);

const toFound = (
  { slug, severity }: RuleCount,
  finding: Diagnostic,
  unit: UnitCode,
  dossier: DossierCode | null,
): Found => ({ slug, finding: { ...finding, severity }, unit, dossier });

const openCounters = (tally: Tally) =>
  tally.rules.flatMap((count) => {
    const rule = COUNTING_RULES.find(({ slug }) => slug === count.slug);
    return rule === undefined ? [] : [openCounter(rule, count)];
  });

/** Hits are counted for every unit, and said of those where they are too many. */
function openCounter(rule: CountingRule, count: RuleCount) {
  const judged = new Map<UnitCode, number>();
  const hits = new Map<UnitCode, number>();
  return {
    add(one: Case): void {
      const isHit = rule.isHit(one);
      if (isHit === undefined) return;
      raise(judged, one.dossier.unit);
      if (isHit) raise(hits, one.dossier.unit);
    },
    *judge(): Generator<Found> {
      for (const [unit, of] of [...judged].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const own = hits.get(unit) ?? 0;
        const finding = rule.judge(unit, { hits: own, of });
        if (own > 0) (finding === undefined ? count.unremarkable : count.units).set(unit, own);
        if (finding !== undefined) yield toFound(count, finding, unit, null);
      }
    },
  };
}

/** The first so many findings of each rule. */
export function openSamples(limit: number) {
  const kept = new Map<RuleSlug, Diagnostic[]>();
  return {
    add({ slug, finding }: Found): void {
      const samples = kept.get(slug);
      if (samples === undefined) kept.set(slug, [finding]);
      else if (samples.length < limit) samples.push(finding);
    },
    list: (): Diagnostic[] => [...kept.values()].flat(),
  };
}
