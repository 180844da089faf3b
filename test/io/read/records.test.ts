/** Records are cut alike whether the scanner or csv-parse cuts them, wherever the pieces of the file end. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openCharset } from '#io/encoding/charset.js';
import { parseRecords } from '#io/read/parsed-records.js';
import { cutRecords, type RawRecord } from '#io/read/records.js';
import { RecordScanner } from '#io/read/scan.hot.js';

const charset = await openCharset('utf-8');

async function* pieces(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? bytes.length;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

async function collect(portions: AsyncIterable<readonly RawRecord[]>) {
  const all: RawRecord[] = [];
  for await (const portion of portions) all.push(...portion);
  return all.map((record) => ({ ...record, source: record.source?.toString('latin1') }));
}

async function expectAlike(bytes: Buffer, sizes: readonly number[], delimiter = ','): Promise<void> {
  const ours = await collect(cutRecords(pieces(bytes, sizes), charset, delimiter));
  expect(ours).toEqual(await collect(parseRecords(pieces(bytes, [bytes.length]), charset, delimiter, 1)));
  if (ours.every(({ stop }) => stop === undefined))
    expect(ours.map(({ source }) => source).join('')).toBe(bytes.toString('latin1'));
}

const CELLS = [
  '',
  ' ',
  'a',
  'ộ',
  '"',
  '""',
  '","',
  '\u00a0',
  '\u3000b',
  '\ufeff',
  '\t',
  'Đăng ký',
  '1.001193',
];
const ENDS = ['\n', '\r\n', '\r', ',', ';', '\n\n', ' "', '" ', 'x"y', '"x\ny"', '"a""b"', '" "'];
const soup = fc
  .array(fc.constantFrom(...CELLS, ...ENDS, ','), { maxLength: 40 })
  .map((parts) => parts.join(''));
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

test('any soup of cells, quotes and line ends is cut as csv-parse cuts it', async () => {
  await fc.assert(
    fc.asyncProperty(soup, sizes, fc.constantFrom(',', ';', '\t'), (text, cuts, delimiter) =>
      expectAlike(Buffer.from(text), cuts, delimiter),
    ),
    { numRuns: 500, seed: 4180 },
  );
});

test('bytes that are no text are cut alike too', async () => {
  const bytes = fc.uint8Array({ maxLength: 60 }).map((some) => Buffer.from(some));
  await fc.assert(
    fc.asyncProperty(bytes, sizes, (some, cuts) => expectAlike(some, cuts)),
    { numRuns: 500, seed: 4180 },
  );
});

test('plain text is cut by the scanner to its end, wide rows included', async () => {
  const wide = Array.from({ length: 200 }, (_, i) => (i % 7 === 0 ? `"ô ""${i}"""` : ` ô${i} `)).join(',');
  await expectAlike(Buffer.from(`a,b\n"x\ny",z\r\n${wide}\n\nlast,"one"`), [7]);
});

test('a record that ends nowhere is left to csv-parse', async () => {
  const bytes = Buffer.from(`a,b\n"${'x'.repeat(400_000)}`);
  await expectAlike(bytes, [16_384]);
  expect(new RecordScanner(',', 2).scan(bytes, 4, bytes.length, true)).toBeLessThan(0);
});
