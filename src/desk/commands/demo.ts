/** `motcua demo [dir]`: plays the whole job on sample data, each step as a user would type it, and proves the undo. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { addExamples } from '#io/flags.js';
import type { Outcome } from '#kit/outcome.js';
import type { Lang } from '#lang/words.js';
import type { Frame, Run, Session } from '#session.js';
import { APPLIED, DEMO_FILES, DEMO_STEPS, type DemoStep, PLAN_HASH } from '../demo-steps.js';
import { type DemoData, type PlayedStep, viewDemo } from '../view-demo.js';
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
    const data = await playSteps(folder, session, play);
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
    cpSync(new URL(source, samples), join(folder, name));
  return folder;
}

async function playSteps(folder: string, session: Session, play: Play): Promise<DemoData> {
  const steps: PlayedStep[] = [];
  let original: string | null = null;
  for (const step of DEMO_STEPS) {
    const journal = steps.length === 0 ? NO_JOURNAL : await readJournal(play);
    if (isAbout(step, 'reorg', 'apply')) original = journal.state;
    const argv = step.argv.map((word) => fillIn(word, journal));
    const progress = await session.progress(step.say);
    const played = await play(withSettings(argv, session));
    progress.stop();
    if (played.exit !== 0)
      throw new Error(`demo: ${argv.join(' ')} ended with ${played.exit}: ${played.stderr}`);
    steps.push({ say: step.say, argv, output: played.stdout });
  }
  return { folder, steps, original, restored: (await readJournal(play)).state };
}

const isAbout = (step: DemoStep, ...words: string[]): boolean =>
  words.every((word, i) => step.argv[i] === word);

/** Language and date of the demo go to each of its commands; the database is always the demo's own. */
const withSettings = (argv: readonly string[], { lang }: Session): string[] => [
  ...argv,
  '--lang',
  lang,
  '--db',
  'motcua.db',
  '--today',
  DEMO_DAY,
  '--no-input',
];

/** After the quarter and after the new branches opened, so that as-now differs from as-was. */
const DEMO_DAY = '2025-04-15';

/** The plan's hash is read from the plan, the change to take back from the journal: as a script would. */
function fillIn(word: string, journal: Journal): string {
  if (word === PLAN_HASH) {
    return (JSON.parse(readFileSync('phuong-an.json', 'utf8')) as { hash: string }).hash.slice(0, 12);
  }
  return word === APPLIED ? String(journal.last?.id) : word;
}

interface Journal {
  readonly state: string | null;
  readonly last: { readonly id: number } | null;
}

const NO_JOURNAL: Journal = { state: null, last: null };

async function readJournal(play: Play): Promise<Journal> {
  const { stdout } = await play(['status', '--json', '--db', 'motcua.db', '--today', DEMO_DAY]);
  return (JSON.parse(stdout) as { data: { journal: Journal } }).data.journal;
}
