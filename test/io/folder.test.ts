/** Files of a folder are told alike, however the folder was typed. */
import { expect, it } from 'vitest';
import { fileIn } from '#io/folder.js';

it.each([
  ['ra', 'ra/a.xlsx'],
  ['ra/', 'ra/a.xlsx'],
  ['.\\ra\\', '.\\ra/a.xlsx'],
  ['C:\\Báo cáo', 'C:\\Báo cáo/a.xlsx'],
])('in %s', (folder, file) => expect(fileIn(folder, 'a.xlsx')).toBe(file));
