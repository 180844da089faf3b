/** `motcua catalogue rules`: what `validate` and `import` look for, and why. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import { lazily } from './lazily.js';

export interface CatalogueRulesInput {
  readonly explain?: string;
}

export const addCatalogueRules = (catalogue: Command, frame: Frame): void =>
  declareRules(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue rules',
      lazily(async () => (await import('./run-rules.js')).runCatalogueRules),
    ),
  );

export function declareRules(catalogue: Command, lang: Lang, run: Run<CatalogueRulesInput>): void {
  const rules = catalogue
    .command('rules')
    .description(help.rules[lang])
    .option('--explain <code>', help.explain[lang])
    .action((flags: CatalogueRulesInput) => run(flags));
  addTableOutput(rules, lang);
  addExamples(rules, lang, ['motcua catalogue rules', 'motcua catalogue rules --explain duplicate-code']);
}
