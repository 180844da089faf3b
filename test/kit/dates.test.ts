/** Days: what is not obvious about counting them. */
import { expect, test } from 'vitest';
import { addYears, type Day } from '#kit/dates.js';

test.each([
  ['2025-03-01', 3, '2028-03-01'],
  ['2024-02-29', 3, '2027-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2025-12-31', -1, '2024-12-31'],
])('%s and %i years are %s', (day, years, other) => {
  expect(addYears(day as Day, years)).toBe(other);
});
