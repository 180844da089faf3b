/** The command reference of the README, made from the program itself. */
import type { Command } from 'commander';
import { buildProgram, stillFrame } from '#tree.js';

/** One line a command: usage and description in both languages, in the order of the help page. */
export async function commandReference(): Promise<string> {
  const [vi, en] = await Promise.all([listCommands('vi'), listCommands('en')]);
  const lines = vi.map(
    (command, i) => `| \`${command.usage}\` | ${command.description} | ${en[i]?.description ?? ''} |`,
  );
  return ['| command | tiếng Việt | English |', '|---|---|---|', ...lines].join('\n');
}

interface Listed {
  readonly usage: string;
  readonly description: string;
}

async function listCommands(lang: 'vi' | 'en'): Promise<Listed[]> {
  const program = await buildProgram(stillFrame(lang), 'all');
  return program.commands.flatMap((noun) => leaves(noun, 'motcua'));
}

/** A command that does something itself and has verbs below it (`org lineage`, `org lineage import`) is listed for both. */
function leaves(command: Command, path: string): Listed[] {
  const name = `${path} ${command.name()}`;
  const below = command.commands.flatMap((verb) => leaves(verb, name));
  if (below.length > 0 && command.registeredArguments.length === 0) return below;
  const args = command.registeredArguments.map((argument) => {
    const inner = argument.variadic ? `${argument.name()}…` : argument.name();
    return argument.required ? ` <${inner}>` : ` [${inner}]`;
  });
  return [{ usage: `${name}${args.join('')}`, description: command.description() }, ...below];
}

/** The exit codes as a table, from the one place that knows them. */
export function exitTable(exits: Readonly<Record<string, number>>): string {
  return Object.entries(exits)
    .sort(([, a], [, b]) => a - b)
    .map(([name, code]) => `${code} ${name}`)
    .join(' · ');
}
