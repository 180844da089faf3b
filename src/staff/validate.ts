/** Runs the rules over people and postings, each as grave as it was asked to be. Pure; an import, an undo and a check call it. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { RuleLevel } from '#kit/rule-level.js';
import type { Org } from '#org/hierarchy.js';
import type { StaffState } from './model.js';
import { type RuleSlug, ruleWords } from './rule-words.js';
import { RULES } from './rules/registry.js';
import { type LocatePosting, openContext, type StaffRule, type StaffWorld } from './rules/rule.js';

export type { LocatePosting } from './rules/rule.js';

/** How grave a rule is in this run. */
export type RuleLevels = Partial<Readonly<Record<RuleSlug, RuleLevel>>>;

export interface StaffValidation {
  readonly diagnostics: readonly Diagnostic[];
  /** Rules that said nothing because what they need is not there. */
  readonly notEvaluated: readonly RuleSlug[];
}

/** Everything that any rule objects to, in the order of the rules. */
export function validateStaff(world: StaffWorld, levels: RuleLevels = {}): StaffValidation {
  const asked = RULES.filter(({ slug }) => levelOf(slug, levels) !== 'off');
  const able = asked.filter(({ needs }) => needs === undefined || world[needs] !== undefined);
  const context = openContext(world);
  const diagnostics = able.flatMap(({ slug, check }) => {
    const severity = levelOf(slug, levels);
    return severity === 'off' ? [] : [...check(context)].map((finding) => ({ ...finding, severity }));
  });
  const notEvaluated = asked.filter((rule) => !able.includes(rule)).map(({ slug }) => slug);
  return { diagnostics, notEvaluated };
}

export const levelOf = (slug: RuleSlug, levels: RuleLevels): RuleLevel =>
  levels[slug] ?? ruleWords[slug].severity;

/** What an import, a move and an undo may not leave behind. */
const isErrorAlways = ({ slug, needs }: StaffRule): boolean =>
  needs === undefined && ruleWords[slug].severity === 'error';

/** What holds on every day, whatever day it is, and what an import says besides. */
export function checkStaff(state: StaffState, org: Org, locate?: LocatePosting): Diagnostic[] {
  const context = openContext({ state, org, locate });
  const asked = RULES.filter((rule) => isErrorAlways(rule) || (rule.needs === undefined && rule.atImport));
  return asked.flatMap(({ check }) => [...check(context)]);
}

/** Errors alone. */
export function listErrors(state: StaffState, org: Org): Diagnostic[] {
  const context = openContext({ state, org });
  return RULES.filter(isErrorAlways).flatMap(({ check }) => [...check(context)]);
}

/** What is broken after and was not before: what was wrong already is not the fault of the change. */
export function newFaults(before: StaffState, after: StaffState, org: Org, locate?: LocatePosting) {
  const keyOf = ({ code, args }: Diagnostic) => `${code} ${JSON.stringify(args)}`;
  const known = new Set(checkStaff(before, org).map(keyOf));
  return checkStaff(after, org, locate).filter((finding) => !known.has(keyOf(finding)));
}
