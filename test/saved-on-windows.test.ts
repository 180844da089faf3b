/**
 * Small text files as programs of Windows save them: Notepad ends lines by CR LF and begins with a byte order mark, and
 * `>` of PowerShell 5.1 writes UTF-16. They say the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inFolder } from './in-folder.js';
import { type Played, play } from './play.js';

const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

const SAVED: readonly [how: string, save: (text: string) => Buffer][] = [
  ['with CR LF', (text) => Buffer.from(crlf(text))],
  ['with a byte order mark and CR LF', (text) => Buffer.from(`\ufeff${crlf(text)}`)],
  ['as UTF-16', (text) => Buffer.from(`\ufeff${crlf(text)}`, 'utf16le')],
];

const saveAgain = (file: string, save: (text: string) => Buffer): void =>
  writeFileSync(file, save(readFileSync(file, 'utf8')));

/** The answers before and after `file` is saved in another way. */
async function playTwice(argv: readonly string[], file: string, save: (text: string) => Buffer) {
  const before = await play(argv);
  saveAgain(file, save);
  return { before, after: await play(argv) };
}

const codesIn = ({ stdout }: Played): string[] =>
  (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);

const CATALOGUE = 'Mã;Tên;Lĩnh vực\n1.000001;Đăng ký khai sinh;Hộ tịch\n1.000001;Đăng ký khai tử;Hộ tịch\n';
const MAPPING = 'columns:\n  code: Mã\n  name: { from: Tên }\n  field: Lĩnh vực\n';

describe.each(SAVED)('saved %s', (_, save) => {
  test('motcua.yaml is read', () =>
    inFolder(async ({ write }) => {
      write('motcua.yaml', 'db: "hồ sơ.db"\ntoday: 2025-03-05\n');
      const { before, after } = await playTwice(['status'], 'motcua.yaml', save);
      expect(before.stderr).toContain('hồ sơ.db');
      expect(after).toEqual(before);
    }));

  test('a mapping is read', () =>
    inFolder(async ({ write }) => {
      write('danh-muc.csv', CATALOGUE);
      write('cot.yaml', MAPPING);
      const argv = ['catalogue', 'validate', 'danh-muc.csv', '--mapping', 'cot.yaml', '--json'];
      const { before, after } = await playTwice(argv, 'cot.yaml', save);
      expect(codesIn(before)).not.toContain('catalogue/no-procedure');
      expect(after).toEqual(before);
    }));

  test('a baseline is read', () =>
    inFolder(async ({ write }) => {
      write('danh-muc.csv', CATALOGUE);
      await play(['catalogue', 'validate', 'danh-muc.csv', '--write-baseline', 'da-biet.json']);
      const argv = ['catalogue', 'validate', 'danh-muc.csv', '--baseline', 'da-biet.json', '--json'];
      const { before, after } = await playTwice(argv, 'da-biet.json', save);
      expect(before.exit).toBe(0);
      expect(after).toEqual(before);
    }));

  test('a catalogue is read', () =>
    inFolder(async ({ write }) => {
      write('danh-muc.csv', CATALOGUE);
      const argv = ['catalogue', 'validate', 'danh-muc.csv', '--json'];
      const { before, after } = await playTwice(argv, 'danh-muc.csv', save);
      expect(codesIn(before)).toContain('catalogue/duplicate-code');
      expect(codesIn(after).filter((code) => !code.startsWith('io/'))).toEqual(codesIn(before));
    }));
});

test('a mapping of no text is refused by name', () =>
  inFolder(async ({ write }) => {
    write('danh-muc.csv', CATALOGUE);
    writeFileSync('cot.yaml', Buffer.from([0xc3, 0x28, 0xff, 0xff]));
    const argv = ['catalogue', 'validate', 'danh-muc.csv', '--mapping', 'cot.yaml', '--json'];
    expect(codesIn(await play(argv))).toEqual(['io/yaml-syntax']);
  }));
