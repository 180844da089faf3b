/** A usage error of commander as one of ours: what is wrong, what may have been meant, an example of how it is right. */
import type { Command, CommanderError } from 'commander';
import { examplesOf } from '#io/flags.js';
import type { Refusal } from '#kit/refusal.js';
import type { Bilingual } from '#kit/sheet.js';
import { listMeant } from './flag-families.js';
import { rootFindings } from './words.js';

const { refuse } = rootFindings;

/** Undefined where commander only showed help. */
export function toUsageRefusal(
  error: CommanderError,
  argv: readonly string[],
  program: Command | undefined,
): Refusal | undefined {
  const value = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const similar = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1];
  const called = findCalled(program, argv);
  const command = called === undefined ? 'motcua' : pathOf(called);
  switch (error.code) {
    case 'commander.unknownCommand':
      return similar === undefined
        ? refuse('unusable', 'unknown-command', { value, command })
        : refuse('unusable', 'mistyped-command', { value, similar });
    case 'commander.help': // a noun, and no verb
      return refuse('unusable', 'no-verb', { command, verbs: verbsOf(called) });
    case 'commander.unknownOption':
      return unknownOption(value, similar, called, command);
    case 'commander.missingMandatoryOptionValue': {
      const strange = findStrange(argv, called); // a misspelt flag lacks, too
      if (strange !== undefined) return unknownOption(strange, longOf(value), called, command);
      return refuse('unusable', 'missing-argument', { value, command, example: exampleOf(called) });
    }
    case 'commander.missingArgument':
      return refuse('unusable', 'missing-argument', { value, command, example: exampleOf(called) });
    case 'commander.excessArguments':
      return excessArgument(error.message, command);
    case 'commander.optionMissingArgument':
      return refuse('unusable', 'missing-value', { value, command });
    case 'commander.invalidArgument':
      return badValue(error.message);
    case 'commander.conflictingOption':
      return refuse('unusable', 'conflicting-options', {
        detail: [...error.message.matchAll(/'([^']+)'/g)].map((m) => m[1]).join(', '),
      });
    default:
      return undefined;
  }
}

/** The command that the words lead to, as far as they do; values of flags are no commands. */
function findCalled(program: Command | undefined, argv: readonly string[]): Command | undefined {
  let called = program;
  for (const word of argv) {
    called = called?.commands.find((one) => one.name() === word) ?? called;
  }
  return called;
}

const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;

const verbsOf = (command: Command | undefined): string =>
  (command?.commands ?? []).map((verb) => verb.name()).join(', ');

/** The first example of the command's help. */
function exampleOf(command: Command | undefined): Bilingual {
  const [example] = command === undefined ? [] : examplesOf(command);
  if (example === undefined) return { vi: '', en: '' };
  return { vi: `; ví dụ: ${example}`, en: `; for example: ${example}` };
}

/** `--period` of `--period <period>`. */
const longOf = (flags: string): string | undefined => /--[\w-]+/.exec(flags)?.[0];

/** The first flag that neither the command nor one above it has. */
function findStrange(argv: readonly string[], called: Command | undefined): string | undefined {
  const known = new Set(['--help']);
  for (let at: Command | null | undefined = called; at; at = at.parent) {
    for (const { long, short } of at.options) for (const flag of [long, short]) known.add(flag ?? '');
  }
  return argv.map((arg) => arg.split('=')[0] ?? '').find((arg) => /^--\w/.test(arg) && !known.has(arg));
}

/** A slip of the finger, or another name for what the command calls otherwise. */
function unknownOption(
  value: string,
  similar: string | undefined,
  called: Command | undefined,
  command: string,
): Refusal {
  const own = (called?.options ?? []).flatMap(({ long }) => long ?? []);
  const meant = [...new Set([...(similar?.split(', ') ?? []), ...listMeant(value, own)])].join(', ');
  const hint =
    meant === '' ? { vi: '', en: '' } : { vi: `Có phải ý là: ${meant}. `, en: `Did you mean: ${meant}. ` };
  return refuse('unusable', 'unknown-option', { value, command, meant: hint });
}

/** commander counts: "too many arguments for 'list'. Expected 0 arguments but got 1." */
function excessArgument(message: string, command: string): Refusal {
  const [expected = 0, given = 0] = [...message.matchAll(/\b\d+(?= argument|\.?$|:)/g)].map(Number);
  return refuse('unusable', 'excess-argument', { expected, given, command });
}

/** Of a flag commander names the flag first, of an argument the value. */
function badValue(message: string): Refusal {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const [flag, value] = /^error: command-argument/.test(message) ? [`<${quoted[1]}>`, quoted[0]] : quoted;
  const allowed =
    /Allowed choices are (.+)\./.exec(message)?.[1] ?? /is invalid\.\s*(.*)$/.exec(message)?.[1] ?? '';
  return refuse('unusable', 'bad-value', { value: value ?? '', flag: flag ?? '', allowed });
}
