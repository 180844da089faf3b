/** Parquet files of several row groups, read back by another's reader. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { type ParquetColumn, renderParquet } from '#io/write/parquet.js';
import type { RowValue } from '#io/write/rows.js';

const COLUMNS: readonly ParquetColumn[] = [
  { name: 'code', kind: 'text', isRequired: true },
  { name: 'at', kind: 'minute', isRequired: false },
  { name: 'on', kind: 'day', isRequired: false },
  { name: 'fee', kind: 'integer', isRequired: false },
  { name: 'paid', kind: 'yes-no', isRequired: false },
];

async function render(rows: Iterable<readonly RowValue[]>): Promise<ArrayBuffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of renderParquet(COLUMNS, rows)) chunks.push(chunk);
  const { buffer, byteOffset, byteLength } = Buffer.concat(chunks);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

const COUNT = 45_000;
const isBlank = (i: number): boolean => i % 7 === 0;

function* many(): Generator<RowValue[]> {
  for (let i = 0; i < COUNT; i++)
    yield isBlank(i)
      ? [`Hồ sơ ${i}`, null, null, null, null]
      : [`Hồ sơ ${i}`, 28_000_000 + i, 20_000 - i, i * 1_000_000, i % 2 === 0];
}

test('all rows of all groups come back, blanks as null', async () => {
  const file = await render(many());
  expect(parquetMetadata(file).row_groups.map(({ num_rows }) => num_rows)).toEqual([
    20_000n,
    20_000n,
    5_000n,
  ]);
  const rows = await parquetReadObjects({ file });
  const expected = Array.from({ length: COUNT }, (_, i) =>
    isBlank(i)
      ? { code: `Hồ sơ ${i}`, at: null, on: null, fee: null, paid: null }
      : {
          code: `Hồ sơ ${i}`,
          at: new Date((28_000_000 + i) * 60_000),
          on: new Date((20_000 - i) * 86_400_000),
          fee: BigInt(i) * 1_000_000n,
          paid: i % 2 === 0,
        },
  );
  expect(rows).toEqual(expected);
});

test('no row makes a file all the same, with its columns', async () => {
  const { num_rows: count, schema } = parquetMetadata(await render([]));
  expect([count, schema.length]).toEqual([0n, COLUMNS.length + 1]);
});

test('columns of nothing but blanks are written', async () => {
  const rows = await parquetReadObjects({ file: await render([['x', null, null, null, null]]) });
  expect(rows).toEqual([{ code: 'x', at: null, on: null, fee: null, paid: null }]);
});
