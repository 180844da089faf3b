/** A file with a hundred kinds of damage never crashes a command and never loses a row. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULES } from '#catalogue/rules/registry.js';
import { play } from '../play.js';
import { type Chance, makeChance } from '../random.js';
import { cleanRows, type Row, toCsv } from './clean.js';
import { CORRUPTIONS } from './corruptions.js';
import { ask, inFolder } from './place.js';

inFolder({ init: true });

/** Damage to the text of a file, beyond that to its rows. */
const TEXT_DAMAGE: readonly ((text: string, chance: Chance) => string | Buffer)[] = [
  (text) => `\ufeff${text}`,
  (text) => text.replaceAll(',', ';'),
  (text) => text.replaceAll('\r\n', '\r'),
  (text) => text.replaceAll('\r\n', '\n').trimEnd(),
  (text) => `${text}\r\n\r\n\r\n`,
  (text) => `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\nDANH SÁCH\r\n\r\n${text}`,
  (text) => `${text}Tổng số: 24 thủ tục\r\n`,
  (text) => text + text,
  (text) => text.normalize('NFD'),
  (text) => text.toUpperCase(),
  (text) => text.replace('code', 'mã'),
  (text) => text.replace('code', 'nothing'),
  (text) => text.replace('name', 'nothing'),
  (text) => text.replace('field', 'name'),
  (text, chance) => text.slice(0, chance.below(text.length)),
  (text, chance) => splice(text, chance, '"'),
  (text, chance) => splice(text, chance, ',,,,'),
  (text, chance) => splice(text, chance, '\u0000'),
  (text, chance) => splice(text, chance, '\ufffd'),
  (text, chance) => splice(text, chance, '\ud800'),
  (text, chance) => splice(text, chance, 'x'.repeat(50_000)),
  (text, chance) => splice(text, chance, '\r\n'),
  (text, chance) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x80, chance.below(256)])]),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => Buffer.from(text, 'latin1'),
  (text) => text.split('\r\n').reverse().join('\r\n'),
  (text) => text.replaceAll('"', ''),
  (text) => text.replace(/^.*\r\n/, ''),
  (text) => text.replaceAll(/\d/g, 'o'),
  (text) => text.replaceAll('Cấp', '=HYPERLINK("x")'),
];

function splice(text: string, chance: Chance, what: string): string {
  const at = chance.below(text.length);
  return text.slice(0, at) + what + text.slice(at);
}

const KINDS = RULES.length + TEXT_DAMAGE.length;

/** A file that has `count` kinds of damage at once. */
function damaged(seed: number, count: number): string | Buffer {
  const chance = makeChance(seed);
  const rows: Row[] = cleanRows();
  const texts: (typeof TEXT_DAMAGE)[number][] = [];
  for (let i = 0; i < count; i++) {
    const kind = count === KINDS ? i : chance.below(KINDS);
    const rule = RULES[kind];
    if (rule === undefined) texts.push(TEXT_DAMAGE[kind - RULES.length] as (typeof texts)[number]);
    else CORRUPTIONS[rule.slug](rows, chance.below(rows.length), chance);
  }
  let text: string | Buffer = toCsv(rows);
  for (const damage of texts) text = typeof text === 'string' ? damage(text, chance) : text;
  return text;
}

interface Rows {
  readonly rows: Readonly<
    Record<'read' | 'inserted' | 'updated' | 'unchanged' | 'rejected' | 'blank', number>
  >;
}

async function importsWhole(content: string | Buffer, label: string) {
  writeFileSync('a.csv', content);
  const { exit, data } = await ask<Rows | null>('import', 'a.csv', '--dry-run', '--decision', '1/QĐ');
  expect([0, 1, 2], label).toContain(exit);
  if (data === null) return;
  const { read, ...parts } = data.rows;
  expect(
    Object.values(parts).reduce((sum, part) => sum + part, 0),
    label,
  ).toBe(read);
}

describe('a damaged file', () => {
  test(`of each of ${KINDS} kinds is judged and imported, every row accounted for`, async () => {
    for (let kind = 0; kind < KINDS; kind++) {
      const rows = cleanRows();
      const chance = makeChance(kind + 1);
      const rule = RULES[kind];
      if (rule !== undefined) CORRUPTIONS[rule.slug](rows, chance.below(rows.length), chance);
      const text = toCsv(rows);
      const content = rule === undefined ? (TEXT_DAMAGE[kind - RULES.length]?.(text, chance) ?? text) : text;
      await importsWhole(content, rule?.slug ?? `text damage ${kind - RULES.length}`);
    }
  });

  test('of a hundred kinds at once, ten times', async () => {
    for (let seed = 1; seed <= 10; seed++) {
      const content = damaged(seed, 100);
      await importsWhole(content, `seed ${seed}`);
      const { exit } = await play(['catalogue', 'validate', 'a.csv', '--format', 'junit']);
      expect([0, 1, 2], `seed ${seed}`).toContain(exit);
    }
  });
});

test('rejected rows come back byte for byte, with the reason, and good ones are stored', async () => {
  const text = 'code,name\r\n1.000894,Đăng ký kết hôn\r\n xyz ,"Đăng ký ""giám hộ"""\r\n,Chứng thực\r\n';
  writeFileSync('a.csv', text);
  const { data } = await ask<Rows & { rejects: string[] }>('import', 'a.csv');
  expect([data.rows.inserted, data.rows.rejected, data.rejects]).toEqual([
    1,
    2,
    ['a.csv.rejects.csv', 'a.csv.rejects.txt'],
  ]);
  expect(readFileSync('a.csv.rejects.csv', 'utf8')).toBe(text.replace('1.000894,Đăng ký kết hôn\r\n', ''));
  const reasons = readFileSync('a.csv.rejects.txt', 'utf8');
  expect(reasons).toContain('catalogue/code-grammar\t"xyz" không phải mã thủ tục hành chính.');
});
