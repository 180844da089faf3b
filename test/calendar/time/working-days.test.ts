/** Counting working days: swapped days, year ends, and years without data. */
import { describe, expect, it } from 'vitest';
import { type Calendar, isNoData, type NoData } from '#calendar/model.js';
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { compileCalendar } from '#calendar/time/compile.js';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayFrom,
  workingDaysBetween,
  workingDaysOverdue,
} from '#calendar/time/working-days.js';
import { type Day, fromDayNumber, toDayNumber } from '#kit/dates.js';

const calendar = compileCalendar(OFFICIAL_CALENDAR);
const n = (day: string) => toDayNumber(day as Day);
const said = (day: number | NoData) => (isNoData(day) ? `no data for ${day.noDataFor}` : fromDayNumber(day));

describe('a working day', () => {
  it.each([
    ['2025-04-25', true],
    ['2025-04-26', true], // a Saturday worked for 2/5
    ['2025-04-27', false],
    ['2025-04-30', false],
    ['2025-05-02', false], // off, worked on 26/4
    ['2019-01-05', true], // worked for 31/12 of the year before
    ['2018-12-31', false],
    ['2026-11-24', true], // unsure, so not applied
  ])('%s: %j', (day, works) => expect(isWorkingDay(calendar, n(day))).toBe(works));

  it('that is unsure is off when asked for', () => {
    const cautious = compileCalendar(OFFICIAL_CALENDAR, { includeUnsure: true });
    expect(isWorkingDay(cautious, n('2026-11-24'))).toBe(false);
  });

  it.each([
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-25', 5, '2025-05-06'],
    ['2025-04-26', 1, '2025-04-28'],
    ['2025-05-06', -5, '2025-04-25'],
    ['2025-04-27', 1, '2025-04-28'], // from a day off
    ['2025-04-27', -1, '2025-04-26'],
    ['2018-12-28', 1, '2019-01-02'],
    ['2025-04-27', 0, '2025-04-27'],
    ['2026-12-31', 1, 'no data for 2027'],
    ['2018-01-02', -1, 'no data for 2017'],
    ['2017-12-29', 1, 'no data for 2017'],
    ['2030-06-03', 1, 'no data for 2030'],
    ['2018-01-01', 5000, 'no data for 2027'],
  ])('%s and %i more is %s', (from, count, day) => {
    expect(said(addWorkingDays(calendar, n(from), count))).toBe(day);
  });

  it('is the day itself, the next or the one before', () => {
    expect(said(workingDayFrom(calendar, n('2025-04-26')))).toBe('2025-04-26');
    expect(said(workingDayFrom(calendar, n('2025-04-30')))).toBe('2025-05-05');
    expect(said(nextWorkingDay(calendar, n('2025-04-26')))).toBe('2025-04-28');
    expect(said(addWorkingDays(calendar, n('2025-05-05'), -1))).toBe('2025-04-29');
    expect(said(workingDayFrom(calendar, n('2027-01-02')))).toBe('no data for 2027');
  });
});

describe('working days between', () => {
  it.each([
    ['2025-01-01', '2026-01-01', 250],
    ['2026-01-01', '2027-01-01', 250], // to the very end of the data
    ['2025-04-25', '2025-05-06', 5],
    ['2025-05-06', '2025-04-25', -5],
    ['2025-04-25', '2025-04-25', 0],
  ])('%s and %s are %i', (from, until, count) => {
    expect(workingDaysBetween(calendar, n(from), n(until))).toBe(count);
  });

  it.each([
    ['2026-12-31', '2027-01-02', 2027],
    ['2027-01-02', '2026-12-31', 2027],
    ['2016-01-01', '2025-01-01', 2016],
    ['2027-01-01', '2027-01-01', 2027],
  ])('%s and %s have no answer', (from, until, year) => {
    expect(workingDaysBetween(calendar, n(from), n(until))).toEqual({ noDataFor: year });
  });

  it.each([
    ['2025-04-25', '2025-04-25', 0],
    ['2025-04-25', '2025-04-24', 0],
    ['2025-04-25', '2025-04-26', 1],
    ['2025-04-29', '2025-05-04', 0], // only days off since
    ['2025-04-29', '2025-05-05', 1],
    ['2025-04-25', '2025-05-06', 5],
    ['2026-12-30', '2026-12-31', 1],
  ])('due on %s and not done by %s: %i days overdue', (due, on, count) => {
    expect(workingDaysOverdue(calendar, n(due), n(on))).toBe(count);
  });
});

describe('a calendar with a gap', () => {
  const base: Calendar = { years: [2018, 2019, 2021], days: OFFICIAL_CALENDAR.days };
  const gapped = compileCalendar(base);

  it('does not count over the gap', () => {
    expect(said(addWorkingDays(gapped, n('2019-12-31'), 1))).toBe('no data for 2020');
    expect(said(addWorkingDays(gapped, n('2021-01-04'), -1))).toBe('no data for 2020');
    expect(workingDaysBetween(gapped, n('2019-12-30'), n('2021-01-10'))).toEqual({ noDataFor: 2020 });
    expect(isWorkingDay(gapped, n('2020-06-01'))).toEqual({ noDataFor: 2020 });
    expect(said(addWorkingDays(gapped, n('2021-01-04'), 1))).toBe('2021-01-05');
  });

  it('may know nothing at all', () => {
    const empty = compileCalendar({ years: [], days: [] });
    expect(isWorkingDay(empty, n('2025-01-01'))).toEqual({ noDataFor: 2025 });
    expect(addWorkingDays(empty, n('2025-01-01'), 3)).toEqual({ noDataFor: 2025 });
  });
});
