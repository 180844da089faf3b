/**
 * Scenarios: one file tells what a user types and sees. It is read, played in-process with a fixed clock, and written
 * again; a scenario holds when the writing is the same to the letter.
 *
 *     # One sentence that says what is shown.
 *
 *     --- file units.csv                 a small input, up to the next line that begins with --- or $
 *     code,kind,name
 *     --- copy fixtures/org/units.csv    a larger one, from the repository, under its own name
 *
 *     $ MOTCUA_LANG=en motcua org apply units.csv      a command; quotes are understood
 *     --- stdout
 *     …
 *     --- stderr
 *     …
 *     --- exit 0
 *
 * Beside motcua there are `cat FILE`, `ls`, `sqlite FILE "SQL"`, which edits a database behind the program's back, and
 * `lock FILE`, which holds the write lock of a database until the next `lock` or the end.
 * `<plan>` is the hash of the plan in `plan.json`, `<parts/CN-TH.json>` that of one in the folder `parts`, in commands as
 * in what they print.
 * A line of a text that begins with `--- `, `$ ` or `\` has a `\` before it; a text without a last newline ends in `\`.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type Played, play } from './play.js';

export interface Scenario {
  readonly title: string;
  readonly inputs: readonly Input[];
  readonly runs: readonly string[];
}

export interface Input {
  readonly kind: 'file' | 'copy';
  readonly name: string;
  readonly text: string;
}

const BUG = 70;
const REPOSITORY = join(import.meta.dirname, '..');

/** Reads a scenario; what the commands printed last time is left aside. */
export function parseScenario(text: string): Scenario {
  const [first = '', ...lines] = text.split('\n');
  if (!first.startsWith('# ')) throw new Error('a scenario begins with "# " and a sentence');
  const inputs: Input[] = [];
  const runs: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, kind, name] = /^--- (file|copy) (.+)$/.exec(line) ?? [];
    if (line.startsWith('$ ')) runs.push(line.slice(2));
    else if (kind === 'copy' && name !== undefined) inputs.push({ kind, name, text: '' });
    else if (kind === 'file' && name !== undefined)
      inputs.push({ kind, name, text: readText(lines, at + 1) });
  }
  assertLanguages(runs);
  return { title: first.slice(2), inputs, runs };
}

/** Both languages are ours: a scenario shows at least one run in each. */
function assertLanguages(runs: readonly string[]): void {
  const isEnglish = (run: string) => /\bMOTCUA_LANG=en\b|--lang[ =]en\b/.test(run);
  const commands = runs.filter((run) => /\bmotcua\b/.test(run));
  if (!commands.some(isEnglish)) throw new Error('a scenario has a run in English: MOTCUA_LANG=en motcua …');
  if (commands.every(isEnglish)) throw new Error('a scenario has a run in Vietnamese: motcua …');
}

/** The same scenario in the other language: what was in Vietnamese is in English, and the other way round. */
export const translate = (scenario: Scenario): Scenario => ({
  ...scenario,
  runs: scenario.runs.map(translateRun),
});

function translateRun(run: string): string {
  if (!/\bmotcua\b/.test(run)) return run;
  if (/\bMOTCUA_LANG=en /.test(run)) return run.replace(/\bMOTCUA_LANG=en /, '');
  if (/--lang[ =](en|vi)\b/.test(run))
    return run.replace(/(--lang[ =])(en|vi)\b/, (_, flag, lang) => flag + (lang === 'en' ? 'vi' : 'en'));
  return `MOTCUA_LANG=en ${run}`;
}

/** The text that begins at a line and ends before the next mark; the empty line before a command is layout. */
function readText(lines: readonly string[], start: number): string {
  const found = lines.findIndex((line, at) => at >= start && /^(--- |\$ )/.test(line));
  const end = found === -1 ? lines.length : found;
  const text = lines.slice(start, lines[end]?.startsWith('$ ') && lines[end - 1] === '' ? end - 1 : end);
  return fromLines(text);
}

const fromLines = (lines: readonly string[]): string => {
  const text = lines.map((line) => `${line.replace(/^\\(?=--- |\$ |\\)/, '')}\n`).join('');
  return text.endsWith('\n\\\n') ? text.slice(0, -3) : text;
};

function toLines(text: string): string[] {
  if (text === '') return [];
  const lines = text.split('\n').map((line) => line.replace(/^(?=--- |\$ |\\)/, '\\'));
  return text.endsWith('\n') ? lines.slice(0, -1) : [...lines, '\\'];
}

