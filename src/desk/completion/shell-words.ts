/** A command line as a shell takes it apart, up to the cursor; and a word as it must be typed in that shell. Pure. */

export const SHELLS = ['powershell', 'bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The word at the cursor. */
export interface Typed {
  /** What it means so far, quotes taken off. */
  readonly text: string;
  /** The quote that is still open. */
  readonly quote: '' | '"' | "'";
  /** The shell puts a completion in place of what follows this much of `text`. */
  readonly kept: number;
}

export interface ShellLine {
  /** The whole words before the cursor, the program first. */
  readonly words: readonly string[];
  readonly typed: Typed;
}

interface State {
  words: string[];
  text: string;
  /** A word has begun, if only with a quote. */
  isOpen: boolean;
  quote: Typed['quote'];
  kept: number;
}

/** PowerShell escapes with a backtick, and not inside single quotes; the others with a backslash. */
export function splitShellLine(line: string, shell: Shell): ShellLine {
  const state: State = { words: [], text: '', isOpen: false, quote: '', kept: 0 };
  const characters = [...line];
  for (let at = 0; at < characters.length; at++) {
    const [character = '', next] = characters.slice(at, at + 2);
    if (isEscape(character, next, state.quote, shell) || isDoubled(character, next, state.quote, shell)) {
      at++;
      take(state, next ?? '');
    } else takeOne(state, character, shell);
  }
  const { words, text, quote, kept } = state;
  return { words, typed: { text, quote, kept } };
}

/** Between double quotes a POSIX shell escapes only what would end or open something there. */
function isEscape(character: string, next: string | undefined, quote: Typed['quote'], shell: Shell): boolean {
  const isPowerShell = shell === 'powershell';
  if (character !== (isPowerShell ? '`' : '\\') || next === undefined || quote === "'") return false;
  return quote === '' || isPowerShell || /["\\$`]/.test(next);
}

/** PowerShell writes a quote twice between such quotes. */
const isDoubled = (
  character: string,
  next: string | undefined,
  quote: Typed['quote'],
  shell: Shell,
): boolean => shell === 'powershell' && quote !== '' && character === quote && next === quote;

function takeOne(state: State, character: string, shell: Shell): void {
  if (state.quote !== '') {
    if (character === state.quote) state.quote = '';
    else take(state, character);
  } else if (character === '"' || character === "'") openQuote(state, character, shell);
  else if (/\s/.test(character)) endWord(state);
  else takeBare(state, character, shell);
}

function take(state: State, character: string): void {
  state.text += character;
  state.isOpen = true;
}

/** bash completes anew behind an opening quote, and behind `=` and `:`. */
function openQuote(state: State, quote: '"' | "'", shell: Shell): void {
  state.quote = quote;
  state.isOpen = true;
  if (shell === 'bash') state.kept = state.text.length;
}

function takeBare(state: State, character: string, shell: Shell): void {
  take(state, character);
  if (shell === 'bash' && /[=:]/.test(character)) state.kept = state.text.length;
}

function endWord(state: State): void {
  if (!state.isOpen) return;
  state.words.push(state.text);
  state.text = '';
  state.isOpen = false;
  state.kept = 0;
}

/** Needs no quotes in any shell; a sign that means something at the beginning of a word is not among the first. */
const PLAIN = /^[\p{L}\p{M}\p{N}_./+-][\p{L}\p{M}\p{N}_./+:=@%-]*$/u;

/**
 * What is written in place of the word at the cursor so that the whole word means `value`. zsh and fish quote what they
 * insert themselves.
 */
export function writeWord(value: string, typed: Typed, shell: Shell): string {
  if (shell === 'zsh' || shell === 'fish') return value;
  const rest = value.slice(typed.kept);
  return shell === 'bash' ? writeBash(rest, typed.quote) : writePowerShell(rest);
}

/** An open quote stays as it is typed: readline closes it. */
function writeBash(text: string, quote: Typed['quote']): string {
  if (quote === "'") return text.replaceAll("'", "'\\''");
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&');
  return text.replace(/[^\p{L}\p{M}\p{N}_./+:=@%,-]/gu, '\\$&');
}

/** PowerShell replaces the quote too. A comma would make a list of a bare word. */
const writePowerShell = (text: string): string =>
  text === '' || PLAIN.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
