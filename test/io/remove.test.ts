/** What is removed is gone with all that is in it; what is not there, or not ours, is no failure. */
import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { removeFile, removeFolder } from '#io/remove.js';
import { inFolder } from '../in-folder.js';

it('removes files and folders whose names have Vietnamese letters', () =>
  inFolder(async ({ write }) => {
    mkdirSync('một cửa/tháng=03', { recursive: true });
    write('một cửa/tháng=03/hồ sơ.csv', 'x');
    write('điểm.csv', 'x');
    removeFile('điểm.csv');
    removeFolder('một cửa');
    expect(readdirSync('.')).toEqual([]);
  }));

it('says nothing of what is not there', () =>
  inFolder(async () => {
    removeFile('không có');
    removeFolder('không có');
  }));

it('leaves alone what a link leads to', () =>
  inFolder(async ({ write }) => {
    mkdirSync('thật');
    write('thật/a.csv', 'x');
    mkdirSync('cũ');
    symlinkSync('../thật', 'cũ/trong', 'junction');
    symlinkSync('thật', 'ngoài', 'junction');
    removeFolder('cũ');
    removeFolder('ngoài');
    expect(readdirSync('.')).toEqual(['thật']);
    expect(existsSync('thật/a.csv')).toBe(true);
  }));
