/** `motcua catalogue export`: the catalogue in the canonical columns, as a file that imports to the same. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import { lazily } from './lazily.js';

export interface CatalogueExportInput {
  readonly asOf?: Day;
  readonly history?: boolean;
}

export const addCatalogueExport = (catalogue: Command, frame: Frame): void =>
  declareExport(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue export',
      lazily(async () => (await import('./run-export.js')).runCatalogueExport),
    ),
  );

export function declareExport(catalogue: Command, lang: Lang, run: Run<CatalogueExportInput>): void {
  const command = catalogue
    .command('export')
    .description(help.export[lang])
    .option('--as-of <date>', help.asOf[lang], toDayFlag)
    .option('--history', help.history[lang])
    .action((flags: CatalogueExportInput) => run(flags));
  addTableOutput(command, lang);
  addExamples(command, lang, [
    'motcua catalogue export -o danh-muc.csv',
    'motcua catalogue export --history -o danh-muc.xlsx',
  ]);
}
