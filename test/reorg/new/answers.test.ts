/** Answers of `reorg new` as flags give them. */
import { expect, test } from 'vitest';
import { parseDirector, parseMerger, parseOpening, parseTaken } from '#reorg/new/answers.js';

test.each([
  ['CN-TH=Chi nhánh Tây Hồ', { code: 'CN-TH', name: 'Chi nhánh Tây Hồ' }],
  [' CN-TH =  A = B ', { code: 'CN-TH', name: 'A = B' }],
  ['CN-TH', undefined],
  ['=Tên', undefined],
  ['CN-TH=', undefined],
])('a unit that opens: %s', (text, expected) => {
  expect(parseOpening(text)).toEqual(expected);
});

test.each([
  ['MC-1', { units: ['MC-1'], selector: {} }],
  ['MC-1, MC-2 ,MC-3', { units: ['MC-1', 'MC-2', 'MC-3'], selector: {} }],
  ['MC-1 MC-2', { units: ['MC-1', 'MC-2'], selector: {} }],
  ['level:district', { units: [], selector: { level: ['district'] } }],
  ['cấp:huyện địa_bàn:00097,00103', { units: [], selector: { level: ['huyện'], areas: ['00097', '00103'] } }],
  ['loại:one-stop areas:00097', { units: [], selector: { kind: ['one-stop'], areas: ['00097'] } }],
  ['', undefined],
  ['MC-1 level:district', undefined],
  ['colour:red', undefined],
  ['level:district,province', undefined],
  ['level:', undefined],
])('units taken: %s', (text, expected) => {
  expect(parseTaken(text)).toEqual(expected);
});

test.each([
  ['CN-TH=MC-1,MC-2', { into: 'CN-TH', units: ['MC-1', 'MC-2'], selector: {} }],
  ['CN-TH=level:district', { into: 'CN-TH', units: [], selector: { level: ['district'] } }],
  ['CN-TH=', undefined],
  ['=MC-1', undefined],
  ['MC-1,MC-2', undefined],
])('a merger: %s', (text, expected) => {
  expect(parseMerger(text)).toEqual(expected);
});

test.each([
  ['CN-TH=CB0012', { unit: 'CN-TH', staff: 'CB0012' }],
  ['CN-TH', undefined],
  ['CN-TH=', undefined],
])('a director: %s', (text, expected) => {
  expect(parseDirector(text)).toEqual(expected);
});
