/** Rule levels as people write them: `same-name=off`, `staff/no-return: error`. Pure; every one that cannot be read is told. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { isRuleLevel, type RulePair } from '#kit/rule-level.js';
import { type RuleSlug, ruleWords } from './rule-words.js';
import type { RuleLevels } from './validate.js';
import { staffFindings } from './words.js';

export function parseLevels(pairs: readonly RulePair[]): Checked<RuleLevels> {
  const diagnostics: Diagnostic[] = [];
  const levels = pairs.flatMap(([rule, level]) => {
    if (isSlug(rule) && isRuleLevel(level)) return [[rule, level] as const];
    const known = Object.keys(ruleWords).join(', ');
    diagnostics.push(
      isSlug(rule)
        ? staffFindings.find('bad-rule-level', { rule, value: level })
        : staffFindings.find('unknown-rule', { value: rule, known }),
    );
    return [];
  });
  return { value: Object.fromEntries(levels), diagnostics };
}

const isSlug = (text: string): text is RuleSlug => Object.hasOwn(ruleWords, text);
