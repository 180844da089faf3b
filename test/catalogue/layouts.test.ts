/** The layouts of promulgation decisions really seen in 2025 (domain.md 5.2), each by its fixture. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { READ_FORMAT } from '#catalogue/columns.js';
import type { Attributes } from '#catalogue/model.js';
import { parseCatalogue, stateProcedure } from '#catalogue/parse.js';
import { validateCatalogue } from '#catalogue/validate.js';
import { readTable } from '#io/read/read-table.js';
import { toDay } from '#kit/dates.js';

type Expected = readonly [code: string, attributes: Partial<Attributes>];

const LAW = 'Luật Hộ tịch số 60/2014/QH13';

const LAYOUTS: Readonly<Record<string, readonly Expected[]>> = {
  '01-ten-truoc-ma.csv': [
    [
      '2.000635',
      { level: ['province'], field: 'HỘ TỊCH', timeLimit: 'Ngay trong ngày', fee: '8.000 đồng/bản sao' },
    ],
    ['2.000806', { level: ['province'], field: 'HỘ TỊCH', legalBasis: LAW }],
    ['2.000815', { level: ['commune'], field: 'CHỨNG THỰC', fee: '2.000 đồng/trang' }],
  ],
  '02-ma-truoc-ten.csv': [
    ['1.014464', { name: 'Đăng ký khai sinh', province: 'H05', legalBasis: LAW }],
    ['1.014466', { name: 'Đăng ký kết hôn', province: 'H05', timeLimit: '05 ngày làm việc' }],
  ],
  '03-vbqppl.csv': [['3.000527', { timeLimit: '03 ngày làm việc', fee: '15.000 đồng', legalBasis: LAW }]],
  '04-ghi-chu.csv': [
    ['1.001122', { province: 'H48', fee: '200.000 đồng', legalBasis: 'Luật Lý lịch tư pháp' }],
  ],
  '05-don-vi-tinh.csv': [['1.010708', { province: 'H26', fee: '75.000 đồng', legalBasis: 'Luật Xây dựng' }]],
  '06-phi-dia-gioi.csv': [
    ['1.004203', { implementing: ['Văn phòng Đăng ký đất đai'], online: 'partial', boundaryFree: 'yes' }],
  ],
  '07-tieu-de-hai-dong.csv': [
    ['1.001193', { online: 'full', boundaryFree: 'yes', legalBasis: LAW }],
    ['1.000894', { online: 'partial', boundaryFree: 'yes', timeLimit: '05 ngày làm việc' }],
  ],
  '08-ma-trong-ten.csv': [
    ['1.001193', { name: 'Đăng ký khai sinh', province: 'H21', status: 'new' }],
    ['1.000894', { name: 'Đăng ký kết hôn', status: 'new' }],
    ['1.001022', { name: 'Đăng ký giám hộ', province: 'H21', status: 'new' }],
    ['1.000419', { name: 'Đăng ký lại khai tử', status: 'abolished' }],
  ],
};

describe('the layout of', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (name, expected) => {
    const { value: table, diagnostics: read } = await readTable(
      resolve('fixtures/catalogue/layouts', name),
      READ_FORMAT,
    );
    const file = parseCatalogue(table);
    const stated = file.rows.map((row) => stateProcedure(row, file));
    expect(stated.map((one) => one?.code)).toEqual(expected.map(([code]) => code));
    stated.forEach((one, i) => {
      expect(one?.attributes).toMatchObject(expected[i]?.[1] ?? {});
    });
    const context = { today: toDay(2026, 3, 2), decision: '1/QĐ' };
    const found = [...read, ...validateCatalogue([file], context).diagnostics];
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.filter(({ code }) => code === 'io/unknown-column')).toEqual([]);
  });
});
