/** `motcua dossier import <file…>`: one batch, one journaled change; every row accounted for, rejected ones given back. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples } from '#io/flags.js';
import { collectFiles } from '#io/read/file-pattern.js';
import { addReadFlags } from '#io/read/read-flags.js';
import type { Outcome } from '#kit/outcome.js';
import { sayImport } from '#lang/account.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { completeHelp } from '../help-words.js';
import { sayUnknownKept } from '../sift.js';
import { dossierFindings, dossierHelp as help } from '../words.js';
import { sayComplete, toCompleteData } from './complete-period.js';
import { settlePeriod } from './filter-flags.js';
import { importRows } from './import-rows.js';
import type { ImportRequest } from './imported.js';

export interface DossierImportInput extends Omit<ImportRequest, 'complete'> {
  readonly complete?: string;
}

export const addDossierImport = (dossier: Command, frame: Frame): void =>
  declareImport(dossier, frame.lang, frame.run('dossier import', runDossierImport));

export function declareImport(dossier: Command, lang: Lang, run: Run<DossierImportInput>): void {
  const command = dossier
    .command('import')
    .description(help.import[lang])
    .argument('<file...>', help.files[lang], collectFiles)
    .addOption(
      new Option('--unknown <policy>', help.unknown[lang]).choices(['reject', 'keep']).default('reject'),
    )
    .option('--strict', help.strict[lang])
    .option('--accept-reopened', help.acceptReopened[lang])
    .option('--complete <period>', completeHelp.complete[lang])
    .option('--remove-missing', completeHelp.removeMissing[lang])
    .action((files: string[], flags: Omit<DossierImportInput, 'files'>) => run({ ...flags, files }));
  addReadFlags(command, lang);
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua dossier import ho-so-2025-03.csv',
    'motcua dossier import ho-so-*.csv --unknown keep --dry-run',
    'motcua dossier import ho-so.csv.rejects.csv',
  ]);
}

export async function runDossierImport(input: DossierImportInput, session: Session): Promise<Outcome> {
  const { complete: named, ...asked } = input;
  if (input.removeMissing === true && named === undefined)
    throw dossierFindings.refuse('unusable', 'remove-needs-complete', {});
  const period = named === undefined ? undefined : settlePeriod(named, session.settings);
  const db = await session.openDb('write');
  const done = await importRows(
    { ...asked, ...(period === undefined ? {} : { complete: period }) },
    session,
    db,
  );
  const { files, counts: rows, change, batch, rejects, isStopped, complete, isRemoved } = done;
  const account = { files, rows, change, batch, rejects, dryRun: input.dryRun === true };
  const data = { ...account, complete: toCompleteData(complete, isRemoved) };
  const stop = isStopped ? [dossierFindings.find('strict-stopped', { rejected: rows.rejected })] : [];
  return {
    data,
    text: () =>
      [
        sayImport({ ...account, isStopped }, session.lang),
        ...sayComplete(complete, isRemoved, session.lang),
      ].join('\n'),
    diagnostics: [
      ...done.found,
      ...sayUnknownKept(new Set(done.unknown)),
      ...(complete?.diagnostics ?? []),
      ...stop,
    ],
  };
}
