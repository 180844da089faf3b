/** Where a database lies decides how it is locked: a network drive has no memory that processes share. */
import { describe, expect, it } from 'vitest';
import { isUncPath, storageOf } from '#db/drive.js';

describe('a network path of Windows', () => {
  it.each<[string, boolean]>([
    ['\\\\may-chu\\chung\\motcua.db', true],
    ['//may-chu/chung/motcua.db', true],
    ['\\\\?\\UNC\\may-chu\\chung\\motcua.db', true],
    ['\\\\wsl.localhost\\Debian\\home\\motcua.db', true],
    ['\\\\?\\C:\\motcua.db', false],
    ['\\\\.\\C:\\motcua.db', false],
    ['C:\\Hồ sơ\\motcua.db', false],
    ['motcua.db', false],
  ])('%s', (path, is) => expect(isUncPath(path)).toBe(is));
});

describe('on Windows', () => {
  it('a mapped drive leads to its share', () => {
    const realPath = () => '\\\\may-chu\\chung';
    expect(storageOf('Z:\\motcua.db', { platform: 'win32', realPath })).toBe('network');
  });

  it('a local disk does not, and neither does a drive that does not answer', () => {
    expect(storageOf('motcua.db', { platform: 'win32', realPath: (path) => path })).toBe('local');
    const realPath = (): string => {
      throw new Error('UNKNOWN');
    };
    expect(storageOf('motcua.db', { platform: 'win32', realPath })).toBe('local');
  });
});

it('the disk of this machine is local', () => expect(storageOf(import.meta.filename)).toBe('local'));
