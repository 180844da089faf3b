/** Periods as people name them. */
import { describe, expect, test } from 'vitest';
import type { Day } from '#kit/dates.js';
import { evaluationDay, lastDayOfPeriod, parsePeriod } from '#report/period.js';

describe('a period', () => {
  test.each([
    ['2025-03', '2025-03-01', '2025-03-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-Q1', '2025-01-01', '2025-03-31'],
    ['2025-q4', '2025-10-01', '2025-12-31'],
    ['2025-H1', '2025-01-01', '2025-06-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025-9M', '2025-01-01', '2025-09-30'],
    [' 2025 ', '2025-01-01', '2025-12-31'],
    ['2024-12-15..2025-01-14', '2024-12-15', '2025-01-14'],
    ['2025-03-01..2025-03-01', '2025-03-01', '2025-03-01'],
    ['2025..2026', '2025-01-01', '2026-12-31'],
    ['2025-01..2025-02', '2025-01-01', '2025-02-28'],
    ['2025-01-15..2025-Q1', '2025-01-15', '2025-03-31'],
  ])('%s is %s to %s, both inside', (text, first, last) => {
    const period = parsePeriod(text);
    expect(period?.from).toBe(first);
    expect(period && lastDayOfPeriod(period)).toBe(last);
  });

  test.each([
    '',
    '25-03',
    '2025-13',
    '2025-00',
    '2025-Q5',
    '2025-Q0',
    '2025-H3',
    '2025-6M',
    '2025-3',
    '1899',
    '2025-02-30..2025-03-01',
    '2025-03-02..2025-03-01',
    '2025-03-01..',
    '2025-03-01...',
    '2026..2025',
    '2025-02..2025-01',
    '2025-03-01',
    '2025-01-01..2025-01-02..2025-01-03',
  ])('%j is none', (text) => expect(parsePeriod(text)).toBeUndefined());

  test('is evaluated on its last day, or today while it runs', () => {
    const march = parsePeriod('2025-03');
    if (march === undefined) throw new Error('no period');
    expect(evaluationDay(march, '2025-04-15' as Day)).toBe('2025-03-31');
    expect(evaluationDay(march, '2025-03-31' as Day)).toBe('2025-03-31');
    expect(evaluationDay(march, '2025-03-10' as Day)).toBe('2025-03-10');
  });
});
