/**
 * What `--help` and the README show may be pasted into cmd, PowerShell and bash alike: double quotes where a shell would
 * make something else of a word, and nothing that only one of them knows.
 */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { buildProgram, stillFrame } from '#tree.js';

/**
 * Of what stands bare: `@` and `;` (PowerShell), `%` before a letter and `^` (cmd), single quotes (cmd), and what all of
 * them take for their own. Commas are a list in PowerShell, which the program understands.
 */
const TOUCHY = /[@;&|<>()#$`{}^!'\\]|%\w/;
/** Within double quotes some of these still mean something. */
const TOUCHY_QUOTED = /[$`%!\\]/;

function faultsOf(line: string): string[] {
  const quoted = [...line.matchAll(/"([^"]*)"/g)].map(([, text = '']) => text);
  const bare = line.replace(/"[^"]*"/g, 'q');
  const isFit = !TOUCHY.test(bare) && !bare.includes('"') && !quoted.some((text) => TOUCHY_QUOTED.test(text));
  return isFit ? [] : [line];
}

/** Lines that are for one shell alone. */
const OF_ONE_SHELL = /^motcua completion /;

function helpOf(command: Command): string[] {
  const written: string[] = [];
  command.configureOutput({ writeOut: (text) => written.push(text) });
  command.outputHelp();
  return [written.join(''), ...command.commands.flatMap(helpOf)];
}

const linesIn = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.startsWith('motcua ') && !OF_ONE_SHELL.test(line));

describe('examples fit every shell', () => {
  it.each(['vi', 'en'] as const)('in --help (%s)', async (lang) => {
    const examples = linesIn(helpOf(await buildProgram(stillFrame(lang), 'all')));
    expect(examples.length).toBeGreaterThan(100);
    expect(examples.flatMap(faultsOf)).toEqual([]);
  });

  it('in the tutorials of the README', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const blocks = [...readme.matchAll(/```console\n([\s\S]*?)```/g)].map(([, text = '']) => text);
    const typed = linesIn(blocks).map((line) => line.replace(/ +# .*$/, '').replace('<hash>', 'hash'));
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.flatMap(faultsOf)).toEqual([]);
  });

  it.each([
    'motcua report impact @db a.xlsx',
    "motcua org list --search 'một'",
    'motcua staff list; motcua status',
    'motcua org list > a.txt',
    'motcua init --name "giá 5%"',
  ])('a line that does not is seen: %s', (line) => expect(faultsOf(line)).toEqual([line]));
});
