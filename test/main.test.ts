/** A reader of our output that has seen enough is not an error, whatever the system calls it. */
import { expect, it } from 'vitest';
import { processHost } from '#main.js';

const failure = (code: string): Error => Object.assign(new Error(code), { code, syscall: 'write' });

const emit = (code: string) => () => {
  const { stdout } = processHost();
  (stdout as NodeJS.WriteStream).emit('error', failure(code));
};

it.each([
  ['Linux and macOS', 'EPIPE'],
  ['Windows', 'EOF'],
])('a pipe closed early is passed over on %s', (_, code) => expect(emit(code)).not.toThrow());

it('another failure is not', () => expect(emit('EIO')).toThrow('EIO'));
