/** Room for rows: used again once nobody needs what is in it, and not before. */
import { expect, test } from 'vitest';
import { COMMON_WIDTH, NONE, startOf, TIME_AT, WHOLE_WIDTH } from '#dossier/import/batch.hot.js';
import { giveBack, RowRooms, RowWords } from '#dossier/import/rows.hot.js';

const PLAIN = new Set(['code', 'received_at']);

test('a room is taken again when it was given back, for rows of the same width', () => {
  const rooms = new RowRooms();
  const first = rooms.take(COMMON_WIDTH);
  const second = rooms.take(COMMON_WIDTH);
  expect(second === first).toBe(false);
  giveBack({ words: first });
  expect(rooms.take(WHOLE_WIDTH) === first).toBe(false);
  expect(rooms.take(COMMON_WIDTH) === first).toBe(true);
});

test('rows that were handed over stay as they are while the next ones are filled in', () => {
  const rows = new RowWords(PLAIN, new RowRooms());
  rows.words[rows.clear(0)] = 7;
  rows.count = 1;
  const taken = rows.take();
  rows.words[rows.clear(0)] = 8;
  expect(taken.words[startOf(0, taken.width)]).toBe(7);
  expect(rows.count).toBe(0);
});

test('what a file does not say is nothing, whatever stood in the room before', () => {
  const rows = new RowWords(PLAIN, new RowRooms());
  rows.words.fill(5, startOf(0, rows.width));
  const start = rows.open(0);
  expect(rows.words[start + TIME_AT[0]]).toBe(5); // every plain row says it
  expect(rows.words[start + TIME_AT[1]]).toBe(NONE);
});

test('a file with a rare column has wider rows', () => {
  expect(new RowWords(new Set([...PLAIN, 'officer']), new RowRooms()).width).toBe(WHOLE_WIDTH);
  expect(new RowWords(PLAIN, new RowRooms()).width).toBe(COMMON_WIDTH);
});
