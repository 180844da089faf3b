/** How long a command takes to begin: the price of every call from a script. */
import { fileURLToPath } from 'node:url';
import { compareInPairs, timeNode } from './pairs.js';

const BIN = fileURLToPath(new URL('../../bin/motcua.js', import.meta.url));
const PAIRS = 20;

const CASES = [
  { args: ['--version'], goal: 1.3 },
  { args: ['--help'], goal: 2 },
  { args: ['status', '--help'], goal: undefined },
];

export const name = 'start-up';

export async function run() {
  const results = [];
  for (const { args, goal } of CASES) {
    const other = () => timeNode(['-e', '0']);
    const { ratio, oursMs, otherMs } = await compareInPairs({
      ours: () => timeNode([BIN, ...args]),
      other,
      pairs: PAIRS,
    });
    const detail = `${oursMs.toFixed(0)} ms, node -e 0 ${otherMs.toFixed(0)} ms, median of ${PAIRS} pairs`;
    results.push({ what: `motcua ${args.join(' ')} / node -e 0`, ratio, goal, detail });
  }
  return results;
}
