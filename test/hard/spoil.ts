/** Spoils a file as the world does: cut short, doubled, shuffled, re-encoded, with the odd byte, cell or value changed. */
import { gzipSync } from 'node:zlib';
import type { Chance } from '../random.js';

/** One to three damages; now and then none at all. */
export function spoil(bytes: Buffer, chance: Chance): Buffer {
  let result = bytes;
  for (let left = chance.below(4); left > 0; left--) {
    result = chance.pick(isText(bytes) && chance.happens(0.8) ? TEXT_DAMAGES : BYTE_DAMAGES)(result, chance);
  }
  return result;
}

const isText = (bytes: Buffer): boolean => !bytes.subarray(0, 512).includes(0) && bytes.toString().length > 0;

type Damage = (bytes: Buffer, chance: Chance) => Buffer;

const at = (bytes: Buffer, chance: Chance): number => chance.below(bytes.length + 1);

const BYTE_DAMAGES: readonly Damage[] = [
  (bytes, chance) => bytes.subarray(0, at(bytes, chance)),
  (bytes, chance) => bytes.subarray(at(bytes, chance)),
  (bytes, chance) => {
    const changed = Buffer.from(bytes);
    for (let left = 1 + chance.below(20); left > 0 && changed.length > 0; left--)
      changed[chance.below(changed.length)] = chance.below(256);
    return changed;
  },
  (bytes, chance) => {
    const start = at(bytes, chance);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + chance.below(50))]);
  },
  (bytes, chance) => {
    const start = at(bytes, chance);
    const noise = Buffer.from(Array.from({ length: 1 + chance.below(8) }, () => chance.below(256)));
    return Buffer.concat([bytes.subarray(0, start), noise, bytes.subarray(start)]);
  },
  (bytes) => Buffer.concat([bytes, bytes]),
  (bytes) => gzipSync(bytes),
];

const onText =
  (change: (text: string, chance: Chance) => string): Damage =>
  (bytes, chance) =>
    Buffer.from(change(bytes.toString('utf8'), chance), 'utf8');

const onLines = (change: (lines: string[], chance: Chance) => string[]): Damage =>
  onText((text, chance) => change(text.split('\n'), chance).join('\n'));

const onCell = (change: (cell: string, chance: Chance) => string): Damage =>
  onLines((lines, chance) => {
    const row = chance.below(lines.length);
    const cells = (lines[row] ?? '').split(',');
    const column = chance.below(cells.length);
    return lines.with(row, cells.with(column, change(cells[column] ?? '', chance)).join(','));
  });

/** Values that readers trip over. */
const ODD = [
  '',
  ' ',
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '-',
  '#N/A',
  '=1+1',
  'null',
  'NaN',
  '1e999',
  '-1',
  '99999999999999999999',
  '0',
  '00097',
  '1.000001',
  'Đ',
  'ĐẠI',
  '\u0000',
  '\ufeff',
  '\u200b',
  'e\u0301',
  '😀',
  '31/02/2025',
  '29/02/2024',
  '2025-13-01',
  '1900-01-01',
  '9999-12-31',
  '45678',
  '45678,5',
  'constructor',
  '__proto__',
  '../../x',
  'x'.repeat(70_000),
  '"mở',
  'TT',
  'MC-0001',
  'director',
  'closed',
  '2025-03-01 25:61',
];

const TEXT_DAMAGES: readonly Damage[] = [
  onCell((_, chance) => chance.pick(ODD)),
  onCell((_, chance) => chance.pick(ODD)),
  onCell((cell, chance) => `${cell}${chance.pick(ODD)}`),
  onCell((cell) => cell.toUpperCase().normalize('NFD')),
  onLines((lines, chance) => lines.toSpliced(chance.below(lines.length), 1)),
  onLines((lines, chance) =>
    lines.toSpliced(chance.below(lines.length), 0, lines[chance.below(lines.length)] ?? ''),
  ),
  onLines((lines, chance) =>
    lines.toSpliced(
      chance.below(lines.length),
      0,
      chance.pick(['', ',,,', '  ', 'Tổng cộng,5', '---', '- {', ' : :', '&a *a', 'BÁO CÁO']),
    ),
  ),
  onLines((lines, chance) => {
    const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
    return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '');
  }),
  onText((text) => text.replaceAll('\n', '\r\n')),
  onText((text) => text.replaceAll('\n', '\r')),
  onText((text) => text.replaceAll(',', ';')),
  onText((text) => text.replaceAll(',', '\t')),
  onText((text) => `\ufeff${text}`),
  onText((text) => text.normalize('NFD')),
  onText((text, chance) =>
    text.replace(
      chance.pick(['code', 'name', 'unit', 'kind', 'date', 'merge', ':', '[']),
      chance.pick(['', 'x', 'Mã', 'code,code', '{']),
    ),
  ),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
];
