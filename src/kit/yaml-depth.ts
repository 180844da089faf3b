/** How deep the lists and maps of a YAML text may lie in one another: a parser that recurses has no bound of its own. Pure. */
import type { Bilingual } from './sheet.js';

/** Far deeper than anything that people write. */
const DEEPEST = 100;

/** What is wrong with such a text. */
export const TOO_DEEP: Bilingual = {
  vi: `các mục lồng nhau quá ${DEEPEST} cấp`,
  en: `entries lie in one another more than ${DEEPEST} deep`,
};

const DASHES = new RegExp(`(?:[-?:][ \\t]+){${DEEPEST}}`);
const INDENTED = new RegExp(`^ {${DEEPEST * 20}}`, 'm');

/** Brackets in quotes count too: no file has a hundred more open than closed. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
    if (depth < 0) depth = 0;
  }
  return DASHES.test(text) || INDENTED.test(text);
}
