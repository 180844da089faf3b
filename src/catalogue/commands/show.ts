/** `motcua catalogue show <code>`: one procedure and its history. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { parseProcedureCode } from '../procedure-code.js';
import { openCatalogueStore } from '../store.js';
import { viewHistory } from '../view.js';
import { catalogueFindings, catalogueHelp } from '../words.js';

export interface CatalogueShowInput {
  readonly code: string;
}

export const addCatalogueShow = (catalogue: Command, frame: Frame): void =>
  declareShow(catalogue, frame.lang, frame.run('catalogue show', runCatalogueShow));

export function declareShow(catalogue: Command, lang: Lang, run: Run<CatalogueShowInput>): void {
  const show = catalogue
    .command('show')
    .description(catalogueHelp.show[lang])
    .argument('<code>', catalogueHelp.code[lang])
    .action((code: string) => run({ code }));
  addExamples(show, lang, ['motcua catalogue show 2.000815']);
}

export async function runCatalogueShow({ code }: CatalogueShowInput, session: Session): Promise<Outcome> {
  const db = await session.openDb('read');
  const core = parseProcedureCode(code)?.core;
  const versions = core === undefined ? [] : openCatalogueStore(db).findVersions(core);
  if (versions.length === 0) throw catalogueFindings.refuse('unusable', 'not-found', { code });
  return { data: { code: core, versions }, text: () => viewHistory(versions, session.lang), diagnostics: [] };
}
