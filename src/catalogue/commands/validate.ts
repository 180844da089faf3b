/** `motcua catalogue validate <file…>`: judges catalogue files, for people and for CI. Needs no database. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { addExamples } from '#io/flags.js';
import { collectFiles } from '#io/read/file-pattern.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import type { Severity } from '#kit/diagnostic.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import type { BaselineFlags } from './baseline-file.js';
import { lazily } from './lazily.js';
import { addRuleFlags, collect, type RuleFlags } from './rule-flags.js';

export interface CatalogueValidateInput extends RuleFlags, ReadFlags, BaselineFlags {
  readonly files: readonly string[];
  readonly failOn?: Severity | 'never';
  readonly minRows?: number;
  readonly explain?: string;
}

export const addCatalogueValidate = (catalogue: Command, frame: Frame): void =>
  declareValidate(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue validate',
      lazily(async () => (await import('./run-validate.js')).runCatalogueValidate),
    ),
  );

const FORMATS = ['text', 'json', 'sarif', 'junit', 'github'];

export function declareValidate(catalogue: Command, lang: Lang, run: Run<CatalogueValidateInput>): void {
  const command = catalogue
    .command('validate')
    .description(help.validate[lang])
    .argument('[file...]', help.importFiles[lang], collectFiles)
    .addOption(new Option('--format <format>', help.format[lang]).choices(FORMATS))
    .option('-o, --output <format=file>', help.output[lang], collect)
    .addOption(
      new Option('--fail-on <severity>', help.failOn[lang]).choices(['error', 'warning', 'note', 'never']),
    )
    .option('--min-rows <count>', help.minRows[lang], toCount)
    .option('--baseline <file>', help.baseline[lang])
    .option('--write-baseline [file]', help.writeBaseline[lang])
    .option('--explain <code>', help.explain[lang])
    .action((files: string[], flags: Omit<CatalogueValidateInput, 'files'>) => run({ ...flags, files }));
  addReadFlags(command, lang);
  addRuleFlags(command, lang);
  addExamples(command, lang, [
    'motcua catalogue validate danh-muc.xlsx',
    'motcua catalogue validate danh-muc.csv --output sarif=a.sarif --output junit=b.xml --baseline da-biet.json',
  ]);
}

function toCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('0, 1, 2, …');
  return Number(text);
}
