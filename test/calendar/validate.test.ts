/** The rules of a calendar, one case each; and which years an import makes usable. */
import { describe, expect, it } from 'vitest';
import { diffCalendar } from '#calendar/diff.js';
import { mergeCalendar } from '#calendar/merge.js';
import type { CalendarDay } from '#calendar/model.js';
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { CALENDAR_FORMAT, parseCalendar } from '#calendar/parse.js';
import { validateCalendar } from '#calendar/validate.js';
import type { Day } from '#kit/dates.js';
import type { InputTable } from '#kit/input.js';

const entry = (day: string, some: Partial<CalendarDay> = {}): CalendarDay => ({
  day: day as Day,
  kind: 'off',
  name: 'Ngày nghỉ',
  source: 'TB 1/TB-BNV',
  confidence: 'verified',
  swappedWith: null,
  ...some,
});

const rest = OFFICIAL_CALENDAR.days;
const slugs = (days: readonly CalendarDay[], beside = rest) =>
  validateCalendar(
    days.map((day) => ({ day })),
    beside,
  ).map(({ code, args }) => `${code.slice('calendar/'.length)} ${Object.values(args).join(' ')}`);

describe('a calendar day', () => {
  it.each<[string, CalendarDay[], string[]]>([
    ['is well', [entry('2025-12-24')], []],
    ['stands twice', [entry('2025-12-24'), entry('2025-12-24')], ['duplicate-day 2025-12-24']],
    ['is a weekend declared off', [entry('2025-12-27')], ['weekend-off 2025-12-27']],
    ['is a weekday declared working', [entry('2025-12-24', { kind: 'work' })], ['weekday-work 2025-12-24']],
    ['names no source', [entry('2025-12-24', { source: '' })], ['missing-source 2025-12-24']],
    [
      'works on a Saturday for nothing',
      [entry('2025-12-27', { kind: 'work' })],
      ['work-unpaired 2025-12-27'],
    ],
    [
      'works on a Saturday that a day off claims',
      [entry('2025-12-27', { kind: 'work' }), entry('2025-12-26', { swappedWith: '2025-12-27' as Day })],
      [],
    ],
    [
      'is swapped with a day that is not there',
      [entry('2025-12-26', { swappedWith: '2025-12-27' as Day })],
      ['swap-unpaired 2025-12-26 2025-12-27'],
    ],
    [
      'is swapped with another day off',
      [entry('2025-12-26', { swappedWith: '2025-12-24' as Day }), entry('2025-12-24')],
      ['swap-unpaired 2025-12-26 2025-12-24'],
    ],
    [
      'is swapped with a Saturday that makes up for another day',
      [entry('2025-12-26', { swappedWith: '2025-04-26' as Day })],
      ['swap-unpaired 2025-12-26 2025-04-26'],
    ],
    [
      'is swapped into a year of which nothing is known',
      [entry('2026-12-31', { swappedWith: '2027-01-09' as Day })],
      [],
    ],
    ['is not certain', [entry('2025-12-24', { confidence: 'unsure' })], ['unsure-day 2025-12-24 Ngày nghỉ']],
  ])('%s', (_, days, found) => expect(slugs(days)).toEqual(found));

  it('belongs to a year that lacks its holidays', () => {
    expect(slugs([entry('2028-01-03'), entry('2028-05-01')])).toEqual(['year-incomplete 2028 2 11']);
    expect(slugs([entry('2028-01-03'), entry('2025-12-24')])).toEqual(['year-incomplete 2028 1 11']);
  });
});

/** Eleven weekdays of 2027. */
const whole = Array.from({ length: 11 }, (_, i) =>
  entry(`2027-03-${String(i + 1 + 2 * Math.floor((i + 0) / 5)).padStart(2, '0')}`),
);

