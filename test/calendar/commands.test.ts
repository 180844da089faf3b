/** The calendar commands, played as typed: without a database, with one, and everything that can be wrong. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/open.js';
import { undoChange } from '#journal/undo.js';
import { play } from '../play.js';

const FIXTURES = resolve('fixtures/calendar');
const PUBLIC_LIST = resolve('../shared/data/calendar/vn_public_sector_calendar_2018-2026.csv');
const home = process.cwd();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-calendar-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

const fixture = (name: string) => copyFileSync(join(FIXTURES, name), name);
const init = () => play(['init', '--centre', 'H26.99', '--name', 'Trung tâm', '--level', 'province']);
const due = (from: string, limit: string, ...flags: string[]) =>
  play(['calendar', 'due', '--from', from, '--limit', limit, ...flags]);

/** Undo without the guards of the other rooms, which have their own tests. */
function takeBack(change: number): void {
  const { db } = openDatabase('motcua.db', { access: 'write', busyTimeoutMs: 1000 });
  const stamp = {
    recordedAt: '2025-03-01T01:00:00.000Z',
    actor: 'a',
    osUser: 'u',
    host: 'h',
    command: 'undo',
  };
  const guards = { errors: () => [], undoBulk: () => [] };
  undoChange(db, stamp, { change, withLater: false }, guards);
  db.close();
}

async function json(argv: readonly string[]) {
  const played = await play([...argv, '--json']);
  const answer = JSON.parse(played.stdout);
  const codes: string[] = answer.diagnostics.map((d: { code: string }) => d.code);
  return { exit: played.exit, data: answer.data, codes };
}

