/** A finding is said with its values: numbers grouped, days as the language writes them, commands as they must be typed. */
import { expect, it, test } from 'vitest';
import { fill, sayDiagnostic, sayDiagnostics, sayMessage } from '#lang/say.js';
import type { Gallery } from '#lang/words.js';

const GALLERY: Gallery = {
  late: {
    severity: 'error',
    vi: 'Đơn vị {unit} đóng ngày {day}; {count} hồ sơ.',
    en: 'Unit {unit} closed on {day}; {count} dossiers.',
    fix: { vi: 'motcua org show {unit} --as-of {day}', en: 'motcua org show {unit} --as-of {day}' },
  },
};
const found = {
  code: 'org/late',
  severity: 'error' as const,
  args: { unit: '2025-03', day: '2025-03-31', count: 12_345 },
};

it('writes a day as the language does, and a command as it must be typed', () => {
  expect(sayDiagnostic(found, { org: GALLERY }, 'vi')).toEqual([
    'lỗi org/late',
    '  Đơn vị 2025-03 đóng ngày 31/03/2025; 12.345 hồ sơ.',
    '  → motcua org show 2025-03 --as-of 2025-03-31',
  ]);
  expect(sayMessage(found, { org: GALLERY }, 'en')).toBe(
    'Unit 2025-03 closed on 2025-03-31; 12,345 dossiers.',
  );
});

it('leaves what is no day as it was written', () => {
  const odd = { ...found, args: { ...found.args, day: '2025-02-30' } };
  expect(sayMessage(odd, { org: GALLERY }, 'vi')).toContain('2025-02-30');
});

test.each([
  ['a text', '{a}', { a: 'CN-TH' }, 'CN-TH', 'CN-TH'],
  ['a number', '{a}', { a: 1234567 }, '1.234.567', '1,234,567'],
  ['a word of ours', '{a}', { a: { vi: 'chi nhánh', en: 'branch' } }, 'chi nhánh', 'branch'],
  ['what nobody gave', '{b}', { a: 'x' }, '{b}', '{b}'],
  ['a control character', '{a}', { a: 'x\u001b[31m' }, 'x\\u001b[31m', 'x\\u001b[31m'],
])('%s', (_, template, args, vi, en) => {
  expect(fill(template, args, 'vi')).toBe(vi);
  expect(fill(template, args, 'en')).toBe(en);
});

test('says a remedy once where it is the same, and how many more of a code there are', () => {
  const many = [...Array(22).keys()].map((i) => ({
    ...found,
    args: { ...found.args, unit: i === 1 ? 'B' : 'A' },
  }));
  const lines = sayDiagnostics(many, { org: GALLERY }, 'vi');
  expect(lines.filter((line) => line.startsWith('  →'))).toEqual([
    '  → motcua org show A --as-of 2025-03-31',
    '  → motcua org show B --as-of 2025-03-31',
  ]);
  expect(lines.filter((line) => line.startsWith('lỗi'))).toHaveLength(20);
  expect(lines.at(-1)).toBe('org/late: hiện 20 trên 22; xem tất cả: thêm --json');
});
