/** `motcua catalogue export`: the catalogue in the canonical columns, as a file that imports to the same. */
import type { Command } from 'commander';
import { addExamples, addTableOutput, toDayFlag } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { exportSheet, toExportRows, toHistoryRows } from '../export.js';
import { openCatalogueStore } from '../store.js';
import { viewList } from '../view.js';
import { catalogueHelp as help } from '../words.js';

export interface CatalogueExportInput {
  readonly asOf?: Day;
  readonly history?: boolean;
}

export const addCatalogueExport = (catalogue: Command, frame: Frame): void =>
  declareExport(catalogue, frame.lang, frame.run('catalogue export', runCatalogueExport));

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

export async function runCatalogueExport(input: CatalogueExportInput, session: Session): Promise<Outcome> {
  const store = openCatalogueStore(await session.openDb('read'));
  const rows =
    input.history === true
      ? toHistoryRows(store.listVersions())
      : toExportRows(store.listOn(input.asOf ?? session.settings.today));
  const sheet = exportSheet(rows);
  return {
    data: { procedures: rows },
    text: () => viewList(sheet, session.lang, session.columns),
    diagnostics: [],
    sheets: [sheet],
  };
}
