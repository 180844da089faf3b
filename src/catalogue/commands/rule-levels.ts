/** Rule levels as people write them: `code-internal=off`, `catalogue/code-internal: warning`. */

import type { RuleLevel, RuleLevels } from '../validate.js';
import { catalogueFindings, type RuleSlug, ruleWords } from '../words.js';

const LEVELS: readonly string[] = ['off', 'note', 'warning', 'error'] satisfies RuleLevel[];

/** Those of the settings first, then those of the flags, which win. Refuses unknown rules and levels. */
export function settleLevels(
  settings: Readonly<Record<string, string>>,
  flags: readonly string[],
): RuleLevels {
  const pairs = [...Object.entries(settings), ...flags.map(splitPair)];
  return Object.fromEntries(pairs.map(([rule, level]) => [toSlug(rule), toLevel(rule, level)]));
}

function splitPair(flag: string): [string, string] {
  const at = flag.indexOf('=');
  return at === -1 ? [flag, ''] : [flag.slice(0, at), flag.slice(at + 1)];
}

/** The slug of a rule, with or without its room. */
export function toSlug(text: string): RuleSlug {
  const slug = text.replace(/^catalogue\//, '');
  if (!isSlug(slug)) throw catalogueFindings.refuse('unusable', 'unknown-rule', { value: text });
  return slug;
}

const isSlug = (text: string): text is RuleSlug => Object.hasOwn(ruleWords, text);

function toLevel(rule: string, text: string): RuleLevel {
  if (!isLevel(text)) throw catalogueFindings.refuse('unusable', 'bad-rule-level', { rule, value: text });
  return text;
}

const isLevel = (text: string): text is RuleLevel => LEVELS.includes(text);
