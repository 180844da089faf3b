/** Kinds of units, places and first days in both languages, as arguments of findings. */
import { ALWAYS, type Day } from '#kit/dates.js';
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
  level === undefined
    ? kindNames[kind][lang]
    : sayLevelled(kindNames[kind][lang], levelNames[level][lang], lang);

const sayLevelled = (kind: string, level: string, lang: 'vi' | 'en'): string =>
  lang === 'vi' ? `${kind} ${level}` : `${kind} (${level})`;

/** The day from which something holds; what has no first day has always been so. */
export const sayStart = (day: Day): Day | Bilingual =>
  day === ALWAYS ? { vi: 'trước đến nay', en: 'the beginning' } : day;

const MICRO = 1_000_000;

/** Micro-degrees as decimal degrees, exact: 105,8 and 105.8. */
export function sayDegrees(micro: number): Bilingual {
  const en = String(micro / MICRO);
  return { vi: en.replace('.', ','), en };
}
