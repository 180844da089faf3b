/** Files at random: whole ones are read exactly, damaged ones never end in a stack, and every row is accounted for. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { type ReadOptions, readTable, type SourceTable } from '#io/read/read-table.js';
import type { InputFormat } from '#kit/input.js';
import { Refusal } from '#kit/refusal.js';
import { account } from '#kit/row-counts.js';
import { type Chance, makeChance } from '../../random.js';
import { DOSE, type ExpectedRecord, HEADERS, makeRandomFile, type RandomFile } from './random-file.js';

const FORMAT: InputFormat = {
  name: 'units',
  columns: HEADERS.map((vi, i) => ({ key: `c${i}`, title: { vi, en: `c${i}` }, kind: 'text' })),
};

const folder = mkdtempSync(join(tmpdir(), 'motcua-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes in pieces of any size, as a slow pipe hands them over. */
async function* inPieces(bytes: Buffer, chance: Chance): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const length = 1 + chance.below(chance.pick([2, 40, 4000]));
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

const cellsOf = (cells: Readonly<Record<string, string>>): string[] =>
  FORMAT.columns.map(({ key }) => cells[key] ?? '');

/** What the table says, in the form in which the generator says it. */
function summary(table: SourceTable) {
  return {
    rows: table.rows.map((row) => [row.line, cellsOf(row.cells), table.sourceOf(row).toString('hex')]),
    broken: table.broken.map((row) => [row.line, table.sourceOf(row).toString('hex')]),
    header: [table.detected.headerLine, table.header.toString('hex')],
    detected: [table.detected.encoding, table.detected.font, table.detected.delimiter, table.detected.isGzip],
    counts: [table.read, table.blank],
  };
}

function expected({ records, mark, style, isGzip }: RandomFile) {
  const of = (kind: ExpectedRecord['kind']) => records.filter((record) => record.kind === kind);
  const [header] = of('header');
  const counted = records.filter((record) => ['row', 'broken', 'blank'].includes(record.kind));
  return {
    rows: of('row').map((row) => [row.line, row.cells, row.source.toString('hex')]),
    broken: of('broken').map((row) => [row.line, row.source.toString('hex')]),
    header: [header?.line, Buffer.concat([mark, header?.source ?? Buffer.alloc(0)]).toString('hex')],
    detected: [style.encoding, undefined, style.delimiter, isGzip],
    counts: [counted.length, of('blank').length],
  };
}

function accountFor(table: SourceTable): void {
  const { read, rows, broken, blank } = table;
  account({ read, inserted: rows.length, updated: 0, unchanged: 0, rejected: broken.length, blank });
}

test(`${DOSE} files: rows, lines, bytes and counts are exact, from a file and from a pipe`, async () => {
  for (let seed = 1; seed <= DOSE; seed++) {
    const chance = makeChance(seed);
    const random = makeRandomFile(chance);
    const { style } = random;
    const told: ReadOptions = chance.happens(0.5)
      ? {}
      : { delimiter: style.delimiter, encoding: style.encoding };
    const isPiped = chance.happens(0.5);
    const file = isPiped ? '-' : join(folder, 'fuzz.csv');
    if (!isPiped) writeFileSync(file, random.bytes);
    const { value } = await readTable(file, FORMAT, { ...told, stdin: inPieces(random.bytes, chance) });
    accountFor(value);
    expect({ seed, ...summary(value) }).toEqual({ seed, ...expected(random) });
  }
});

test(`${DOSE} damaged files end in a table that adds up or in a refusal`, async () => {
  const ends = { table: 0, refusal: 0 };
  for (let seed = 1; seed <= DOSE; seed++) {
    const chance = makeChance(seed * 7919);
    const bytes = damage(makeRandomFile(chance).bytes, chance);
    const end = await readTable('-', FORMAT, { stdin: inPieces(bytes, chance) }).catch(
      (error: unknown) => error,
    );
    if (end instanceof Refusal) {
      expect([seed, end.kind]).toEqual([seed, 'unusable']);
      ends.refusal++;
    } else {
      if (end instanceof Error) throw new Error(`seed ${seed}`, { cause: end });
      const { value } = end as { readonly value: SourceTable };
      accountFor(value);
      ends.table++;
    }
  }
  expect(Math.min(ends.table, ends.refusal)).toBeGreaterThan(DOSE / 100);
});

/** Cuts, flips, doubles or inserts bytes. */
function damage(bytes: Buffer, chance: Chance): Buffer {
  const damaged = Buffer.from(bytes);
  const at = chance.below(damaged.length);
  switch (chance.below(5)) {
    case 0:
      return damaged.subarray(0, at);
    case 1:
      damaged[at] = chance.below(256);
      return damaged;
    case 2:
      return Buffer.concat([damaged.subarray(0, at), Buffer.from('"'), damaged.subarray(at)]);
    case 3:
      return Buffer.concat([damaged.subarray(0, at), damaged.subarray(at / 2)]);
    default:
      for (let i = 0; i < 20; i++) damaged[chance.below(damaged.length)] = chance.below(256);
      return damaged;
  }
}

const BOOKS = DOSE / 10;

test(`${BOOKS} workbooks: rows, lines and counts are exact`, async () => {
  for (let seed = 1; seed <= BOOKS; seed++) {
    const { records } = makeRandomFile(makeChance(seed * 104_729));
    const rows = records.map((record) => [...record.cells]);
    const stdin = inPieces(Buffer.from(await writeXlsx({ sheets: [{ name: 'S', rows }] })), makeChance(seed));
    const { value } = await readTable('-', FORMAT, { stdin });
    accountFor(value);
    // A row of a sheet may be wider than its header, and empty rows need not be in the file at all.
    const wanted = records
      .map((record, i) => ({ ...record, line: i + 1 }))
      .filter(({ kind }) => kind === 'row' || kind === 'broken');
    expect([seed, value.rows.map((row) => [row.line, cellsOf(row.cells)])]).toEqual([
      seed,
      wanted.map(({ line, cells }) => [line, cells.slice(0, HEADERS.length)]),
    ]);
  }
});
