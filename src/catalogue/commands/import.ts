/** `motcua catalogue import <file…>`: brings the stored catalogue to what files say, as one journaled change. */
import type { Command } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { noteDetected } from '#io/read/detected.js';
import { recordChange } from '#journal/change.js';
import type { Day } from '#kit/dates.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { accountFor, countChanges } from '../account.js';
import { planImport, type StatedRow } from '../plan.js';
import { stateRows } from '../state-rows.js';
import { groupVersions, openCatalogueStore } from '../store.js';
import { rejectedRows, validateCatalogue } from '../validate.js';
import { viewImport } from '../view.js';
import { catalogueFindings, catalogueHelp as help } from '../words.js';
import { type ReadCatalogues, readCatalogues } from './read-catalogues.js';

export interface CatalogueImportInput {
  readonly files: readonly string[];
  readonly effective?: Day;
  readonly correction?: boolean;
  readonly decision?: string;
  readonly dryRun?: boolean;
}

export const addCatalogueImport = (catalogue: Command, frame: Frame): void =>
  declareImport(catalogue, frame.lang, frame.run('catalogue import', runCatalogueImport));

export function declareImport(catalogue: Command, lang: Lang, run: Run<CatalogueImportInput>): void {
  const command = catalogue
    .command('import')
    .description(help.import[lang])
    .argument('<file...>', help.importFiles[lang])
    .option('--effective <date>', help.effective[lang], toDayFlag)
    .option('--correction', help.correction[lang])
    .option('--decision <number>', help.decision[lang])
    .action((files: string[], flags: Omit<CatalogueImportInput, 'files'>) => run({ ...flags, files }));
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua catalogue import danh-sach-tthc.xlsx',
    'motcua catalogue import phu-luc.xlsx --effective 2026-01-01 --decision 12/QĐ-UBND',
  ]);
}

export async function runCatalogueImport(input: CatalogueImportInput, session: Session): Promise<Outcome> {
  const { lang, settings } = session;
  const read = await readCatalogues(input.files);
  for (const { table } of read.all) session.note(noteDetected(table));
  const files = read.all.map(({ catalogue }) => catalogue);
  const context = {
    today: settings.today,
    ...(input.decision === undefined ? {} : { decision: input.decision }),
  };
  const { diagnostics: found } = validateCatalogue(files, context);
  const rows = stateRows(files, rejectedRows(found));
  if (rows.length === 0) {
    const nothing = catalogueFindings.find('no-procedure', {});
    throw new Refusal('unusable', [...read.diagnostics, ...found, nothing]);
  }
  const db = await session.openDb('write');
  const store = openCatalogueStore(db);
  const plan = planImport({ ...input, rows, stored: groupVersions(store.listVersions()) });
  const { dryRun = false, effective, decision } = input;
  const stamp = session.stamp({ effectiveOn: effective, decision });
  const { change } = recordChange(db, stamp, () => plan.changes.forEach(store.applyChange), { dryRun });
  const account = accountFor(countRows(read, rows), plan);
  const data = {
    rows: account,
    changes: countChanges(plan.changes),
    ...(change === undefined ? {} : { change: change.id }),
    dryRun,
  };
  const diagnostics = [...read.diagnostics, ...found, ...plan.diagnostics];
  return { data, text: () => viewImport(data, lang), diagnostics };
}

function countRows({ all }: ReadCatalogues, accepted: readonly StatedRow[]) {
  const sum = (count: (one: ReadCatalogues['all'][number]) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  return {
    read: sum(({ table }) => table.read),
    blank: sum(({ table }) => table.blank),
    furniture: sum(({ catalogue }) => catalogue.furniture.length),
    rejected: sum(({ table, catalogue }) => table.broken.length + catalogue.rows.length) - accepted.length,
  };
}
