/** `motcua catalogue fix <file>`: lists the safe damage of a catalogue file; `--write` mends it in place. */
import type { Command } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import { lazily } from './lazily.js';

export interface CatalogueFixInput extends ReadFlags {
  readonly file: string;
  readonly write?: boolean;
}

export const addCatalogueFix = (catalogue: Command, frame: Frame): void =>
  declareFix(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue fix',
      lazily(async () => (await import('./run-fix.js')).runCatalogueFix),
    ),
  );

export function declareFix(catalogue: Command, lang: Lang, run: Run<CatalogueFixInput>): void {
  const fix = catalogue
    .command('fix')
    .description(help.fix[lang])
    .argument('<file>', help.importFiles[lang])
    .option('--write', help.write[lang])
    .action((file: string, flags: Omit<CatalogueFixInput, 'file'>) => run({ ...flags, file }));
  addReadFlags(fix, lang);
  addTableOutput(fix, lang);
  addExamples(fix, lang, [
    'motcua catalogue fix danh-muc.xlsx',
    'motcua catalogue fix danh-muc.xlsx --write',
  ]);
}
