/** `motcua demo [dir]`: plays the whole job on sample data, each step as a user would type it, and proves the undo. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { DEMO_CHAPTERS, DEMO_FILES, type DemoChapter, type DemoStep, TAKEN_BACK_TO } from '../demo-steps.js';
import { type DemoData, type PlayedChapter, type PlayedStep, viewDemo } from '../view-demo.js';
import { deskFindings, deskHelp } from '../words.js';

export interface DemoInput {
  readonly dir?: string;
}

export const addDemo = (program: Command, frame: Frame): void =>
  declareDemo(
    program,
    frame.lang,
    frame.run('demo', (input: DemoInput, session) => runDemo(input, session, frame)),
  );

export function declareDemo(program: Command, lang: Lang, run: Run<DemoInput>): void {
  const demo = program
    .command('demo')
    .description(deskHelp.demo[lang])
    .argument('[dir]', deskHelp.demoDir[lang])
    .action((dir: string | undefined) => run(dir === undefined ? {} : { dir }));
  addExamples(demo, lang, ['motcua demo', 'motcua demo thu-nghiem']);
}

type Play = Frame['play'];

export async function runDemo(
  { dir }: DemoInput,
  session: Session,
  { play, samples }: Pick<Frame, 'play' | 'samples'>,
): Promise<Outcome> {
  const folder = prepareFolder(dir, samples);
  const before = process.cwd();
  process.chdir(folder);
  try {
    const data = await playYear(folder, session, play);
    return { data, text: () => viewDemo(data, session.lang), diagnostics: [] };
  } finally {
    process.chdir(before);
  }
}

/** A folder of its own with the sample files; one that already holds something is left alone. */
function prepareFolder(dir: string | undefined, samples: URL): string {
  if (dir !== undefined && existsSync(dir) && readdirSync(dir).length > 0) {
    throw deskFindings.refuse('unusable', 'folder-in-use', { dir });
  }
  if (dir !== undefined) mkdirSync(dir, { recursive: true });
  const folder = dir ?? mkdtempSync(join(tmpdir(), 'motcua-demo-'));
  for (const [name, source] of Object.entries(DEMO_FILES))
    copyFileSync(new URL(source, samples), join(folder, name));
  return folder;
}

async function playYear(folder: string, session: Session, play: Play): Promise<DemoData> {
  const stage: Stage = { session, play, changes: new Map(), original: null };
  const chapters: PlayedChapter[] = [];
  for (const chapter of DEMO_CHAPTERS) chapters.push(await playChapter(chapter, stage));
  const restored = (await readJournal(stage)).state;
  return { folder, chapters, written: listWritten(), original: stage.original, restored };
}

/** What the steps remember of one another. */
interface Stage {
  readonly session: Session;
  readonly play: Play;
  /** Numbers of changes, by the name that the step which made them gave. */
  readonly changes: Map<string, string>;
  /** State of all data before the step that is taken back in the end. */
  original: string | null;
}

async function playChapter({ title, on, steps }: DemoChapter, stage: Stage): Promise<PlayedChapter> {
  const played: PlayedStep[] = [];
  for (const step of steps) played.push(await playStep(step, on, stage));
  return { title, on, steps: played };
}

async function playStep(step: DemoStep, on: string, stage: Stage): Promise<PlayedStep> {
  if (step.makes === TAKEN_BACK_TO) stage.original = (await readJournal(stage)).state;
  const argv = step.argv.map((word) => fillIn(word, stage.changes));
  const progress = await stage.session.progress(step.say);
  const { stdout, stderr, exit } = await stage.play(withSettings(argv, on, stage.session));
  progress.stop();
  if (exit !== (step.exit ?? 0)) throw new Error(`demo: ${argv.join(' ')} ended with ${exit}: ${stderr}`);
  if (step.makes !== undefined) stage.changes.set(step.makes, String((await readJournal(stage)).last?.id));
  return { say: step.say, argv, exit, output: exit === 0 ? stdout : stdout + stderr };
}

/** Language and day go to each command; the database is always the demo's own. */
const withSettings = (argv: readonly string[], on: string, { lang }: Session): string[] => [
  ...argv,
  ...['--lang', lang, '--db', DATABASE, '--today', on, '--no-input'],
];

const DATABASE = 'motcua.db';

/** The hash of a plan is read from its file, the change to take back from the journal: as a script would. */
function fillIn(word: string, changes: ReadonlyMap<string, string>): string {
  const [, kind, name = ''] = /^\{(hash|change) (.+)\}$/.exec(word) ?? [];
  if (kind === 'hash') return (JSON.parse(readFileSync(name, 'utf8')) as { hash: string }).hash.slice(0, 12);
  return kind === 'change' ? (changes.get(name) ?? '') : word;
}

interface Journal {
  readonly state: string | null;
  readonly last: { readonly id: number } | null;
}

async function readJournal({ play }: Stage): Promise<Journal> {
  const { stdout } = await play(['status', '--json', '--db', DATABASE]);
  return (JSON.parse(stdout) as { data: { journal: Journal } }).data.journal;
}

/** What was not there before the first step, the database left out. */
const listWritten = (): string[] =>
  readdirSync('.')
    .filter((name) => !(name in DEMO_FILES) && !name.startsWith(DATABASE))
    .sort();
