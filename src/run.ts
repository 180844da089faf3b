/** Runs one command: settings, command tree, session, answer, exit code. The only place where refusals and bugs are caught. */
import { type Command, CommanderError } from 'commander';
import type { Db } from '#db/open.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import { Refusal } from '#kit/refusal.js';
import type { Lang } from '#lang/words.js';
import { EXIT, exitOfOutcome, exitOfRefusal, findingsText, jsonAnswer } from './answer.js';
import { commandLine } from './command-line.js';
import { deliverFiles, isOwnForm, type OutputFlags, renderAnswer } from './deliver.js';
import type { Host } from './host.js';
import { makeSession } from './make-session.js';
import type { CommandBody, Frame, Played } from './session.js';
import {
  type Flags,
  langAround,
  readFileSettings,
  type Settings,
  type Surroundings,
  settle,
  settleLang,
} from './settings.js';
import { askHelpOf, buildProgram, findNoun, findVerb, loadAllGalleries } from './tree.js';
import { rootFindings } from './words.js';

/** What is known of a run while it goes, so that a failure at any moment can be told in the right form. */
interface RunState {
  lang: Lang;
  json: boolean;
  settings: Settings | undefined;
  command: string;
  program: Command | undefined;
  db: Db | undefined;
  readonly notes: Diagnostic[];
  exitCode: number;
}

interface RunContext {
  readonly argv: readonly string[];
  readonly host: Host;
  readonly version: string;
  readonly state: RunState;
}

/** This file lies as deep in `src` as what is bundled from it in `dist`. */
const SAMPLES = new URL('../fixtures/', import.meta.url);

export async function runCommand(asked: readonly string[], host: Host, version: string): Promise<number> {
  const argv = askHelpOf(asked);
  const state: RunState = {
    lang: 'vi',
    json: argv.includes('--json') || flagValue(argv, '--format') === 'json',
    settings: undefined,
    command: findNoun(argv) ?? '',
    program: undefined,
    db: undefined,
    notes: [],
    exitCode: EXIT.done,
  };
  const context: RunContext = { argv, host, version, state };
  try {
    await parseAndRun(context);
    return state.exitCode;
  } catch (error) {
    return await tellFailure(error, context);
  } finally {
    if (state.db?.inTransaction) state.db.exec('ROLLBACK');
    state.db?.close();
  }
}

async function parseAndRun(context: RunContext): Promise<void> {
  const { argv, host, state } = context;
  const around: Surroundings = { env: host.env, locale: host.locale, user: host.user, nowMs: host.nowMs() };
  const flag = flagValue(argv, '--lang');
  state.lang = langAround(around); // in case the language that is asked for has to be refused
  state.lang = settleLang(flag, around, {}); // … or the settings file
  const file = await readFileSettings();
  state.lang = settleLang(flag, around, file);
  const frame: Frame = {
    lang: state.lang,
    verb: findVerb(argv),
    run: (name, body) => (input) => runBody(context, name, body, input),
    play: (line) => playCommand(line, host, context.version),
    samples: SAMPLES,
    galleries: loadAllGalleries,
  };
  const program = await buildProgram(frame, findNoun(argv));
  state.program = program;
  printHelpTo(program, (text) => void host.stdout.write(text));
  program.hook('preAction', (_, action) => {
    state.settings = settle(action.optsWithGlobals<Flags>(), around, file);
    outputFlags.set(state, action.opts<OutputFlags>());
  });
  await program.parseAsync(argv.length === 0 ? ['--help'] : [...argv], { from: 'user' });
}

/** Each command keeps an output of its own, copied when it was made. */
function printHelpTo(command: Command, writeOut: (text: string) => void): void {
  command.configureOutput({ writeOut });
  for (const verb of command.commands) printHelpTo(verb, writeOut);
}

/** Runs another command line as `demo` does: no terminal, output captured, the same clock and environment. */
async function playCommand(argv: readonly string[], host: Host, version: string): Promise<Played> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCommand(
    argv,
    {
      ...host,
      stdin: {},
      stdout: { write: (text) => out.push(text.toString()) },
      stderr: { write: (text) => err.push(text.toString()) },
    },
    version,
  );
  return { stdout: out.join(''), stderr: err.join(''), exit };
}

/** Output flags belong to the command, not to its input: kept beside the run. */
const outputFlags = new WeakMap<RunState, OutputFlags>();

