/** Days on end are told once. */
import { expect, test } from 'vitest';
import { spansOf } from '#reorg/gates/spans.js';
import { day } from '../../org/state.js';

const DAYS = ['2025-03-01', '2025-03-05', '2025-03-06', '2025-04-01'].map(day);

test('a stretch ends on the next judged day on which it is not found', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    '2025-03-01': ['a', 'b'],
    '2025-03-05': ['a'],
    '2025-04-01': ['a', 'c'],
  };
  const onDay = (on: string) => new Map((found[on] ?? []).map((key) => [key, `${key} ${on}`]));
  expect(spansOf(DAYS, onDay)).toEqual([
    { from: '2025-03-01', until: '2025-03-05', found: ['b 2025-03-01'] },
    { from: '2025-03-01', until: '2025-03-06', found: ['a 2025-03-01', 'a 2025-03-05'] },
    { from: '2025-04-01', until: null, found: ['a 2025-04-01'] },
    { from: '2025-04-01', until: null, found: ['c 2025-04-01'] },
  ]);
});
