/** Kinds of units in both languages, as arguments of findings. */

import { PARENT_RULES, type ParentChoice, type UnitKind } from '../model.js';
import { kindNames, levelNames } from '../words.js';

export const sayKind = (kind: UnitKind) => ({ kind: kindNames[kind].en, kindVi: kindNames[kind].vi });

/** Where a kind may hang. */
export function sayChoices(kind: UnitKind): { readonly choices: string; readonly choicesVi: string } {
  const { need, choices } = PARENT_RULES[kind];
  const say = (lang: 'vi' | 'en', nothing: string) =>
    need === 'none' ? nothing : choices.map((choice) => sayChoice(choice, lang)).join(', ');
  return { choices: say('en', 'nothing'), choicesVi: say('vi', 'không có') };
}

const sayChoice = ({ kind, level }: ParentChoice, lang: 'vi' | 'en'): string =>
  [kindNames[kind][lang], ...(level === undefined ? [] : [levelNames[level][lang]])].join(' ');
