/** `motcua catalogue list`: the procedures of a day, filtered. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { DIMENSIONS, type Dimension } from '../counts.js';
import type { ProcedureFilter } from '../filter.js';
import { catalogueHelp as help } from '../help-words.js';
import { LEVELS, ONLINE_LEVELS } from '../model.js';
import { lazily } from './lazily.js';

export interface CatalogueListInput extends ProcedureFilter {
  readonly asOf?: Day;
  readonly countBy?: Dimension;
}

export const addCatalogueList = (catalogue: Command, frame: Frame): void =>
  declareList(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue list',
      lazily(async () => (await import('./run-list.js')).runCatalogueList),
    ),
  );

export function declareList(catalogue: Command, lang: Lang, run: Run<CatalogueListInput>): void {
  const list = catalogue
    .command('list')
    .description(help.list[lang])
    .option('--search <text>', help.search[lang])
    .option('--field <name>', help.field[lang])
    .addOption(new Option('--level <level>', help.level[lang]).choices(LEVELS))
    .option('--agency <name>', help.agency[lang])
    .addOption(new Option('--online <level>', help.online[lang]).choices(ONLINE_LEVELS))
    .option('--as-of <date>', help.asOf[lang], toDayFlag)
    .addOption(new Option('--count-by <dimension>', help.countBy[lang]).choices(DIMENSIONS))
    .action((flags: CatalogueListInput) => run(flags));
  addTableOutput(list, lang);
  addExamples(list, lang, [
    'motcua catalogue list --search "dat dai"',
    'motcua catalogue list -o danh-muc.xlsx',
  ]);
}
