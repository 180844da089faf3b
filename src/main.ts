/** The one door: answers `--version` at once, and hands everything else to run.ts. */
import { readFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import type { Host } from './host.js';

/** Runs one command line (without `node` and the script) and returns the exit code. Prints everything itself. */
export async function runMotcua(argv: readonly string[], host: Host = processHost()): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${readVersion()}\n`); // before anything is loaded: scripts ask this often
    return 0;
  }
  if (argv[0] === '__complete') {
    await (await import('./complete.js')).answerCompletion(argv.slice(1), host);
    return 0;
  }
  const { runCommand } = await import('./run.js');
  return runCommand(argv, host, readVersion());
}

function readVersion(): string {
  const pkg = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return pkg.version;
}

/** The real process. Its streams are opened when somebody uses them: each takes one or two milliseconds. */
export function processHost(): Host {
  return {
    env: process.env,
    locale: process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : '',
    user: readUser(),
    hostName: hostname(),
    nowMs: () => Date.now(),
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return outlet(process.stdout);
    },
    get stderr() {
      return outlet(process.stderr);
    },
  };
}

/** A reader that has seen enough (`motcua history | head -1`) is not an error; Windows calls it the end of a file. */
function outlet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listenerCount('error', passOverEnd) === 0 ? stream.on('error', passOverEnd) : stream;
}

function passOverEnd(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'EOF') throw error;
}

/** The account's name; some containers run accounts that have none. */
function readUser(): string {
  try {
    return userInfo().username;
  } catch {
    return '?';
  }
}
