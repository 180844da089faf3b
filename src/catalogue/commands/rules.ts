/** `motcua catalogue rules`: what `validate` and `import` look for, and why. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { findRule, listRules, rulesSheet } from '../reference.js';
import { viewRule, viewRules } from '../view-validation.js';
import { catalogueHelp as help } from '../words.js';
import { settleLevels, toSlug } from './rule-levels.js';

export interface CatalogueRulesInput {
  readonly explain?: string;
}

export const addCatalogueRules = (catalogue: Command, frame: Frame): void =>
  declareRules(catalogue, frame.lang, frame.run('catalogue rules', runCatalogueRules));

export function declareRules(catalogue: Command, lang: Lang, run: Run<CatalogueRulesInput>): void {
  const rules = catalogue
    .command('rules')
    .description(help.rules[lang])
    .option('--explain <code>', help.explain[lang])
    .action((flags: CatalogueRulesInput) => run(flags));
  addTableOutput(rules, lang);
  addExamples(rules, lang, ['motcua catalogue rules', 'motcua catalogue rules --explain duplicate-code']);
}

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
