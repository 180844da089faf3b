/** Findings as people read them: days as the language writes them, commands as they must be typed. */
import { expect, it } from 'vitest';
import { sayDiagnostic, sayMessage } from '#lang/say.js';
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

it('never lets a value drive the terminal', () => {
  const hostile = { ...found, args: { ...found.args, unit: '\u001b[31mđỏ' } };
  expect(sayMessage(hostile, { org: GALLERY }, 'vi')).toContain('\\u001b[31mđỏ');
});
