/** Files that would exhaust memory, and damaged ones: each ends in findings or a refusal, never in a stack. */
import { constants, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTable } from '#io/read/read-table.js';
import { RECORD_LIMIT_BYTES } from '#io/read/records.js';
import type { InputFormat } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';

const FORMAT: InputFormat = {
  name: 'units',
  columns: ['code', 'name'].map((key) => ({ key, title: { vi: key, en: key }, kind: 'text' })),
};

const GIGABYTE = 1024 ** 3;

/** A gigabyte made while it is read; tells how much was asked for. */
function endless(start: string, filler: string) {
  const taken = { bytes: 0 };
  const chunk = Buffer.alloc(64 * 1024, filler);
  async function* pieces(): AsyncGenerator<Buffer> {
    yield Buffer.from(start);
    for (; taken.bytes < GIGABYTE; taken.bytes += chunk.length) yield chunk;
  }
  return { taken, stdin: pieces() };
}

/** Twice the limit of one record leaves room for chunks and for the sample. */
const ENOUGH = 2 * RECORD_LIMIT_BYTES;

describe('a gigabyte in one line', () => {
  test.each([
    ['of letters', 'x'],
    ['of delimiters', ','],
    ['of quotes', '"'],
  ])('%s is refused after a few megabytes', async (_, filler) => {
    const { taken, stdin } = endless('', filler);
    const before = process.memoryUsage().rss;
    const refusal = await readTable('-', FORMAT, { stdin }).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    const { kind, diagnostics } = refusal as Refusal;
    expect([kind, diagnostics[0]?.code, diagnostics[0]?.where?.line]).toEqual([
      'unusable',
      'io/record-too-long',
      1,
    ]);
    expect(taken.bytes).toBeLessThan(ENOUGH);
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 ** 2);
  });

  test('below good rows ends the reading there, and says where', async () => {
    const { taken, stdin } = endless('code,name\n1,A\n2,"', 'x');
    const { value, diagnostics } = await readTable('-', FORMAT, { stdin });
    expect(value.rows.map((row) => row.cells.code)).toEqual(['1']);
    expect(diagnostics.map(({ code, where }) => `${code} ${where?.line}`)).toEqual(['io/record-too-long 3']);
    expect([value.read, value.broken]).toEqual([2, [{ line: 3 }]]);
    expect(taken.bytes).toBeLessThan(ENOUGH);
  });

  test('gzipped to a megabyte is no worse', async () => {
    const bomb = gzipSync(Buffer.alloc(256 * 1024 ** 2, 'x'), { level: constants.Z_BEST_SPEED });
    const stdin = (async function* () {
      for (let at = 0; at < bomb.length; at += 16_384) yield bomb.subarray(at, at + 16_384);
    })();
    const refusal = await readTable('-', FORMAT, { stdin }).catch((error: unknown) => error);
    expect((refusal as Refusal).diagnostics.map(({ code }) => code)).toEqual(['io/record-too-long']);
  });
});

test('damage in a gzipped file is told after the rows before it', async () => {
  const lines = Array.from({ length: 5000 }, (_, i) => `${i},${(i * 7919) % 10_007}`);
  const bytes = gzipSync(`code,name\n${lines.join('\n')}\n`);
  bytes.fill(0xa5, bytes.length - 2000, bytes.length - 1500);
  const { value, diagnostics } = await readTable('-', FORMAT, {
    stdin: (async function* () {
      yield bytes;
    })(),
  });
  expect(diagnostics.map(({ code }) => code)).toContain('io/half-read');
  expect(value.rows.length).toBeGreaterThan(1000);
  expect(value.read).toBe(value.rows.length + value.broken.length + value.blank);
});

test('a gzipped file of which only the head is there is no table', async () => {
  const stdin = (async function* () {
    yield gzipSync('code,name\n1,A\n').subarray(0, 12);
  })();
  const refusal = await readTable('-', FORMAT, { stdin }).catch((error: unknown) => error);
  const { kind, diagnostics } = refusal as Refusal;
  expect([kind, diagnostics.map(({ code }) => code)]).toEqual(['unusable', ['io/half-read']]);
});

test('what somebody put behind the compressed data is left alone', async () => {
  const stdin = (async function* () {
    yield gzipSync('code,name\n1,A\n');
    yield Buffer.from('\0\0\0rubbish');
    yield Buffer.alloc(100_000, 'z');
  })();
  const { value, diagnostics } = await readTable('-', FORMAT, { stdin });
  expect([value.rows.length, diagnostics]).toEqual([1, []]);
});

test('two compressed files one behind the other are one', async () => {
  const stdin = (async function* () {
    yield gzipSync('code,name\n1,A\n');
    yield gzipSync('2,B\n');
  })();
  const { value } = await readTable('-', FORMAT, { stdin });
  expect(value.rows.map((row) => row.cells.name)).toEqual(['A', 'B']);
});
