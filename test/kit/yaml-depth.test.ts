/** What nobody would write by hand is not handed to a parser that recurses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isTooDeep } from '#kit/yaml-depth.js';

test.each([
  ['brackets', `a: ${'['.repeat(101)}`],
  ['braces', `a: ${'{b: '.repeat(101)}`],
  ['dashes on a line', `a:\n${'- '.repeat(101)}x`],
  ['indentation', `${' '.repeat(2000)}x: 1`],
])('%s without end are too deep', (_, text) => expect(isTooDeep(text)).toBe(true));

test.each([
  ['a hundred', `${'['.repeat(100)}${']'.repeat(100)}`],
  ['many lists side by side', '[]'.repeat(1000)],
  ['closed ones without an opening', ']'.repeat(1000) + '['.repeat(50)],
  ['a long list', '- x\n'.repeat(1000)],
  ['a rule', `a: ${'-'.repeat(300)}`],
])('%s are not', (_, text) => expect(isTooDeep(text)).toBe(false));

test('no file of ours is', () => {
  const folder = join(import.meta.dirname, '../../fixtures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => isTooDeep(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});
