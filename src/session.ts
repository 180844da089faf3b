/** What a command may touch: the language, the settings, the clock, the database, the person at the terminal. */
import type { Db } from '#db/open.js';
import type { StartProgress } from '#io/progress.js';
import type { Ask } from '#io/prompt.js';
import type { Stamp } from '#journal/model.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { Outcome } from '#kit/outcome.js';
import type { Gallery, Lang } from '#lang/words.js';
import type { Settings } from './settings.js';

export interface Session {
  readonly lang: Lang;
  readonly settings: Settings;
  /** Of this program. */
  readonly version: string;
  /** Opens the database of `--db`, migrated and with its triggers; closed by main when the command ends. */
  readonly openDb: (access: 'read' | 'write') => Promise<Db>;
  /** The stamp of a change made now by this command. */
  readonly stamp: (extra?: Pick<Stamp, 'effectiveOn' | 'decision'>) => Stamp;
  /** Questions to the person. Answers itself under `--yes`; refuses where nobody can answer. */
  readonly ask: Ask;
  /** Shows long work on stderr, on a terminal only. */
  readonly progress: StartProgress;
  /** Findings that come up on the way (a network drive, detected formats); printed with the outcome's own. */
  readonly note: (diagnostic: Diagnostic) => void;
  /** Columns of the terminal that the answer goes to; 0 when it is a file or a pipe. */
  readonly columns: number;
}

/** The body of a command: its input and the session in, its outcome out. */
export type CommandBody<Input> = (input: Input, session: Session) => Outcome | Promise<Outcome>;

/** What an action calls once its flags are converted; tests pass a spy. */
export type Run<Input> = (input: Input) => Promise<void>;

/** How a noun's file declares its verbs. */
export interface Frame {
  readonly lang: Lang;
  /** The word after the noun, as typed: a noun of many verbs need not load the others. */
  readonly verb?: string | undefined;
  /** Binds a body to the session of this run; `name` is the command as typed, for `meta.command` and the journal. */
  readonly run: <Input>(name: string, body: CommandBody<Input>) => Run<Input>;
  /** Plays another command line in this process, output captured: for `demo`. */
  readonly play: (argv: readonly string[]) => Promise<Played>;
  /** The folder of sample files that comes with the program: for `demo`. */
  readonly samples: URL;
  /** Words of all findings, by room: for `help findings`. */
  readonly galleries: () => Promise<Readonly<Record<string, Gallery>>>;
}

/** What a played command printed, and its exit code. */
export interface Played {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}
