/** The flags of reading: what commander takes, and what the reader is told. */
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { addReadFlags, toReadOptions } from '#io/read/read-flags.js';
import type { InputFormat } from '#kit/input.js';

const FORMAT: InputFormat = { name: 'units', columns: [] };

function parse(...argv: string[]) {
  const command = addReadFlags(new Command('import'), 'vi')
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  command.parse(argv, { from: 'user' });
  return command.opts();
}

test('flags become options; what is not said is left to detection', async () => {
  const flags = parse('--encoding', 'tcvn3', '--delimiter', 'tab', '--header-line', '3', '--sheet', 'Quý I');
  expect(await toReadOptions(flags, FORMAT)).toEqual({
    encoding: 'tcvn3',
    delimiter: '\t',
    headerLine: 3,
    sheet: 'Quý I',
  });
  expect(await toReadOptions(parse(), FORMAT)).toEqual({});
});

test.each([
  ['--encoding', 'latin1'],
  ['--delimiter', ';;'],
  ['--delimiter', '"'],
  ['--header-line', '0'],
  ['--header-line', 'x'],
])('%s %s is a usage error', (...argv) => expect(() => parse(...argv)).toThrow());
