/** Everything the catalogue finds, by theme; its help is in help-words.ts, which every command line loads. */
import { defineFindings } from '#lang/words.js';
import { codeWords } from './words/code-words.js';
import { fieldWords } from './words/field-words.js';
import { importWords } from './words/import-words.js';
import { lawWords } from './words/law-words.js';
import { limitWords } from './words/limit-words.js';
import { nameWords } from './words/name-words.js';
import { sheetWords } from './words/sheet-words.js';

/** What each rule says, in the order of the reference. */
export const ruleWords = {
  ...codeWords,
  ...nameWords,
  ...fieldWords,
  ...limitWords,
  ...lawWords,
  ...sheetWords,
} as const;

export type RuleSlug = keyof typeof ruleWords;

export const catalogueFindings = defineFindings('catalogue', { ...ruleWords, ...importWords });
