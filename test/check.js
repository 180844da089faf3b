/** The one gate, `npm run check`: format and lint, types, tests, unused code, one after the other; stops at the first that fails. */
import { spawnSync } from 'node:child_process';

// npm tells its scripts where it is, so that this works where `npm` is a .cmd file too.
const npm = process.env.npm_execpath ?? '';

for (const step of ['lint', 'types', 'test', 'unused']) {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, [npm, 'run', '--silent', step], { stdio: 'inherit' });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  process.stdout.write(`${status === 0 ? 'ok  ' : 'FAIL'} ${step} (${seconds} s)\n`);
  if (status !== 0) process.exit(1);
}
