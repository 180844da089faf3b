/** The flags that reports share (design.md 7), and what they ask for. */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { splitList } from '#io/flags.js';
import type { Day } from '#kit/dates.js';
import { LATEST_START } from '#kit/period.js';
import { parseOfficeDay } from '#kit/values.js';
import type { Lang } from '#lang/words.js';
import { COMPARISONS, type Comparison } from '../arrange.js';
import { isTime } from '../counting/dimensions.js';
import {
  type CountedAt,
  type Dimension,
  DOSSIER_DIMENSIONS,
  type Hierarchy,
  PLACES,
  PRECISIONS,
  type Precision,
  type Split,
} from '../model.js';
import { PERIOD_FORMS, type PeriodPart, parsePeriod, type ReportPeriod, yearToDate } from '../period.js';
import { SPLITS, type SplitBy } from '../split.js';
import { reportHelp as help, reportFindings } from '../words.js';

/** Which days, units and hierarchy: as typed. */
export interface ScopeFlags {
  readonly period: string;
  readonly ytd?: boolean;
  readonly monthStarts?: number;
  /** Its words: `as-of 2025-07-01`. */
  readonly hierarchy?: readonly string[];
  readonly unit?: string;
  readonly place: CountedAt;
  readonly asClosed?: boolean;
  readonly splitBy?: SplitBy;
  /** Key of the one part that is meant: what `report verify` asks for. */
  readonly part?: string;
}

/** And how the answer is laid out. */
export interface QuestionFlags extends ScopeFlags {
  readonly by: readonly Dimension[];
  readonly precision: Precision;
  readonly compare?: Comparison;
  readonly sort?: string;
  readonly top?: number;
  readonly list?: string;
  readonly cross?: string;
}

/** What is asked, once the settings have filled what the flags leave open. */
export interface Question {
  readonly period: ReportPeriod;
  /** Of one that another is compared with: its months or quarters, under the codes of the other's. */
  readonly parts?: readonly PeriodPart[] | undefined;
  readonly monthStarts: number;
  readonly today: Day;
  readonly by: readonly Dimension[];
  readonly hierarchy: Hierarchy;
  readonly unit: string | undefined;
  readonly place: CountedAt;
  readonly precision: Precision;
  readonly compare: Comparison | undefined;
  readonly sort: { readonly key: string; readonly isAscending: boolean } | undefined;
  readonly top: number | undefined;
  /** The figures as the period was closed with. */
  readonly isAsClosed: boolean;
  /** The count whose dossiers are listed instead. */
  readonly list: string | undefined;
  /** The figure that is laid out as rows and columns. */
  readonly cross: string | undefined;
  /** One file for each. */
  readonly splitBy: SplitBy | undefined;
  readonly part: string | undefined;
  /** What is counted for itself beside the whole, for files or for totals. */
  readonly split: Split | undefined;
}

export interface QuestionDefaults {
  readonly by: Dimension;
  readonly place: CountedAt;
}

export const addMonthStarts = (command: Command, lang: Lang): Command =>
  command.option('--month-starts <day>', help.monthStarts[lang], toMonthStart);

export const addScope = (command: Command, lang: Lang, place: CountedAt): Command =>
  addMonthStarts(command, lang)
    .requiredOption('--period <period>', help.period[lang])
    .option('--ytd', help.ytd[lang])
    .option('--as-closed', help.asClosed[lang])
    .option('--hierarchy <mode...>', help.hierarchy[lang])
    .option('--unit <code>', help.unit[lang])
    .addOption(splitOption(lang))
    .addOption(new Option('--place <place>', help.place[lang]).choices(PLACES).default(place));

export const splitOption = (lang: Lang): Option =>
  new Option('--split-by <part>', help.splitBy[lang]).choices(SPLITS);

export function addQuestion(command: Command, lang: Lang, defaults: QuestionDefaults): Command {
  addScope(command, lang, defaults.place)
    .addOption(byOption(help.by[lang], DOSSIER_DIMENSIONS, defaults.by))
    .addOption(new Option('--precision <unit>', help.precision[lang]).choices(PRECISIONS).default('day'));
  return addOrder(command, lang)
    .option('--list <count>', help.list[lang])
    .option('--cross <count>', help.cross[lang]);
}

/** Of what citizens say: neither handled nor returned anywhere, neither due by the minute nor closed. */
export type OpinionFlags = Omit<QuestionFlags, keyof typeof NOT_OF_OPINIONS | 'part'>;

/** Flags of the reports of dossiers that people try here too: refused by name, not as unknown words. */
const NOT_OF_OPINIONS = {
  place: '--place <place>',
  precision: '--precision <unit>',
  asClosed: '--as-closed',
  list: '--list <count>',
  cross: '--cross <count>',
  splitBy: '--split-by <part>',
} as const;

export function addOpinionQuestion(
  command: Command,
  lang: Lang,
  { by, words }: { readonly by: readonly Dimension[]; readonly words: string },
): Command {
  addUnits(
    addMonthStarts(command, lang).requiredOption('--period <period>', help.period[lang]),
    lang,
  ).addOption(byOption(`${words}: ${by.join(', ')}`, by, 'unit'));
  for (const flag of Object.values(NOT_OF_OPINIONS)) command.addOption(new Option(flag).hideHelp());
  return addOrder(command, lang);
}

/** Behind the period: which units, and on which tree. */
export const addUnits = (command: Command, lang: Lang): Command =>
  command
    .option('--ytd', help.ytd[lang])
    .option('--hierarchy <mode...>', help.hierarchy[lang])
    .option('--unit <code>', help.unit[lang]);

