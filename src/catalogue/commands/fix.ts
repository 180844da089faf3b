/** `motcua catalogue fix <file>`: lists the safe damage of a catalogue file; `--write` mends it in place, `--to` beside it. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import { lazily } from './lazily.js';

export interface CatalogueFixInput extends ReadFlags {
  readonly file: string;
  readonly write?: boolean;
  /** The mended file goes here, and the one that was read stays. */
  readonly to?: string;
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
    .addOption(new Option('--write', help.write[lang]).conflicts('to'))
    .option('--to <file>', help.fixTo[lang])
    .action((file: string, flags: Omit<CatalogueFixInput, 'file'>) => run({ ...flags, file }));
  addReadFlags(fix, lang);
  addTableOutput(fix, lang);
  addExamples(fix, lang, [
    'motcua catalogue fix danh-muc.xlsx',
    'motcua catalogue fix danh-muc.xlsx --write',
    'motcua catalogue fix danh-muc.xlsx --to da-sua.xlsx',
  ]);
}
