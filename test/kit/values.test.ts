/** Days, times, numbers, yes and no as offices write them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilOf, dayNumberOf, formatMinute, fromDayNumber } from '#kit/dates.js';
import {
  parseDecimal,
  parseInteger,
  parseOfficeDay,
  parseOfficeMinute,
  parseTime,
  parseYesNo,
} from '#kit/values.js';
import { formatDecimal, formatInteger } from '#lang/numbers.js';

const SEED = { seed: 20250331 };

describe('days', () => {
  test.each([
    ['31/03/2025', '2025-03-31'],
    ['1/4/2025', '2025-04-01'],
    ['1-4-2025', '2025-04-01'],
    ['01.04.2025', '2025-04-01'],
    ['2025-04-01', '2025-04-01'],
    ['2025/4/1', '2025-04-01'],
    [' 29/02/2024 ', '2024-02-29'],
  ])('%s is %s', (text, day) => expect(parseOfficeDay(text)).toBe(day));

  test.each([
    '',
    '31/02/2025',
    '29/02/2025',
    '4/31/2025',
    '1/4/25',
    '01/04-2025',
    '20250401',
    '1/4/2025 8:00',
    'hôm nay',
    '45748',
  ])('"%s" is no day', (text) => expect(parseOfficeDay(text)).toBeUndefined());

  test('every real day is read back from each way of writing it', () => {
    const days = fc.integer({ min: dayNumberOf(1900, 1, 1), max: dayNumberOf(2100, 12, 31) });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (number, mark) => {
        const { year, month, day } = civilOf(number);
        const written = [[day, month, year].join(mark), [year, month, day].join(mark), fromDayNumber(number)];
        expect(written.map(parseOfficeDay)).toEqual(Array(3).fill(fromDayNumber(number)));
      }),
      SEED,
    );
  });
});

describe('times', () => {
  test.each([
    ['31/03/2025 14:30:59', '2025-03-31 14:30'],
    ['2025-03-31T14:30:00.000', '2025-03-31 14:30'],
    ['1/4/2025 7:05', '2025-04-01 07:05'],
    ['14:30 31/03/2025', '2025-03-31 14:30'],
    ['14:30, ngày 31/03/2025', '2025-03-31 14:30'],
    ['14 giờ 30 phút ngày 31/3/2025', '2025-03-31 14:30'],
    ['31/03/2025 2:30 CH', '2025-03-31 14:30'],
    ['31/03/2025 12:05 SA', '2025-03-31 00:05'],
    ['31/03/2025 12:05 PM', '2025-03-31 12:05'],
    ['31/03/2025', '2025-03-31 00:00'],
  ])('%s is %s', (text, minute) => expect(formatMinute(parseOfficeMinute(text) ?? -1)).toBe(minute));

  test.each([
    '',
    '14:30',
    '31/02/2025 8:00',
    '31/03/2025 24:00',
    '31/03/2025 8:60',
    '31/03/2025 13:00 PM',
    '31/03/2025 x',
    '1/4/25 8:00',
  ])('"%s" is no moment', (text) => expect(parseOfficeMinute(text)).toBeUndefined());

  test.each([
    ['8h', 480],
    ['8h30', 510],
    ['8 giờ', 480],
    ['8:', undefined],
    ['8', undefined],
  ])('time %s is %s', (text, minutes) => expect(parseTime(text)).toBe(minutes));
});

describe('numbers', () => {
  test.each([
    ['0', 0],
    ['-0', 0],
    ['82.635', 82635],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1 234 567', 1234567],
    ['82635.0', 82635],
    ['1.234,00', 1234],
    ['-5', -5],
    ['007', 7],
    ['1.5', undefined],
    ['1.2345', undefined],
    ['1.234,567', undefined],
    ['12.34.567', undefined],
    ['1e3', undefined],
    ['', undefined],
    ['9007199254740993', undefined],
  ])('whole number %s is %s', (text, value) => expect(parseInteger(text)).toBe(value));

  test.each([
    ['1.234.567,5', 1234567.5],
    ['1,234,567.5', 1234567.5],
    ['108.237', 108.237],
    ['7,37', 7.37],
    ['1.234.567', 1234567],
    ['1,234.5', 1234.5],
    ['-0,25', -0.25],
    ['12', 12],
    ['1.234.56', undefined],
    ['1,2,3', undefined],
    ['1.2,3.4', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['12 ha', undefined],
    ['', undefined],
  ])('number %s is %s', (text, value) => expect(parseDecimal(text)).toBe(value));

  test('what the program prints in either language is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('vi' as const, 'en' as const),
        (value, lang) => {
          expect(parseInteger(formatInteger(value, lang))).toBe(value);
          expect(parseDecimal(formatDecimal(value / 100, 2, lang))).toBe(value / 100);
        },
      ),
      SEED,
    );
  });
});

test.each([
  ['Có', true],
  ['x', true],
  ['TRUE', true],
  ['không', false],
  ['No', false],
  ['0', false],
  ['', undefined],
  ['có thể', undefined],
])('yes or no: %s is %s', (text, value) => expect(parseYesNo(text)).toBe(value));
