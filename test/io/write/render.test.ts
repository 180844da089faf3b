/** Every format from one place: the same sheets and options give the same bytes, wherever the program runs. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { writeDurably } from '#io/durable.js';
import { readTable } from '#io/read/read-table.js';
import { type FileFormat, renderSheets } from '#io/write/render.js';
import type { Sheet } from '#kit/sheet.js';
import { both, HOSTILE, REPORT } from './sheets.js';

const FORMATS: readonly FileFormat[] = ['csv', 'xlsx', 'docx', 'md', 'html', 'json'];
const { TZ, LANG } = process.env;

afterEach(() => {
  process.env.TZ = TZ ?? 'UTC';
  process.env.LANG = LANG ?? 'C';
});

describe.each(FORMATS)('%s', (format) => {
  test('has the same bytes on five runs, under any time zone and language of the machine', async () => {
    const seen = new Set<string>();
    for (const [zone, lang] of [
      ['UTC', 'C'],
      ['Asia/Ho_Chi_Minh', 'vi_VN.UTF-8'],
      ['America/St_Johns', 'en_CA.UTF-8'],
      ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
      ['UTC', 'C'],
    ] as const) {
      process.env.TZ = zone;
      process.env.LANG = lang;
      seen.add((await renderSheets([REPORT, HOSTILE], format, { lang: 'vi' })).toString('base64'));
    }
    expect(seen.size).toBe(1);
  });

  test('speaks both languages', async () => {
    const [vi, en] = await Promise.all(
      (['vi', 'en'] as const).map((lang) => renderSheets([REPORT], format, { lang, headers: lang })),
    );
    if (format !== 'json') expect(vi?.equals(en ?? Buffer.alloc(0))).toBe(false);
  });
});

test('heads are codes in a CSV and titles elsewhere, unless asked for', async () => {
  const first = async (format: FileFormat, headers?: 'code' | 'vi' | 'en') => {
    const text = await renderSheets([REPORT], format, {
      lang: 'vi',
      ...(headers === undefined ? {} : { headers }),
    });
    return text.toString();
  };
  expect(await first('csv')).toMatch(/^unit,name,/);
  expect(await first('csv', 'en')).toMatch(/^Unit code,Unit,Received in the period: Online,/);
  expect(await first('md', 'code')).toContain('| unit | name | online |');
  expect(await first('html', 'code')).not.toContain('Tiếp nhận trong kỳ');
  expect(await first('html', 'en')).toContain('<th scope="colgroup" colspan="2">Received in the period</th>');
});

/** A table of units as a person exports it and hands it in again. */
const UNITS: Sheet = {
  name: both('Danh sách đơn vị', 'Units'),
  columns: [
    { key: 'code', title: both('Mã', 'Code'), kind: 'code' },
    { key: 'name', title: both('Tên đơn vị', 'Name'), kind: 'text' },
    { key: 'quota', title: both('Biên chế', 'Quota'), kind: 'integer' },
    { key: 'opens_on', title: both('Ngày thành lập', 'Opens on'), kind: 'date' },
  ],
  rows: [
    ['00097', 'Phường Hoàn Kiếm', 12, '2025-07-01'],
    ['1-3', '- Tổ "lưu động", số 1; số 2', null, null],
    ['2.000815', '=Sở Tư pháp\nSở Xây dựng', -5, '2025-03-01'],
  ],
};

const FORMAT = {
  name: 'units',
  columns: UNITS.columns.map(({ key, title }) => ({ key, title, kind: 'text' as const })),
};

describe('what is written can be handed in again', () => {
  test.each<
    [string, Parameters<typeof renderSheets>[1], Partial<Parameters<typeof renderSheets>[2]>, string]
  >([
    ['CSV', 'csv', {}, '2025-07-01'],
    ['CSV with titles and a mark', 'csv', { headers: 'en', bom: true }, '2025-07-01'],
    ['CSV for Excel', 'csv', { csv: 'excel-vi', headers: 'vi' }, '01/07/2025'],
    ['XLSX', 'xlsx', {}, '2025-07-01'],
    ['XLSX in English', 'xlsx', { lang: 'en' }, '2025-07-01'],
    ['HTML', 'html', {}, '01/07/2025'],
  ])('as %s', async (_, format, options, day) => {
    const folder = await mkdtemp(join(tmpdir(), 'motcua-render-'));
    try {
      const file = join(folder, `don-vi.${format}`);
      await writeDurably(file, await renderSheets([UNITS], format, { lang: 'vi', ...options }));
      const { value } = await readTable(file, FORMAT);
      const expected = UNITS.rows.map((row) =>
        row.map((cell) => (cell === '2025-07-01' ? day : String(cell ?? ''))),
      );
      const isVietnamese = day.includes('/');
      const shown = expected.map((row) =>
        row.map((cell) => (isVietnamese && cell === '2025-03-01' ? '01/03/2025' : cell)),
      );
      expect(value.rows.map((row) => FORMAT.columns.map(({ key }) => row.cells[key]))).toEqual(shown);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
