/** Time limits: every spelling seen in the field, the canonical text and back, and the real catalogues. */
import { existsSync, readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinChannels } from '#calendar/limits/channels.js';
import { renderLimit } from '#calendar/limits/text.js';
import type { CountedLimit, LimitFlag, LimitOption, TimeLimit } from '#calendar/model.js';
import { parsePortalLimits, parseTimeLimit } from '#calendar/time-limit.js';

const days = (count: number): CountedLimit => ({ kind: 'working-days', minutes: count * 480 });
const calendarDays = (count: number): CountedLimit => ({ kind: 'calendar-days', minutes: count * 480 });
const hours = (count: number): CountedLimit => ({ kind: 'working-hours', minutes: count * 60 });

const SINGLE: readonly (readonly [string, CountedLimit, LimitFlag[]?])[] = [
  ['1 ngày', calendarDays(1)],
  ['0,5 ngày làm việc', days(0.5)],
  ['0,25 ngày làm việc', days(0.25)],
  ['01 ngày làm việc', days(1)],
  ['04 giờ làm việc', hours(4)],
  ['2,5 ngày làm việc', days(2.5)],
  ['7.5 ngày làm việc', days(7.5)],
  ['58 giờ làm việc', hours(58)],
  ['240 giờ', hours(240), ['plain-hours']],
  ['03 ngày làm việc kể từ khi nhận được hồ sơ đầy đủ.', days(3)],
  ['Mười (10) ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ.', days(10)],
  ['15 (mười lăm) ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', days(15)],
  ['Ba mươi ngày làm việc', days(30)],
  ['năm ngày làm việc', days(5)],
  ['Một trăm hai mươi ngày', calendarDays(120)],
  ['Không quá 17 ngày kể từ ngày nhận đủ hồ sơ', calendarDays(17)],
  ['Trong thời hạn 26 ngày làm việc, kể từ ngày nhận đủ hồ sơ', days(26)],
  ['Thời gian giải quyết tối đa là 60 ngày', calendarDays(60)],
  ['10 làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', days(10), ['word-missing']],
  ['80 giờ làm việc (tương đương 10 ngày làm việc)', hours(80)],
  ['168 giờ (tương đương 21 ngày)', hours(168), ['plain-hours']],
  ['Trong thời hạn 02 ngày làm việc (cắt giảm 01/03 ngày làm việc, tỷ lệ 33,33%)', days(2)],
  ['60 Ngày làm việcKhông có thông tin', days(60)],
  ['7 NgàyKhông có thông tin', calendarDays(7)],
  ['5 Ngày làm việc10,000 Việt Nam Đồng', days(5), ['context']],
  ['2 Ngày làm việcMiễn phí02 ngày làm việc, kể từ ngày nhận hồ sơ', days(2), ['context']],
  ['20 Ngày', calendarDays(20)],
  ['01 Giờ', hours(1), ['plain-hours']],
  ['0.5 Giờ', hours(0.5), ['plain-hours']],
  ['0 Giờ', { kind: 'immediate' }, ['zero']],
  ['2 giờ 40 phút làm việc', { kind: 'working-hours', minutes: 160 }],
  ['1/3 ngày làm việc', { kind: 'working-hours', minutes: 160 }],
  ['30 phút', { kind: 'working-hours', minutes: 30 }],
  ['03 tháng kể từ ngày nhận đủ hồ sơ', { kind: 'months', months: 3 }],
  ['2 tuần', calendarDays(14)],
  ['10-25 ngày làm việc', days(25), ['range']],
  ['từ 3 đến 5 ngày làm việc', days(5), ['range']],
  ['30 ngày làm việc, trong đó: Sở Xây dựng 20 ngày; UBND tỉnh 10 ngày', days(30), ['breakdown']],
  ['05 ngày làm việc theo Thông tư 34/2025/TT-BKHCN ngày 12 tháng 11 năm 2025', days(5), ['context']],
  ['03 ngày làm việc; trường hợp không cấp phải trả lời bằng văn bản', days(3), ['context']],
  ['Ngay sau khi nhận đủ hồ sơ hợp lệ', { kind: 'immediate' }],
  ['Giải quyết ngay', { kind: 'immediate' }],
  ['Trong ngày làm việc', { kind: 'same-day', cutOff: null }],
  [
    'ngay trong ngày cơ quan tiếp nhận yêu cầu hoặc ngày làm việc tiếp theo nếu tiếp nhận sau 15 giờ',
    { kind: 'same-day', cutOff: 900 },
  ],
  [
    'Trong ngày cơ quan, tổ chức tiếp nhận yêu cầu hoặc trong ngày làm việc tiếp theo, nếu tiếp nhận sau 15h30.',
    { kind: 'same-day', cutOff: 930 },
  ],
];

