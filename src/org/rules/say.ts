/** Kinds of units in both languages, as arguments of findings. */
import type { Bilingual } from '#kit/sheet.js';
import { PARENT_RULES, type ParentChoice, type UnitKind } from '../model.js';
import { kindNames, levelNames } from '../words.js';

/** Where a kind may hang. */
export function sayChoices(kind: UnitKind): Bilingual {
  const { need, choices } = PARENT_RULES[kind];
  const say = (lang: 'vi' | 'en', nothing: string) =>
    need === 'none' ? nothing : choices.map((choice) => sayChoice(choice, lang)).join(', ');
  return { vi: say('vi', 'không có'), en: say('en', 'nothing') };
}

const sayChoice = ({ kind, level }: ParentChoice, lang: 'vi' | 'en'): string =>
  [kindNames[kind][lang], ...(level === undefined ? [] : [levelNames[level][lang]])].join(' ');
