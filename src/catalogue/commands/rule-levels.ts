/** Rule levels as people write them: `code-internal=off`, `catalogue/code-internal: warning`. */
import { isRuleLevel, type RuleLevel, rulePairs, withoutRoom } from '#kit/rule-level.js';
import type { RuleLevels } from '../validate.js';
import { catalogueFindings, type RuleSlug, ruleWords } from '../words.js';

/** Those of the settings first, then those of the flags, which win. Refuses unknown rules and levels. */
export function settleLevels(
  settings: Readonly<Record<string, string>>,
  flags: readonly string[],
): RuleLevels {
  const pairs = rulePairs('catalogue', settings, flags);
  return Object.fromEntries(pairs.map(([rule, level]) => [toSlug(rule), toLevel(rule, level)]));
}

/** The slug of a rule, with or without its room. */
export function toSlug(text: string): RuleSlug {
  const slug = withoutRoom('catalogue', text);
  if (!isSlug(slug)) throw catalogueFindings.refuse('unusable', 'unknown-rule', { value: text });
  return slug;
}

const isSlug = (text: string): text is RuleSlug => Object.hasOwn(ruleWords, text);

function toLevel(rule: string, text: string): RuleLevel {
  if (!isRuleLevel(text)) throw catalogueFindings.refuse('unusable', 'bad-rule-level', { rule, value: text });
  return text;
}
