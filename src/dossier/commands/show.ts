/** `motcua dossier show <code>`: one dossier as it is stored, and what later imports replaced. */
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { toDossierCode } from '../parse.js';
import { openDossierStore } from '../store.js';
import { toPublic, viewDossier } from '../view.js';
import { dossierFindings, dossierHelp } from '../words.js';

export interface DossierShowInput {
  readonly code: string;
}

export const addDossierShow = (dossier: Command, frame: Frame): void =>
  declareShow(dossier, frame.lang, frame.run('dossier show', runDossierShow));

export function declareShow(dossier: Command, lang: Lang, run: Run<DossierShowInput>): void {
  const show = dossier
    .command('show')
    .description(dossierHelp.show[lang])
    .argument('<code>', dossierHelp.code[lang])
    .action((code: string) => run({ code }));
  addExamples(show, lang, ['motcua dossier show 000.00.19.H26-241225-0001']);
}

export async function runDossierShow(input: DossierShowInput, session: Session): Promise<Outcome> {
  const store = openDossierStore(await session.openDb('read'));
  const code = toDossierCode(input.code);
  const dossier = store.findDossier(code);
  if (dossier === undefined) throw dossierFindings.refuse('unusable', 'unknown-dossier', { code });
  const earlier = store.listEarlier(code);
  return {
    data: { ...toPublic(dossier), batch: store.findBatchOf(code), earlier: earlier.map(toPublic) },
    text: () => viewDossier(dossier, earlier, session.lang),
    diagnostics: [],
  };
}
