/**
 * Plays a command line in-process, as a transcript does: fixed clock, no terminal, output captured. Whatever is answered,
 * printed as JSON or not, is held against the schema of the command.
 */
import type { Host } from '#host.js';
import { runMotcua } from '#main.js';
import { checkAnswer } from './answer-check.js';

export interface Played {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

export interface PlayOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** ISO instant, UTC. */
  readonly now?: string;
}

/** Runs `motcua …argv` in the present working folder. */
export async function play(argv: readonly string[], options: PlayOptions = {}): Promise<Played> {
  const out: string[] = [];
  const err: string[] = [];
  const heard: [command: string, data: unknown][] = [];
  const host: Host = {
    env: { MOTCUA_LANG: 'vi', MOTCUA_ACTOR: 'thu-nghiem', ...options.env },
    locale: '',
    user: 'os-user',
    hostName: 'host',
    nowMs: () => Date.parse(options.now ?? '2025-03-01T01:00:00Z'),
    stdin: {},
    stdout: { write: (text) => out.push(text.toString()) },
    stderr: { write: (text) => err.push(text.toString()) },
    hears: (command, data) => heard.push([command, data]),
  };
  const exit = await runMotcua(argv, host);
  for (const [command, data] of heard) await checkAnswer(command, data);
  return { stdout: out.join(''), stderr: err.join(''), exit };
}