const option = (
  limit: LimitOption['limit'],
  when = '',
  channel: LimitOption['channel'] = null,
): LimitOption => ({
  channel,
  when,
  limit,
});

const SEVERAL: readonly (readonly [string, LimitOption[], LimitFlag[]?])[] = [
  [
    '10 ngày hoặc 30 ngày (đối với hồ sơ phải xác minh)',
    [option(calendarDays(10)), option(calendarDays(30), 'đối với hồ sơ phải xác minh')],
  ],
  [
    '14 ngày; Riêng hồ sơ phức tạp 28 ngày',
    [option(calendarDays(14)), option(calendarDays(28), 'Riêng hồ sơ phức tạp')],
  ],
  [
    '10 ngày làm việc (trường hợp phức tạp: 15 ngày làm việc)',
    [option(days(10)), option(days(15), 'trường hợp phức tạp')],
  ],
  [
    'không quá 30 ngày, kể từ ngày thụ lý; đối với vụ việc phức tạp thì có thể kéo dài hơn nhưng không quá 45 ngày',
    [option(calendarDays(30)), option(calendarDays(45), 'đối với vụ việc phức tạp')],
  ],
  [
    '6 giờ làm việc điện tử / 8 trực tiếp / 24 bưu chính',
    [option(hours(6), '', 'online'), option(hours(8), '', 'counter'), option(hours(24), '', 'post')],
    ['unit-inherited'],
  ],
  [
    'Trực tiếp: 05 ngày làm việc; Trực tuyến: 03 ngày làm việc',
    [option(days(5), '', 'counter'), option(days(3), '', 'online')],
  ],
  [
    'nhóm I: 42 ngày làm việc; nhóm III: 32',
    [option(days(42), 'nhóm I'), option(days(32), 'nhóm III')],
    ['unit-inherited'],
  ],
  [
    'Trong ngày làm việc. Trường hợp cần xác minh thì thời hạn giải quyết không quá 03 ngày làm việc.',
    [option({ kind: 'same-day', cutOff: null }), option(days(3), 'Trường hợp cần xác minh')],
  ],
];

const UNPARSED = [
  '10-25',
  '5',
  '5Miễn phí',
  '0,33 ngày làm việc',
  '1.500 ngày',
  'Mười (15) ngày',
  '168 giờ (tương đương 7 ngày)',
  'Trước khi tàu cập cảng hoặc vào vị trí neo đậu an toàn tại cảng.',
  'Chậm nhất là ngay trước khi tàu rời cảng.',
  'Chậm nhất 05 ngày làm việc trước ngày tổ chức',
  'Trước ít nhất 10 ngày',
  'Trực tiếp: 5 ngày làm việc; Bưu chính: 10-25',
  'Trực tiếp: 5 ngày làm việc; Bưu chính: theo lịch hẹn',
  'Trực tiếp5 Ngày làm việcMiễn phíTrực tuyến1Miễn phí',
  'Thẻ có giá trị 05 năm',
  '5 ngày làm việc hoặc theo quy định 7 ngày 9 ngày',
  '10 ngày, trong đó Sở 7 ngày; trường hợp phức tạp 15 ngày',
];

