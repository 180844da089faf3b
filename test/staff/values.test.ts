/** Words of a staff file: what we print is read back, and so is what offices write. */
import { describe, expect, test } from 'vitest';
import type { Bilingual } from '#kit/sheet.js';
import {
  isNoRestriction,
  parseEmployment,
  parseForm,
  parseLeavingReason,
  parseRank,
  parseRestriction,
  parseTasks,
} from '#staff/values.js';
import { employmentNames, formNames, positionNames, restrictionNames, taskNames } from '#staff/words.js';

describe('what we print is read back', () => {
  const both = (names: Readonly<Record<string, Bilingual>>) =>
    Object.entries(names).flatMap(([value, { vi, en }]) => [
      [vi, value],
      [en, value],
      [value, value],
    ]);
  test.each(both(employmentNames))('employment %s', (text, value) => {
    expect(parseEmployment(text)).toBe(value);
  });
  test.each(both(formNames))('form %s', (text, value) => {
    expect(parseForm(text)).toBe(value);
  });
  test.each(both(positionNames))('position %s', (text, value) => {
    expect(parseRank(text)).toEqual({ position: value, acting: false });
  });
  test.each(both(taskNames))('task %s', (text, value) => {
    expect(parseTasks(text)).toEqual([value]);
  });
  test.each(both(restrictionNames))('restriction %s', (text, value) => {
    expect(parseRestriction(text)).toBe(value);
  });
});

test.each<[string, string, boolean]>([
  ['Quyền Giám đốc', 'director', true],
  ['Q. Trưởng phòng', 'head', true],
  ['Phó Giám đốc phụ trách', 'deputy-director', true],
  ['Phó Giám đốc (phụ trách)', 'deputy-director', true],
  ['acting director', 'director', true],
  ['PHÓ GIÁM ĐỐC', 'deputy-director', false],
  ['chuyen vien', 'officer', false],
])('%s', (text, position, acting) => {
  expect(parseRank(text)).toEqual({ position, acting });
});

test('tasks are put in the order of the work', () => {
  expect(parseTasks('Trả kết quả; Tiếp nhận, hướng dẫn')).toEqual(['guide', 'receive', 'return']);
});

test.each(['Tổng giám đốc', 'quyền', ''])('"%s" is no position', (text) => {
  expect(parseRank(text)).toBeUndefined();
});

test('one unknown task spoils the cell', () => {
  expect(parseTasks('Tiếp nhận; Lái xe')).toBeUndefined();
});

test.each(['Không', 'không có', '-'])('"%s" says that nothing restricts', (text) => {
  expect(isNoRestriction(text)).toBe(true);
});

test.each([
  ['nghỉ hưu', 'retirement'],
  ['Nghỉ theo chính sách', 'early-retirement'],
  ['thoi viec', 'resignation'],
  ['contract-end', 'contract-end'],
  ['Buộc thôi việc', 'dismissal'],
  ['chán', undefined],
])('the reason "%s" is %s', (text, reason) => {
  expect(parseLeavingReason(text)).toBe(reason);
});
