import { expect, test } from 'vitest';
import { BRANCHES_30, hanoiAreas, hanoiFiles, hanoiOneStops, hanoiPeople, REGIONS } from './hanoi.js';

test('677 one-stop units of three levels, each with a code of its own', () => {
  const units = hanoiOneStops();
  const ofLevel = (level: string) => units.filter((unit) => unit.level === level).length;
  expect([units.length, new Set(units.map(({ code }) => code)).size]).toEqual([677, 677]);
  expect([ofLevel('commune'), ofLevel('district'), ofLevel('province')]).toEqual([579, 30, 68]);
  expect(hanoiAreas()).toHaveLength(579);
});

test('just as many people as are asked for, wherever they live there is such an area', () => {
  const areas = new Set(hanoiAreas().map(({ code }) => code));
  for (const count of [50, 1000, 5000]) {
    const people = hanoiPeople(count);
    expect(people).toHaveLength(count);
    expect(new Set(people.map(({ code }) => code)).size).toBe(count);
    expect(people.every(({ residence }) => areas.has(residence))).toBe(true);
  }
});

test('30 branches, and the 12 of the second phase, divide the districts', () => {
  const all = BRANCHES_30.flatMap(({ districts }) => districts).sort();
  expect(all).toHaveLength(30);
  expect(REGIONS).toHaveLength(12);
  expect(REGIONS.flatMap(({ districts }) => districts).sort()).toEqual(all);
});

test('the files are the same on every run', () => {
  expect(hanoiFiles(200)).toEqual(hanoiFiles(200));
});
