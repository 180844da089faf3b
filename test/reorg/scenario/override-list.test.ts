/** Files of orders: rows to orders, and cells that cannot be read. */
import { expect, test } from 'vitest';
import { parseOverrides } from '#reorg/scenario/override-list.js';

const parse = (cells: Readonly<Record<string, string>>) =>
  parseOverrides({
    file: 'o.csv',
    present: new Set(['staff', 'unit', 'position']),
    rows: [{ line: 7, cells }],
  });

test('a row is an order, named by its line', () => {
  const { value, diagnostics } = parse({ staff: '0012', unit: 'CN-TH', position: 'Quyền Giám đốc' });
  expect(diagnostics).toEqual([]);
  expect(value).toMatchObject([
    {
      ...{ path: 'overrides.7', kind: 'place', staff: '0012', unit: { code: 'CN-TH' } },
      ...{ position: 'director', acting: true, where: { file: 'o.csv', line: 7, column: 'staff' } },
    },
  ]);
  expect(parse({ staff: 'A', unit: 'B', position: '' }).value[0]?.position).toBeUndefined();
});

test.each([
  [{ staff: '', unit: 'B' }, 'reorg/list-file-cell staff'],
  [{ staff: 'A', unit: 'B C' }, 'reorg/list-file-cell unit'],
  [{ staff: 'A', unit: 'B', position: 'vua' }, 'reorg/bad-choice position'],
])('%o', (cells, found) => {
  const { value, diagnostics } = parse(cells);
  expect(value).toEqual([]);
  expect(diagnostics.map(({ code, where }) => `${code} ${where?.column}`)).toEqual([found]);
});
