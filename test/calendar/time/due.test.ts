/** Due moments: the examples of the rules, one table a kind of limit. */
import { describe, expect, it } from 'vitest';
import { type CountedLimit, isNoData } from '#calendar/model.js';
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { compileCalendar } from '#calendar/time/compile.js';
import { type DueOptions, dueOf } from '#calendar/time/due.js';
import { parseOfficeHours } from '#calendar/time/office-hours.js';
import { intakeOf, officeMinutesBetween } from '#calendar/time/working-time.js';
import { parseTimeLimit } from '#calendar/time-limit.js';
import { formatMinute, parseMinute } from '#kit/dates.js';

const calendar = compileCalendar(OFFICIAL_CALENDAR);
const at = (text: string): number => parseMinute(text) ?? Number.NaN;
const counted = (text: string) => parseTimeLimit(text).limit as CountedLimit;

function due(from: string, limit: string, options: DueOptions = {}, on = calendar): string {
  const moment = dueOf(on, counted(limit), at(from), options);
  return isNoData(moment) ? `no data for ${moment.noDataFor}` : formatMinute(moment);
}

describe('intake', () => {
  it.each([
    ['2025-04-25 10:00', '2025-04-25 10:00'],
    ['2025-04-25 06:30', '2025-04-25 07:00'],
    ['2025-04-25 12:00', '2025-04-25 13:30'],
    ['2025-04-25 17:00', '2025-04-25 17:00'],
    ['2025-04-25 17:01', '2025-04-26 07:00'], // the next day is a working Saturday
    ['2025-04-26 18:00', '2025-04-28 07:00'],
    ['2025-04-30 09:00', '2025-05-05 07:00'],
  ])('%s counts from %s', (received, start) => {
    const moment = intakeOf(calendar, at(received));
    expect(isNoData(moment) ? moment : formatMinute(moment)).toBe(start);
  });

  it.each([
    ['2026-12-31 17:01', 2027],
    ['2027-03-01 09:00', 2027],
    ['2017-12-29 09:00', 2017],
  ])('%s has no answer', (received, year) => {
    expect(intakeOf(calendar, at(received))).toEqual({ noDataFor: year });
  });
});

describe('a limit in working days and hours', () => {
  it.each([
    ['2025-04-25 10:00', '5 ngày làm việc', '2025-05-06 10:00'], // the example of the issue
    ['2025-04-25 10:00', '1 ngày làm việc', '2025-04-26 10:00'],
    ['2025-04-25 18:00', '1 ngày làm việc', '2025-04-28 07:00'],
    ['2025-04-25 10:00', '40 giờ làm việc', '2025-05-06 10:00'],
    ['2025-04-25 10:00', '4 giờ làm việc', '2025-04-25 16:00'],
    ['2025-04-25 15:00', '4 giờ làm việc', '2025-04-26 09:00'],
    ['2025-04-25 07:30', '4 giờ làm việc', '2025-04-25 11:30'], // ends at noon, not at 13:30
    ['2025-04-25 13:30', '3,5 giờ làm việc', '2025-04-25 17:00'],
    ['2025-04-25 13:30', '3.75 giờ làm việc', '2025-04-26 07:15'],
    ['2025-04-25 10:00', '0,5 ngày làm việc', '2025-04-25 16:00'],
    ['2025-04-25 10:00', '2,5 ngày làm việc', '2025-04-28 16:00'],
    ['2025-04-29 16:59', '7.5 ngày làm việc', '2025-05-14 10:59'],
    ['2018-12-28 10:00', '2 ngày làm việc', '2019-01-03 10:00'],
    ['2019-01-04 10:00', '1 ngày làm việc', '2019-01-05 10:00'], // a Saturday worked for 31/12
    ['2026-12-31 10:00', '1 ngày làm việc', 'no data for 2027'],
    ['2026-12-31 10:00', '3 giờ làm việc', '2026-12-31 15:00'],
    ['2026-12-31 16:00', '3 giờ làm việc', 'no data for 2027'],
  ])('%s + %s = %s', (from, limit, moment) => expect(due(from, limit)).toBe(moment));

  it('counts eight hours as a day even where the office is open for seven and a half', () => {
    const hours = parseOfficeHours('07:30-11:30, 13:30-17:00') ?? [];
    const short = compileCalendar(OFFICIAL_CALENDAR, { hours });
    expect(due('2025-04-21 10:00', '80 giờ làm việc', {}, short)).toBe(
      due('2025-04-21 10:00', '10 ngày làm việc', {}, short),
    );
    expect(due('2025-04-21 07:30', '7,5 giờ làm việc', {}, short)).toBe('2025-04-21 17:00');
    expect(due('2025-04-21 07:30', '7,75 giờ làm việc', {}, short)).toBe('2025-04-22 07:45');
  });
});

