/** Lists in flags, as shells hand them over. */
import { expect, it } from 'vitest';
import { splitList } from '#io/flags.js';

it.each<[string, string, string[]]>([
  ['as it is typed', 'month,unit', ['month', 'unit']],
  ['as PowerShell makes of it', 'month unit', ['month', 'unit']],
  ['with blanks', ' month , unit ', ['month', 'unit']],
  ['of one', 'month', ['month']],
  ['with a hole, which is for the flag to refuse', 'month,,unit', ['month', '', 'unit']],
  ['of nothing', '', ['']],
])('a list %s', (_, text, words) => expect(splitList(text)).toEqual(words));
