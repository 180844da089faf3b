/** The work of `motcua catalogue rules`: the reference, or one rule explained. */
import type { Outcome } from '#kit/outcome.js';
import type { Session } from '#session.js';
import { findRule, listRules, rulesSheet } from '../reference.js';
import { viewRule, viewRules } from '../view-validation.js';
import { settleLevels, toSlug } from './rule-levels.js';
import type { CatalogueRulesInput } from './rules.js';

export function runCatalogueRules({ explain }: CatalogueRulesInput, session: Session): Outcome {
  const { lang, settings } = session;
  const levels = settleLevels(settings.rules, []);
  if (explain !== undefined) return explainRule(explain, session);
  const rules = listRules(levels);
  return {
    data: { rules },
    text: () => viewRules(rules, lang),
    diagnostics: [],
    sheets: [rulesSheet(rules)],
  };
}

/** The answer of `--explain`, which `validate` has too. */
export function explainRule(code: string, { lang, settings }: Session): Outcome {
  const rule = findRule(toSlug(code), settleLevels(settings.rules, []));
  return { data: { rule }, text: () => viewRule(rule, lang), diagnostics: [] };
}
