/** `motcua catalogue list`: the procedures of a day, filtered. */
import { type Command, Option } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { countProcedures, DIMENSIONS, type Dimension } from '../counts.js';
import { filterProcedures, type ProcedureFilter } from '../filter.js';
import { LEVELS, ONLINE_LEVELS } from '../model.js';
import { openCatalogueStore } from '../store.js';
import { countSheet, listSheet, viewList } from '../view.js';
import { catalogueHelp as help } from '../words.js';

export interface CatalogueListInput extends ProcedureFilter {
  readonly asOf?: Day;
  readonly countBy?: Dimension;
}

export const addCatalogueList = (catalogue: Command, frame: Frame): void =>
  declareList(catalogue, frame.lang, frame.run('catalogue list', runCatalogueList));

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

export async function runCatalogueList(input: CatalogueListInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const procedures = filterProcedures(
    openCatalogueStore(db).listOn(input.asOf ?? session.settings.today),
    input,
  );
  const asOf = input.asOf ?? session.settings.today;
  const counts = input.countBy === undefined ? undefined : countProcedures(procedures, input.countBy);
  const sheet =
    counts === undefined
      ? listSheet(procedures, session.lang)
      : countSheet(counts, procedures.length, session.lang);
  return {
    data: counts === undefined ? { asOf, procedures } : { asOf, total: procedures.length, counts },
    text: () => viewList(sheet, session.lang, session.columns),
    diagnostics: [],
    sheets: [sheet],
  };
}
