/** The built-in calendar: complete, sound by its own rules, and equal to the public list but for what is explained here. */
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { countHolidays, leastHolidays } from '#calendar/merge.js';
import { isWeekend } from '#calendar/model.js';
import { OFFICIAL_CALENDAR } from '#calendar/official.js';
import { validateCalendar } from '#calendar/validate.js';
import type { Day } from '#kit/dates.js';

const { days, years } = OFFICIAL_CALENDAR;

describe('the built-in calendar', () => {
  it('covers 2018 to 2026 with all holidays of the law', () => {
    expect(years).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    for (const year of years) expect(countHolidays(days, year), String(year)).toBe(leastHolidays(year));
  });

  it('keeps its own rules; the only note is the day that is not certain', () => {
    expect(validateCalendar(days.map((day) => ({ day })))).toEqual([
      {
        code: 'calendar/unsure-day',
        severity: 'note',
        args: { day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam' },
      },
    ]);
  });

  it('cites a source for every day, in order, and declares no weekend off', () => {
    expect(days.map(({ day }) => day)).toEqual([...new Set(days.map(({ day }) => day))].sort());
    expect(days.filter(({ source }) => source.length < 10)).toEqual([]);
    expect(days.filter(({ day, kind }) => (kind === 'off') === isWeekend(day))).toEqual([]);
  });

  it('swaps six weekdays for Saturdays', () => {
    const swaps = days
      .filter(({ kind }) => kind === 'work')
      .map(({ day, swappedWith }) => `${swappedWith} → ${day}`);
    expect(swaps).toEqual(
      [
        '2018-12-31 → 2019-01-05',
        '2019-04-29 → 2019-05-04',
        '2025-05-02 → 2025-04-26',
        '2024-04-29 → 2024-05-04',
        '2026-01-02 → 2026-01-10',
        '2026-08-31 → 2026-08-22',
      ].sort((a, b) => (a.slice(13) < b.slice(13) ? -1 : 1)),
    );
  });
});

const PUBLIC_LIST = '../shared/data/calendar/vn_public_sector_calendar_2018-2026.csv';

interface PublicRow {
  readonly date: Day;
  readonly kind: 'holiday' | 'in_lieu' | 'swapped_off' | 'makeup_workday';
  readonly name: string;
  readonly confidence: string;
}

describe('beside the public list (skipped where ../shared/data is absent)', () => {
  const isHere = existsSync(PUBLIC_LIST);
  const rows: PublicRow[] = isHere ? parseCsv(readFileSync(PUBLIC_LIST), { bom: true, columns: true }) : [];
  const kindOf = (row: PublicRow) => (row.kind === 'makeup_workday' ? 'work' : 'off');
  const ours = new Map(days.map((day) => [day.day, day]));

  it.skipIf(!isHere)('every public day is ours, except holidays on a weekend, which are off anyway', () => {
    const missing = rows.filter((row) => ours.get(row.date)?.kind !== kindOf(row));
    expect(missing.filter((row) => !(row.kind === 'holiday' && isWeekend(row.date)))).toEqual([]);
    expect(missing).toHaveLength(23);
  });

  it.skipIf(!isHere)('every day of ours is public, so nobody rests on our word alone', () => {
    const listed = new Set(rows.map((row) => `${row.date} ${kindOf(row)}`));
    expect(days.filter(({ day, kind }) => !listed.has(`${day} ${kind}`))).toEqual([]);
  });

  it.skipIf(!isHere)('swapped and made-up days agree in kind, and days in lieu are named so', () => {
    const swapped = rows.filter((row) => row.kind === 'swapped_off' || row.kind === 'makeup_workday');
    expect(swapped.map((row) => row.date).sort()).toEqual(
      days.filter(({ swappedWith }) => swappedWith !== null).map(({ day }) => day),
    );
    const inLieu = rows.filter((row) => row.kind === 'in_lieu').map((row) => row.date);
    expect(days.filter(({ name }) => name.endsWith('(nghỉ bù)')).map(({ day }) => day)).toEqual(inLieu);
  });

  it.skipIf(!isHere)('differs in confidence only where explained', () => {
    // The list calls 2/1, 31/8 and their Saturdays news or second-hand; domain.md 8 has read a source for 31/8 [V],
    // general knowledge for 2/1 [M], and calls 24/11 unsure [U]: it is listed here and not applied.
    const doubted = rows.filter((row) => !['library', 'official'].includes(row.confidence));
    expect(doubted.map((row) => `${row.date} ${row.confidence} ${ours.get(row.date)?.confidence}`)).toEqual([
      '2026-01-02 news general',
      '2026-01-10 news general',
      '2026-08-22 secondary verified',
      '2026-08-31 secondary verified',
      '2026-11-24 secondary unsure',
    ]);
  });
});
