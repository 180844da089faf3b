/** The rules as a reference: what `catalogue rules`, `--explain` and the reference page are made of. */
import type { Severity } from '#kit/diagnostic.js';
import type { RuleLevel } from '#kit/rule-level.js';
import type { Bilingual, Sheet } from '#kit/sheet.js';
import { RULES } from './rules/registry.js';
import type { Rule } from './rules/rule.js';
import { levelOf, type RuleLevels } from './validate.js';
import type { RuleWords } from './words/rule-words.js';
import { type RuleSlug, ruleWords } from './words.js';

export interface RuleReference {
  readonly code: string;
  /** Without settings. */
  readonly severity: Severity;
  /** In this run. */
  readonly level: RuleLevel;
  readonly message: Bilingual;
  readonly explanation: Bilingual;
  readonly remedy: Bilingual;
  readonly example: { readonly bad: string; readonly good: string };
  readonly source: Bilingual | null;
  /** Columns that a file must have to be judged. */
  readonly columns: readonly string[];
  /** The closed list it needs. */
  readonly list: string | null;
  readonly usesToday: boolean;
  readonly since: string;
}

export const listRules = (levels: RuleLevels): RuleReference[] =>
  RULES.map((rule) => toReference(rule, levels));

export function findRule(slug: RuleSlug, levels: RuleLevels): RuleReference {
  const rule = RULES.find((one) => one.slug === slug);
  if (rule === undefined) throw new Error(`rule ${slug} has words and no check`);
  return toReference(rule, levels);
}

function toReference(rule: Rule, levels: RuleLevels): RuleReference {
  const words: RuleWords = ruleWords[rule.slug];
  const { severity, vi, en, why, fix, bad, good, source = null } = words;
  return {
    code: `catalogue/${rule.slug}`,
    severity,
    level: levelOf(rule, levels),
    message: { vi, en },
    explanation: why,
    remedy: fix,
    example: { bad, good },
    source,
    columns: rule.columns ?? [],
    list: rule.list ?? null,
    usesToday: rule.usesToday === true,
    since: rule.since ?? '0.1.0',
  };
}

export const rulesSheet = (rules: readonly RuleReference[]): Sheet => ({
  name: { vi: 'Quy tắc kiểm tra danh mục', en: 'Rules of the catalogue' },
  columns: [
    { key: 'code', title: { vi: 'Mã', en: 'Code' }, kind: 'code' },
    { key: 'level', title: { vi: 'Mức', en: 'Level' }, kind: 'text' },
    { key: 'explanation', title: { vi: 'Giải thích', en: 'Explanation' }, kind: 'text' },
    { key: 'bad', title: { vi: 'Ví dụ sai', en: 'Wrong' }, kind: 'text' },
    { key: 'good', title: { vi: 'Ví dụ đúng', en: 'Right' }, kind: 'text' },
  ],
  rows: rules.map(({ code, level, explanation, example }) => [
    code,
    level,
    explanation.vi,
    example.bad,
    example.good,
  ]),
});
