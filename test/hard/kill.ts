/**
 * Kills a command at many moments and asks a fresh process what is left: it must be what was there before, or what is
 * there after the whole command, and `status` must say which. Half of the moments are spread over the whole life of
 * the process, half over the time in which it writes, which is found by watching its folder.
 */
import { existsSync, type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../random.js';
import { runBin, startBin, waitFor } from './bin.js';
import { contentsOf, copyFolder, removeFolder, type Stage } from './stages.js';

/** When to kill: at which part of the time from the start to the end, or from the first write to the end. */
export interface Moment {
  readonly after: 'start' | 'first write';
  /** From 0 to 1. */
  readonly part: number;
}

export interface Lifetime {
  readonly wholeMs: number;
  /** From the first write to the end. */
  readonly writingMs: number;
}

/** What a command's lifetime looks like on this machine: the median of three runs. */
export async function measureLifetime(stage: Stage): Promise<Lifetime> {
  const lives: Lifetime[] = [];
  for (let i = 0; i < 3; i++) {
    const folder = copyFolder(stage.before);
    const started = performance.now();
    let wroteAt = 0;
    const watcher = watchWrites(folder, () => {
      wroteAt = performance.now();
    });
    const { exit, stderr } = await runBin(stage.command.argv(folder), { cwd: folder });
    watcher.close();
    const ended = performance.now();
    if (exit !== 0) throw new Error(`${stage.command.name}: ${stderr}`);
    lives.push({ wholeMs: ended - started, writingMs: wroteAt === 0 ? 0 : ended - wroteAt });
    removeFolder(folder);
  }
  const median = (of: (life: Lifetime) => number) => lives.map(of).sort((a, b) => a - b)[1] ?? 0;
  return { wholeMs: median((life) => life.wholeMs), writingMs: median((life) => life.writingMs) };
}

/** Files that appear when something is being written: the note of the writer, a temporary file, a rollback journal. */
const SIGNS = /-writer$|\.tmp$|-journal$/;

/** Calls back once, at the first sign of a write. */
function watchWrites(folder: string, onFirst: () => void): FSWatcher {
  let isSeen = false;
  return watch(folder, (_, name) => {
    if (isSeen || name === null || !SIGNS.test(name)) return;
    isSeen = true;
    onFirst();
  });
}

/** `count` moments, one in each equal part of the time, half of them while it writes. */
export function spreadMoments(life: Lifetime, count: number, chance: Chance): Moment[] {
  const spread = (after: Moment['after'], parts: number): Moment[] =>
    Array.from({ length: parts }, (_, i) => ({ after, part: (i + chance.below(1000) / 1000) / parts }));
  const writing = life.writingMs === 0 ? 0 : count >> 1;
  return [...spread('start', count - writing), ...spread('first write', writing)];
}

/** The end of a writing command is Node saying good-bye. */
const BUSY_PART = 0.8;

const delayOf = ({ after, part }: Moment, life: Lifetime): number =>
  part * (after === 'start' ? life.wholeMs : life.writingMs * BUSY_PART);

/** The machine is shared: a command that ended before it could be killed tells how fast it is now. */
export const adapt = (life: Lifetime, lived: Lifetime | undefined): Lifetime =>
  lived === undefined
    ? life
    : { wholeMs: (life.wholeMs + lived.wholeMs) / 2, writingMs: (life.writingMs + lived.writingMs) / 2 };

export interface Killed {
  /** Did it die by our hand, and had it begun to write? */
  readonly isKilled: boolean;
  readonly hadWritten: boolean;
  readonly left: 'before' | 'after';
  /** Of a command that ended by itself. */
  readonly lived: Lifetime | undefined;
}

export interface Kill {
  readonly stage: Stage;
  readonly moment: Moment;
  readonly life: Lifetime;
  readonly expected: Expected;
  /** Run the command once more where nothing was done? */
  readonly again: boolean;
}

/** One kill, and what was left. Throws when that is neither before nor after. */
export async function killOnce({ stage, moment, life, expected, again }: Kill): Promise<Killed> {
  const folder = copyFolder(stage.before);
  try {
    const { isKilled, hadWritten, lived } = await runAndKill(stage, folder, {
      ...moment,
      delayMs: delayOf(moment, life),
    });
    const left = await judge(folder, expected);
    if (again && left === 'before') await tryAgain(stage, folder);
    if (!isKilled && left === 'before' && stage.command.makes !== 'nothing')
      throw new Error('it ended, and nothing was done');
    return { isKilled, hadWritten, left, lived };
  } finally {
    removeFolder(folder);
  }
}

interface Shot {
  readonly after: Moment['after'];
  readonly delayMs: number;
}

async function runAndKill(stage: Stage, folder: string, { after, delayMs }: Shot) {
  const started = performance.now();
  const child = startBin(stage.command.argv(folder), { cwd: folder });
  const kill = () => setTimeout(() => child.kill('SIGKILL'), delayMs);
  let wroteAt = 0;
  const watcher = watchWrites(folder, () => {
    wroteAt = performance.now();
    if (after === 'first write') kill();
  });
  if (after === 'start') kill();
  const { signal, exit, stderr } = await waitFor(child);
  const ended = performance.now();
  watcher.close();
  if (signal !== 'SIGKILL' && exit !== 0) throw new Error(`it failed by itself with ${exit}: ${stderr}`);
  const isKilled = signal === 'SIGKILL';
  const lived = { wholeMs: ended - started, writingMs: wroteAt === 0 ? 0 : ended - wroteAt };
  return { isKilled, hadWritten: wroteAt > 0, lived: isKilled ? undefined : lived };
}

/** What the database holds and `status` says, before and after the command. */
export interface Expected {
  readonly before: Situation;
  readonly after: Situation;
}

export interface Situation {
  readonly contents: string | undefined;
  readonly state: string | null;
  readonly changes: number;
  /** Files that a user sees, in order. */
  readonly files: readonly string[];
}

export async function expectedOf(stage: Stage): Promise<Expected> {
  return { before: await situationOf(stage.before), after: await situationOf(stage.after) };
}

/** Asked of a copy: even a reader may merge the log into the file. */
async function situationOf(folder: string): Promise<Situation> {
  const copy = copyFolder(folder);
  try {
    return await situationIn(copy);
  } finally {
    removeFolder(copy);
  }
}

const DB = 'motcua.db';

/** Asks two fresh processes, which also recover what the killed one left in the log: `status` and `db check`. */
async function situationIn(folder: string): Promise<Situation> {
  const files = visibleFiles(folder);
  if (!files.includes(DB)) return { contents: undefined, state: null, changes: 0, files };
  const [status, check] = await Promise.all([ask(folder, ['status']), ask(folder, ['db', 'check'])]);
  if (!check.data.sound) throw new Error(`db check: ${JSON.stringify(check.diagnostics)}`);
  const { state, changes } = status.data.journal;
  return { contents: contentsOf(join(folder, DB)), state, changes, files };
}

interface Answer {
  readonly data: {
    readonly journal: { readonly state: string; readonly changes: number };
    readonly sound: boolean;
  };
  readonly diagnostics: readonly unknown[];
}

async function ask(folder: string, argv: readonly string[]): Promise<Answer> {
  const { exit, stdout, stderr } = await runBin(['--json', ...argv], { cwd: folder });
  if (exit !== 0) throw new Error(`${argv.join(' ')} ended with ${exit}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Answer;
}

/** Without what SQLite keeps beside a database, the writer's note, and hidden files, which no one takes for a result. */
const visibleFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !/\.db-(wal|shm|journal|writer)$/.test(name))
    .sort();

async function judge(folder: string, { before, after }: Expected): Promise<Killed['left']> {
  const now = await situationIn(folder);
  if (JSON.stringify(now) === JSON.stringify(after)) return 'after';
  if (JSON.stringify(now) !== JSON.stringify(before)) {
    throw new Error(`neither before nor after: ${JSON.stringify({ now, before, after }, null, 2)}`);
  }
  return 'before';
}

/** The same command once more does all of it, and leaves nothing of the killed one behind. */
async function tryAgain(stage: Stage, folder: string): Promise<void> {
  const { exit, stderr } = await runBin(stage.command.argv(folder), { cwd: folder });
  if (exit !== 0) throw new Error(`after a kill the command ends with ${exit}: ${stderr}`);
  const rest = readdirSync(folder).filter((name) => /\.tmp$|-writer$|^\./.test(name));
  if (rest.length > 0) throw new Error(`left behind: ${rest.join(', ')}`);
  const { makes } = stage.command;
  if (typeof makes === 'object' && !existsSync(join(folder, makes.file))) throw new Error(`no ${makes.file}`);
}
