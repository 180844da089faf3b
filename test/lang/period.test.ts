/** Periods are said with both days included; an end that is open is not said. */
import { expect, test } from 'vitest';
import { ALWAYS, type Day } from '#kit/dates.js';
import { sayPeriod } from '#lang/period.js';

const day = (text: string) => text as Day;

test.each([
  [ALWAYS, null, 'không giới hạn thời gian', 'without limit in time'],
  [day('2025-03-01'), null, 'từ 01/03/2025', 'from 2025-03-01'],
  [ALWAYS, day('2025-02-28'), 'đến hết 28/02/2025', 'to 2025-02-28'],
  [day('2025-03-01'), day('2025-12-31'), 'từ 01/03/2025 đến hết 31/12/2025', 'from 2025-03-01 to 2025-12-31'],
])('%s to %s', (from, lastDay, vi, en) => {
  expect(sayPeriod(from, lastDay, 'vi')).toBe(vi);
  expect(sayPeriod(from, lastDay, 'en')).toBe(en);
});
