/** What may stand at the cursor: verbs, flags, values; and which of it goes on from what is typed. Pure. */
import type { Command, Option } from 'commander';
import { fold } from '#kit/vietnamese.js';
import { optionsOf, type Place } from './place.js';
import { type Shell, type Typed, writeWord } from './shell-words.js';
import { choicesOf, LIST_KINDS, type ValueKind, valueKindOf } from './value-kinds.js';

export interface Candidate {
  readonly value: string;
  /** A few words beside it, where the shell shows such. */
  readonly about?: string;
}

/** What has to be looked up: the value at the cursor without what stands before it in the same word. */
export interface Wanted {
  readonly kind: ValueKind;
  readonly typed: string;
}

/** More than anybody reads; the shell asks again when more is typed. */
export const MOST = 200;

/** The verbs and flags that may stand here, and the value, where that has to be looked up. */
export function offer(place: Place, text: string): { known: Candidate[]; wanted: Wanted | undefined } {
  const { option, argument, command, prefix } = place;
  if (option !== undefined) return offerValue(place, option, text.slice(prefix.length));
  if (place.takesFlag && text.startsWith('-')) return { known: flagsOf(place), wanted: undefined };
  const verbs = place.takesVerb ? command.commands.map(toVerb) : [];
  if (argument !== undefined) {
    const { known, wanted } = offerValue(place, argument, text);
    return { known: [...verbs, ...known], wanted };
  }
  const isIdle = command.commands.length === 0 && place.takesFlag;
  return { known: isIdle ? flagsOf(place) : verbs, wanted: undefined };
}

const toVerb = (command: Command): Candidate => ({ value: command.name(), about: command.description() });

/** A flag that is given once is not offered again, unless it takes values: those may be given several times. */
function flagsOf({ command, given }: Place): Candidate[] {
  return optionsOf(command)
    .filter((option) => option.required || option.optional || !given.has(option))
    .flatMap((option) =>
      option.long === undefined ? [] : [{ value: option.long, about: option.description }],
    )
    .concat([{ value: '--help', about: '' }]);
}

function offerValue(
  place: Place,
  value: Option | NonNullable<Place['argument']>,
  text: string,
): { known: Candidate[]; wanted: Wanted | undefined } {
  const choices = choicesOf(value);
  const kind = valueKindOf(place.path, value);
  if (choices.length > 0)
    return { known: choices.map((choice) => ({ value: place.prefix + choice })), wanted: undefined };
  if (kind === undefined || kind === 'files' || kind === 'own-words') return { known: [], wanted: undefined };
  return { known: [], wanted: { kind, typed: text.slice(headOf(kind, text).length) } };
}

/** What stands before the value that is being typed: the earlier ones of a list with commas. */
function headOf(kind: ValueKind, text: string): string {
  const isList = LIST_KINDS.some((list) => list === kind);
  return isList ? text.slice(0, text.lastIndexOf(',') + 1) : '';
}

/** Whole words out of values that were looked up. Of a list, what it has already is not offered again. */
export function toWords(
  found: readonly Candidate[],
  place: Place,
  { kind }: Wanted,
  text: string,
): Candidate[] {
  const head = headOf(kind, text.slice(place.prefix.length));
  const taken = head.split(',');
  return found
    .filter(({ value }) => head === '' || !taken.includes(value))
    .map((one) => ({ ...one, value: `${place.prefix}${head}${one.value}` }));
}

/**
 * Those that go on from what is typed. Where none does to the letter, letter case and diacritics do not matter:
 * `dat` finds `Đất đai`.
 */
export function matching(candidates: readonly Candidate[], { text, kept }: Typed): Candidate[] {
  const start = text.slice(0, kept);
  const fit = candidates.filter(({ value }) => value.startsWith(start));
  const exact = fit.filter(({ value }) => value.startsWith(text));
  if (exact.length > 0) return exact.slice(0, MOST);
  const folded = foldTyped(text);
  return fit.filter(({ value }) => foldTyped(value).startsWith(folded)).slice(0, MOST);
}

/** A blank at the end counts: `Đất ` is not `Đất`. */
const foldTyped = (text: string): string => fold(`${text}|`).slice(0, -1);

/** One line a candidate: what to write, what to show, what it is; told apart by tabs. */
export function writeCandidates(candidates: readonly Candidate[], typed: Typed, shell: Shell): string {
  return candidates
    .map(({ value, about = '' }) => {
      const word = writeWord(value, typed, shell);
      if (shell === 'bash') return word;
      const shown = oneLine(about);
      return shell === 'powershell' ? `${word}\t${value}\t${shown || value}` : `${word}\t${shown}`;
    })
    .map((line) => `${line}\n`)
    .join('');
}

const LONGEST = 70;

/** Names come from files: nothing in them may move the cursor of a terminal. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}

/** A value with a control character would do something else than it says: it is never offered. */
export const isSafe = ({ value }: Candidate): boolean => value !== '' && !/[\p{Cc}\p{Cf}]/u.test(value);
