/** All rules, in the order of the reference. */
import { codeGrammar } from './code-grammar.js';
import { codeMissing } from './code-missing.js';
import { duplicateCode } from './duplicate-code.js';
import { nameMissing } from './name-missing.js';
import { repeatedRow } from './repeated-row.js';
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [codeMissing, codeGrammar, duplicateCode, repeatedRow, nameMissing];