describe('a time limit', () => {
  it.each(SINGLE.map(([text, limit, flags = []]) => ({ text, limit, flags })))(
    'reads $text',
    ({ text, limit, flags }) => {
      expect(parseTimeLimit(text)).toEqual({ limit, flags });
      expect(parseTimeLimit(text.normalize('NFD')).limit).toEqual(limit);
    },
  );

  it.each(SEVERAL.map(([text, options, flags = []]) => ({ text, options, flags })))(
    'reads the alternatives of $text',
    ({ text, options, flags }) => {
      expect(parseTimeLimit(text)).toEqual({ limit: { kind: 'alternatives', options }, flags });
    },
  );

  it.each([
    [
      'Hẹn lần 1: không quá 11 ngày. Hẹn lần 2: không quá 4 ngày',
      ['', ''],
      [calendarDays(11), calendarDays(4)],
    ],
    [
      '05 ngày làm việc trả lời tính hợp lệ; 15 ngày ra quyết định',
      ['trả lời tính hợp lệ', 'ra quyết định'],
      [days(5), calendarDays(15)],
    ],
    [
      'Tiếp nhận 0,5 ngày; thẩm định 3 ngày; phê duyệt 1,5 ngày',
      ['Tiếp nhận', 'thẩm định', 'phê duyệt'],
      [calendarDays(0.5), calendarDays(3), calendarDays(1.5)],
    ],
  ])('reads the stages of %j', (text, names, limits) => {
    const stages = names.map((name, i) => ({ name, limit: limits[i] }));
    expect(parseTimeLimit(text).limit).toEqual({ kind: 'stages', stages });
  });

  it.each(['Không quy định', 'Không có thông tin', 'Thời hạn giải quyết: không quy định.'])(
    'finds none in %j',
    (text) => {
      expect(parseTimeLimit(text)).toEqual({ limit: { kind: 'not-specified' }, flags: [] });
    },
  );

  it.each(['', '   ', '-'])('marks the blank %j', (text) => {
    expect(parseTimeLimit(text)).toEqual({ limit: { kind: 'not-specified' }, flags: ['blank'] });
  });

  it.each(UNPARSED)('does not guess at %j', (text) => {
    expect(parseTimeLimit(text)).toEqual({ limit: { kind: 'unparsed', text }, flags: [] });
  });
});

const countedLimit: fc.Arbitrary<CountedLimit> = fc.oneof(
  fc.integer({ min: 1, max: 4000 }).map((n): CountedLimit => ({ kind: 'working-days', minutes: n * 24 })),
  fc.integer({ min: 1, max: 4000 }).map((n): CountedLimit => ({ kind: 'calendar-days', minutes: n * 24 })),
  fc.integer({ min: 1, max: 20_000 }).map((minutes): CountedLimit => ({ kind: 'working-hours', minutes })),
  fc.integer({ min: 1, max: 120 }).map((months): CountedLimit => ({ kind: 'months', months })),
  fc.constantFrom<CountedLimit>({ kind: 'immediate' }, { kind: 'same-day', cutOff: null }),
  fc.integer({ min: 0, max: 1439 }).map((cutOff): CountedLimit => ({ kind: 'same-day', cutOff })),
);
const words = fc.constantFrom(
  'nhóm I',
  'đối với hồ sơ phức tạp',
  'khu vực đô thị',
  'Trường hợp phải xác minh',
);
const limitOption = fc.record({
  channel: fc.constantFrom<LimitOption['channel']>(null, 'counter', 'online', 'post'),
  when: fc.oneof(fc.constant(''), words),
  limit: fc.oneof(countedLimit, fc.constant<LimitOption['limit']>({ kind: 'not-specified' })),
});
const stage = fc.record({ name: fc.oneof(fc.constant(''), words), limit: countedLimit });
const timeLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  countedLimit,
  fc.constant<TimeLimit>({ kind: 'not-specified' }),
  fc
    .array(limitOption, { minLength: 2, maxLength: 4 })
    .map((options): TimeLimit => ({ kind: 'alternatives', options })),
  fc.array(stage, { minLength: 2, maxLength: 4 }).map((stages): TimeLimit => ({ kind: 'stages', stages })),
);

