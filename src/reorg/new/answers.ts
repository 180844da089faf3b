/** What somebody who begins a scenario is asked for, as flags give it. Pure. */
import type { Day } from '#kit/dates.js';
import { fold, tidy } from '#kit/vietnamese.js';

/** The essentials of a scenario. */
export interface Answers {
  readonly code: string;
  readonly title: string;
  /** '': none. */
  readonly basis: string;
  readonly effective: Day;
  /** Last day on which the old units receive beside the new ones; null: they close on the effective day. */
  readonly parallelUntil: Day | 'undecided' | null;
  readonly open: readonly Opening[];
  readonly merge: readonly Merger[];
  readonly directors: readonly Director[];
  /** Of the units that open; null: nobody said, and there is no centre. */
  readonly parent: string | null;
}

/** Invented ones, for a template. */
export const SAMPLE_ANSWERS: Answers = {
  code: 'sap-nhap-mau',
  title: 'Chi nhánh Mẫu',
  basis: '',
  effective: '2027-01-01' as Day,
  parallelUntil: null,
  open: [{ code: 'CN-MAU', name: 'Chi nhánh Mẫu' }],
  merge: [{ into: 'CN-MAU', units: ['MC-01', 'MC-02'], selector: {} }],
  directors: [{ unit: 'CN-MAU', staff: 'CB0001' }],
  parent: null,
};

export interface Opening {
  readonly code: string;
  readonly name: string;
}

/** Who is appointed director of a branch: without one a plan cannot be applied. */
export interface Director {
  readonly unit: string;
  readonly staff: string;
}

export interface Merger extends Taken {
  readonly into: string;
}

/** Units by their codes, or by what they are. */
export interface Taken {
  readonly units: readonly string[];
  readonly selector: Readonly<Partial<Record<SelectorKey, readonly string[]>>>;
}

export const SELECTOR_KEYS = ['kind', 'level', 'areas'] as const;
export type SelectorKey = (typeof SELECTOR_KEYS)[number];

const KEY_WORDS: Readonly<Record<string, SelectorKey>> = {
  kind: 'kind',
  loai: 'kind',
  level: 'level',
  cap: 'level',
  areas: 'areas',
  diaban: 'areas',
};

/** `CN-TH=Chi nhánh Tây Hồ`. */
export function parseOpening(text: string): Opening | undefined {
  const [code, name] = divide(text);
  return code === '' || name === '' ? undefined : { code, name };
}

/** `CN-TH=CB0012`. */
export function parseDirector(text: string): Director | undefined {
  const [unit, staff] = divide(text);
  return unit === '' || staff === '' ? undefined : { unit, staff };
}

/** `CN-TH=MC-SXD,MC-TH` or `CN-TH=level:district areas:00097,00103`. */
export function parseMerger(text: string): Merger | undefined {
  const [into, from] = divide(text);
  const taken = parseTaken(from);
  return into === '' || taken === undefined ? undefined : { into, ...taken };
}

/** Either codes or a selection: one merger cannot be both. */
export function parseTaken(text: string): Taken | undefined {
  const words = tidy(text)
    .replace(/ ?, ?/g, ',')
    .split(' ')
    .filter((word) => word !== '');
  const units = words.filter((word) => !word.includes(':')).flatMap(splitList);
  const picked = words.filter((word) => word.includes(':')).map(parsePick);
  if ((units.length === 0) === (picked.length === 0)) return undefined;
  const known = picked.filter((pick) => pick !== undefined);
  if (known.length < picked.length) return undefined;
  return { units, selector: Object.fromEntries(known) };
}

function parsePick(word: string): [SelectorKey, string[]] | undefined {
  const at = word.indexOf(':');
  const key = KEY_WORDS[fold(word.slice(0, at)).replaceAll('_', '')];
  const values = splitList(word.slice(at + 1));
  const isOne = key === 'areas' || values.length === 1;
  return key === undefined || values.length === 0 || !isOne ? undefined : [key, values];
}

const splitList = (text: string): string[] => text.split(',').filter((part) => part !== '');

/** At the first equals sign; a name may hold others. */
function divide(text: string): readonly [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? ['', ''] : [tidy(text.slice(0, at)), tidy(text.slice(at + 1))];
}
