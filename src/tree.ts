/** The command tree: which room serves which noun. A room is loaded only when its noun is called. */
import { type Argument, Command, Help, type Option } from 'commander';
import type { Gallery, Lang } from '#lang/words.js';
import type { Frame } from './session.js';
import { type Noun, nounHelp, rootFindings, rootHelp } from './words.js';

type AddNoun = (program: Command, frame: Frame) => void | Promise<void>;

/** Nouns in the order of the help page. */
const NOUNS: Readonly<Record<Noun, () => Promise<AddNoun>>> = {
  init: async () => (await import('#desk/commands/init.js')).addInit,
  status: async () => (await import('#desk/commands/status.js')).addStatus,
  demo: async () => (await import('#desk/commands/demo.js')).addDemo,
  catalogue: async () => (await import('#catalogue/commands/catalogue.js')).addCatalogue,
  org: async () => (await import('#org/commands/org.js')).addOrg,
  staff: async () => (await import('#staff/commands/staff.js')).addStaff,
  reorg: async () => (await import('#reorg/commands/reorg.js')).addReorg,
  dossier: async () => (await import('#dossier/commands/dossier.js')).addDossier,
  feedback: async () => (await import('#feedback/commands/feedback.js')).addFeedback,
  report: async () => (await import('#report/commands/report.js')).addReport,
  calendar: async () => (await import('#calendar/commands/calendar.js')).addCalendar,
  history: async () => (await import('#desk/commands/history.js')).addHistory,
  undo: async () => (await import('#desk/commands/undo.js')).addUndo,
  db: async () => (await import('#desk/commands/db.js')).addDb,
  template: async () => (await import('#desk/commands/template.js')).addTemplate,
  completion: async () => (await import('#desk/commands/completion.js')).addCompletion,
  help: async () => (await import('#desk/commands/help.js')).addHelp,
};

/** The words of each room's findings, by the prefix of their codes. */
const GALLERIES: Readonly<Record<string, () => Promise<Gallery>>> = {
  motcua: async () => rootFindings.gallery,
  io: async () => (await import('#io/words.js')).ioFindings.gallery,
  db: async () => (await import('#db/words.js')).dbFindings.gallery,
  journal: async () => (await import('#journal/words.js')).journalFindings.gallery,
  calendar: async () => (await import('#calendar/words.js')).calendarFindings.gallery,
  catalogue: async () => (await import('#catalogue/words.js')).catalogueFindings.gallery,
  org: async () => (await import('#org/words.js')).orgFindings.gallery,
  staff: async () => (await import('#staff/words.js')).staffFindings.gallery,
  reorg: async () => (await import('#reorg/words.js')).reorgFindings.gallery,
  dossier: async () => (await import('#dossier/words.js')).dossierFindings.gallery,
  feedback: async () => (await import('#feedback/words.js')).feedbackFindings.gallery,
  report: async () => (await import('#report/words.js')).reportFindings.gallery,
  desk: async () => (await import('#desk/words.js')).deskFindings.gallery,
};

/** The names of all rooms that say findings; the error gallery is complete when each has its words. */
export const FINDING_ROOMS: readonly string[] = Object.keys(GALLERIES);

/** Loads the words of the rooms that `codes` come from. */
export async function loadGalleries(codes: readonly string[]): Promise<Record<string, Gallery>> {
  const rooms = [...new Set(codes.map((code) => code.slice(0, code.indexOf('/'))))];
  const loaded = await Promise.all(rooms.map(async (room) => [room, await GALLERIES[room]?.()] as const));
  return Object.fromEntries(loaded.filter((pair): pair is [string, Gallery] => pair[1] !== undefined));
}

/** The words of every room: for the page of all findings. */
export const loadAllGalleries = (): Promise<Record<string, Gallery>> =>
  loadGalleries(FINDING_ROOMS.map((room) => `${room}/`));

/** Global flags that take a value: the noun is the first word that is neither a flag nor such a value. */
const VALUE_FLAGS = new Set(['--db', '--lang', '--today', '--actor']);

export function findNoun(argv: readonly string[]): Noun | undefined {
  const [word] = listWords(argv);
  return word !== undefined && Object.hasOwn(NOUNS, word) ? (word as Noun) : undefined;
}

/** The word after the noun, whether it is a verb or not. */
export const findVerb = (argv: readonly string[]): string | undefined => listWords(argv)[1];

/** `help org apply` asks for what `org apply --help` shows. */
export function askHelpOf(argv: readonly string[]): readonly string[] {
  const [word, noun, ...rest] = listWords(argv);
  if (word !== 'help' || noun === undefined || noun === 'help' || !Object.hasOwn(NOUNS, noun)) return argv;
  const flags = argv.filter((arg, i) => arg.startsWith('-') || VALUE_FLAGS.has(argv[i - 1] ?? ''));
  return [...flags, noun, ...rest, '--help'];
}

const listWords = (argv: readonly string[]): string[] =>
  argv.filter((arg, i) => !arg.startsWith('-') && !VALUE_FLAGS.has(argv[i - 1] ?? ''));

/** The program with its global flags; of the rooms only `noun` is loaded, or all of them. */
export async function buildProgram(frame: Frame, noun: Noun | 'all' | undefined): Promise<Command> {
  const program = makeProgram(frame.lang);
  for (const name of Object.keys(NOUNS) as Noun[]) {
    if (name === noun || noun === 'all') await (await NOUNS[name]())(program, frame);
    else program.command(name).description(nounHelp[name][frame.lang]);
  }
  for (const command of program.commands) command.helpCommand(false); // `help` is a noun of ours
  return program;
}

/** For those who only look at the tree: no command runs in it. */
export const stillFrame = (lang: Lang): Frame => ({
  lang,
  run: () => async () => {},
  play: async () => ({ stdout: '', stderr: '', exit: 0 }),
  samples: new URL('file:///'),
  galleries: async () => ({}),
});

function makeProgram(lang: Lang): Command {
  const say = (key: keyof typeof rootHelp) => rootHelp[key][lang];
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('usage'),
    'Arguments:': say('arguments'),
    'Options:': say('options'),
    'Global Options:': say('globalOptions'),
    'Commands:': say('commands'),
  };
  const translate = (usage: string) =>
    usage.replace('[options]', say('optionsMark')).replace('[command]', say('commandMark'));
  return new Command('motcua')
    .description(say('description'))
    .exitOverride()
    .configureOutput({ writeErr: () => {} }) // usage errors are said by us, with a code and a remedy
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (command) => translate(new Help().commandUsage(command)),
      subcommandTerm: (command) => translate(new Help().subcommandTerm(command)),
      optionDescription: withChoices,
      argumentDescription: withChoices,
    })
    .helpOption('-h, --help', say('help'))
    .helpCommand(false)
    .version('', '--version', say('version'))
    .option('--db <file>', say('db'))
    .option('--lang <vi|en>', say('lang'))
    .option('--json', say('json'))
    .option('--today <date>', say('today'))
    .option('--no-input', say('noInput'))
    .option('--no-color', say('noColor'))
    .option('-q, --quiet', say('quiet'))
    .option('-y, --yes', say('yes'))
    .option('--trace', say('trace'))
    .option('--actor <name>', say('actor'))
    .option('--read-only', say('readOnly'));
}

/** The description, and the choices where it does not name them itself; commander would add them in English. */
function withChoices({ description, argChoices = [] }: Option | Argument): string {
  const isComplete = argChoices.every((choice) => description.includes(choice));
  return isComplete ? description : `${description}: ${argChoices.join(', ')}`;
}
