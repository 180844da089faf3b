/** Values of units and areas as offices write them. */
import { expect, test } from 'vitest';
import { parseHours, parseLatitude, parseShare, parseSurface } from '#org/values.js';

test.each([
  ['7h30 - 11h30, 13h30 – 17h', '07:30-11:30, 13:30-17:00'],
  ['07:30-11:30; 13:30-17:00', '07:30-11:30; 13:30-17:00'],
  ['Thứ Bảy: 7 giờ 30 đến 11 giờ 30', 'Thứ Bảy: 07:30-11:30'],
  ['cả ngày', undefined],
  ['17:00-07:30', undefined],
  ['25:00-26:00', undefined],
])('opening hours %s', (text, expected) => {
  expect(parseHours(text)).toBe(expected);
  if (expected !== undefined) expect(parseHours(expected)).toBe(expected);
});

test.each([
  ['0,35', 0.35],
  ['35 %', 0.35],
  ['35%', 0.35],
  ['1', 1],
  ['0', undefined],
  ['1,5', undefined],
  ['1/3', undefined],
])('a share of %s', (text, expected) => expect(parseShare(text)).toBe(expected));

test.each([
  ['21,0278', 21_027_800],
  ['-90', -90_000_000],
  ['99', undefined],
  ['105,8', 105_800_000], // a longitude in the wrong column: a rule says so
])('a latitude of %s', (text, expected) => expect(parseLatitude(text)).toBe(expected));

test.each([
  ['406,09', 406_090_000],
  ['0.0001', 100],
  ['-1', undefined],
])('an area of %s km²', (text, expected) => expect(parseSurface(text)).toBe(expected));