describe('a limit in calendar days and months', () => {
  it.each([
    ['2025-04-01 10:00', '20 ngày', '2025-04-21 10:00'],
    ['2025-04-25 10:00', '1 ngày', '2025-04-26 10:00'], // a working Saturday stands
    ['2025-04-25 10:00', '2 ngày', '2025-04-28 10:00'], // Sunday rolls forward
    ['2025-04-25 10:00', '5 ngày', '2025-05-05 10:00'], // 30/4 rolls over the holidays
    ['2025-04-25 18:00', '10 ngày', '2025-05-06 07:00'],
    ['2025-04-25 10:00', '1,5 ngày', '2025-04-26 16:00'],
    ['2025-01-31 10:00', '1 tháng', '2025-03-03 07:00'], // received on a holiday: counted from 3/2 07:00
    ['2025-03-31 10:00', '1 tháng', '2025-05-05 10:00'], // 30/4 has no 31st, and is a holiday
    ['2024-08-30 10:00', '6 tháng', '2025-02-28 10:00'],
    ['2025-11-28 10:00', '3 tháng', '2026-03-02 10:00'],
    ['2026-11-30 10:00', '6 tháng', 'no data for 2027'],
    ['2026-12-20 10:00', '20 ngày', 'no data for 2027'],
  ])('%s + %s = %s', (from, limit, moment) => expect(due(from, limit)).toBe(moment));

  it('passes over holidays when it is told to', () => {
    expect(due('2025-04-25 10:00', '10 ngày')).toBe('2025-05-05 10:00');
    expect(due('2025-04-25 10:00', '10 ngày', { skipHolidays: true })).toBe('2025-05-08 10:00');
    expect(due('2025-03-31 10:00', '1 tháng', { skipHolidays: true })).toBe('2025-05-05 10:00');
  });
});

describe('a limit of the same day', () => {
  it.each([
    ['2025-04-24 09:00', 'Trong ngày', '2025-04-24 17:00'],
    ['2025-04-24 17:30', 'Trong ngày', '2025-04-25 17:00'],
    [
      '2025-04-24 15:00',
      'Trong ngày, nếu tiếp nhận sau 15 giờ thì ngày làm việc tiếp theo',
      '2025-04-24 17:00',
    ],
    [
      '2025-04-24 15:01',
      'Trong ngày, nếu tiếp nhận sau 15 giờ thì ngày làm việc tiếp theo',
      '2025-04-25 17:00',
    ],
    [
      '2025-04-25 15:30',
      'Trong ngày, nếu tiếp nhận sau 15 giờ thì ngày làm việc tiếp theo',
      '2025-04-26 17:00',
    ],
    [
      '2025-04-24 18:00',
      'Trong ngày, nếu tiếp nhận sau 15 giờ thì ngày làm việc tiếp theo',
      '2025-04-25 17:00',
    ],
    ['2025-04-24 09:10', 'Ngay sau khi nhận đủ hồ sơ hợp lệ', '2025-04-24 09:10'],
    ['2025-04-24 12:10', 'Ngay sau khi nhận đủ hồ sơ hợp lệ', '2025-04-24 13:30'],
    [
      '2026-12-31 16:00',
      'Trong ngày, nếu tiếp nhận sau 15 giờ thì ngày làm việc tiếp theo',
      'no data for 2027',
    ],
  ])('%s, %s: %s', (from, limit, moment) => expect(due(from, limit)).toBe(moment));
});