describe('calendar due', () => {
  it.each([
    'Trực tiếp: 1 tháng; Trực tuyến: 5 ngày làm việc',
    'Trực tiếp: Trong ngày, tiếp nhận sau 15:00 thì ngày làm việc tiếp theo; Trực tuyến: Ngay khi nhận đủ hồ sơ',
    'Trực tiếp: 5 ngày; Bưu chính: Không quy định',
    'Bước 1: 1 tháng; Bước 2: Trong ngày',
  ])('answers as its schema says where a limit is of several kinds: %s', async (limit) => {
    expect(
      (await json(['calendar', 'due', '--from', '2025-03-03 08:00', '--limit', limit])).data,
    ).not.toBeNull();
  });

  it('works without a database and shows the days that made it so', async () => {
    const played = await due('2025-04-25 10:00', '5 ngày làm việc');
    expect(played).toEqual({
      exit: 0,
      stderr: '',
      stdout: [
        'Tiếp nhận     25/04/2025 10:00 (thứ Sáu)',
        'Thời hạn      5 ngày làm việc',
        'Giờ làm việc  07:00-11:30, 13:30-17:00',
        'Ngày hẹn trả  06/05/2025 10:00 (thứ Ba)',
        '  26/04/2025 thứ Bảy: làm việc, Làm bù cho 02/05/2025',
        '  30/04/2025 thứ Tư: nghỉ, Ngày Chiến thắng',
        '  01/05/2025 thứ Năm: nghỉ, Ngày Quốc tế Lao động',
        '  02/05/2025 thứ Sáu: nghỉ, Hoán đổi với 26/04/2025',
        '',
      ].join('\n'),
    });
    expect(existsSync('motcua.db')).toBe(false);
  });

  it('answers in English and for scripts', async () => {
    const english = await due('25/04/2025 18:00', '4 giờ làm việc', '--lang', 'en');
    expect(english.stdout.split('\n').slice(0, 5)).toEqual([
      'Received      2025-04-25 18:00 (Friday)',
      'Counted from  2025-04-26 07:00 (Saturday)',
      'Time limit    4 working hours',
      'Office hours  07:00-11:30, 13:30-17:00',
      'Due           2025-04-26 11:00 (Saturday)',
    ]);
    const { data } = await json([
      'calendar',
      'due',
      '--from',
      '2025-04-25 10:00',
      '--limit',
      '5 ngày làm việc',
    ]);
    expect(data).toMatchObject({
      from: '2025-04-25 10:00',
      intake: '2025-04-25 10:00',
      due: '2025-05-06 10:00',
      limit: { kind: 'working-days', minutes: 2400 },
    });
  });

  it.each([
    [['--hours', '07:30-11:30, 13:30-17:00'], '2025-05-06 10:00'],
    [['--pause', '2025-04-28 09:00..2025-04-29 09:00'], '2025-05-07 10:00'],
    [
      ['--pause', '28/04/2025 09:00..29/04/2025 09:00', '--pause', '2025-05-05 07:00..2025-05-05 09:00'],
      '2025-05-07 14:00',
    ],
  ])('takes %j', async (flags, moment) => {
    const argv = ['calendar', 'due', '--from', '2025-04-25 10:00', '--limit', '5 ngày làm việc', ...flags];
    expect((await json(argv)).data.due).toBe(moment);
  });

  it('gives one date for each channel and each stage, and the last of them', async () => {
    const channels = await json([
      'calendar',
      'due',
      '--from',
      '2025-04-21 08:00',
      '--limit',
      '6 giờ làm việc điện tử / 8 trực tiếp',
    ]);
    expect(channels.codes).toEqual(['calendar/limit-unit-inherited']);
    expect(
      channels.data.appointments.map((a: { channel: string; due: string }) => [a.channel, a.due]),
    ).toEqual([
      ['online', '2025-04-21 16:00'],
      ['counter', '2025-04-22 08:00'],
    ]);
    const stages = await json([
      'calendar',
      'due',
      '--from',
      '2025-04-21 08:00',
      '--limit',
      'Hẹn lần 1: không quá 11 ngày. Hẹn lần 2: không quá 4 ngày',
    ]);
    expect(stages.data.appointments.map((a: { from: string; due: string }) => [a.from, a.due])).toEqual([
      ['2025-04-21 08:00', '2025-05-05 08:00'],
      ['2025-05-05 08:00', '2025-05-09 08:00'],
    ]);
    expect(stages.data.due).toBe('2025-05-09 08:00');
  });

  it('does not guess: a year without data, a limit that cannot be read or is not there', async () => {
    for (const [from, limit, code] of [
      ['2026-12-28 09:00', '20 ngày làm việc', 'calendar/no-data'],
      ['2027-02-01 09:00', '1 ngày', 'calendar/no-data'],
      ['2025-04-21 09:00', '10-25', 'calendar/limit-unparsed'],
      ['2025-04-21 09:00', 'Không quy định', 'calendar/limit-not-specified'],
    ] as const) {
      const { exit, data, codes } = await json(['calendar', 'due', '--from', from, '--limit', limit]);
      expect([exit, data.due, codes]).toEqual([1, null, [code]]);
    }
  });

  it('says what it assumed of a limit', async () => {
    for (const [limit, code] of [
      ['10 làm việc', 'calendar/limit-word-missing'],
      ['240 giờ', 'calendar/limit-plain-hours'],
      ['0 giờ', 'calendar/limit-zero'],
      ['10-25 ngày', 'calendar/limit-range'],
      ['30 ngày, trong đó Sở 20 ngày', 'calendar/limit-breakdown'],
      ['5 ngày làm việc, phí 20.000 đồng', 'calendar/limit-context'],
    ] as const) {
      const { exit, codes } = await json(['calendar', 'due', '--from', '2025-06-02 09:00', '--limit', limit]);
      expect([exit, codes]).toEqual([0, [code]]);
    }
  });

  it('mentions a day that is not certain, and counts it as off when told to', async () => {
    const argv = ['calendar', 'due', '--from', '2026-11-23 10:00', '--limit', '1 ngày làm việc'];
    expect(await json(argv)).toMatchObject({
      data: { due: '2026-11-24 10:00' },
      codes: ['calendar/unsure-day'],
    });
    expect(await json([...argv, '--unsure'])).toMatchObject({ data: { due: '2026-11-25 10:00' }, codes: [] });
  });

  it('takes a cut-off hour for same-day limits only', async () => {
    const argv = ['calendar', 'due', '--from', '2025-04-25 15:30', '--cut-off', '15:00', '--limit'];
    expect(await json([...argv, 'Trong ngày'])).toMatchObject({
      data: { due: '2025-04-26 17:00' },
      codes: [],
    });
    expect(await json([...argv, '1 ngày làm việc'])).toMatchObject({
      data: { due: '2025-04-26 15:30' },
      codes: ['calendar/cut-off-unused'],
    });
  });

  it.each([
    [['--from', '31/04/2025 10:00'], 'calendar/bad-moment'],
    [['--from', '2025-04-25 10:00', '--pause', '2025-04-25'], 'calendar/bad-pause'],
    [['--from', '2025-04-25 10:00', '--pause', '2025-04-28 09:00..2025-04-27 09:00'], 'calendar/bad-pause'],
    [['--from', '2025-04-25 10:00', '--hours', '17:00-07:00'], 'calendar/bad-hours'],
    [['--from', '2025-04-25 10:00', '--cut-off', '25:00'], 'calendar/bad-clock'],
    [['--from', '2025-04-25 10:00', '--db', 'khac.db'], 'db/missing'],
    [[], 'motcua/missing-argument'],
  ])('could not run with %j', async (flags, code) => {
    const { exit, codes } = await json(['calendar', 'due', '--limit', '5 ngày', ...flags]);
    expect([exit, codes]).toEqual([2, [code]]);
  });
});

