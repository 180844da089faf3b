/** Dates of other systems by pattern, ISO with an offset, and Excel's day numbers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDatePattern, formatDate } from '#io/mapping/date-pattern.js';
import { civilOf, dayNumberOf, MINUTES_PER_DAY } from '#kit/dates.js';

const read = (pattern: string, text: string): string | undefined => {
  const date = compileDatePattern(pattern)?.(text);
  return date === undefined ? undefined : formatDate(date, false);
};

describe('a pattern', () => {
  test.each([
    ['dd/mm/yyyy', '1/4/2025', '2025-04-01'],
    ['m/d/yyyy h:mm AM/PM', '4/1/2025 12:05 AM', '2025-04-01 00:05'],
    ['mm/dd/yy', '04/01/25', '2025-04-01'],
    ['yyyy-mm-dd hh:mm:ss', '2011-07-01 01:32:33', '2011-07-01 01:32'],
    ['yyyy-mm-dd hh:mm:ss', '2011-07-01 01:32:33.123', '2011-07-01 01:32'],
    ['yyyymmdd', '20250401', '2025-04-01'],
    ['hh:mm dd.mm.yyyy', '14:30 01.04.2025', '2025-04-01 14:30'],
    ['yyyy-mm-ddThh:mm', '2025-04-01T08:00', '2025-04-01 08:00'],
    ['iso', '2025-03-31T18:30:00Z', '2025-04-01 01:30'],
    ['iso', '2025-04-01T08:30:00.000+07:00', '2025-04-01 08:30'],
    ['iso', '2025-04-01', '2025-04-01'],
    ['serial', '45748', '2025-04-01'],
    ['serial', '45748.3333333333', '2025-04-01 08:00'],
  ])('%s reads %s as %s', (pattern, text, day) => expect(read(pattern, text)).toBe(day));

  test.each([
    ['dd/mm/yyyy', '31/02/2025'],
    ['dd/mm/yyyy', '2025-04-01'],
    ['dd/mm/yyyy hh:mm', '1/4/2025 24:00'],
    ['dd/mm/yyyy h:mm am/pm', '1/4/2025 13:00 PM'],
    ['iso', '1/4/2025'],
    ['serial', '59'],
    ['serial', '2025-04-01'],
  ])('%s does not read %s', (pattern, text) => expect(read(pattern, text)).toBeUndefined());

  test.each(['', 'dd/mm', 'hh:mm', 'dd/mm/yyyy dd', 'dd/mm/yyyy yyyy'])('"%s" is none', (pattern) =>
    expect(compileDatePattern(pattern)).toBeUndefined(),
  );
});

test('every moment is read back from every order and from its serial number', () => {
  const minutes = fc.integer({
    min: dayNumberOf(1901, 1, 1) * MINUTES_PER_DAY,
    max: dayNumberOf(2099, 12, 31) * MINUTES_PER_DAY,
  });
  fc.assert(
    fc.property(minutes, (minute) => {
      const days = Math.floor(minute / MINUTES_PER_DAY);
      const { year, month, day } = civilOf(days);
      const ofDay = minute - days * MINUTES_PER_DAY;
      const clock = `${Math.floor(ofDay / 60)}:${String(ofDay % 60).padStart(2, '0')}`;
      for (const [pattern, text] of [
        ['d/m/yyyy h:mm', `${day}/${month}/${year} ${clock}`],
        ['h:mm m-d-yyyy', `${clock} ${month}-${day}-${year}`],
        ['serial', String(days - dayNumberOf(1899, 12, 30) + ofDay / MINUTES_PER_DAY)],
      ] as const)
        expect([pattern, compileDatePattern(pattern)?.(text)?.minute]).toEqual([pattern, minute]);
    }),
    { seed: 1899 },
  );
});
