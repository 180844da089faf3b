/** Starts the built program as a process of its own, as a user does; for what cannot be tried in-process. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const BIN = join(import.meta.dirname, '..', '..', 'bin', 'motcua.js');

/** What `npm run soak` multiplies by. */
export const isSoak = process.env.MOTCUA_SOAK === '1';

export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  /** null: ended by a signal. */
  readonly exit: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly elapsedMs: number;
}

export interface BinOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands before `node` on the command line, such as `prlimit`. */
  readonly wrapper?: readonly string[];
  /** What is run in place of `node bin/motcua.js`, in the same surroundings. */
  readonly instead?: readonly string[];
  readonly spawn?: Pick<SpawnOptions, 'uid' | 'gid' | 'stdio'>;
}

/** An environment without anything that could change an answer. */
const QUIET_ENV = {
  PATH: process.env.PATH ?? '',
  HOME: process.env.HOME ?? '',
  ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
  MOTCUA_LANG: 'vi',
  MOTCUA_ACTOR: 'thu-nghiem',
  MOTCUA_TODAY: '2025-07-15',
};

export function startBin(argv: readonly string[], options: BinOptions): ChildProcess {
  if (!existsSync(join(BIN, '..', '..', 'dist', 'main.js'))) throw new Error('needs a build: npm run build');
  const program = options.instead ?? [...(options.wrapper ?? []), process.execPath, BIN];
  const [command = '', ...args] = [...program, ...argv];
  return spawn(command, args, {
    cwd: options.cwd,
    env: { ...QUIET_ENV, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options.spawn,
  });
}

/** Collects what a started program prints, until it ends. */
export function waitFor(child: ChildProcess): Promise<Ended> {
  const started = performance.now();
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit, signal) =>
      resolve({
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
        exit,
        signal,
        elapsedMs: performance.now() - started,
      }),
    );
  });
}

export const runBin = (argv: readonly string[], options: BinOptions): Promise<Ended> =>
  waitFor(startBin(argv, options));
