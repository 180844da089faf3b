/** Windows is asked again where another program is in the way; elsewhere nobody waits. */
import { describe, expect, it } from 'vitest';
import { insist, isHeld } from '#kit/insist.js';

const failure = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'rename' });

/** Fails so often with `code`, then goes through; tells how often it was asked. */
function failing(times: number, code: string): { work: () => string; asked: () => number } {
  let asked = 0;
  const work = (): string => {
    asked++;
    if (asked <= times) throw failure(code);
    return 'done';
  };
  return { work, asked: () => asked };
}

describe('what another program holds', () => {
  it.each(['EPERM', 'EACCES', 'EBUSY'])('is asked for again on Windows: %s', (code) => {
    const { work, asked } = failing(2, code);
    expect(insist('win32', work)).toBe('done');
    expect(asked()).toBe(3);
  });

  it('is given up after four tries', () => {
    const { work, asked } = failing(9, 'EBUSY');
    expect(() => insist('win32', work)).toThrow('EBUSY');
    expect(asked()).toBe(4);
  });

  it.each([
    ['linux', 'EPERM'],
    ['win32', 'ENOENT'],
    ['win32', 'ENOSPC'],
  ])('is nothing to wait for: %s %s', (platform, code) => {
    const { work, asked } = failing(1, code);
    expect(() => insist(platform, work)).toThrow(code);
    expect(asked()).toBe(1);
    expect(isHeld(failure(code), platform)).toBe(false);
  });
});
