/** Rejected rows come back as the source's own bytes, with the reasons beside them, and no row is lost on the way. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readTable } from '#io/read/read-table.js';
import { writeRejects } from '#io/read/rejects.js';
import type { Diagnostic } from '#kit/diagnostic.js';
import type { InputFormat } from '#kit/input.js';
import { encodeLegacy } from '../encoding/legacy.js';

const FORMAT: InputFormat = {
  name: 'units',
  columns: ['Mã', 'Tên'].map((vi, i) => ({ key: `c${i}`, title: { vi, en: vi }, kind: 'text' })),
};

const folder = mkdtempSync(join(tmpdir(), 'motcua-rejects-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const say = (finding: Diagnostic): string => `${finding.code}\tsaid`;
const problem = (file: string, line: number): Diagnostic => ({
  code: 'units/bad',
  severity: 'error',
  where: { file, line, column: 'Mã' },
  args: {},
});

describe('rejects', () => {
  test.each(['utf-8', 'utf-16le', 'windows-1258', 'tcvn3', 'vni'] as const)(
    'in %s are the bytes of the source and import again',
    async (encoding) => {
      const lines = [
        'DANH SÁCH\r\n',
        'Mã;Tên\r\n',
        '1;Phường Nghĩa Đô\r\n',
        '2;"Tây\r\nHồ";x\r\n',
        '3;Yên Hoà, Cầu Giấy',
      ];
      const file = join(folder, `${encoding}.csv`);
      writeFileSync(file, encodeLegacy(lines.join(''), encoding));
      const { value: table, diagnostics } = await readTable(file, FORMAT);
      const written = await writeRejects(table, [{ line: 6 }], [...diagnostics, problem(file, 6)], say);
      expect(written).toEqual({ rows: `${file}.rejects.csv`, reasons: `${file}.rejects.txt`, count: 2 });
      const rejects = readFileSync(`${file}.rejects.csv`);
      expect(rejects).toEqual(encodeLegacy([lines[1], lines[3], lines[4]].join(''), encoding));
      const again = await readTable(`${file}.rejects.csv`, FORMAT);
      expect(again.value.rows.map((row) => row.cells.c1)).toEqual(['Yên Hoà, Cầu Giấy']);
      expect(again.value.broken).toHaveLength(1);
    },
  );

  test('have their reasons beside them and are for the owner alone', async () => {
    const file = join(folder, 'reasons.csv');
    writeFileSync(file, 'Mã,Tên\n1,A\n2,B,C\n3,D\n');
    const { value: table, diagnostics } = await readTable(file, FORMAT);
    await writeRejects(table, [{ line: 4 }, { line: 3 }], [...diagnostics, problem(file, 4)], say);
    expect(readFileSync(`${file}.rejects.csv`, 'utf8')).toBe('Mã,Tên\n2,B,C\n3,D\n');
    expect(readFileSync(`${file}.rejects.txt`, 'utf8')).toBe(
      '\ufeffrecord\tsheet\tline\tcolumn\tcode\treason\n' +
        '1\t\t3\t\tio/too-many-cells\tio/too-many-cells said\n' +
        '2\t\t4\tMã\tunits/bad\tunits/bad said\n',
    );
    if (process.platform !== 'win32')
      for (const name of ['csv', 'txt']) expect(statSync(`${file}.rejects.${name}`).mode & 0o777).toBe(0o600);
  });

  test('are not written where nothing was rejected', async () => {
    const file = join(folder, 'good.csv');
    writeFileSync(file, 'Mã,Tên\n1,A\n');
    const { value: table } = await readTable(file, FORMAT);
    expect(await writeRejects(table, [], [], say)).toBeUndefined();
    expect(existsSync(`${file}.rejects.csv`)).toBe(false);
  });
});
