/** Rows of dossier files: identity, dates and wordings as systems write them, and what rejects a row. */
import { describe, expect, test } from 'vitest';
import { parseDossier } from '#dossier/parse.js';
import { parseChannel, parseDigitised, parseStatus } from '#dossier/wordings.js';
import { formatMinute } from '#kit/dates.js';

const ROW = {
  code: 'H26.19-250314-0001',
  procedure: '1.001122',
  unit: 'MC-TH',
  received_at: '14/03/2025 08:30',
};

function parse(cells: Record<string, string>) {
  const all = { ...ROW, ...cells };
  const { value, diagnostics } = parseDossier(
    { line: 7, cells: all },
    { file: 'ho-so.csv', present: new Set(Object.keys(all)) },
  );
  return { value, codes: diagnostics.map((d) => d.code), diagnostics };
}

describe('a row of a dossier file', () => {
  test('is identified by its trimmed NFC upper-case code; its procedure by the core', () => {
    const { value, codes } = parse({ code: ' h26.19-250314-0001 ', procedure: '1.001122.000.00.00. H48' });
    expect(codes).toEqual([]);
    expect([value?.code, value?.facts.procedure, value?.unit]).toEqual([
      'H26.19-250314-0001',
      '1.001122',
      'MC-TH',
    ]);
    expect(formatMinute(value?.facts.receivedAt ?? 0)).toBe('2025-03-14 08:30');
  });

  test('leaves out what the file has no column for, and takes an empty cell as none', () => {
    const { value } = parse({ due_at: '' });
    expect(value?.facts).toHaveProperty('dueAt', null);
    expect(value?.facts).not.toHaveProperty('finishedAt');
    expect(value?.facts).not.toHaveProperty('channel');
    expect(parse({ channel: '' }).value?.facts.channel).toBe('counter');
  });

  test('reads numbers, yes and no, degrees of digitisation', () => {
    const { value } = parse({
      fee: '50.000',
      supplement_count: '2',
      online_payment: 'Có',
      result_electronic: '0',
      digitised: 'Tái sử dụng',
    });
    expect(value?.facts).toMatchObject({
      fee: 50000,
      supplementCount: 2,
      onlinePayment: true,
      resultElectronic: false,
      digitised: 2,
    });
  });

  test.each([
    [{ code: '' }, 'dossier/missing-value', 'code'],
    [{ unit: '' }, 'dossier/missing-value', 'unit'],
    [{ received_at: '31/02/2025' }, 'dossier/bad-date', 'received_at'],
    [{ finished_at: 'hôm qua' }, 'dossier/bad-date', 'finished_at'],
    [{ status: 'lạ' }, 'dossier/unknown-status', 'status'],
    [{ channel: '4' }, 'dossier/unknown-channel', 'channel'],
    [{ fee: '-1' }, 'dossier/bad-number', 'fee'],
    [{ online_payment: 'có lẽ' }, 'dossier/bad-answer', 'online_payment'],
  ])('is rejected for %o', (cells, code, column) => {
    const { value, diagnostics } = parse(cells);
    expect(value).toBeUndefined();
    expect(diagnostics.map((d) => [d.code, d.severity, d.where])).toEqual([
      [code, 'error', { file: 'ho-so.csv', line: 7, column }],
    ]);
  });

  test('tells all that is wrong with it at once', () => {
    expect(parse({ code: '', status: 'lạ', due_at: 'x' }).codes).toEqual([
      'dossier/missing-value',
      'dossier/bad-date',
      'dossier/unknown-status',
    ]);
  });

  test('is taken, with a word, when its dates are odd', () => {
    expect(parse({ finished_at: '2025-03-13' })).toMatchObject({
      codes: ['dossier/finished-before-received'],
      value: { code: ROW.code },
    });
    // A day without a time is compared as a day.
    expect(parse({ finished_at: '2025-03-14' }).codes).toEqual([]);
    expect(parse({ received_at: '2025-03-14', finished_at: '2025-03-14 07:00' }).codes).toEqual([]);
    expect(parse({ finished_at: '2025-03-14 08:29' }).codes).toEqual(['dossier/finished-before-received']);
    expect(parse({ status: '9', finished_at: '' }).codes).toEqual(['dossier/ended-without-date']);
    expect(parse({ status: '9', finished_at: '', returned_at: '2025-03-20' }).codes).toEqual([]);
  });
});

describe('wordings', () => {
  test.each([
    ['1', 'new'],
    ['Được tiếp nhận', 'accepted'],
    ['KHÔNG ĐƯỢC TIẾP NHẬN', 'refused'],
    ['dang xu ly', 'processing'],
    ['waiting', 'waiting'],
    ['6', 'paying'],
    ['Công dân yêu cầu rút hồ sơ', 'withdrawn'],
    ['Đã xử lý xong', 'finished'],
    ['10', 'done'],
    ['11', undefined],
  ])('status %s is %s', (text, status) => expect(parseStatus(text)).toBe(status));

  test.each([
    ['1', 'counter'],
    ['Trực tuyến', 'online'],
    ['BCCI', 'post'],
    ['qua bưu điện', 'post'],
    ['Trực tuyến toàn trình', 'online'],
    ['Tại Bộ phận Một cửa', 'counter'],
    ['fax', undefined],
  ])('channel %s is %s', (text, channel) => expect(parseChannel(text)).toBe(channel));

  test.each([
    ['Chưa số hóa', 0],
    ['có', 1],
    ['3', 3],
    ['9', undefined],
  ])('digitised %s is %s', (text, degree) => expect(parseDigitised(text)).toBe(degree));
});