function flagValue(argv: readonly string[], flag: string): string | undefined {
  const at = argv.findIndex((arg) => arg === flag || arg.startsWith(`${flag}=`));
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
}

async function runBody<Input>(
  context: RunContext,
  name: string,
  body: CommandBody<Input>,
  input: Input,
): Promise<void> {
  const { state } = context;
  if (state.settings === undefined) throw new Error('the settings are settled before a command runs');
  state.command = name;
  const session = makeSession({
    settings: state.settings,
    host: context.host,
    version: context.version,
    commandLine: commandLine(context.argv),
    keepDb: (db) => {
      state.db = db;
    },
    note: (diagnostic) => void state.notes.push(diagnostic),
  });
  const outcome = await body(input, session);
  await tellOutcome(outcome, context, state.settings);
}

async function tellOutcome(outcome: Outcome, context: RunContext, settings: Settings): Promise<void> {
  const { host, state, version } = context;
  const all = { ...outcome, diagnostics: [...state.notes, ...outcome.diagnostics] };
  host.hears?.(state.command, all.data);
  const flags = outputFlags.get(state) ?? {};
  const meta = { command: state.command, version, today: all.today ?? settings.today };
  const json = () => jsonAnswer(all.data, all.diagnostics, meta, settings.lang);
  const asJson = settings.json || flags.format === 'json';
  const written = await deliverFiles({ outcome: all, flags, lang: settings.lang, json });
  const isAsked = flags.output?.includes('-') === true;
  const printed = written.length === 0 || isAsked || all.alwaysPrinted === true;
  if (printed) host.stdout.write(asJson ? await json() : await renderAnswer(all, flags, settings.lang));
  const isForMachines = asJson || isOwnForm(all, flags.format);
  // A person who is shown nothing else is told that it was done; a script finds the file.
  if (!printed && host.stderr.isTTY === true && !settings.quiet)
    host.stderr.write(sayFiles(written, state.lang));
  const style = { ...styleOf(context), failOn: all.failOn };
  if (!isForMachines || !printed) host.stderr.write(await findingsText(all.diagnostics, style));
  state.exitCode = exitOfOutcome(all);
}

const sayFiles = (files: readonly string[], lang: Lang): string =>
  `${{ vi: 'Đã ghi', en: 'Written' }[lang]}: ${files.join(', ')}\n`;

function styleOf({ host, state }: RunContext) {
  const color = state.settings?.color ?? (host.stderr.isTTY === true && host.env.TERM !== 'dumb');
  return { lang: state.lang, quiet: state.settings?.quiet ?? false, color };
}

async function tellFailure(error: unknown, context: RunContext): Promise<number> {
  const { state, host, version } = context;
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
  const refusal = await toKnownRefusal(error, context);
  if (refusal?.kind === 'interrupted') return EXIT.interrupted;
  if (refusal !== undefined && refusal.data !== null) host.hears?.(state.command, refusal.data);
  const found = refusal === undefined ? [describeBug(error)] : [...state.notes, ...refusal.diagnostics];
  if (state.json) {
    const meta = { command: state.command, version, today: state.settings?.today ?? '' };
    host.stdout.write(await jsonAnswer(refusal?.data ?? null, found, meta, state.lang));
  } else {
    host.stderr.write(await findingsText(found, styleOf(context)));
  }
  if (context.argv.includes('--trace') && error instanceof Error) host.stderr.write(`${error.stack}\n`);
  return refusal === undefined ? EXIT.bug : exitOfRefusal(refusal.kind);
}

/** Refusals, usage errors and failures of the machine; undefined for bugs. */
async function toKnownRefusal(error: unknown, { argv, state }: RunContext): Promise<Refusal | undefined> {
  if (error instanceof Refusal) return error;
  if (error instanceof CommanderError)
    return (await import('./usage.js')).toUsageRefusal(error, argv, state.program);
  const { toRefusal } = await import('#db/failures.js');
  const { db: file = '', busyTimeoutMs = 0 } = state.settings ?? {};
  const known = toRefusal(error, file, busyTimeoutMs);
  return known ?? (await import('./blame.js')).blameFile(state.db, file);
}

const describeBug = (error: unknown): Diagnostic =>
  rootFindings.find('bug', { detail: error instanceof Error ? error.message : String(error) });