/** Plays a scenario in an empty folder, which must be the working folder, and writes it anew. */
export async function playScenario(scenario: Scenario): Promise<string> {
  for (const input of scenario.inputs) layInput(input);
  const lines = [`# ${scenario.title}`];
  if (scenario.inputs.length > 0) lines.push('', ...scenario.inputs.flatMap(inputLines));
  for (const run of scenario.runs) {
    const played = await playLine(run);
    if (played.exit === BUG) throw new Error(`${run}\n${played.stderr}`); // never to be written down as expected
    lines.push('', `$ ${run}`, ...answerLines(played));
  }
  holdLock('');
  return `${lines.join('\n')}\n`;
}

function layInput({ kind, name, text }: Input): void {
  if (kind === 'file') mkdirSync(dirname(name), { recursive: true });
  if (kind === 'copy') cpSync(join(REPOSITORY, name), basename(name), { recursive: true });
  else writeFileSync(name, text);
}

const inputLines = ({ kind, name, text }: Input): string[] => [`--- ${kind} ${name}`, ...toLines(text)];

const answerLines = ({ stdout, stderr, exit }: Played): string[] => [
  ...(stdout === '' ? [] : ['--- stdout', ...toLines(mask(stdout))]),
  ...(stderr === '' ? [] : ['--- stderr', ...toLines(mask(stderr))]),
  `--- exit ${exit}`,
];

/** The hash of the plan in `plan.json`; every change of the schema moves it. */
function planHash(file = 'plan.json'): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /"hash": "([0-9a-f]{64})"/.exec(text)?.[1] ?? NO_PLAN;
}

const NO_PLAN = '<plan>';

/** What stands for the hash of each plan that is there. */
function planNames(): [name: string, hash: string][] {
  const parts = existsSync('parts') ? readdirSync('parts').filter((file) => file.endsWith('.json')) : [];
  return [
    ['<plan>', planHash()],
    ...parts.map((file): [string, string] => [`<parts/${file}>`, planHash(`parts/${file}`)]),
  ];
}

const hidePlans = (text: string): string =>
  planNames().reduce(
    (hidden, [name, hash]) => hidden.replaceAll(hash, name).replaceAll(hash.slice(0, 8), name),
    text,
  );

const showPlans = (line: string): string =>
  planNames().reduce((shown, [name, hash]) => shown.replaceAll(name, hash), line);

/** What a machine or a release decides and nobody wants to read: the working folder, our version, the head of the chain. */
const mask = (text: string): string =>
  hidePlans(text.replaceAll(process.cwd(), '<folder>'))
    .replace(/("version": ")\d+\.\d+\.\d+[^"]*/g, '$1<version>')
    .replace(/("head": ")[0-9a-f]{64}|((?:nhật ký số|journal) \d+ \()[0-9a-f]{12}/g, '$1$2<head>');

async function playLine(line: string): Promise<Played> {
  const words = splitWords(showPlans(line));
  const start = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
  const env = Object.fromEntries(words.slice(0, start).map((word) => word.split(/=(.*)/s).slice(0, 2)));
  const [command, ...args] = words.slice(start);
  switch (command) {
    case 'motcua':
      return play(args, { env });
    case 'cat':
      return { stdout: args.map((file) => readFileSync(file, 'utf8')).join(''), stderr: '', exit: 0 };
    case 'ls':
      return { stdout: readdirSync('.').sort().join('\n').concat('\n'), stderr: '', exit: 0 };
    case 'sqlite':
      return editByHand(args[0] ?? '', args[1] ?? '');
    case 'lock':
      return holdLock(args[0] ?? '');
    default:
      throw new Error(`a scenario cannot run "${command}"`);
  }
}

const NOTHING: Played = { stdout: '', stderr: '', exit: 0 };

function editByHand(file: string, sql: string): Played {
  const db = new SqliteDatabase(file);
  db.unsafeMode(true); // an editor of files asks nobody
  db.exec(sql);
  db.close();
  return NOTHING;
}

let holder: SqliteDatabase.Database | undefined;

/** Without a file: lets go of the lock. */
function holdLock(file: string): Played {
  holder?.close();
  holder = file === '' ? undefined : new SqliteDatabase(file);
  holder?.exec('BEGIN IMMEDIATE');
  return NOTHING;
}

/** Words as a shell would see them: quotes hold together and are taken off. */
export function splitWords(line: string): string[] {
  const words = line.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, (_, double, single) => double ?? single));
}
