/** Rule levels as people write them: `same-name=off`, `staff/no-return=error`. Pure; the first that cannot be read is told. */
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Checked } from '#kit/outcome.js';
import { type RuleSlug, ruleWords } from './rule-words.js';
import type { RuleLevel, RuleLevels } from './validate.js';
import { staffFindings } from './words.js';

const LEVELS: readonly string[] = ['off', 'note', 'warning', 'error'] satisfies RuleLevel[];

export function parseLevels(flags: readonly string[]): Checked<RuleLevels> {
  const diagnostics: Diagnostic[] = [];
  const levels = flags.flatMap((flag) => {
    const [rule = '', level = ''] = flag.split(/=(.*)/s);
    const slug = rule.trim().replace(/^staff\//, '');
    if (isSlug(slug) && isLevel(level.trim())) return [[slug, level.trim()] as const];
    const known = Object.keys(ruleWords).join(', ');
    diagnostics.push(
      isSlug(slug)
        ? staffFindings.find('bad-rule-level', { rule: slug, value: level })
        : staffFindings.find('unknown-rule', { value: rule, known }),
    );
    return [];
  });
  return { value: Object.fromEntries(levels), diagnostics };
}

const isSlug = (text: string): text is RuleSlug => Object.hasOwn(ruleWords, text);
const isLevel = (text: string): text is RuleLevel => LEVELS.includes(text);
