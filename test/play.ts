/** Plays a command line in-process, as a transcript does: fixed clock, no terminal, output captured. */
import type { Host } from '#host.js';
import { runMotcua } from '#main.js';

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
  const host: Host = {
    env: { MOTCUA_LANG: 'vi', MOTCUA_ACTOR: 'thu-nghiem', ...options.env },
    locale: '',
    user: 'os-user',
    hostName: 'host',
    nowMs: () => Date.parse(options.now ?? '2025-03-01T01:00:00Z'),
    stdin: {},
    stdout: { write: (text) => out.push(text.toString()) },
    stderr: { write: (text) => err.push(text.toString()) },
  };
  const exit = await runMotcua(argv, host);
  return { stdout: out.join(''), stderr: err.join(''), exit };
}
