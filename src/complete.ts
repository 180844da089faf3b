/**
 * Answers a shell that asks what may stand at the cursor: `motcua __complete bash "motcua org sh"`. It never fails, says
 * nothing but candidates, and writes nothing: where something is amiss there are none, and the shell offers files.
 */
import { lookUp } from '#desk/commands/completion-values.js';
import {
  type Candidate,
  isSafe,
  matching,
  offer,
  toWords,
  writeCandidates,
} from '#desk/completion/candidates.js';
import { findPlace } from '#desk/completion/place.js';
import { LINE_VARIABLE, WORD_VARIABLE } from '#desk/completion/scripts.js';
import { SHELLS, type Shell, splitShellLine, type Typed } from '#desk/completion/shell-words.js';
import type { Host } from './host.js';
import { type FileSettings, firstSaid, readFileSettings, settleLang } from './settings.js';
import { buildProgram, findNoun, stillFrame } from './tree.js';

/** `argv`: the shell, and the line up to the cursor where it is no variable of the environment. */
export async function answerCompletion(argv: readonly string[], host: Host): Promise<void> {
  try {
    host.stdout.write(await complete(argv, host));
  } catch {
    // A person in the middle of a line is told nothing: the command itself will say what is wrong.
  }
}

async function complete([name, given]: readonly string[], host: Host): Promise<string> {
  const shell = SHELLS.find((known) => known === name);
  if (shell === undefined) return '';
  const { words, typed } = splitShellLine(given ?? host.env[LINE_VARIABLE] ?? '', shell);
  const at = keepAsTyped(typed, shell, host.env[WORD_VARIABLE]);
  const found = await candidatesAt(words.slice(1), at, host);
  return writeCandidates(matching(found.filter(isSafe), at), at, shell);
}

/** PowerShell says itself which part of the word it will replace. */
function keepAsTyped(typed: Typed, shell: Shell, replaced: string | undefined): Typed {
  if (shell !== 'powershell' || replaced === undefined) return typed;
  const { text } = splitShellLine(replaced, shell).typed;
  return text !== '' && typed.text.endsWith(text)
    ? { ...typed, kept: typed.text.length - text.length }
    : typed;
}

async function candidatesAt(words: readonly string[], { text }: Typed, host: Host): Promise<Candidate[]> {
  const file = await readFileSettings().catch((): FileSettings => ({}));
  const around = { env: host.env, locale: host.locale, user: '', nowMs: 0 };
  const lang = settleLang(undefined, around, file);
  const program = await buildProgram(stillFrame(lang), findNoun(words));
  const place = findPlace(program, words, text);
  const { known, wanted } = offer(place, text);
  if (wanted === undefined) return known;
  const noun = place.path.split(' ')[0] ?? '';
  const context = { lang, noun, dbFile: dbFileOf(words, host, file), monthStarts: monthStartsOf(host, file) };
  const found = await lookUp(wanted, context);
  return [...known, ...toWords(found, place, wanted, text)];
}

/** As a command would take it, without its judgement of the rest of the line. */
function dbFileOf(words: readonly string[], { env }: Host, file: FileSettings): string {
  const at = words.findIndex((word) => word === '--db' || word.startsWith('--db='));
  const flag = words[at]?.startsWith('--db=') ? words[at].slice('--db='.length) : words[at + 1];
  return (at === -1 ? undefined : flag) ?? firstSaid(env.MOTCUA_DB, file.db) ?? 'motcua.db';
}

const monthStartsOf = ({ env }: Host, file: FileSettings): number =>
  Number(firstSaid(env.MOTCUA_MONTH_STARTS, file.month_starts)) || 1;
