/** Sets of areas as bits, beyond the width of one word. */
import { expect, test } from 'vitest';
import { areaBook, inBoth, isEmpty, join, union, without } from '#reorg/gates/area-set.js';
import { area } from '../../org/state.js';

const AREAS = Array.from({ length: 70 }, (_, i) => area(String(10_000 + i)));
const book = areaBook(AREAS.toReversed());

test('a list means its areas, in order of code, each once', () => {
  const set = book.setOf([AREAS[69], AREAS[0], AREAS[31], AREAS[32], AREAS[0]].map((one) => one ?? area('')));
  expect(book.listOf(set)).toEqual([AREAS[0], AREAS[31], AREAS[32], AREAS[69]]);
});

test('no list means every area, and those that nobody lists', () => {
  const all = book.setOf([]);
  expect(book.listOf(all)).toEqual(['*']);
  expect(book.listOf(without(all, book.setOf(AREAS)))).toEqual(['*']);
  expect(isEmpty(without(book.setOf(AREAS), all))).toBe(true);
});

test('sets are joined, cut and taken from one another as sets are', () => {
  const [low, high] = [book.setOf(AREAS.slice(0, 40)), book.setOf(AREAS.slice(30))];
  expect(book.listOf(inBoth(low, high))).toEqual(AREAS.slice(30, 40));
  expect(book.listOf(without(low, high))).toEqual(AREAS.slice(0, 30));
  expect(book.listOf(union([low, high]))).toEqual(AREAS);
  const set = book.none();
  expect(isEmpty(set)).toBe(true);
  join(set, high);
  expect(book.listOf(set)).toEqual(AREAS.slice(30));
});
