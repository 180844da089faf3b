/** Flags about rules that `validate` and `import` share. */
import type { Command } from 'commander';
import type { Lang } from '#lang/words.js';
import { catalogueHelp as help } from '../help-words.js';

export interface RuleFlags {
  /** `code-internal=off`. */
  readonly rule?: readonly string[];
  /** `fields=FILE`. */
  readonly codes?: readonly string[];
}

export const addRuleFlags = (command: Command, lang: Lang): Command =>
  command
    .option('--rule <code=level>', help.rule[lang], collect)
    .option('--codes <list=file>', help.codes[lang], collect);

/** A flag that may be given several times. */
export const collect = (value: string, all: readonly string[] = []): string[] => [...all, value];
