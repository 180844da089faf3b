/** `motcua catalogue import <file…>`: brings the stored catalogue to what files say, as one journaled change. */
import { type Command, Option } from 'commander';
import { addDryRun, addExamples, toDayFlag } from '#io/flags.js';
import { collectFiles } from '#io/read/file-pattern.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import type { Day } from '#kit/dates.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import { lazily } from './lazily.js';
import { addRuleFlags, type RuleFlags } from './rule-flags.js';

export interface CatalogueImportInput extends RuleFlags, ReadFlags {
  readonly files: readonly string[];
  readonly effective?: Day;
  readonly correction?: boolean;
  readonly decision?: string;
  readonly mode?: 'full' | 'partial';
  readonly abolishMissing?: boolean;
  readonly strict?: boolean;
  readonly dryRun?: boolean;
}

export const addCatalogueImport = (catalogue: Command, frame: Frame): void =>
  declareImport(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue import',
      lazily(async () => (await import('./run-import.js')).runCatalogueImport),
    ),
  );

export function declareImport(catalogue: Command, lang: Lang, run: Run<CatalogueImportInput>): void {
  const command = catalogue
    .command('import')
    .description(help.import[lang])
    .argument('<file...>', help.importFiles[lang], collectFiles)
    .option('--effective <date>', help.effective[lang], toDayFlag)
    .option('--correction', help.correction[lang])
    .option('--decision <number>', help.decision[lang])
    .addOption(new Option('--mode <mode>', help.mode[lang]).choices(['full', 'partial']).default('partial'))
    .option('--abolish-missing', help.abolishMissing[lang])
    .option('--strict', help.strict[lang])
    .action((files: string[], flags: Omit<CatalogueImportInput, 'files'>) => run({ ...flags, files }));
  addReadFlags(command, lang);
  addRuleFlags(command, lang);
  addDryRun(command, lang);
  addExamples(command, lang, [
    'motcua catalogue import danh-sach-tthc.xlsx',
    'motcua catalogue import phu-luc.xlsx --effective 2026-01-01 --decision 12/QĐ-UBND',
    'motcua catalogue import toan-bo.xlsx --mode full --abolish-missing --effective 2026-01-01',
  ]);
}