describe('pauses', () => {
  const pause = (from: string, until: string) => ({ from: at(from), until: at(until) });

  it('stop the clock from the request to the completion', () => {
    const pauses = [pause('2025-04-28 09:00', '2025-05-06 14:00')];
    // 28/4 09:00-17:00 (6 h), 29/4, 5/5 and 6/5 07:00-14:00 (5 h): 3 days and 3 hours.
    expect(officeMinutesBetween(calendar, at('2025-04-28 09:00'), at('2025-05-06 14:00'))).toBe(
      3 * 480 + 180,
    );
    expect(due('2025-04-25 10:00', '5 ngày làm việc', { pauses })).toBe('2025-05-09 15:00');
  });

  it('of whole days keep the clock', () => {
    const pauses = [pause('2025-04-28 09:00', '2025-04-29 09:00')];
    expect(due('2025-04-25 07:00', '5 ngày làm việc', { pauses })).toBe('2025-05-07 07:00');
  });

  it('that overlap, touch or come in any order count once', () => {
    const whole = [pause('2025-04-28 09:00', '2025-05-06 14:00')];
    const parts = [
      pause('2025-04-29 08:00', '2025-05-06 14:00'),
      pause('2025-04-28 09:00', '2025-04-29 08:00'),
      pause('2025-04-28 10:00', '2025-04-28 11:00'),
    ];
    expect(due('2025-04-25 10:00', '5 ngày làm việc', { pauses: parts })).toBe(
      due('2025-04-25 10:00', '5 ngày làm việc', { pauses: whole }),
    );
  });

  it('outside the time of the limit change nothing', () => {
    const early = pause('2025-04-20 09:00', '2025-04-22 10:00');
    const late = pause('2025-05-06 10:00', '2025-05-20 10:00');
    const farAway = pause('2027-05-06 10:00', '2027-05-20 10:00');
    expect(due('2025-04-25 10:00', '5 ngày làm việc', { pauses: [late, early, farAway] })).toBe(
      '2025-05-06 10:00',
    );
    expect(due('2025-04-25 10:00', '5 ngày', { pauses: [early, farAway] })).toBe('2025-05-05 10:00');
  });

  it('reaching into a year without data have no answer', () => {
    const pauses = [pause('2026-12-30 10:00', '2027-01-05 10:00')];
    expect(due('2026-12-29 10:00', '2 ngày làm việc', { pauses })).toBe('no data for 2027');
  });

  it('move calendar days by as much time of the wall clock', () => {
    expect(
      due('2025-04-01 10:00', '20 ngày', { pauses: [pause('2025-04-07 08:00', '2025-04-10 08:00')] }),
    ).toBe('2025-04-24 10:00');
    expect(
      due('2025-04-01 10:00', '20 ngày', { pauses: [pause('2025-04-07 08:00', '2025-04-07 16:00')] }),
    ).toBe(
      '2025-04-22 07:00', // 18:00 of the 21st is after closing
    );
  });

  it('between the end of the count and the day it rolled to move that day', () => {
    // 5 days end on 30/4 and roll to 5/5 10:00; the request of 5/5 08:00 comes in time.
    expect(
      due('2025-04-25 10:00', '5 ngày', { pauses: [pause('2025-05-05 08:00', '2025-05-07 08:00')] }),
    ).toBe('2025-05-07 10:00');
  });
});

describe('elapsed office time', () => {
  it.each([
    ['2025-04-25 10:00', '2025-04-25 16:00', 240],
    ['2025-04-25 16:00', '2025-04-25 10:00', -240],
    ['2025-04-25 12:00', '2025-04-25 13:00', 0],
    ['2025-04-30 08:00', '2025-05-04 12:00', 0],
    ['2025-04-25 10:00', '2025-05-06 10:00', 5 * 480],
    ['2026-12-31 16:00', '2026-12-31 23:59', 60],
  ])('from %s to %s is %i minutes', (from, until, minutes) => {
    expect(officeMinutesBetween(calendar, at(from), at(until))).toBe(minutes);
  });

  it('has no answer over a year without data', () => {
    expect(officeMinutesBetween(calendar, at('2026-12-31 16:00'), at('2027-01-04 10:00'))).toEqual({
      noDataFor: 2027,
    });
    expect(officeMinutesBetween(calendar, at('2017-06-01 16:00'), at('2018-01-04 10:00'))).toEqual({
      noDataFor: 2017,
    });
  });
});
