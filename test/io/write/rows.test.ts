/** Rows of any number as CSV and JSON lines: whole, quoted, guarded, compressed in members that readers join. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type RowForm, type RowValue, renderRows, rowFormOf } from '#io/write/rows.js';

async function render(rows: Iterable<readonly RowValue[]>, form: RowForm): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of renderRows(['a', 'b'], rows, form)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const CSV: RowForm = { format: 'csv', isGzip: false };

describe('CSV', () => {
  test.each<[readonly RowValue[], string]>([
    [['x', 1], 'x,1'],
    [[null, true], ',1'],
    [[false, -0.5], '0,-0.5'],
    [['a,b', 'nói "vậy"'], '"a,b","nói ""vậy"""'],
    [['=1+1', '\u0007'], "'=1+1,\\u0007"],
  ])('%j', async (row, line) => {
    expect((await render([row], CSV)).toString()).toBe(`a,b\r\n${line}\r\n`);
  });

  test('without a row has its heads', async () => {
    expect((await render([], CSV)).toString()).toBe('a,b\r\n');
  });
});

function* many(): Generator<[string, number]> {
  for (let i = 0; i < 60_000; i++) yield [`Ký tự số ${i}`, i];
}

test('JSON lines keep types, and name every column', async () => {
  const lines = (
    await render(
      [
        ['x', null],
        [true, 2],
      ],
      { format: 'jsonl', isGzip: false },
    )
  ).toString();
  expect(lines).toBe('{"a":"x","b":null}\n{"a":true,"b":2}\n');
});

test('rows come in chunks, compressed ones as members of one file', async () => {
  const plain = await render(many(), CSV);
  const chunks: Uint8Array[] = [];
  for await (const chunk of renderRows(['a', 'b'], many(), { format: 'csv', isGzip: true }))
    chunks.push(chunk);
  expect(chunks.length).toBeGreaterThan(3);
  expect(gunzipSync(Buffer.concat(chunks)).equals(plain)).toBe(true);
});

test.each([
  ['a.csv', { format: 'csv', isGzip: false }],
  ['A.CSV.GZ', { format: 'csv', isGzip: true }],
  ['a.b.jsonl', { format: 'jsonl', isGzip: false }],
  ['a.ndjson.gz', { format: 'jsonl', isGzip: true }],
  ['a.json', undefined],
  ['csv', undefined],
])('%s', (file, form) => expect(rowFormOf(file)).toEqual(form));
