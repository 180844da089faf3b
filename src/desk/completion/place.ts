/** Where in the command tree the cursor stands: at a verb, a flag, an argument, or a value of a flag. Pure. */
import type { Argument, Command, Option } from 'commander';

export interface Place {
  /** The deepest command that the words name. */
  readonly command: Command;
  /** Its noun and verb: `reorg plan`; '' for the program itself. */
  readonly path: string;
  /** What a value at the cursor is for: a flag, or an argument. */
  readonly option: Option | undefined;
  readonly argument: Argument | undefined;
  /** In front of a value: `--lang=`. */
  readonly prefix: string;
  /** May the word be a verb? */
  readonly takesVerb: boolean;
  /** May it be a flag? */
  readonly takesFlag: boolean;
  /** Flags that stand there already. */
  readonly given: ReadonlySet<Option>;
}

interface Walk {
  command: Command;
  path: string[];
  /** Arguments of the command so far. */
  count: number;
  /** The flag that waits for its value; a variadic one takes more. */
  open: Option | undefined;
  isEnded: boolean;
  readonly given: Set<Option>;
}

/** `words` are those behind the program, `text` is the word at the cursor. */
export function findPlace(program: Command, words: readonly string[], text: string): Place {
  const walk: Walk = {
    command: program,
    path: [],
    count: 0,
    open: undefined,
    isEnded: false,
    given: new Set(),
  };
  for (const word of words) step(walk, word);
  const { command, open, given } = walk;
  const place = { command, path: walk.path.join(' '), given, argument: undefined, option: undefined };
  const [, flag] = /^(--[\w-]+)=/.exec(text) ?? [];
  const named = flag === undefined || walk.isEnded ? undefined : optionOf(command, flag);
  if (named !== undefined)
    return { ...place, option: named, prefix: `${flag}=`, takesVerb: false, takesFlag: false };
  const mustBeValue = open !== undefined && (open.required || !text.startsWith('-'));
  if (mustBeValue && !(open.variadic && text.startsWith('-')))
    return { ...place, option: open, prefix: '', takesVerb: false, takesFlag: false };
  return {
    ...place,
    prefix: '',
    argument: argumentAt(command, walk.count),
    takesVerb: walk.count === 0,
    takesFlag: !walk.isEnded,
  };
}

function step(walk: Walk, word: string): void {
  const isFlag = word.startsWith('-') && word !== '-' && !walk.isEnded;
  if (walk.open !== undefined && !isFlag) {
    if (!walk.open.variadic) walk.open = undefined;
  } else if (word === '--' && !walk.isEnded) walk.isEnded = true;
  else if (isFlag) walk.open = takeFlag(walk, word);
  else stepInto(walk, word);
}

/** The flag, where its value is still to come. */
function takeFlag({ command, given }: Walk, word: string): Option | undefined {
  const [flag = '', value] = word.split(/=(.*)/s);
  const option = optionOf(command, flag);
  if (option === undefined) return undefined;
  given.add(option);
  const takesValue = option.required || option.optional;
  return takesValue && value === undefined ? option : undefined;
}

function stepInto(walk: Walk, word: string): void {
  const below = walk.count === 0 ? walk.command.commands.find((verb) => verb.name() === word) : undefined;
  if (below === undefined) {
    walk.count++;
    return;
  }
  walk.command = below;
  walk.path.push(word);
}

/** The flags of a command, its own first, then those of all commands above it. */
export function optionsOf(command: Command): Option[] {
  const above = command.parent === null ? [] : optionsOf(command.parent);
  return [...command.options, ...above].filter((option) => !option.hidden);
}

const optionOf = (command: Command, flag: string): Option | undefined =>
  optionsOf(command).find((option) => option.long === flag || option.short === flag);

function argumentAt(command: Command, at: number): Argument | undefined {
  const last = command.registeredArguments.at(-1);
  return command.registeredArguments[at] ?? (last?.variadic === true ? last : undefined);
}
