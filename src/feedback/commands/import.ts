/** `motcua feedback import <file…>`: one batch, one journaled change; every row accounted for, rejected ones given back. */
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { Db } from '#db/open.js';
import { openDossierStore } from '#dossier/store.js';
import { addDryRun, addExamples } from '#io/flags.js';
import { collectFiles } from '#io/read/file-pattern.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import { recordChange } from '#journal/change.js';
import type { UnitCode } from '#kit/brand.js';
import { dayNumberOfMinute, fromDayNumber } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { sayImport } from '#lang/account.js';
import type { Lang } from '#lang/words.js';
import { indexOrg } from '#org/hierarchy.js';
import { openOrgStore } from '#org/store.js';
import type { Frame, Run, Session } from '#session.js';
import { KINDS, type Kind } from '../model.js';
import type { Known } from '../place-row.js';
import { saySifted, siftTable } from '../sift.js';
import { KIND_LABELS, SCALES, type Scale } from '../wordings.js';
import { feedbackFindings, feedbackHelp as help } from '../words.js';
import { giveBack } from './give-back.js';
import { readFeedback } from './read-feedback.js';
import { writeFeedback } from './write-feedback.js';

export interface FeedbackImportInput extends ReadFlags {
  readonly files: readonly string[];
  readonly kind?: Kind;
  readonly scale?: Scale;
  readonly unknown: Known['unknown'];
  readonly strict?: boolean;
  readonly dryRun?: boolean;
}

export const addFeedbackImport = (feedback: Command, frame: Frame): void =>
  declareImport(feedback, frame.lang, frame.run('feedback import', runFeedbackImport));

export function declareImport(feedback: Command, lang: Lang, run: Run<FeedbackImportInput>): void {
  const command = feedback
    .command('import')
    .description(help.import[lang])
    .argument('<file...>', help.files[lang], collectFiles)
    .addOption(new Option('--kind <kind>', help.kind[lang]).choices(KINDS))
    .addOption(new Option('--scale <numbers>', help.scale[lang]).choices(SCALES))
    .addOption(
      new Option('--unknown <policy>', help.unknown[lang]).choices(['reject', 'keep']).default('reject'),
    )
    .option('--strict', help.strict[lang])
    .action((files: string[], flags: Omit<FeedbackImportInput, 'files'>) => run({ ...flags, files }));
  addReadFlags(command, lang);
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua feedback import phieu-danh-gia-2025-03.csv',
    'motcua feedback import phieu.xlsx --scale 1-5 --dry-run',
    'motcua feedback import phan-anh.csv --kind petitions',
  ]);
}

export async function runFeedbackImport(input: FeedbackImportInput, session: Session): Promise<Outcome> {
  const { dryRun = false, strict = false, scale } = input;
  const db = await session.openDb('write');
  const { kind, tables, diagnostics: found } = await readFeedback(input.files, input, input.kind, session);
  const known = openKnown(db, input.unknown);
  const sifted = tables.map((table) => siftTable(table, kind, { known, scale }));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  const seen = {
    read: sum(tables.map(({ read }) => read)),
    rejected: sum(tables.map(({ broken }, i) => broken.length + (sifted[i]?.rejected.length ?? 0))),
    blank: sum(tables.map(({ blank }) => blank)),
  };
  const isStopped = strict && seen.rejected > 0;
  // Before the database is touched: a full disk loses neither.
  const rejects = dryRun ? [] : await giveBack({ tables, sifted, found, lang: session.lang });
  const files = tables.map(({ file }) => basename(file.replaceAll('\\', '/')));
  const rows = sifted.flatMap(({ accepted }) => accepted);
  const { value: written, change } = recordChange(
    db,
    session.stamp(),
    (id) => writeFeedback(db, { change: id, kind, files, rows, seen }),
    { dryRun: dryRun || isStopped },
  );
  const batch = change === undefined ? undefined : written.batch;
  const account = { kind, files, rows: written.counts, batch, change: change?.id, rejects, dryRun };
  const stop = isStopped ? [feedbackFindings.find('strict-stopped', { rejected: seen.rejected })] : [];
  return {
    data: account,
    text: () => sayImport({ ...account, of: KIND_LABELS[kind], isStopped }, session.lang),
    diagnostics: [
      ...found,
      ...sifted.flatMap(({ diagnostics }) => diagnostics),
      ...saySifted(sifted),
      ...written.diagnostics,
      ...stop,
    ],
  };
}

function openKnown(db: Db, unknown: Known['unknown']): Known {
  const { findDossier } = openDossierStore(db);
  const org = indexOrg(openOrgStore(db).readState());
  return {
    unknown,
    hasUnit: (code) => org.byCode.has(code as UnitCode),
    findDossier: (code) => {
      const dossier = findDossier(code);
      if (dossier === undefined) return undefined;
      const { unit, procedure, channel, receivedAt } = dossier;
      return { unit, procedure, channel, receivedOn: fromDayNumber(dayNumberOfMinute(receivedAt)) };
    },
  };
}