describe('calendar import', () => {
  it('adds a year, once, as one change that can be taken back', async () => {
    await init();
    fixture('lich-2027.csv');
    const before = await json([
      'calendar',
      'due',
      '--from',
      '2026-12-30 10:00',
      '--limit',
      '5 ngày làm việc',
    ]);
    expect(before.codes).toEqual(['calendar/no-data']);
    const dry = await json(['calendar', 'import', 'lich-2027.csv', '--dry-run']);
    expect(dry.data).toMatchObject({ rows: { read: 13, inserted: 13, rejected: 0 }, dryRun: true });
    expect(dry.data.change).toBeUndefined();

    const first = await json(['calendar', 'import', 'lich-2027.csv']);
    expect(first).toMatchObject({
      exit: 0,
      codes: [],
      data: { rows: { read: 13, inserted: 13, updated: 0, unchanged: 0, rejected: 0, blank: 0 } },
    });
    const after = await json(['calendar', 'due', '--from', '2026-12-30 10:00', '--limit', '5 ngày làm việc']);
    expect(after.data.due).toBe('2027-01-07 10:00');

    const again = await json(['calendar', 'import', 'lich-2027.csv']);
    expect(again.data).toMatchObject({ rows: { inserted: 0, updated: 0, unchanged: 13 } });
    expect(again.data.change).toBeUndefined();

    takeBack(first.data.change);
    const gone = await json(['calendar', 'due', '--from', '2026-12-30 10:00', '--limit', '5 ngày làm việc']);
    expect(gone.codes).toEqual(['calendar/no-data']);
  });

  it('is strict: one wrong row keeps the whole file out', async () => {
    await init();
    fixture('wrong-rows.csv');
    const { exit, data, codes } = await json(['calendar', 'import', 'wrong-rows.csv']);
    expect(exit).toBe(1);
    expect(data.rows).toEqual({ read: 6, inserted: 0, updated: 0, unchanged: 0, rejected: 6, blank: 0 });
    expect(data.change).toBeUndefined();
    expect(codes.sort()).toEqual([
      'calendar/bad-day',
      'calendar/duplicate-day',
      'calendar/swap-unpaired',
      'calendar/unknown-confidence',
      'calendar/unknown-kind',
      'calendar/year-incomplete',
    ]);
    expect((await json(['calendar', 'list', '--year', '2027'])).codes).toEqual(['calendar/no-data']);
  });

  it('takes a year that is not complete, and does not use it', async () => {
    await init();
    fixture('incomplete-2028.csv');
    const { exit, data, codes } = await json(['calendar', 'import', 'incomplete-2028.csv']);
    expect([exit, data.rows.inserted]).toEqual([0, 4]);
    expect(codes.sort()).toEqual([
      'calendar/missing-source',
      'calendar/weekday-work',
      'calendar/weekend-off',
      'calendar/work-unpaired',
      'calendar/year-incomplete',
    ]);
    expect((await due('2028-03-01 09:00', '1 ngày')).exit).toBe(1);
  });

  it('sets the office hours of the centre, which every count then takes', async () => {
    await init();
    const set = await json(['calendar', 'import', '--hours', '7h30-11h30, 13h30-17h']);
    expect(set.data).toMatchObject({ officeHours: '07:30-11:30, 13:30-17:00', rows: { read: 0 } });
    expect(set.data.change).toBeGreaterThan(0);
    const { data } = await json([
      'calendar',
      'due',
      '--from',
      '2025-04-21 06:00',
      '--limit',
      '1 giờ làm việc',
    ]);
    expect([data.intake, data.due]).toEqual(['2025-04-21 07:30', '2025-04-21 08:30']);
    const again = await play(['calendar', 'import', '--hours', '07:30-11:30, 13:30-17:00']);
    expect(again.stdout).toContain('Không có gì thay đổi.');
  });

  it.each([
    [[], 'calendar/nothing-to-import'],
    [['--hours', 'cả ngày'], 'calendar/bad-hours'],
    [['khong-co.csv'], 'io/no-such-file'],
  ])('could not run with %j', async (rest, code) => {
    await init();
    expect(await json(['calendar', 'import', ...rest])).toMatchObject({ exit: 2, codes: [code] });
  });

  it.skipIf(!existsSync(PUBLIC_LIST))(
    'reads the public list as it is (skipped where ../shared/data is absent)',
    async () => {
      await init();
      const { exit, data, codes } = await json(['calendar', 'import', PUBLIC_LIST]);
      expect([exit, data.rows.read, data.rows.inserted]).toEqual([0, 132, 132]);
      expect(new Set(codes)).toEqual(new Set(['calendar/weekend-off']));
      expect(
        (await json(['calendar', 'due', '--from', '2025-04-25 10:00', '--limit', '5 ngày làm việc'])).data
          .due,
      ).toBe('2025-05-06 10:00');
    },
  );
});

