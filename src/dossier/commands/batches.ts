/** `motcua dossier batches`: what was imported when, and the change that takes it back. */
import type { Command } from 'commander';
import { addTableOutput } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import { layoutSheet } from '#lang/table.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { openDossierStore } from '../store.js';
import { batchSheet } from '../view.js';
import { dossierHelp } from '../words.js';

export type DossierBatchesInput = Record<string, never>;

export const addDossierBatches = (dossier: Command, frame: Frame): void =>
  declareBatches(dossier, frame.lang, frame.run('dossier batches', runDossierBatches));

export function declareBatches(dossier: Command, lang: Lang, run: Run<DossierBatchesInput>): void {
  const batches = dossier
    .command('batches')
    .description(dossierHelp.batches[lang])
    .action(() => run({}));
  addTableOutput(batches, lang);
}

export async function runDossierBatches(_: DossierBatchesInput, session: Session): Promise<Outcome> {
  const batches = openDossierStore(await session.openDb('read')).listBatches();
  const sheet = batchSheet(batches, session.lang);
  return {
    data: { batches },
    text: () => layoutSheet(sheet, session.lang, session.columns).join('\n'),
    diagnostics: [],
    sheets: [sheet],
  };
}