/** Pieces of real limits, put together at random: most make no sense, and none may be read two ways. */
const FRAGMENTS = [
  ...['5', '03', '0,5', '1/3', '10-25', '7.5', '1.500', 'Mười', '(10)', '(mười lăm)', '15'],
  ...[
    'ngày',
    'ngày làm việc',
    'giờ',
    'giờ làm việc',
    'làm việc',
    'tháng',
    'phút',
    'Ngày làm việcKhông có thông tin',
  ],
  ...['không quá', 'trong ngày', 'ngay khi', 'kể từ ngày nhận', 'đối với', 'trường hợp', 'Riêng', 'trong đó'],
  ...[
    'hoặc',
    ';',
    ':',
    ',',
    '.',
    '/',
    '(',
    ')',
    '-',
    'sau 15 giờ',
    'Trực tuyến',
    'bưu chính',
    'Bước 1',
    'Hẹn lần 2',
  ],
  ...[
    'thẩm định',
    'trả lời',
    'trước',
    'Không quy định',
    '\n',
    'Trực tiếp5 Ngày',
    'Trực tuyến1Miễn phí',
    '10,000 đồng',
    'ngày 12 tháng 11',
  ],
];
const jumble = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 12 }).map((parts) => parts.join(' '));

describe('the canonical text', () => {
  it('reads back to the same limit in both languages', () => {
    fc.assert(
      fc.property(timeLimit, fc.constantFrom('vi' as const, 'en' as const), (limit, lang) => {
        expect(parseTimeLimit(renderLimit(limit, lang))).toEqual({ limit, flags: [] });
      }),
      { numRuns: 2_000, seed: 11 },
    );
  });

  it('of whatever was read reads back to the same, whatever was written', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(
        fc.oneof(jumble, fc.string()),
        fc.constantFrom('vi' as const, 'en' as const),
        (text, lang) => {
          const { limit } = parseTimeLimit(text);
          kinds.add(limit.kind);
          expect(parseTimeLimit(renderLimit(limit, lang)).limit).toEqual(limit);
        },
      ),
      { numRuns: 5_000, seed: 12 },
    );
    expect(kinds.size).toBeGreaterThanOrEqual(8);
  });

  it.each([
    [days(5), '5 ngày làm việc', '5 working days'],
    [days(1), '1 ngày làm việc', '1 working day'],
    [days(0.5), '0,5 ngày làm việc', '0.5 working days'],
    [
      { kind: 'working-hours', minutes: 160 } as const,
      '2 giờ 40 phút làm việc',
      '2 working hours 40 minutes',
    ],
    [
      { kind: 'same-day', cutOff: 900 } as const,
      'Trong ngày, tiếp nhận sau 15:00 thì ngày làm việc tiếp theo',
      'Same day, next working day if received after 15:00',
    ],
  ])('is said in both languages: %j', (limit, vi, en) => {
    expect([renderLimit(limit, 'vi'), renderLimit(limit, 'en')]).toEqual([vi, en]);
  });
});