describe('imported days', () => {
  it('make a year usable once it has all its holidays', () => {
    expect(mergeCalendar(whole).years.at(-1)).toBe(2027);
    expect(mergeCalendar(whole.slice(1)).years.at(-1)).toBe(2026);
    expect(mergeCalendar([...whole.slice(1), entry('2027-03-06')]).years.at(-1)).toBe(2026); // a Saturday is no holiday
    expect(
      mergeCalendar([...whole.slice(1), entry('2027-06-01', { confidence: 'unsure' })]).years.at(-1),
    ).toBe(2026);
  });

  it('take the place of built-in ones and leave the other days of the year', () => {
    const merged = mergeCalendar([entry('2025-05-02', { kind: 'work', name: 'Không nghỉ' })]);
    expect(merged.years).toEqual(OFFICIAL_CALENDAR.years);
    expect(merged.days).toHaveLength(OFFICIAL_CALENDAR.days.length);
    expect(merged.days.find(({ day }) => day === '2025-05-02')?.kind).toBe('work');
    expect(mergeCalendar([])).toEqual(OFFICIAL_CALENDAR);
  });

  it('are new, changed or as they were', () => {
    const stored = [entry('2027-01-01'), entry('2027-04-30')];
    const diff = diffCalendar(stored, [
      entry('2027-01-01'),
      entry('2027-04-30', { source: 'TB 2' }),
      entry('2027-09-02'),
    ]);
    expect(diff.unchanged.map(({ day }) => day)).toEqual(['2027-01-01']);
    expect(diff.updated.map(({ day }) => day)).toEqual(['2027-04-30']);
    expect(diff.inserted.map(({ day }) => day)).toEqual(['2027-09-02']);
  });
});

describe('a row of a calendar file', () => {
  const table = (cells: Record<string, string>): InputTable => ({
    file: 'lich.csv',
    rows: [{ line: 2, cells }],
    present: new Set(CALENDAR_FORMAT.columns.map(({ key }) => key)),
    read: 1,
    blank: 0,
  });
  const parse = (cells: Record<string, string>) =>
    parseCalendar(table({ day: '30/04/2027', kind: 'off', ...cells }));

  it.each([
    ['off', 'off'],
    ['nghỉ', 'off'],
    ['Nghỉ bù', 'off'],
    ['in_lieu', 'off'],
    ['swapped_off', 'off'],
    ['holiday', 'off'],
    ['làm bù', 'work'],
    ['makeup_workday', 'work'],
    ['Ngày làm việc', 'work'],
  ])('of kind %j is %s', (kind, read) => expect(parse({ kind }).value[0]?.day.kind).toBe(read));

  it.each([
    ['', 'verified'],
    ['official', 'verified'],
    ['secondary', 'general'],
    ['chưa chắc', 'unsure'],
  ])('of confidence %j is %s', (confidence, read) =>
    expect(parse({ confidence }).value[0]?.day.confidence).toBe(read),
  );

  it.each([
    [{ swapped_with: '08/05/2027' }, '2027-05-08'],
    [{ name: 'Làm bù cho 31/12/2018' }, '2018-12-31'],
    [{ name: 'Hoán đổi với thứ Bảy 26/4/2025' }, '2025-04-26'],
    [{ name: 'Ngày nghỉ (thay cho ngày 05/01/2019)' }, '2019-01-05'],
    [{ name: 'Quốc khánh 2/9/2027' }, null],
  ])('%j is swapped with %j', (cells, other) => expect(parse(cells).value[0]?.day.swappedWith).toBe(other));

  it.each([
    [{ day: '31/04/2027' }, 'calendar/bad-day', 'day'],
    [{ day: '' }, 'calendar/bad-day', 'day'],
    [{ kind: 'nghi phep' }, 'calendar/unknown-kind', 'kind'],
    [{ confidence: 'maybe' }, 'calendar/unknown-confidence', 'confidence'],
    [{ swapped_with: 'thứ Bảy' }, 'calendar/bad-day', 'swapped_with'],
  ])('%j cannot be read', (cells, code, column) => {
    const { value, diagnostics } = parse(cells);
    expect(value).toEqual([]);
    expect(diagnostics.map((d) => [d.code, d.where])).toEqual([
      [code, { file: 'lich.csv', line: 2, column }],
    ]);
  });
});
