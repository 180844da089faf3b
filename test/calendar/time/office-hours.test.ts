/** Office days: clock to minutes worked and back, and their text. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_OFFICE_HOURS } from '#calendar/model.js';
import {
  formatClock,
  formatOfficeHours,
  layOutOffice,
  parseClock,
  parseOfficeHours,
} from '#calendar/time/office-hours.js';

describe('office hours', () => {
  const office = layOutOffice(DEFAULT_OFFICE_HOURS);

  it('are eight hours by default', () => {
    expect([office.minutesPerDay, office.opens, office.closes]).toEqual([480, 420, 1020]);
    expect(formatOfficeHours(DEFAULT_OFFICE_HOURS)).toBe('07:00-11:30, 13:30-17:00');
  });

  it.each([
    ['00:00', 0, '07:00'],
    ['06:59', 0, '07:00'],
    ['07:00', 0, '07:00'],
    ['11:30', 270, '11:30'], // the minute of closing still counts
    ['11:31', 270, '13:30'],
    ['13:30', 270, '13:30'],
    ['17:00', 480, '17:00'],
    ['17:01', 480, undefined],
    ['23:59', 480, undefined],
  ])('at %s %i minutes are worked, and what comes in is taken in at %s', (clock, worked, intake) => {
    const at = parseClock(clock) ?? -1;
    expect(office.workedAt[at]).toBe(worked);
    expect(office.intakeAt[at]).toBe(intake === undefined ? -1 : parseClock(intake));
  });

  it('end at noon and in the evening, not when the next session begins', () => {
    expect(formatClock(office.clockAfter[270] ?? -1)).toBe('11:30');
    expect(formatClock(office.clockAfter[271] ?? -1)).toBe('13:31');
    expect(formatClock(office.clockAfter[480] ?? -1)).toBe('17:00');
  });

  it.each([
    ['07:30-11:30, 13:30-17:00', '07:30-11:30, 13:30-17:00'],
    ['7h30-11h30;13h30–17h', '07:30-11:30, 13:30-17:00'],
    ['8:00-17:00', '08:00-17:00'],
  ])('are read from %j', (text, said) => {
    const hours = parseOfficeHours(text);
    expect(hours && formatOfficeHours(hours)).toBe(said);
  });

  it.each([
    '',
    '07:00',
    '11:30-07:00',
    '07:00-07:00',
    '13:30-17:00, 07:00-11:30',
    '07:00-12:00, 11:00-17:00',
    '25:00-26:00',
    'a-b',
  ])('are not read from %j', (text) => expect(parseOfficeHours(text)).toBeUndefined());

  it.each([
    ['15:00', 900],
    ['15h', 900],
    ['15h30', 930],
    ['15 giờ 30 phút', 930],
    ['7', 420],
    ['24:00', undefined],
    ['15:60', undefined],
    ['ba giờ', undefined],
  ])('a clock time %j is %j minutes', (text, minutes) => expect(parseClock(text)).toBe(minutes));
});