export const settleOpinion = (
  flags: OpinionFlags,
  settings: Parameters<typeof settleQuestion>[1],
): Question => settleQuestion({ ...flags, place: 'received', precision: 'day' }, settings);

export function refuseDossierFlags(flags: object): void {
  const refused = Object.entries(NOT_OF_OPINIONS).find(([name]) => name in flags);
  if (refused !== undefined)
    throw reportFindings.refuse('unusable', 'not-of-opinions', { flag: refused[1].replace(/ .*/, '') });
}

const addOrder = (command: Command, lang: Lang): Command =>
  command
    .addOption(new Option('--compare <period>', help.compare[lang]).choices(COMPARISONS))
    .option('--sort <count>', help.sort[lang])
    .option('--top <rows>', help.top[lang], toRowCount);

const byOption = (words: string, allowed: readonly Dimension[], standard: Dimension): Option =>
  new Option('--by <dimensions>', words)
    .argParser((text: string) => toDimensions(text, allowed))
    .default([standard], standard);

function toMonthStart(text: string): number {
  const day = Number(text);
  if (Number.isInteger(day) && day >= 1 && day <= LATEST_START) return day;
  throw new InvalidArgumentError(`1..${LATEST_START}`);
}

function toRowCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1) return count;
  throw new InvalidArgumentError('1, 2, 3 …');
}

/** One or two, told apart by a comma; months and quarters only once. */
function toDimensions(text: string, allowed: readonly Dimension[]): Dimension[] {
  const words = splitList(text);
  const known = words.flatMap((word) => allowed.find((dimension) => dimension === word) ?? []);
  const isFit =
    known.length === words.length &&
    known.length <= 2 &&
    new Set(known).size === known.length &&
    known.filter(isTime).length <= 1;
  if (!isFit) throw new InvalidArgumentError(allowed.join(', '));
  return known;
}

export function settleQuestion(
  flags: QuestionFlags,
  settings: { readonly today: Day; readonly monthStarts: number },
): Question {
  const { today } = settings;
  const monthStarts = flags.monthStarts ?? settings.monthStarts;
  const named = parsePeriod(flags.period, monthStarts);
  if (named === undefined)
    throw reportFindings.refuse('unusable', 'bad-period', { value: flags.period, forms: PERIOD_FORMS });
  const period = flags.ytd === true ? yearToDate(named, monthStarts) : named;
  if (today < period.from)
    throw reportFindings.refuse('unusable', 'period-not-begun', { from: period.from, today });
  // What lies open in March lies open in April too: months cannot be summed up as one row.
  if (flags.top !== undefined && flags.by.some(isTime))
    throw reportFindings.refuse('unusable', 'top-of-times', { by: flags.by.join(',') });
  return {
    ...{ period, monthStarts, today, by: flags.by, place: flags.place },
    precision: flags.precision,
    hierarchy: toHierarchy(flags.hierarchy, today),
    unit: flags.unit,
    compare: flags.compare,
    sort: toSort(flags.sort),
    top: flags.top,
    list: flags.list,
    ...layoutOf(flags),
    isAsClosed: flags.asClosed ?? false,
  };
}

/** As rows and columns, or one file for each part; neither goes with what changes the rows. */
function layoutOf(flags: QuestionFlags): Pick<Question, 'cross' | 'splitBy' | 'part' | 'split'> {
  const { cross, splitBy, part, list, by } = flags;
  const others = { list, ...(cross === undefined ? {} : { ...flags, splitBy }) };
  const flag = cross === undefined ? '--split-by' : '--cross';
  const barred = BARRED.find((name) => others[name] !== undefined);
  if ((cross !== undefined || splitBy !== undefined) && barred !== undefined)
    throw reportFindings.refuse('unusable', 'flags-apart', { flag, other: FLAG_OF[barred] });
  if (cross !== undefined && by.length !== 2) throw reportFindings.refuse('unusable', 'cross-of-two', {});
  const summed = by.some(isTime) ? by.find((dimension) => !isTime(dimension)) : undefined;
  return { cross, splitBy, part, split: splitBy ?? (cross === undefined ? undefined : summed) };
}

const FLAG_OF = {
  list: '--list',
  compare: '--compare',
  sort: '--sort',
  top: '--top',
  splitBy: '--split-by',
} as const;
const BARRED = Object.keys(FLAG_OF) as (keyof typeof FLAG_OF)[];

function toHierarchy(words: readonly string[] | undefined, today: Day): Hierarchy {
  const value = (words ?? ['as-was']).join(' ').trim();
  if (value === 'as-was') return { mode: 'as-was' };
  if (value === 'as-now') return { mode: 'as-now', on: today };
  const day = /^as-of[ =](.+)$/.exec(value)?.[1];
  const on = day === undefined ? undefined : parseOfficeDay(day);
  if (on === undefined) throw reportFindings.refuse('unusable', 'bad-hierarchy', { value });
  return { mode: 'as-of', on };
}

/** `received`, `rate:asc`. */
function toSort(text: string | undefined): Question['sort'] {
  if (text === undefined) return undefined;
  const [key = '', order, ...rest] = text.split(':');
  if (key === '' || rest.length > 0 || (order !== undefined && order !== 'asc' && order !== 'desc'))
    throw reportFindings.refuse('unusable', 'bad-sort', { value: text });
  return { key, isAscending: order === 'asc' };
}
