/** What a Vietnamese reader is told about a column is what stands above it in the file. */
import { expect, test } from 'vitest';
import { titleColumns } from '../src/column-titles.js';

const found = (code: string, column: string | number) => ({
  code,
  severity: 'error' as const,
  where: { file: 'a.csv', line: 2, column },
  args: { column: String(column), value: 'x' },
});

test('names the title, with the key behind it, in the place and in the sentence', async () => {
  const [named] = await titleColumns([found('staff/bad-date', 'from')], 'vi');
  expect(named?.where).toEqual({ file: 'a.csv', line: 2, column: 'Từ ngày (from)' });
  expect(named?.args).toEqual({ column: 'Từ ngày (from)', value: 'x' });
});

test.each([
  ['a key that two formats of the room call differently', found('org/bad-value', 'code')],
  ['a column that is counted', { ...found('staff/x', 3), args: {} }],
  ['a room that reads no tables', found('journal/x', 'from')],
  ['a key nobody knows', found('staff/x', 'constructor')],
])('%s is left as it is', async (_, finding) => {
  expect(await titleColumns([finding], 'vi')).toEqual([finding]);
});

test('in English the key says enough', async () => {
  const finding = found('staff/bad-date', 'from');
  expect(await titleColumns([finding], 'en')).toEqual([finding]);
});

test('names the columns of a list by their titles alone', async () => {
  const finding = { ...found('staff/needs-start', 'from'), args: { columns: 'position, from, constructor' } };
  const [named] = await titleColumns([finding], 'vi');
  expect(named?.args).toEqual({ columns: 'Chức vụ, Từ ngày, constructor' });
});
