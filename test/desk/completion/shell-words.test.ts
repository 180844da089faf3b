/** How each shell takes a line apart, and how a completed word is written so that it means what was offered. */
import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Shell, splitShellLine, writeWord } from '#desk/completion/shell-words.js';

describe('a line up to the cursor', () => {
  it.each<[Shell, string, readonly string[], string]>([
    ['bash', 'motcua org sh', ['motcua', 'org'], 'sh'],
    ['bash', 'motcua org ', ['motcua', 'org'], ''],
    ['bash', 'motcua --field "Đất đ', ['motcua', '--field'], 'Đất đ'],
    ['bash', 'motcua --field Đất\\ đ', ['motcua', '--field'], 'Đất đ'],
    ['bash', "motcua a'b c'd e", ['motcua', 'ab cd'], 'e'],
    ['bash', 'motcua "a\\"b\\c" ', ['motcua', 'a"b\\c'], ''],
    ['bash', "motcua '' x", ['motcua', ''], 'x'],
    ['zsh', 'motcua "a b', ['motcua'], 'a b'],
    ['powershell', 'motcua C:\\a\\b "x`"y" z', ['motcua', 'C:\\a\\b', 'x"y'], 'z'],
    ['powershell', "motcua 'a`b' ", ['motcua', 'a`b'], ''],
  ])('%s: %s', (shell, line, words, text) => {
    const split = splitShellLine(line, shell);
    expect(split.words).toEqual(words);
    expect(split.typed.text).toBe(text);
  });
});

describe('a completed word', () => {
  const write = (shell: Shell, line: string, value: string) =>
    writeWord(value, splitShellLine(line, shell).typed, shell);

  it.each<[Shell, string, string, string]>([
    ['bash', 'm Đ', 'Đất đai', 'Đất\\ đai'],
    ['bash', 'm "Đ', 'Đất đai', 'Đất đai'],
    ['bash', 'm "', 'a$b"c', 'a\\$b\\"c'],
    ['bash', "m '", "d'or", "d'\\''or"],
    ['bash', 'm ', 'x;rm -rf *', 'x\\;rm\\ -rf\\ \\*'],
    ['bash', 'm --lang=', '--lang=vi', 'vi'],
    ['bash', 'm a:b:', 'a:b:c', 'c'],
    ['bash', 'm --field="Đ', '--field=Đất đai', 'Đất đai'],
    ['bash', 'm ', '1.000101', '1.000101'],
    ['powershell', 'm Đ', 'Đất đai', "'Đất đai'"],
    ['powershell', 'm ', "d'or", "'d''or'"],
    ['powershell', 'm ', '@db', "'@db'"],
    ['powershell', 'm ', 'month,unit', "'month,unit'"],
    ['powershell', 'm ', '$(rm)', "'$(rm)'"],
    ['powershell', 'm ', 'CN-TH', 'CN-TH'],
    ['zsh', 'm ', 'Đất đai', 'Đất đai'],
    ['fish', 'm ', 'Đất đai', 'Đất đai'],
  ])('%s: %s → %s', (shell, line, value, written) => {
    expect(write(shell, line, value)).toBe(written);
  });

  it('means in our own reading what was offered, whatever is open', () => {
    const value = fc.stringMatching(/^[A-Za-zĐđất0-9 .,;$"'`\\()&|<>*?~#!=:@{}[\]-]{1,12}$/u);
    fc.assert(
      fc.property(value, fc.constantFrom('', '"', "'"), (text, quote) => {
        const written = `m ${quote}${write('bash', `m ${quote}`, text)}${quote} x`;
        expect(splitShellLine(written, 'bash').words).toEqual(['m', text]);
        const single = `m ${write('powershell', 'm ', text)} x`;
        expect(splitShellLine(single, 'powershell').words).toEqual(['m', text]);
      }),
      { seed: 10, numRuns: 500 },
    );
  });

  it.skipIf(spawnSync('bash', ['--version']).status !== 0)('means the same to bash itself', () => {
    const values = [
      'Đất đai',
      'a"b',
      "d'or",
      '$(touch x)',
      '`id`',
      '~root',
      '#x',
      '!!',
      '*',
      '{a,b}',
      'a\\b',
      'x;y',
    ];
    const lines = values.flatMap((value) =>
      ['', '"', "'"].map((quote) => `printf '%s\\n' ${quote}${write('bash', `m ${quote}`, value)}${quote}`),
    );
    const { stdout } = spawnSync('bash', ['--norc', '-c', lines.join('\n')], { encoding: 'utf8' });
    expect(stdout.trimEnd().split('\n')).toEqual(values.flatMap((value) => [value, value, value]));
  });
});
