/** `motcua catalogue show <code>`: one procedure and its history. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp } from '../help-words.js';
import { lazily } from './lazily.js';

export interface CatalogueShowInput {
  readonly code: string;
}

export const addCatalogueShow = (catalogue: Command, frame: Frame): void =>
  declareShow(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue show',
      lazily(async () => (await import('./run-show.js')).runCatalogueShow),
    ),
  );

export function declareShow(catalogue: Command, lang: Lang, run: Run<CatalogueShowInput>): void {
  const show = catalogue
    .command('show')
    .description(catalogueHelp.show[lang])
    .argument('<code>', catalogueHelp.code[lang])
    .action((code: string) => run({ code }));
  addExamples(show, lang, ['motcua catalogue show 2.000815']);
}
