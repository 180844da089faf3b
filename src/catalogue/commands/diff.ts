/** `motcua catalogue diff <a> <b>`: what one catalogue has and the other has not; files, or the database on a day. */
import { type Command, InvalidArgumentError } from 'commander';
import { addExamples, addTableOutput } from '#io/flags.js';
import { addReadFlags, type ReadFlags } from '#io/read/read-flags.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run } from '#session.js';
import { catalogueHelp as help } from '../help-words.js';
import { lazily } from './lazily.js';

export interface RemovedLimit {
  readonly count?: number;
  readonly percent?: number;
}

export interface CatalogueDiffInput extends ReadFlags {
  readonly before: string;
  readonly after: string;
  readonly exitCode?: boolean;
  readonly maxRemoved?: RemovedLimit;
}

export const addCatalogueDiff = (catalogue: Command, frame: Frame): void =>
  declareDiff(
    catalogue,
    frame.lang,
    frame.run(
      'catalogue diff',
      lazily(async () => (await import('./run-diff.js')).runCatalogueDiff),
    ),
  );

export function declareDiff(catalogue: Command, lang: Lang, run: Run<CatalogueDiffInput>): void {
  const diff = catalogue
    .command('diff')
    .description(help.diff[lang])
    .argument('<before>', help.diffSide[lang])
    .argument('<after>', help.diffSide[lang])
    .option('--exit-code', help.exitCode[lang])
    .option('--max-removed <limit>', help.maxRemoved[lang], toRemovedLimit)
    .action((before: string, after: string, flags: Omit<CatalogueDiffInput, 'before' | 'after'>) =>
      run({ ...flags, before, after }),
    );
  addReadFlags(diff, lang);
  addTableOutput(diff, lang);
  addExamples(diff, lang, [
    'motcua catalogue diff danh-muc-cu.xlsx danh-muc-moi.xlsx',
    'motcua catalogue diff "@2025-07-01" "@db" --format md',
    'motcua catalogue diff "@db" danh-muc.csv --exit-code --max-removed 5%',
  ]);
}

function toRemovedLimit(text: string): RemovedLimit {
  const [, digits, percent] = /^(\d{1,9}(?:[.,]\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) throw new InvalidArgumentError('12, 5%');
  const value = Number(digits.replace(',', '.'));
  return percent === '%' ? { percent: value } : { count: Math.floor(value) };
}
