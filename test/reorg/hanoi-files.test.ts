/** The files of Hà Nội in miniature, and of KH 322, are just what their scripts write, and hold what they are said to hold. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hanoiOneStops, hanoiPeople, REGIONS } from '../sample/hanoi.js';
import { hanoiFixture } from '../sample/hanoi-plans.js';
import { kh322Fixture } from '../sample/kh-322.js';

const FIXTURES: [folder: string, written: Readonly<Record<string, string>>][] = [
  ['hanoi', hanoiFixture()],
  ['kh-322', kh322Fixture()],
];

describe.each(FIXTURES)('%s', (name, written) => {
  const folder = join(import.meta.dirname, '../../fixtures/reorg', name);

  /** `UPDATE=1` writes them anew. */
  if (process.env.UPDATE === '1') {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of Object.entries(written)) writeFileSync(join(folder, file), text);
  }

  test('the folder holds the files of the script and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(written).sort());
  });

  test.each(Object.entries(written))('%s is as the script writes it', (file, text) => {
    const stored = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
    expect(stored === text, `${file}: UPDATE=1 npx vitest run test/reorg/hanoi-files.test.ts`).toBe(true);
  });
});

describe('the miniature', () => {
  const units = hanoiOneStops();

  test('has 677 one-stop units of three levels, each with a code of its own', () => {
    const count = (level: string) => units.filter((unit) => unit.level === level).length;
    expect(units.length).toBe(677);
    expect([count('province'), count('district'), count('commune')]).toEqual([68, 30, 579]);
    expect(new Set(units.map(({ code }) => code)).size).toBe(677);
  });

  test('has 5,000 people, all of whom work at one of them', () => {
    const people = hanoiPeople(5000);
    const codes = new Set(units.map(({ code }) => code));
    expect(people.length).toBe(5000);
    expect(new Set(people.map(({ code }) => code)).size).toBe(5000);
    expect(people.every(({ unit }) => codes.has(unit))).toBe(true);
  });

  test('sends each of the thirty districts to one region', () => {
    const districts = REGIONS.flatMap((region) => region.districts);
    expect(districts.length).toBe(30);
    expect(new Set(districts).size).toBe(30);
    expect(REGIONS.filter(({ isPilot }) => isPilot).length).toBe(2);
  });
});
