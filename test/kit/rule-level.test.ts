/** Which levels of rules concern which room, and in which order they count. */
import { expect, test } from 'vitest';
import { isRuleLevel, rulePairs } from '#kit/rule-level.js';

const SETTINGS = { 'code-price': 'off', 'catalogue/name-long': 'note', 'dossier/due-missing': 'error' };

test.each([
  ['catalogue', ['code-price=off', 'name-long=note', 'name-long=error', 'x=']],
  ['dossier', ['due-missing=error', 'catalogue/name-long=error', 'x=']],
])('the settings and flags of %s, flags last', (room, pairs) => {
  const found = rulePairs(room, SETTINGS, ['catalogue/name-long=error', 'x']);
  expect(found.map(([rule, level]) => `${rule}=${level}`)).toEqual(pairs);
});

test('a level is off, note, warning or error', () => {
  expect(['off', 'note', 'warning', 'error', 'fatal', ''].filter(isRuleLevel)).toEqual([
    'off',
    'note',
    'warning',
    'error',
  ]);
});