describe('limits by channel', () => {
  it('are one limit where all channels say the same, in whatever order and spelling', () => {
    const rows = [
      { channel: 'counter', limit: parseTimeLimit('07 Ngày').limit },
      { channel: 'counter', limit: parseTimeLimit('14 Ngày').limit },
      { channel: 'online', limit: parseTimeLimit('14 Ngày').limit },
      { channel: 'online', limit: parseTimeLimit('7 Ngày').limit },
    ] as const;
    expect(renderLimit(joinChannels(rows), 'vi')).toBe('7 ngày; 14 ngày');
    expect(joinChannels([...rows].reverse())).toEqual(joinChannels(rows));
    expect(joinChannels(rows.slice(0, 1))).toEqual(calendarDays(7));
  });

  it('keep the channels apart where they differ, and do not guess where one cannot be read', () => {
    const [counter, online] = [
      { channel: 'counter', limit: days(5) } as const,
      { channel: 'online', limit: days(3) } as const,
    ];
    expect(renderLimit(joinChannels([online, counter]), 'vi')).toBe(
      'Trực tiếp: 5 ngày làm việc; Trực tuyến: 3 ngày làm việc',
    );
    expect(joinChannels([counter, { channel: 'post', limit: parseTimeLimit('10-25').limit }])).toEqual({
      kind: 'unparsed',
      text: 'Trực tiếp: 5 ngày làm việc; Bưu chính: 10-25',
    });
  });

  it('are taken out of the text in which a portal runs everything together', () => {
    const text =
      'Hình thức nộpThời gianPhí, lệ phíMô tảTrực tuyến3 Ngày làm việcMiễn phíNộp Trực tuyến tại CổngTrực tiếp5 Ngày10,000 ĐồngDịch vụ bưu chính1Miễn phíTrực tiếpKhông có thông tin';
    expect(
      parsePortalLimits(text).map(({ channel, text: time, read }) => [channel, time, read.limit]),
    ).toEqual([
      ['online', '3 Ngày làm việc', days(3)],
      ['counter', '5 Ngày', calendarDays(5)],
      ['post', '1Miễn phí', { kind: 'unparsed', text: '1Miễn phí' }],
      ['counter', 'Không có thông tin', { kind: 'not-specified' }],
    ]);
  });
});

const CHANNEL_TIMES = '../shared/data/catalogue/channel-times-bo-quoc-phong.csv';
const DETAILS = '../shared/data/catalogue/details-2026-07.csv';
const readRows = (file: string): Record<string, string>[] =>
  parseCsv(readFileSync(file), { bom: true, columns: true });

describe('the real catalogues (skipped where ../shared/data is absent)', () => {
  it.skipIf(!existsSync(CHANNEL_TIMES))(
    'every channel time parses or is one of six texts without a limit',
    () => {
      const times = readRows(CHANNEL_TIMES).map((row) => row['Thời hạn giải quyết'] ?? '');
      const unparsed = times.filter((time) => parseTimeLimit(time).limit.kind === 'unparsed');
      expect(times).toHaveLength(231);
      expect([...new Set(unparsed)].sort()).toEqual([
        '10-25',
        'Chậm nhất là ngay trước khi tàu rời cảng.',
        'Kết thúc trước khi tàu cập cảng hoặc vào vị trí neo đậu an toàn tại cảng.',
        'Thủ tục xuất cảnh được coi là kết thúc kể từ khi người làm thủ tục nộp đầy đủ các giấy tờ theo quy định',
        'Trước khi tàu cập cảng hoặc vào vị trí neo đậu an toàn tại cảng.',
      ]);
    },
  );

  it.skipIf(!existsSync(DETAILS))('every run-together time is read, or is a number without a unit', () => {
    const all = readRows(DETAILS).flatMap((row) => parsePortalLimits(row['Cách thức thực hiện'] ?? ''));
    const unparsed = all.filter(({ read }) => read.limit.kind === 'unparsed');
    expect(all.length).toBeGreaterThan(1_200);
    for (const { text } of unparsed) expect(text).toMatch(/^\d+( VNĐ|Miễn phí)/);
    expect(
      new Set(readRows(DETAILS).map((row) => parsePortalLimits(row['Cách thức thực hiện'] ?? '').length)).has(
        0,
      ),
    ).toBe(false);
  });
});