describe('calendar list and check', () => {
  it('lists a year with its source and the working days it leaves', async () => {
    const { data } = await json(['calendar', 'list', '--year', '2025']);
    expect(data.years).toEqual([
      { year: 2025, workingDays: 250, off: 12, madeUp: 1, unsure: 0, imported: 0 },
    ]);
    expect(data.days).toHaveLength(13);
    const played = await play(['calendar', 'list', '--year', '2025']);
    expect(played.stdout).toMatch(/^26\/04\/2025 {2}thứ Bảy .*Công văn 8726\/VPCP-KGVX/m);
  });

  it.each(['lich.csv', 'lich.xlsx'])('writes a list that can be imported again: %s', async (file) => {
    await init();
    expect((await play(['calendar', 'list', '-o', file, '--year', '2025'])).exit).toBe(0);
    const { exit, data, codes } = await json(['calendar', 'import', file]);
    expect([exit, codes, data.rows.inserted]).toEqual([0, [], 13]);
  });

  it('refuses a year that is none, and has nothing for one without data', async () => {
    expect(await json(['calendar', 'list', '--year', 'nay'])).toMatchObject({
      exit: 2,
      codes: ['calendar/bad-year'],
    });
    expect(await json(['calendar', 'list', '--year', '2031'])).toMatchObject({
      exit: 1,
      codes: ['calendar/no-data'],
    });
  });

  it('checks that this year is there and the next one too', async () => {
    expect(await json(['calendar', 'check'])).toMatchObject({ exit: 0, codes: ['calendar/unsure-day'] });
    const late = await json(['calendar', 'check', '--today', '2026-11-02']);
    expect(late).toMatchObject({ exit: 0, codes: ['calendar/unsure-day', 'calendar/year-ahead'] });
    const gone = await json(['calendar', 'check', '--today', '2027-01-04']);
    expect(gone.exit).toBe(1);
    expect(gone.codes).toContain('calendar/no-data');
  });
});
